"""What an article leaves open: what is not known, not told, not yet decided, or asked."""

"""One actor, many names."""

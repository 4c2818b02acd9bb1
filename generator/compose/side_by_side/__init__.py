"""What articles say, side by side: propositions, claims, times and amounts of several articles compared."""

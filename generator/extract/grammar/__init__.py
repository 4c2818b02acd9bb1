"""What all rules ask: the parse as a tree, tables of general facts, stretches of words cut to what can be read."""

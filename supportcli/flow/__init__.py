"""Decision trees: what they are, how they are read, checked and walked."""

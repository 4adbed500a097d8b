"""A case put in order for a reader, and laid out for one channel."""

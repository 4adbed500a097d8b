"""What a release is held to: each promise tried on the real command line, with its figure."""

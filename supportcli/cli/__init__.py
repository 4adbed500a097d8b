"""The command line: one file a noun, thin; nothing here decides anything about flows."""

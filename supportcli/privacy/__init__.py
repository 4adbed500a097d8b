"""What must never be kept: found in memory, before the first write, and replaced by a note."""

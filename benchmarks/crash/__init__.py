"""Kills and failing disks at every system call of a consultation, and at random."""

"""Wallet profiles: what is on record about each wallet's support, and which channel to use when."""

"""Guided troubleshooting for digital wallets in a terminal."""

__version__ = "0.1.0"

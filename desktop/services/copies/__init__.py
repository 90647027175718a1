"""Copies of the shop file, and its passphrase."""

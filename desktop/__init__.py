"""Comptoir, a local-first order desk for small shops."""

__version__ = "0.1.0"

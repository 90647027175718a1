"""Bring products and customers in: files, how they are read, a trial, the import, its report."""

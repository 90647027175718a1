"""Customers: found, edited, brought in, made one, given their data, forgotten."""

"""Quotes, what is sent to a customer to be checked, and what comes back."""

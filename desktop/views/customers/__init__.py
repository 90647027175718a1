"""The page of customers."""

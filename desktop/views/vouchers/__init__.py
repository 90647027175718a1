"""The page of vouchers."""

"""Vouchers, gift cards and store credit: made, found, used, and what is left of them."""

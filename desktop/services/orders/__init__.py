"""Reading orders: one in full, many in the list, and the sums and statuses derived from their facts."""

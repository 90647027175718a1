"""What may be done with an order now, and if not, why."""

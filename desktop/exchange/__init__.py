"""Files in and out: catalogues and customers from other shops, exports for the accountant."""

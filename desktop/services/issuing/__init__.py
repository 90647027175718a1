"""Papers issued and sent, and words written to a customer by hand."""

"""Products, variants and the shelves: found, edited, imported, counted. Stock moves are added here alone."""

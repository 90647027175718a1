"""Quotes: their page, what is asked about their prices, and the list of unfinished sales."""

"""Carrying out the effects that a plan lists: each effect has one place that does it."""

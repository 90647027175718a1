"""Recomputing what the shop file keeps for quickness from the facts, and naming what disagrees."""

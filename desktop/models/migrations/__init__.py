"""Frozen scripts, one per change of shape. They speak SQL and never import today's models."""

"""The colours of labels and tags, by themselves: the first picture needs them, not what a label does."""

from __future__ import annotations

COLOURS = ("slate", "blue", "violet", "pink", "red", "amber", "green", "teal")
"""What labels and tags are painted in; each has its tokens, which can be read in light and in dark."""

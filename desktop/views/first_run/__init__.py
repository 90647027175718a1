"""The first-run assistant: four steps, each of which can be skipped."""

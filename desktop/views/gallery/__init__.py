"""Pictures of all parts, for newcomers and for looking at a change."""

"""What papers say and how they are kept: snapshots, parts, credit notes, supplements, their look."""

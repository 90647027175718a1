"""The page of outbox."""

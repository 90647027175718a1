"""What people put on an order for themselves: tags, tasks, comments and notes."""

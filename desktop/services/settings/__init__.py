"""Setting up the shop where open sales must follow: delivery, rates, the first steps."""

"""What was said to customers: messages, one by one and as a history, and the texts they are made of."""

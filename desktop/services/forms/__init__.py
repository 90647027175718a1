"""What a form about an order shows before anything is chosen: what is due, can be sent or given back."""

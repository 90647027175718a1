"""From a draft, or an order that arrives whole, to a placed order."""

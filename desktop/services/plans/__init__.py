"""Commands on placed orders: what each will do, listed first and then carried out (ADR 18)."""

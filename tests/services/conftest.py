"""A new French shop for every test of a service."""

from tests.shop import new_shop

__all__ = ["new_shop"]

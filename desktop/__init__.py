"""Comptoir, a local-first order desk for small shops."""

import gc

__version__ = "0.1.0"

# Nearly all that is made at the start lives as long as the program; a tenth of the start's time went into
# looking for garbage among it.
gc.set_threshold(50_000, 20, 20)

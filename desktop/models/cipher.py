"""Shop files under a passphrase: SQLCipher's own format, so that its tools open them too (ADR 12).

The key follows from the passphrase and the salt at the start of the file. It is always given to SQLCipher
together with that salt: so every copy has the same salt, and passphrase and recovery code open all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

ROUNDS = 256_000
"""Rounds of PBKDF2 with SHA-512, as in SQLCipher 4."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What opens a file: the key, and the salt that stands at the file's start."""

    key: bytes
    salt: bytes

    def pragma(self) -> str:
        """The key as SQLCipher takes it, inside a statement."""
        return f"\"x'{self.key.hex()}{self.salt.hex()}'\""


def lock_of(passphrase: str, salt: bytes) -> Lock:
    """The lock that a passphrase makes; takes a quarter of a second, on purpose."""
    from hashlib import pbkdf2_hmac

    return Lock(pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, 32), salt)

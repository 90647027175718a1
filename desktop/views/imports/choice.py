"""What the person has chosen to bring in and how it is to be read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from desktop.exchange.reading import ReadOptions
from desktop.exchange.rows import CustomerPlan, Finding, Format, ImportPlan, Preview


class Subject(StrEnum):
    """What is brought in."""

    PRODUCTS = "products"
    CUSTOMERS = "customers"


@dataclass(frozen=True, slots=True)
class Choice:
    """Files and how to read them; what is empty is found out.

    ``insisted`` says that the subject stands, whatever the files look like. ``columns`` are only the fields
    whose column was chosen by hand (field → title, an empty title: do not read it).
    """

    subject: Subject = Subject.PRODUCTS
    insisted: bool = False
    paths: tuple[Path, ...] = ()
    format: Format | None = None
    encoding: str = ""
    separator: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def customers(self) -> bool:
        """Whether the files are read as customers."""
        return self.subject is Subject.CUSTOMERS

    def options(self, watch: Callable[[str, int], None] | None = None) -> ReadOptions:
        """The same for the readers. A subject that stands is said by a format or by columns, as they want."""
        insisted = self.insisted and not self.customers
        format_ = Format.GENERIC if insisted and self.format is None else self.format
        columns = dict(self.columns) if self.columns or self.insisted else None
        return ReadOptions(format_, self.encoding, self.separator, columns, watch)


@dataclass(frozen=True, slots=True)
class Look:
    """How the files would be read, one preview each, and the choice with the subject they have."""

    choice: Choice
    previews: tuple[Preview, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did or would do. ``variants`` is 0 for customers; ``plan`` is what was read."""

    subject: Subject
    added: int
    variants: int
    updated: int
    skipped: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    plan: ImportPlan | CustomerPlan

    @property
    def changes(self) -> int:
        """How many products or customers are made or brought up to date."""
        return self.added + self.updated

"""Which printers this machine has: asked of CUPS where its commands exist, else of Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass

LIST_SECONDS = 5.0
_DEFAULT = "system default destination: "


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer by the name the system knows it by."""

    name: str
    is_default: bool = False


def has_lp() -> bool:
    """True where PDFs can be handed to the system's own print command."""
    return shutil.which("lp") is not None


def printers() -> tuple[Printer, ...]:
    """Every printer, the default first, then by name; empty when there is none or nobody answers in time."""
    names, default = _from_cups() if has_lp() else _from_qt()
    found = [Printer(name, name == default) for name in names]
    return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))


def run_command(arguments: list[str], seconds: float) -> subprocess.CompletedProcess[str]:
    """Run a command of the print system, without a shell and in plain English so that it can be read.

    Raises subprocess.TimeoutExpired and OSError.
    """
    surroundings = os.environ | {"LC_ALL": "C", "LANGUAGE": "C"}
    return subprocess.run(
        arguments,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        env=surroundings,
        check=False,
    )


def _from_cups() -> tuple[list[str], str]:
    try:
        names = run_command(["lpstat", "-e"], LIST_SECONDS).stdout.split()
        told = run_command(["lpstat", "-d"], LIST_SECONDS).stdout.strip()
    except (subprocess.TimeoutExpired, OSError):
        return [], ""
    return names, told.removeprefix(_DEFAULT) if told.startswith(_DEFAULT) else ""


def _from_qt() -> tuple[list[str], str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()

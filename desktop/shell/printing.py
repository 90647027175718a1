"""Paper out of the machine: PDFs to a named printer or the default one, as one job, without asking.

Where the system has ``lp`` it gets the PDF itself; elsewhere the pages are drawn by Qt. All of it waits for
the print system, so call it in a background task.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.documents.paper import SIZES
from desktop.documents.pdfium import merge
from desktop.domain.errors import DeskError
from desktop.shell.printers import has_lp, printers, run_command

SUBMIT_SECONDS = 30.0
_JOB = re.compile(r"request id is (\S+)")


@dataclass(eq=False)
class NoPrinter(DeskError):
    """This machine has no printer, or no default one and none was named."""

    field: str = "printer"


@dataclass(eq=False)
class PrinterGone(DeskError):
    """The printer named is not there (any more)."""

    printer: str
    field: str = "printer"


@dataclass(eq=False)
class PrintRefused(DeskError):
    """The print system did not take the job; ``words`` are its own, in English."""

    printer: str
    words: str
    field: str = "printer"


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """How to print. ``printer`` "" is the system's default; ``size`` a name of ``documents.paper.SIZES``."""

    title: str
    size: str
    printer: str = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What was handed over. ``job`` is the print system's number, "" where it tells none."""

    printer: str
    job: str


def print_pdfs(pdfs: Sequence[bytes], ticket: PrintTicket) -> PrintJob:
    """Print all pages of all PDFs, in order, as one job. Returns once the print system has taken it.

    A single PDF reaches the print system byte by byte as stored. Raises NoPrinter, PrinterGone or
    PrintRefused; then nothing is printed.
    """
    printer = chosen_printer(ticket.printer)
    whole = merge(pdfs)
    if has_lp():
        return _print_with_lp(whole, printer, ticket)
    from desktop.shell.drawn_print import print_drawn

    if not print_drawn(whole, printer, ticket.title, SIZES[ticket.size], ticket.copies):
        raise PrintRefused(printer, "Qt could not begin the job")
    return PrintJob(printer, "")


def chosen_printer(name: str) -> str:
    """The printer of that name, or the default one for "". Raises NoPrinter or PrinterGone."""
    found = printers()
    if not found:
        raise NoPrinter()
    if not name:
        if not found[0].is_default:
            raise NoPrinter()
        return found[0].name
    if name not in {printer.name for printer in found}:
        raise PrinterGone(name)
    return name


def lp_arguments(file: Path, printer: str, ticket: PrintTicket) -> list[str]:
    """The command line for ``lp``: one file, never a shell, texts that begin with a dash kept apart."""
    return [
        "lp", "-d", printer, "-n", str(ticket.copies), "-t", ticket.title,
        "-o", f"media={SIZES[ticket.size].media}", "-o", "print-scaling=none", "--", str(file),
    ]  # fmt: skip


def _print_with_lp(pdf: bytes, printer: str, ticket: PrintTicket) -> PrintJob:
    with tempfile.TemporaryDirectory(prefix="comptoir-") as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(pdf)
        try:
            done = run_command(lp_arguments(file, printer, ticket), SUBMIT_SECONDS)
        except (subprocess.TimeoutExpired, OSError) as error:
            raise PrintRefused(printer, str(error)) from error
    if done.returncode:
        raise PrintRefused(printer, done.stderr.strip() or done.stdout.strip())
    named = _JOB.search(done.stdout)
    return PrintJob(printer, named[1] if named else "")

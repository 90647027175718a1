"""What this machine remembers for each kind of paper: printer, size, copies."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.documents.paper import SIZES_OF
from desktop.domain.papers import PaperKind
from desktop.services.papers.paper_look import usual_size
from desktop.shell.device import Device

MOST_COPIES = 99


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """``printer`` "" is the system's default; ``size`` a name of ``documents.paper.SIZES``."""

    printer: str = ""
    size: str = "A4"
    copies: int = 1


def print_choice(device: Device, kind: PaperKind) -> PrintChoice:
    """What was chosen last for this kind; without that, or for a size it has not, the shop's usual one."""
    sizes, usual = SIZES_OF[kind], usual_size(kind)
    size = device.text(f"print/{kind}/size", usual)
    copies = device.number(f"print/{kind}/copies", 1)
    return PrintChoice(
        printer=device.text(f"print/{kind}/printer"),
        size=size if size in sizes else usual,
        copies=min(max(copies, 1), MOST_COPIES),
    )


def keep_print_choice(device: Device, kind: PaperKind, choice: PrintChoice) -> None:
    """Remember it for the next paper of this kind."""
    device.keep(f"print/{kind}/printer", choice.printer)
    device.keep(f"print/{kind}/size", choice.size)
    device.keep(f"print/{kind}/copies", choice.copies)

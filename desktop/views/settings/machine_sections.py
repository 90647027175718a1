"""The sections that are about this machine: its printers, its copies, its look and its language."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from desktop.documents.paper import SIZES_OF
from desktop.domain.papers import PaperKind
from desktop.shell.i18n import LANGUAGES
from desktop.shell.print_choice import MOST_COPIES, PrintChoice, keep_print_choice, print_choice
from desktop.shell.printers import Printer, printers
from desktop.shell.tasks import Task
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import Combo
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.toggles import Segments
from desktop.views.settings.section import COMBO_WIDTH, NUMBER_WIDTH, Say, Section
from desktop.views.trial_print import TrialPage

translate = QCoreApplication.translate


def print_section(context: DeskContext) -> Section:
    """Printer, paper and copies for each kind of paper."""
    section = Section(
        context,
        translate("Settings", "Printing"),
        translate("Settings", "For this machine. Documents are printed without asking."),
    )
    choosers = []
    for kind, title in (
        (PaperKind.INVOICE, translate("Settings", "Invoices")),
        (PaperKind.PACKING_SLIP, translate("Settings", "Packing slips")),
    ):
        section.group(title)
        choosers.append(PaperChooser(section, kind))
    section.group()
    trial = Button(translate("Settings", "Print a test page"), icon="print")
    trial.clicked.connect(partial(_try_printer, section))
    section.add(
        Say(
            "print.trial",
            translate("Settings", "Try the printer"),
            translate("Settings", "A page with your name on it, printed as invoices are. It sells nothing."),
        ),
        trial,
    )
    task = Task(lambda _task: printers())
    for chooser in choosers:
        task.done.connect(chooser.offer)
    context.tasks.start(task)
    return section


def _try_printer(section: Section) -> None:
    TrialPage(section.context, section, section.saved.emit).print()


class PaperChooser(QObject):
    """How one kind of paper is printed on this machine."""

    def __init__(self, section: Section, kind: PaperKind) -> None:
        super().__init__(section)
        self._section, self._kind = section, kind
        now = print_choice(section.context.device, kind)
        self._printer, self._size, self._copies = Combo(), Segments(), Stepper()
        self._printer.setFixedWidth(COMBO_WIDTH)
        self._copies.setFixedWidth(NUMBER_WIDTH)
        self._copies.count(1, MOST_COPIES)
        self._number = now.copies
        self._size.set_choices([(size, size.replace("x", " × ")) for size in SIZES_OF[kind]])
        self._size.set_current(now.size)
        self._fill([], now.printer)
        where = translate("Settings", "Where this kind of paper comes out.")
        paper = translate("Settings", "What lies in that printer.")
        copies = translate("Settings", "So many come out each time.")
        section.add(Say(f"print.{kind}.printer", translate("Settings", "Printer"), where), self._printer)
        section.add(Say(f"print.{kind}.size", translate("Settings", "Paper"), paper), self._size)
        row = section.add(Say(f"print.{kind}.copies", translate("Settings", "Copies"), copies), self._copies)
        section.keep(self._copies, row, lambda: Decimal(self._number), self._keep_number)
        self._printer.currentIndexChanged.connect(self._keep)
        self._size.changed.connect(self._keep)

    def offer(self, found: tuple[Printer, ...]) -> None:
        """Offer the printers of this machine, once they are known."""
        self._printer.blockSignals(True)
        self._fill([printer.name for printer in found], str(self._printer.currentData()))
        self._printer.blockSignals(False)

    def _fill(self, names: list[str], chosen: str) -> None:
        """The system's printer first; one that was chosen and is not there now stays chosen."""
        kept = [chosen] if chosen and chosen not in names else []
        default = (translate("Settings", "The system’s printer"), "")
        self._printer.fill([default, *((name, name) for name in (*names, *kept))])
        self._printer.choose(chosen)

    def _keep_number(self, copies: Decimal) -> None:
        self._number = int(copies)
        self._store()

    def _keep(self) -> None:
        self._store()
        self._section.saved.emit()

    def _store(self) -> None:
        choice = PrintChoice(str(self._printer.currentData()), self._size.current(), self._number)
        keep_print_choice(self._section.context.device, self._kind, choice)


def look_section(context: DeskContext) -> Section:
    """Light or dark, French or English, at once."""
    section = Section(
        context,
        translate("Settings", "Appearance and language"),
        translate("Settings", "For this machine. Documents speak the customer’s language all the same."),
    )
    section.group()
    section.choice(
        Say(
            "language",
            translate("Settings", "Language of the screen"),
            translate("Settings", "Menus and messages, at once and only here."),
        ),
        [(code, labels.language_name(code)) for code in LANGUAGES],
        context.language,
        context.doors.set_language,
    )
    section.choice(
        Say(
            "look",
            translate("Settings", "Colours"),
            translate("Settings", "As the system: light by day, dark by night."),
        ),
        [
            ("system", translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        ],
        context.device.text("look") or "system",
        context.doors.set_look,
    )
    return section

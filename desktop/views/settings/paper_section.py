"""How documents look: logo, colour, letters, sheet, what is shown, and templates; with a sample beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QScrollBar, QVBoxLayout

from desktop.domain import settings
from desktop.domain.settings import Setting
from desktop.views.context import DeskContext
from desktop.views.settings.paper_accent import AccentRow
from desktop.views.settings.paper_logo import LogoBox
from desktop.views.settings.paper_sample import PaperSample
from desktop.views.settings.section import Say, Section, Sentences
from desktop.views.settings.template_list import TemplateList
from desktop.views.tokens import GAP_16, GAP_32

translate = QCoreApplication.translate
BESIDE_FROM, FOOTER_WIDTH = 720, 250


def make(context: DeskContext) -> Section:
    """The section."""
    return PaperSection(context)


class PaperSection(Section):
    """The rows at the left, the sample at the right; below each other where there is no room."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            translate("Settings", "Look of documents"),
            translate(
                "Settings",
                "For documents that are shown, printed or sent for the first time from now on, even when "
                "they were issued before. One that was shown, printed or sent already stays as it was on "
                "that sheet, to the letter.",
            ),
        )
        self.sample = PaperSample(context)
        self._bar: QScrollBar | None = None
        self.both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.both.setSpacing(GAP_32)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.both.addLayout(rows, 1)
        self.both.addWidget(self.sample)
        self.column.addSpacing(GAP_16)
        self.column.addLayout(self.both)
        whole, self.column = self.column, rows
        self._head()
        self._letters()
        self._sheets()
        self._shown()
        rows.addStretch(1)
        self.column = whole
        self.group(translate("Settings", "Templates"))
        self.block(TemplateList(self))

    def _head(self) -> None:
        self.group()
        self.add(
            Say(
                "logo",
                translate("Settings", "Logo"),
                translate("Settings", "Stands above your name; a large picture is made smaller."),
            ),
            LogoBox(self),
        )
        self.block(AccentRow(self))
        self.identity_text(
            "footer",
            translate("Settings", "At the end of an invoice"),
            translate("Settings", "A word of thanks, opening hours."),
            lines=2,
        )
        footer = self.findChild(Sentences, "settings.footer")
        assert isinstance(footer, Sentences)
        footer.setFixedWidth(FOOTER_WIDTH)

    def _letters(self) -> None:
        sizes = [
            ("small", translate("Settings", "Small")),
            ("normal", translate("Settings", "Normal")),
            ("large", translate("Settings", "Large")),
        ]
        self.group(translate("Settings", "Size of the letters"))
        helper = translate("Settings", "Small letters fit more lines on a page.")
        for wanted, title in _kinds(
            settings.PAPER_TYPE_INVOICE, settings.PAPER_TYPE_QUOTE, settings.PAPER_TYPE_SLIP
        ):
            self.setting_choice(wanted, title, helper, sizes)

    def _sheets(self) -> None:
        self.group(translate("Settings", "Sheet"))
        helper = translate("Settings", "In mails, and on a machine that has no other paper chosen.")
        for wanted, title in _kinds(
            settings.PAPER_SIZE_INVOICE, settings.PAPER_SIZE_QUOTE, settings.PAPER_SIZE_SLIP
        ):
            self.setting_choice(
                wanted, title, helper, [(size, size.replace("x", " × ")) for size in wanted.choices]
            )

    def _shown(self) -> None:
        self.group(translate("Settings", "What is shown"))
        self.setting_switch(
            settings.PAPER_SKU,
            translate("Settings", "References"),
            translate("Settings", "The number of the product below its name."),
        )
        self.setting_switch(
            settings.PAPER_WEIGHT,
            translate("Settings", "Weights"),
            translate("Settings", "On packing slips, of each line and of the parcel."),
        )
        self.setting_choice(
            settings.PAPER_DISCOUNT,
            translate("Settings", "Discounts of a line"),
            translate("Settings", "The law wants them on an invoice, in one way or the other."),
            [
                ("column", translate("Settings", "In a column")),
                ("line", translate("Settings", "Below the name")),
            ],
        )

    def narrow(self, words: list[str]) -> bool:
        """As every section; a search shows rows and no sample."""
        self.sample.setVisible(not words)
        return super().narrow(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM
        self.both.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        )
        self.sample.shrink(not beside)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._bar is None:
            scroller = self.parentWidget()
            while scroller is not None and not isinstance(scroller, QScrollArea):
                scroller = scroller.parentWidget()
            if scroller is not None:
                self._bar = scroller.verticalScrollBar()
                self._bar.valueChanged.connect(self._follow)

    def _follow(self, *_at: int) -> None:
        """Keep the sample beside the rows that are seen, as far as there are rows."""
        beside = self.both.direction() is QBoxLayout.Direction.LeftToRight
        box = self.both.geometry()
        gone = (self._bar.value() if self._bar is not None else 0) - box.top() - self.y()
        self.sample.stand(min(gone, box.height() - self.sample.tall()) if beside else 0)


def _kinds(invoice: Setting, quote: Setting, slip: Setting) -> tuple[tuple[Setting, str], ...]:
    return (
        (invoice, translate("Settings", "Invoices and credit notes")),
        (quote, translate("Settings", "Quotes")),
        (slip, translate("Settings", "Packing slips")),
    )

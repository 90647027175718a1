"""What a page is given, and what a page is: the seam between the window and the pages inside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.shell.changes import ChangeBus
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from desktop.services.goods.product_form import ProductForm
    from desktop.services.orders.order_search import OrderSearch
    from desktop.shell.device import Device
    from desktop.shell.keeper import Keeper
    from desktop.shell.papers import Papers
    from desktop.shell.post import Post

Undo = Callable[[], object]
Prepare = Callable[["Page"], None]


class Behind(NamedTuple):
    """What stands behind the window and outlives its pages."""

    bus: ChangeBus
    tasks: Tasks
    device: Device
    papers: Callable[[], Papers]
    post: Callable[[], Post]
    keeper: Callable[[], Keeper]


class Doors(Protocol):
    """What the window does when a page asks. Pages never call each other."""

    def seller(self) -> str: ...

    def toast(self, text: str, undo: Undo | None = None) -> None: ...

    def remark(self, text: str) -> None: ...

    def refuse(self, error: Exception, again: Undo | None = None) -> None: ...

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None: ...

    def open_customer(self, customer_id: int | None, order_id: int | None = None) -> None: ...

    def new_order(self, draft_id: int | None = None, scanned: str = "") -> None: ...

    def open_product(self, product_id: int | None, form: ProductForm | None = None) -> None: ...

    def show_page(self, name: str) -> None: ...

    def go_back(self) -> None: ...

    def print_documents(self, document_ids: Sequence[int]) -> None: ...

    def set_language(self, language: str) -> None: ...

    def set_look(self, look: str) -> None: ...

    def open_demo(self) -> None: ...

    def show_keys(self) -> None: ...

    def offer_report(self, report: str) -> None: ...


@dataclass(frozen=True, slots=True)
class DeskContext:
    """Given to every page when it is made. ``language`` is the screen's ("fr" or "en")."""

    bus: ChangeBus
    tasks: Tasks
    device: Device
    make_papers: Callable[[], Papers]
    make_post: Callable[[], Post]
    make_keeper: Callable[[], Keeper]
    language: str
    doors: Doors

    @property
    def papers(self) -> Papers:
        """Prints issued papers and reads them for a preview; loaded when first asked for."""
        return self.make_papers()

    @property
    def post(self) -> Post:
        """Sends the mails that wait; loaded when first asked for."""
        return self.make_post()

    @property
    def keeper(self) -> Keeper:
        """Makes copies of the shop file; loaded when first asked for."""
        return self.make_keeper()

    def by(self) -> str:
        """Name of the person who works here now, for every ``by=``; "" for the owner alone."""
        return self.doors.seller()

    def toast(self, text: str, undo: Undo | None = None) -> None:
        """Say at the bottom of the window that something is done; with ``undo``, offer to take it back."""
        self.doors.toast(text, undo)

    def remark(self, text: str) -> None:
        """Say at the bottom why something cannot be done; what was done before can still be taken back."""
        self.doors.remark(text)

    def refuse(self, error: DeskError, again: Undo | None = None) -> None:
        """Show a refusal in the window's bar, in words. A form shows those of its own fields itself.

        ``again`` is done once somebody approved what the person may not do alone.
        """
        self.doors.refuse(error, again)

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None:
        """Open the order's page. ``walk`` is the list it was opened from, for previous and next; ``apart``
        opens a window of its own."""
        self.doors.open_order(order_id, walk, apart=apart)

    def open_customer(self, customer_id: int | None, order_id: int | None = None) -> None:
        """Open a customer's page, None for a new one; ``order_id`` is the order from which."""
        self.doors.open_customer(customer_id, order_id)

    def new_order(self, draft_id: int | None = None, scanned: str = "") -> None:
        """Open the wizard: on that draft, or on the sale in progress, or on an empty one.

        What was ``scanned`` is added there.
        """
        self.doors.new_order(draft_id, scanned)

    def open_product(self, product_id: int | None, form: ProductForm | None = None) -> None:
        """Edit a product; None makes a new one, which begins with ``form``. Back leads here again."""
        self.doors.open_product(product_id, form)

    def show_page(self, name: str) -> None:
        """Go to a page of the rail: orders, customers, products, vouchers, outbox, settings, or to a part of
        one: ``settings/labels``."""
        self.doors.show_page(name)

    def go_back(self) -> None:
        """Go to the page that was open before this one, else to the orders."""
        self.doors.go_back()

    def show_keys(self) -> None:
        """Show every key that works on the page in front."""
        self.doors.show_keys()

    def offer_report(self, report: str) -> None:
        """Show a report that a person may copy and send to those who look after Comptoir."""
        self.doors.offer_report(report)

    def print_documents(self, document_ids: Sequence[int]) -> None:
        """Print issued papers as one job, as remembered for their kind on this machine."""
        self.doors.print_documents(document_ids)


class Page(QWidget):
    """A page of the window. Made on its first use, kept, and made anew when the language changes."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def held(self, go_on: Callable[[], object]) -> bool:
        """True when leaving would lose something: the person is asked; ``go_on`` is called when it may."""
        return False

    def part(self) -> str:
        """Which part of the page is in front, as ``turn_to`` would be told; empty where there are none."""
        return ""

    def arrive(self) -> None:
        """Called each time the page comes to the front: put the focus where work starts."""

    def again(self) -> Prepare | None:
        """What makes a page of this kind show what this one shows now, for the way back; None for nothing."""
        return None

    def way_out(self, error: Exception) -> Callable[[], object] | None:
        """What opens the form of this page where a refusal is put right; None when there is none."""
        return None

    def turn_to(self, part: str) -> None:
        """Show one part of the page. KeyError for a part that there is not."""
        raise KeyError(part)

"""Step 1: who it is for. Found by first letters, added on the spot, or just passing by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.phones import is_phone
from desktop.services.customers.customer_search import find_customers
from desktop.services.customers.customers import customer_card
from desktop.services.drafts import draft_customer, draft_reuse, drafts
from desktop.services.drafts.draft_new_customer import save_and_choose
from desktop.services.shop.identity_refusals import PhoneNotPossible
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.wizard.customer_form import Identity
from desktop.views.wizard.customer_side import DETAILS, FORM, HINT, PARKED, CustomerSide, found
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.keys import bind
from desktop.views.wizard.search_step import SearchStep

translate = QCoreApplication.translate


class CustomerPage(SearchStep):
    """Search and results; at the right the details of the one marked, the form, or the sales that wait."""

    name, page = "customer", "customer"

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.search.set_placeholder(translate("Wizard", "Name, company, e-mail or phone"))
        self.search.setAccessibleName(translate("Wizard", "Find a customer"))
        self.results.setAccessibleName(translate("Wizard", "Customers found"))
        self.panels = CustomerSide(self.side, draft)
        self.details, self.form, self.parked = self.panels.details, self.panels.form, self.panels.parked
        self.waiting = self.add_foot("pause", "wizard.parked.open", "Ctrl+R", self._show_waiting)
        self.new = self.add_foot("userplus", "wizard.customer.new", "Ctrl+K", self._add_new)
        self.new.setText(translate("Wizard", "New customer"))
        self.walk_in = self.add_foot("store", "wizard.customer.walkin", "Ctrl+M", self._walk_in)
        self.walk_in.setText(translate("Wizard", "Walk-in"))
        bind(self, "Ctrl+Shift+Return", self._keep_bare)
        self._connect()

    def _connect(self) -> None:
        self.results.chosen.connect(self._take)
        self.details.choose_asked.connect(self._take_shown)
        self.details.drop_asked.connect(self._drop)
        self.details.edit_asked.connect(self._edit)
        self.details.page_asked.connect(self._open_page)
        self.details.use_asked.connect(self._use)
        self.form.typed.connect(self._typed)
        self.form.save_asked.connect(self._save)
        self.form.bare_asked.connect(self._keep_bare)
        self.form.closed.connect(self.step_back)
        self.form.twin_asked.connect(self._take_twin)
        self.parked.recalled.connect(self.recalled)
        self.parked.thrown_away.connect(self._throw_away)
        self.parked.closed.connect(self.step_back)

    # What is shown

    def clear(self) -> None:
        """Begin anew: nothing is searched; the form holds a name without a record, if the draft has one."""
        self.panels.form_open = False
        self.search.clear()
        self.panels.show_hint()
        self.panels.resume_form()

    def arrive(self) -> None:
        self.search_for(self.search.text())
        if self.panels.form_open:
            self.form.start()
        else:
            self.to_search()

    def show_draft(self) -> None:
        count = self.panels.show_waiting()
        self.waiting.setText(translate("Wizard", "Unfinished sales ({count})").format(count=count))
        self.waiting.setVisible(count > 0)
        if self.panels.panel in (HINT, DETAILS):
            self.look(self.marked())

    def search_for(self, text: str) -> None:
        typed = bool(text.strip())
        rows = find_customers(text)
        one, many = translate("Wizard", "{n} customer"), translate("Wizard", "{n} customers")
        said = labels.counted(len(rows), one, many)
        self.count.setText(said if typed else translate("Wizard", "Newest customers") if rows else "")
        self.offer([found(row) for row in rows], first=typed)

    def look(self, key: object) -> None:
        if self.panels.form_open or self.panels.panel == PARKED:
            return
        head = self.draft.head
        if isinstance(key, int):
            self.panels.show_customer(key)
        elif self.search.text().strip():
            self.panels.propose(self.search.text())
        elif head is not None and head.customer_id is not None:
            self.panels.show_customer(head.customer_id)
        else:
            self.panels.show_hint()
        self.word_changed.emit()

    def next_word(self) -> str:
        if self.panels.form_open:
            return translate("Wizard", "Save and continue")
        if self.marked() is not None:
            return translate("Wizard", "Choose and continue")
        if self.panels.panel == FORM:
            return translate("Wizard", "Add this customer")
        return ""

    # Going on and back

    def enter(self) -> None:
        if self.go_on():
            self.done.emit()

    def go_on(self) -> bool:
        key = self.marked()
        if self.panels.form_open:
            self._save()
            return False
        if key is not None:
            return self._choose(key)
        if self.panels.panel == FORM:
            self._accept()
            return False
        return True

    def settle(self) -> None:
        if self.panels.form_open:
            self.form.settle()

    def step_back(self) -> bool:
        if self.panels.form_open:
            self._close_form()
        elif self.panels.panel == PARKED:
            self.panels.turn(HINT)
            self.look(self.marked())
        elif self.search.text():
            self.search.clear()
        else:
            return False
        self.to_search()
        return True

    def show_refusal(self, error: DeskError) -> bool:
        if error.where != "customer":
            return False
        self._add_new()
        self.form.show_refusal(error)
        return True

    # Choosing

    def _take(self, key: object) -> None:
        if isinstance(key, int) and self._choose(key):
            self.done.emit()

    def _take_shown(self) -> None:
        self._take(self.panels.shown)

    def _choose(self, customer_id: int) -> bool:
        head = self.draft.head
        same = head is not None and head.customer_id == customer_id
        chosen = same or self.write(lambda at: draft_customer.choose_customer(at, customer_id, by=self.by))
        if chosen:
            self.search.clear()
        return chosen

    def _walk_in(self) -> None:
        if self.write(lambda at: draft_customer.set_walk_in(at, by=self.by)):
            self.panels.form_open = False
            self.search.clear()
            self.panels.show_hint()
            self.done.emit()

    def _drop(self) -> None:
        self.write(lambda at: draft_customer.clear_customer(at, by=self.by))
        self.to_search()

    def _use(self, source_id: int) -> None:
        customer_id = self.panels.shown
        if customer_id is None or not self._choose(customer_id):
            return
        reports: list[draft_reuse.ReuseReport] = []
        if self.write(lambda at: reports.append(draft_reuse.use_order(at, source_id, by=self.by))):
            self.reused.emit(reports[0])

    # The form

    def _add_new(self) -> None:
        if not self.panels.form_open:
            self.form.propose(self.search.text())
            self._accept()

    def _accept(self) -> None:
        """The proposal is taken up: from here on what is typed belongs to the sale."""
        self.panels.open_form()
        self.form.start()
        if self.search.text().strip():
            self._store(self.form.identity())
        self.word_changed.emit()

    def _edit(self) -> None:
        if self.panels.shown is not None:
            self.form.change(self.panels.shown, customer_card(self.panels.shown).form)
            self.panels.open_form()
            self.form.start()
            self.word_changed.emit()

    def _open_page(self) -> None:
        """Leave the sale as it is and look at the customer's page; Back leads here again."""
        if self.panels.shown is not None:
            self.context.open_customer(self.panels.shown)

    def _take_twin(self, customer_id: int) -> None:
        """The one who has this e-mail or phone number is meant: no second record is made."""
        self._leave_form()
        self._take(customer_id)

    def _typed(self, identity: Identity) -> None:
        """What is typed into the form for a new customer; what comes after it was left is late."""
        if self.panels.form_open and self.form.customer_id is None:
            self._store(identity)

    def _store(self, identity: Identity) -> None:
        """Keep on the draft who is being typed, so that nothing is lost with the power."""
        head = self.draft.head
        if head is not None and head.customer_id is not None:
            self.write(lambda at: draft_customer.clear_customer(at, by=self.by))
        self.write(
            lambda at: draft_customer.set_identity(
                at,
                name=identity.name,
                company=identity.company,
                email=identity.email,
                phone=identity.phone,
                by=self.by,
            )
        )

    def _save(self) -> None:
        form, known = self.form.form(), self.form.customer_id
        try:
            self.draft.change(lambda at: save_and_choose(at, form, customer_id=known, by=self.by))
        except DeskError as error:
            self.form.show_refusal(error)
            return
        self._leave_form()
        self.done.emit()

    def _keep_bare(self) -> None:
        """Go on with the name alone: no record is made."""
        if not self.panels.form_open or self.form.customer_id is not None:
            return
        identity = self.form.identity()
        if identity.phone and not is_phone(identity.phone):
            self.form.show_refusal(PhoneNotPossible(identity.phone))
            return
        self._store(identity)
        self._leave_form()
        self.done.emit()

    def _leave_form(self) -> None:
        self.panels.form_open = False
        self.search.clear()
        self.look(None)

    def _close_form(self) -> None:
        """Leave the form without saving; what it had put on the sale is taken off, and can be put back."""
        identity, typed = self.form.identity(), self.form.customer_id is None
        self._leave_form()
        if typed and identity != Identity() and self.draft.id is not None:
            self.write(lambda at: draft_customer.clear_customer(at, by=self.by))
            self.context.toast(translate("Wizard", "Customer not added"), lambda: self._reopen(identity))

    def _reopen(self, identity: Identity) -> None:
        self._store(identity)
        self.panels.resume_form()
        self.form.start()

    # Sales that wait

    def _show_waiting(self) -> None:
        if self.waiting.isVisible() and not self.panels.form_open:
            self.panels.turn(PARKED)
            self.parked.start()

    def _throw_away(self, draft_id: int) -> None:
        self.attempt(lambda: drafts.discard(draft_id, by=self.by))
        self.show_draft()
        if not self.waiting.isHidden():
            self.parked.start()
        else:
            self.step_back()

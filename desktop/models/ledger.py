"""Facts about money, goods, papers and words: rows that are only ever added."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.domain.states import DocumentKind, MoveKind
from desktop.models.base import (
    BytesField,
    CodeField,
    DayField,
    JsonField,
    Table,
    UidField,
    UtcField,
    new_uid,
    now,
    quantity_field,
)
from desktop.models.catalog import Variant
from desktop.models.credits import ADDS_UP, PART_KINDS, Credit
from desktop.models.customers import Customer
from desktop.models.methods import PaymentMethod, Voucher
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.models.shipments import Shipment


class Payment(Table):
    """Money in (positive) or back (negative). A mistake is undone by a row that reverses the first."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    kind = TextField(constraints=[Check("kind IN ('payment','refund')")])
    method = ForeignKeyField(PaymentMethod, on_delete="RESTRICT", index=False)
    method_name = TextField()
    amount_minor = IntegerField(constraints=[Check("amount_minor <> 0")])
    tendered_minor = IntegerField(null=True)
    rounding_minor = IntegerField(default=0)
    reference = TextField(default="")
    reason = TextField(default="")
    reverses = ForeignKeyField("self", null=True, unique=True, on_delete="RESTRICT")
    credit = ForeignKeyField(Credit, null=True, on_delete="RESTRICT", index=False)
    at = UtcField(default=now)
    by = TextField(default="")
    key = TextField(null=True, unique=True)

    class Meta:
        table_name = "payment"


class VoucherUse(Table):
    """A voucher used by a confirmed order (1) or given free again (−1)."""

    voucher = ForeignKeyField(Voucher, on_delete="RESTRICT")
    order = ForeignKeyField(Order, on_delete="RESTRICT", index=False)
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT", index=False)
    uses = IntegerField(constraints=[Check("uses IN (1, -1)")])
    at = UtcField(default=now)

    class Meta:
        table_name = "voucher_use"


class StockMove(Table):
    """Why a quantity changed; ``balance`` is what was on hand after it."""

    variant = ForeignKeyField(Variant, on_delete="RESTRICT", index=False)
    kind = CodeField(MoveKind)
    quantity = quantity_field(constraints=[Check("quantity <> 0")])
    balance = quantity_field()
    line = ForeignKeyField(OrderLine, null=True, on_delete="RESTRICT", index=False)
    reason = TextField(default="")
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "stock_move"
        indexes = ((("variant", "id"), False),)


class StockLevel(Table):
    """What is on hand: a cache, always the sum of the moves."""

    variant = ForeignKeyField(Variant, unique=True, on_delete="CASCADE")
    on_hand = quantity_field(default=0)

    class Meta:
        table_name = "stock_level"


class NumberSeries(Table):
    """The last number given in a series of one kind, till and year."""

    series = TextField(unique=True)
    last = IntegerField(default=0)

    class Meta:
        table_name = "number_series"


class Document(Table):
    """An issued paper: its number and the frozen copy of all it says."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    shipment = ForeignKeyField(Shipment, null=True, on_delete="RESTRICT", index=False)
    kind = CodeField(DocumentKind)
    number = TextField()
    version = IntegerField(default=1)
    refers_to = ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)
    language = TextField()
    currency = TextField()
    net_minor = IntegerField(default=0)
    tax_minor = IntegerField(default=0)
    total_minor = IntegerField(default=0)
    due_on = DayField(null=True)
    body = JsonField()
    body_sha256 = BytesField()
    issued_at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "document"
        indexes = ((("number", "version"), True),)


class DocumentPart(Table):
    """What an invoice charges, or a credit note takes back, of one line, shipping, fee or tip."""

    document = ForeignKeyField(Document, on_delete="RESTRICT")
    kind = TextField(constraints=[Check(PART_KINDS)])
    line = ForeignKeyField(OrderLine, null=True, on_delete="RESTRICT", index=False)
    fee = ForeignKeyField(Adjustment, null=True, on_delete="RESTRICT", index=False)
    rates = TextField(default="")
    tax_category = TextField(default="")
    units = quantity_field(default=0, constraints=[Check("units >= 0")])
    net_minor = IntegerField()
    tax_minor = IntegerField(constraints=[Check("tax_minor >= 0")])
    gross_minor = IntegerField(constraints=[Check("gross_minor >= 0")])

    class Meta:
        table_name = "document_part"
        constraints = [Check(ADDS_UP)]


class DocumentFile(Table):
    """The very bytes of an issued paper in one size; reprints serve them."""

    document = ForeignKeyField(Document, on_delete="RESTRICT", index=False)
    paper = TextField()
    sha256 = BytesField()
    content = BytesField()
    made_at = UtcField(default=now)

    class Meta:
        table_name = "document_file"
        indexes = ((("document", "paper"), True),)


class Comment(Table):
    """A version of the one internal comment of an order; the newest is the comment."""

    order = ForeignKeyField(Order, on_delete="RESTRICT", index=False)
    text = TextField()
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "comment"
        indexes = ((("order", "id"), False),)


class Note(Table):
    """A line in the log of notes, private or sent to the customer."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    for_customer = BooleanField(default=False)
    text = TextField(constraints=[Check("text <> ''")])
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "note"


class OrderTask(Table):
    """Something to do for an order."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    kind = TextField(default="", constraints=[Check("kind IN ('','pay_back')")])
    text = TextField(default="", constraints=[Check("text <> '' OR kind <> ''")])
    amount_minor = IntegerField(default=0)
    due_on = DayField(null=True)
    assignee = TextField(default="")
    done_at = UtcField(null=True)
    created_at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "order_task"


class Message(Table):
    """What is said to a customer or to the shop; its sending is an outbox item."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, null=True, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    template = TextField()
    recipient = TextField()
    language = TextField(default="fr")
    facts = JsonField(default=dict)
    created_at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "message"


class OutboxItem(Table):
    """Work for the outside world, written with the use case that asks for it and done later, once."""

    uid = UidField(default=new_uid)
    key = TextField(unique=True)
    kind = TextField()
    message = ForeignKeyField(Message, null=True, on_delete="RESTRICT", index=False)
    payload = JsonField(default=dict)
    state = TextField(
        default="queued",
        constraints=[Check("state IN ('queued','sending','unknown','sent','parked','dropped')")],
    )
    attempts = IntegerField(default=0)
    next_try_at = UtcField(null=True)
    last_error = TextField(default="")
    created_at = UtcField(default=now)
    done_at = UtcField(null=True)

    class Meta:
        table_name = "outbox_item"


class CommandKey(Table):
    """A command that was carried out under a key; the same key again changes nothing."""

    key = TextField(unique=True)
    command = TextField()
    order = ForeignKeyField(Order, on_delete="RESTRICT", index=False)
    result = JsonField(default=dict)
    at = UtcField(default=now)

    class Meta:
        table_name = "command_key"


class HistoryEntry(Table):
    """What happened. Each entry is chained to the one before by SHA-256 over its canonical form."""

    order = ForeignKeyField(Order, null=True, on_delete="RESTRICT", index=False)
    event = TextField()
    facts = JsonField()
    at = UtcField()
    by = TextField()
    hash = BytesField()

    class Meta:
        table_name = "history_entry"
        indexes = ((("order", "id"), False),)

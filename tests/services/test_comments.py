"""The one comment with its versions, and the notes beside it."""

from __future__ import annotations

import pytest

from desktop.domain.states import Lifecycle
from desktop.models import Comment, Message, Note, OutboxItem
from desktop.services.commands.command_refusals import WrongLifecycle
from desktop.services.issuing import documents
from desktop.services.marks import comments
from tests.services.factory import history, identify_shop, make_order, written

pytestmark = pytest.mark.usefixtures("new_shop")

MARK = "COLLEAGUES-ONLY-7f3a"


def test_a_version_is_kept_only_when_it_says_something_else():
    order_id = make_order()
    assert not comments.save_comment(order_id, "", by="Yann")
    assert comments.save_comment(order_id, "Appeler\navant midi", by="Yann")
    before = written()
    assert not comments.save_comment(order_id, "Appeler\navant midi", by="Maëlle")
    assert written() == before
    assert comments.save_comment(order_id, "", by="Maëlle")
    found = [(version.text, version.by) for version in comments.comment_versions(order_id)]
    assert found == [("", "Maëlle"), ("Appeler\navant midi", "Yann")]
    assert history(order_id) == ["comment_saved", "comment_saved"]


def test_a_draft_of_the_comment_is_no_version_and_goes_with_the_next_one():
    order_id, other = make_order(), make_order()
    comments.keep_comment_draft(order_id, "App")
    comments.keep_comment_draft(order_id, "Appeler")
    assert comments.comment_draft(order_id) == "Appeler"
    assert comments.comment_draft(other) is None
    assert comments.comment_versions(order_id) == []
    assert history(order_id) == []
    comments.save_comment(order_id, "Appeler midi", by="")
    assert comments.comment_draft(order_id) is None
    with pytest.raises(comments.TextTooLong):
        comments.keep_comment_draft(order_id, "x" * (comments.LONGEST + 1))


@pytest.mark.parametrize("lifecycle", [Lifecycle.COMPLETED, Lifecycle.CANCELLED])
def test_a_comment_can_be_edited_at_any_time(lifecycle):
    assert comments.save_comment(make_order(lifecycle=lifecycle), "fini", by="")


def test_a_draft_has_no_comment_and_no_note():
    draft = make_order(lifecycle=Lifecycle.DRAFT)
    with pytest.raises(WrongLifecycle):
        comments.save_comment(draft, "x", by="")
    with pytest.raises(WrongLifecycle):
        comments.add_note(draft, "x", for_customer=False, by="")


def test_more_than_the_field_keeps_is_refused():
    order_id = make_order()
    assert comments.save_comment(order_id, "a" * comments.LONGEST, by="")
    with pytest.raises(comments.TextTooLong) as refusal:
        comments.save_comment(order_id, "a" * (comments.LONGEST + 1), by="")
    assert refusal.value.where == "comment"
    with pytest.raises(comments.TextTooLong):
        comments.add_note(order_id, "a" * (comments.LONGEST + 1), for_customer=False, by="")
    assert Comment.select().count() == 1


def test_a_private_note_stays_inside():
    order_id = make_order()
    comments.add_note(order_id, "  Il rappelle demain \n", for_customer=False, by="Yann")
    note = Note.get()
    assert (note.text, note.for_customer, note.by) == ("Il rappelle demain", False, "Yann")
    assert OutboxItem.select().count() == 0
    with pytest.raises(comments.NoteEmpty):
        comments.add_note(order_id, " \n ", for_customer=False, by="")


def test_a_note_to_the_customer_is_queued_once_in_their_language():
    order_id = make_order(language="en")
    comments.add_note(order_id, "Ready on Monday", for_customer=True, by="")
    message = Message.get()
    assert (message.template, message.recipient, message.language) == ("note", "maelle@example.org", "en")
    assert message.facts["text"] == "Ready on Monday"
    item = OutboxItem.get()
    assert (item.kind, item.state, item.message_id) == ("mail", "queued", message.id)
    assert item.key == f"{Note.get().uid}:note"


def test_a_note_to_a_customer_without_address_is_refused():
    order_id = make_order(email="")
    before = written()
    with pytest.raises(comments.EmailMissing) as refusal:
        comments.add_note(order_id, "Prête", for_customer=True, by="")
    assert refusal.value.where == "for_customer"
    assert written() == before


def test_the_comment_is_on_no_paper_and_in_no_mail():
    """I17: also the private note and the shop's own remarks stay inside."""
    identify_shop()
    order_id = make_order(ships="ship", note=MARK)
    comments.save_comment(order_id, MARK, by="")
    comments.add_note(order_id, MARK, for_customer=False, by="")
    comments.add_note(order_id, "Prête", for_customer=True, by="")
    for document in (documents.issue_invoice(order_id, by=""), documents.issue_slip(order_id, by="")):
        assert MARK not in str(documents.paper(document).to_json())
    assert MARK not in str(Message.get().facts)
    assert MARK not in str(OutboxItem.get().payload)

"""Variables in mails: put in where they are known, refused by name where they are not."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.mail_text import (
    LONGEST_SUBJECT,
    MailTextMissing,
    MailTextTooLong,
    UnknownVariable,
    Written,
    checked,
    filled,
)

KNOWN = ("number", "due", "tracking")


def test_variables_are_put_in():
    mail = filled(Written("Order {number}", "{number}: {due} to pay"), {"number": "A-1", "due": "12 €"})
    assert mail == Written("Order A-1", "A-1: 12 € to pay")


def test_a_line_of_empty_variables_disappears_with_its_gap():
    text = "Hello,\n\nTracking: {tracking}\n\nDue {due}, order {number}\n"
    mail = filled(Written("s", text), {"tracking": "", "due": "", "number": "A-1"})
    assert mail.body == "Hello,\n\nDue , order A-1"


def test_a_value_is_not_read_again():
    """What a customer is called can never become a variable."""
    assert filled(Written("{number}", "{number}"), {"number": "{due}", "due": "9"}).body == "{due}"


def test_a_value_of_several_lines_makes_a_subject_of_one():
    assert filled(Written("To {number}", "x"), {"number": "A\r\nBcc: eve@example.org"}).subject == (
        "To A Bcc: eve@example.org"
    )


@pytest.mark.parametrize(
    ("subject", "body", "name", "field"),
    [
        ("Order {nummer}", "{number}", "nummer", "subject"),
        ("x", "{number} and {duedate}", "duedate", "body"),
        ("x", "{number.__class__}", "number.__class__", "body"),
        ("x", "{number!r}", "number!r", "body"),
        ("x", "{0}", "0", "body"),
    ],
)
def test_an_unknown_variable_is_refused_with_its_name(subject, body, name, field):
    with pytest.raises(UnknownVariable) as refusal:
        checked(Written(subject, body), KNOWN)
    assert (refusal.value.name, refusal.value.field) == (name, field)


@pytest.mark.parametrize(("subject", "body", "field"), [("", "x", "subject"), ("x", " \n ", "body")])
def test_an_empty_text_is_refused(subject, body, field):
    with pytest.raises(MailTextMissing) as refusal:
        checked(Written(subject, body), KNOWN)
    assert refusal.value.field == field


def test_a_long_subject_is_refused():
    with pytest.raises(MailTextTooLong):
        checked(Written("x" * (LONGEST_SUBJECT + 1), "x"), KNOWN)


def test_a_lonely_brace_is_a_character():
    assert checked(Written("a {", "b } {number}"), KNOWN) == Written("a {", "b } {number}")


@pytest.mark.parametrize("braces", ["{}", "{ }", "{", "}", "}{", "{{}}", "{\n}"])
def test_braces_around_nothing_are_characters_and_stay(braces):
    text = Written("a", f"Prix {braces} fixe")
    assert checked(text, KNOWN) == text
    assert filled(text, {}) == text


@given(st.text("{}n !0:.%$a\n"), st.text("{}n !0:.%$a\n"))
def test_braces_never_break_a_mail(typed, told):
    """Whatever is typed is refused in words or filled; whatever a customer is called is put in as it is."""
    with suppress(UnknownVariable, MailTextMissing):
        checked(Written(typed, typed), KNOWN)
    mail = filled(Written("{n}", f"x {typed}"), {"n": told})
    assert mail.body.startswith("x")

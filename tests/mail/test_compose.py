"""A mail is made of what people typed, and none of it can become a header, a path or the end of the mail."""

from __future__ import annotations

import email
from datetime import UTC, datetime
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.mail_account import MailAddressNotPossible
from desktop.mail.compose import Envelope, File, address, clean_name, compose, on_the_wire
from desktop.models.base import new_uid

AT = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


def envelope(**values):
    usual = {"sender": "shop@example.org", "sender_name": "Port", "recipient": "lea@example.org"}
    return Envelope(**{"uid": new_uid(), "language": "fr", "at": AT, **usual, **values})


def arrived(message):
    wire = on_the_wire(message)
    assert wire.endswith(b"\r\n.\r\n")
    content = wire[:-3]
    assert b"\r\n.\r\n" not in content, "the server would take it for the end"
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))
    assert content.isascii()
    return email.message_from_bytes(content.replace(b"\r\n..", b"\r\n."), policy=default)


@given(subject=st.text(max_size=150), body=st.text(max_size=300), name=st.text(max_size=60))
def test_whatever_is_typed_stays_where_it_belongs(subject, body, name):
    message = arrived(compose(envelope(sender_name=name), f"x{subject}", f"{body}\n.\n.."))
    assert set(message.keys()) == {
        "From", "To", "Subject", "Date", "Message-ID", "Content-Language", "Content-Type", "MIME-Version",
        "Content-Transfer-Encoding",
    }  # fmt: skip
    assert message["To"] == "lea@example.org"


def test_a_line_break_makes_no_header():
    trick = "Bonjour\r\nBcc: eve@example.org"
    message = arrived(compose(envelope(sender_name=trick), trick, "x"))
    assert message["Bcc"] is None
    assert message["Subject"] == "Bonjour Bcc: eve@example.org"


@pytest.mark.parametrize(
    "wrong",
    ["", "lea", "lea@", "@example.org", "a b@example.org", "lea@example.org\nBcc: eve@x.org", "é@x.org"],
)
def test_what_is_no_address_is_refused(wrong):
    with pytest.raises(MailAddressNotPossible):
        compose(envelope(recipient=wrong), "x", "x")


def test_a_domain_with_accents_is_written_as_the_internet_does():
    assert address("lea@bücher.example").addr_spec == "lea@xn--bcher-kva.example"


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("a\r\nb.pdf", "a b.pdf"),
        ("Reçu n° 1.pdf", "Reçu n- 1.pdf"),
        ("", "file"),
    ],
)
def test_a_file_name_is_a_name_and_no_path(name, clean):
    assert clean_name(name) == clean


def test_files_arrive_as_they_are():
    files = [
        File("FA-1.pdf", "application/pdf", bytes(range(256)) * 40),
        File("a.html", "text/html", "é".encode()),
    ]
    pdf, page = arrived(compose(envelope(), "x", "x", files)).iter_attachments()
    assert (pdf.get_content(), pdf.get_filename()) == (bytes(range(256)) * 40, "FA-1.pdf")
    assert page.get_payload(decode=True) == "é".encode()


def test_it_keeps_its_identity_however_often_it_is_made():
    same = envelope()
    assert compose(same, "x", "x")["Message-ID"] == compose(same, "y", "y")["Message-ID"]

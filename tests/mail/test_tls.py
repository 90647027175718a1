"""Encryption is asked for, certificates are checked, and one's own authority can be trusted by its file."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest

from desktop.domain.mail_account import MailAccount, MailConnectionUnsafe
from desktop.domain.mail_text import Written
from desktop.mail.drain import post_test
from tests.mail.post_office import Manners, PostOffice

x509 = pytest.importorskip("cryptography.x509")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A self-made certificate for this machine, and its key, in one file."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    file = tmp_path_factory.mktemp("tls") / "own.pem"
    plain = serialization.NoEncryption()
    form, shape = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file.write_bytes(made.public_bytes(form) + key.private_bytes(form, shape, plain))
    return str(file)


def office(certificate, **values):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return PostOffice(Manners(context=context, **values))


def post(running, tls, ca_file):
    account = MailAccount("127.0.0.1", running.port, tls, "", "shop@example.org", "Port", ca_file=ca_file)
    post_test(account, "shop@example.org", Written("Test", "ok"), "en", patience_s=2)


@pytest.mark.parametrize(("tls", "implicit"), [("starttls", False), ("tls", True)])
def test_a_trusted_certificate_is_spoken_to(certificate, tls, implicit):
    with office(certificate, implicit=implicit) as running:
        post(running, tls, certificate)
    assert running.recipients == ["shop@example.org"]


@pytest.mark.parametrize(("tls", "implicit"), [("starttls", False), ("tls", True)])
def test_an_unknown_certificate_is_not(certificate, tls, implicit):
    with office(certificate, implicit=implicit) as running, pytest.raises(MailConnectionUnsafe):
        post(running, tls, "")
    assert "MAIL" not in running.heard


def test_a_server_without_encryption_gets_neither_password_nor_mail():
    with PostOffice(Manners(password="x")) as running, pytest.raises(MailConnectionUnsafe):
        post(running, "starttls", "")
    assert not {"AUTH", "MAIL"} & set(running.heard)

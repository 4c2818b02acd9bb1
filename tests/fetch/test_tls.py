"""Pages over TLS: a server on this machine with a certificate of an authority that the test makes up."""

from __future__ import annotations

import datetime as dt
import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from generator.fetch import Fetched, NotFetchedError, Visitor
from tests.fetch.conftest import Server, running

PAGE = b"<p>The council signed a deal on the river today.</p>"
HOST = "gazette.example"


def certificate(name: str, signed_by: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None = None) -> tuple[
    x509.Certificate, ec.EllipticCurvePrivateKey
]:  # fmt: skip
    """A certificate for a host, or, signed by nobody else, that of an authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer, issuer_key = (signed_by[0].subject, signed_by[1]) if signed_by else (subject, key)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(dt.datetime(2020, 1, 1))
        .not_valid_after(dt.datetime(2199, 1, 1))
        .add_extension(x509.BasicConstraints(ca=signed_by is None, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    return made, key


@pytest.fixture
def authorities(tmp_path: Path) -> str:
    return str(tmp_path / "authorities.pem")


@pytest.fixture
def secure(tmp_path: Path, authorities: str) -> Iterator[tuple[Server, list[str | None]]]:
    """A server for gazette.example, and the names that it was asked for in the handshakes."""
    authority = certificate("An authority for one test")
    own, key = certificate(HOST, authority)
    pem = serialization.Encoding.PEM
    Path(authorities).write_bytes(authority[0].public_bytes(pem))
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "server.pem").write_bytes(own.public_bytes(pem) + private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    names: list[str | None] = []
    context.sni_callback = lambda socket, name, context: names.append(name)
    with running(context) as server:
        server.says("/a", PAGE)
        yield server, names


def visit(visitor: Visitor, server: Server, host: str, authorities: str | None) -> bytes:
    visitor.resolver = lambda name, port: ("127.0.0.1",)
    visitor.limits = replace(visitor.limits, authorities=authorities)
    found = visitor.fetch(f"https://{host}:{server.address.rpartition(':')[2]}/a")
    assert isinstance(found, Fetched)
    return found.content


def test_a_certificate_of_the_named_host_is_taken_though_the_connection_goes_to_a_number(
    secure: tuple[Server, list[str | None]], visitor: Visitor, authorities: str
) -> None:
    server, names = secure
    assert visit(visitor, server, HOST, authorities) == PAGE
    assert set(names) == {HOST}
    assert server.asked[-1][1]["host"].startswith(f"{HOST}:")


def test_a_certificate_of_an_authority_that_nobody_knows_is_refused_and_nothing_is_asked(
    secure: tuple[Server, list[str | None]], visitor: Visitor
) -> None:
    server, _ = secure
    with pytest.raises(NotFetchedError, match=rf"certificate of {HOST} can't be trusted") as error:
        visit(visitor, server, HOST, None)
    assert (error.value.code, error.value.again, server.asked) == ("certificate", False, [])


def test_a_certificate_of_another_host_is_refused(
    secure: tuple[Server, list[str | None]], visitor: Visitor, authorities: str
) -> None:
    server, _ = secure
    with pytest.raises(NotFetchedError, match=r"certificate of courier\.example can't be trusted"):
        visit(visitor, server, "courier.example", authorities)
    assert server.asked == []


def test_a_server_that_speaks_no_tls_is_unreachable_by_https(server: Server, visitor: Visitor) -> None:
    with pytest.raises(NotFetchedError) as error:
        visit(visitor, server, HOST, None)
    assert error.value.code in ("host-unreachable", "too-slow")

"""A server's certificate in the words that a person compares: for whom, by whom, until when."""

from __future__ import annotations

from cryptography import x509
from cryptography.x509.oid import NameOID

from nanosecure_gui.core.ingest_probe import Certificate


def read_certificate(der: bytes, *, problem: str = "") -> Certificate:
    """The facts of a certificate as it came over the wire; `problem` is why it is not trusted. One that
    cannot be read says so instead of failing: it is only shown."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        return Certificate(
            _name(certificate.subject) or _first_host(certificate),
            _name(certificate.issuer),
            certificate.not_valid_after_utc,
            problem,
        )
    except (ValueError, x509.UnsupportedGeneralNameType):
        return Certificate("", "", None, problem or "not readable")


def _name(name: x509.Name) -> str:
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if found := name.get_attributes_for_oid(kind):
            return str(found[0].value)
    return name.rfc4514_string()


def _first_host(certificate: x509.Certificate) -> str:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ""
    hosts = names.get_values_for_type(x509.DNSName)
    return hosts[0] if hosts else ""

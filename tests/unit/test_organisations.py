"""Organisations: service addresses, credentials and roles."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.organisations import (
    Credential,
    CredentialKind,
    Organisation,
    ServiceAddresses,
    credential_problem,
    is_loopback,
    service_address,
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (" https://token.example.com/api/v1/ ", "https://token.example.com/api/v1"),
        ("https://host:8443", "https://host:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost/api", "http://localhost/api"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_service_addresses_that_pass(typed: str, found: str) -> None:
    assert service_address(typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "token.example.com",
        "ftp://a.de",
        "https://",
        "https://a.de?x=1",
        "https://a.de#x",
        "https://a de",
        "https://a.de\n.evil.example",
        "https://a\\b.de",
        "https://a.de:99999",
        "https://a.de:port",
        "https://[::1",
        "https://ä.de",
        "http://a.de",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1\\@evil.example",
        "javascript:alert(1)",
    ],
)
def test_service_addresses_that_are_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        service_address(typed)


def test_a_password_in_an_address_is_refused_without_repeating_it() -> None:
    with pytest.raises(InvalidInput) as caught:
        service_address("https://me:hunter2@a.de")
    assert "hunter2" not in str(caught.value)


@given(st.text(st.characters(codec=None)) | st.text("htps:/[]@?#.%a1 ").map("https://".__add__))
@example("https://[")
@example("http://[::ffff:7f00:1]")
def test_any_text_is_an_address_or_invalid_input(typed: str) -> None:
    try:
        found = service_address(typed)
    except InvalidInput:
        return
    assert service_address(found) == found
    assert found.isascii()
    assert found.isprintable()


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1", "[::1]"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "127.0.0.1.example", "10.0.0.1", "0.0.0.0", "::2", "localhost.example"])
def test_other_machines(host: str) -> None:
    assert not is_loopback(host)


def test_only_given_addresses_are_replaced() -> None:
    replaced = ServiceAddresses().replaced(token=" https://t.example/ ", bintu=" ")
    assert replaced == ServiceAddresses(token="https://t.example")


def test_a_credential_never_shows_itself() -> None:
    credential = Credential(CredentialKind.API_KEY, "hunter2")
    organisation = Organisation("1", "Arena")
    assert "hunter2" not in f"{credential!r} {credential} {organisation!r}"


def test_each_credential_has_its_header() -> None:
    assert [kind.header for kind in CredentialKind] == ["X-BINTU-TOKEN", "X-BINTU-APIKEY"]


@pytest.mark.parametrize(
    ("kind", "secret", "because"),
    [
        (CredentialKind.BINTU_TOKEN, " ", "Enter the credential"),
        (CredentialKind.BINTU_TOKEN, "a b", "space"),
        (CredentialKind.BINTU_TOKEN, "a\r\nb", "line breaks"),
        (CredentialKind.BINTU_TOKEN, "ä", "special character"),
        (CredentialKind.BINTU_TOKEN, "x" * 8_193, "longer"),
        (CredentialKind.API_KEY, "eyJh.eyJh.c2ln", "not an API key"),
    ],
)
def test_what_cannot_be_a_credential(kind: CredentialKind, secret: str, because: str) -> None:
    problem = str(credential_problem(kind, secret))
    assert because in problem
    assert secret.strip() == "" or secret not in problem


def test_what_may_be_a_credential() -> None:
    assert credential_problem(CredentialKind.BINTU_TOKEN, " eyJh.eyJh.c2ln\n") is None
    assert credential_problem(CredentialKind.API_KEY, "0123abc") is None

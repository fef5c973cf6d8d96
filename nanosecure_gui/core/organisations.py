"""Who the operator works for: an organisation, its service addresses, its credential and its role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from enum import StrEnum
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from .errors import InvalidInput
from .wording import Text, text


class CredentialKind(StrEnum):
    """The two credentials an operator may hold (vendor-api section 0.5)."""

    BINTU_TOKEN = "bintu-token"  # noqa: S105 - a kind, not a secret; temporary, scoped to the user's role
    API_KEY = "api-key"  # permanent, highest access

    @property
    def header(self) -> str:
        """The HTTP header that carries it."""
        return "X-BINTU-TOKEN" if self is CredentialKind.BINTU_TOKEN else "X-BINTU-APIKEY"


@dataclass(frozen=True, slots=True)
class Credential:
    """A bearer secret. Its `repr` never shows it."""

    kind: CredentialKind
    secret: str = field(repr=False)


class Role(StrEnum):
    """The vendor's roles; what each may do is in `roles`."""

    ADMIN = "nanoAdmin"
    USER = "nanoUser"
    READ_ONLY = "nanoReadOnly"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ServiceAddresses:
    """The bases of the services; paths of vendor-api are appended (`<token>/splay`)."""

    token: str = "https://token.nanostream.cloud/api/v1"  # noqa: S105 - an address
    bintu: str = "https://bintu.nanocosmos.de"
    guardian: str = "https://guardian.nanostream.cloud"
    sts: str = "https://bintu-splay.nanocosmos.de"

    def replaced(self, **addresses: str) -> ServiceAddresses:
        """These addresses with every non-empty one of `addresses` in its place, checked and trimmed."""
        known = {f.name: getattr(self, f.name) for f in fields(self)}
        known |= {name: service_address(value) for name, value in addresses.items() if value.strip()}
        return ServiceAddresses(**known)


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation as the operator named it. `id` is ours and never shown; the credential is not here:
    it lives in the keyring under `id`."""

    id: str
    name: str
    credential_kind: CredentialKind = CredentialKind.BINTU_TOKEN
    hash: str = ""  # first part of every stream name of the organisation, where the operator knows it
    colour: str = "blue"  # of the header's stripe; a name of the theme
    addresses: ServiceAddresses = field(default_factory=ServiceAddresses)
    training: bool = False


_SERVICE_ADDRESS: Final = re.compile(
    r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?(?:/[a-z0-9/._~%+-]*)?",
    re.IGNORECASE | re.ASCII,
)


def service_address(typed: str) -> str:
    """A service base as typed, trimmed. Raises `InvalidInput` unless it is https, or http to loopback."""
    address = typed.strip().rstrip("/")
    if not _SERVICE_ADDRESS.fullmatch(address):
        # Not repeated in the sentence: it may hold a user name and a password.
        raise InvalidInput(text("Not a service address: it must look like https://host/path."))
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidInput(text("{address} is not an address.", address=address)) from None
    if parts.scheme == "http" and not is_loopback(host):
        raise InvalidInput(
            text("{address} is not encrypted: plain http is accepted for this machine only.", address=address)
        )
    return address


def is_loopback(host: str) -> bool:
    """Whether a host name or address literal is this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def credential_problem(kind: CredentialKind, secret: str) -> Text | None:
    """Why a typed credential cannot be one, or `None`. Header values are printable ASCII without spaces."""
    if not secret.strip():
        return text("Enter the credential.")
    if not all("!" <= character <= "~" for character in secret.strip()):
        return text(
            "The credential holds a space or a special character: copy it again, without line breaks."
        )
    if len(secret.strip()) > 8_192:
        return text("The credential is longer than any the platform issues.")
    if kind is CredentialKind.API_KEY and secret.count(".") == 2 and secret.strip().startswith("ey"):
        return text("This looks like a Bintu token, not an API key: change the credential type.")
    return None

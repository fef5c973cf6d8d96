"""The calls of the services as plain records, and how to build them. Does no I/O.

A `Call` goes to the transport, an `Answer` comes back; `answers` reads it and `failures` explains it.
Neither record shows a secret in its `repr`: a call carries the credential and often a token, an answer may
hold either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.legacy import LegacyRequest, StreamSecret
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from nanosecure_gui.core.streams import StreamState
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import text

LARGEST_TOKEN: Final = 64 * 1024  # characters; ten times what any real token needs
LARGEST_ANSWER: Final = 1024 * 1024  # bytes
_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_SENDABLE = re.compile(r"[!-~]+")
_SECRET_MEMBERS: Final = ("token", "password", "secret")
_CREDENTIAL_HEADERS: Final = tuple(kind.header for kind in CredentialKind)
_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class Operation(StrEnum):
    """What is asked of a service; names the request in logs, and decides how its failure is worded."""

    CREATE = "create"
    VERIFY = "verify"
    REVOKE = "revoke"
    STREAMS = "streams"
    STREAM = "stream"
    GROUP = "group"
    ORGANISATION = "organisation"
    USERS = "users"
    PERMISSION = "permission"
    SET_WEBHOOK = "set-webhook"
    WEBHOOK = "webhook"
    WHIP = "whip"
    BLOCK = "block"
    REFERRER = "referrer"
    SIGN_IN = "sign-in"
    SIGN_LEGACY = "sign-legacy"
    REGISTER_STREAM = "register-stream"

    @property
    def of_token_service(self) -> bool:
        """Whether the token service answers it; the others go to Bintu, whose error numbers differ."""
        return self in (Operation.CREATE, Operation.VERIFY, Operation.REVOKE)

    @property
    def of_guardian(self) -> bool:
        """Whether Guardian answers it."""
        return self in (Operation.BLOCK, Operation.REFERRER)


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `json` is its body before encoding, or `form` that of a form as it is; `None` for none.

    `repeatable`: sending it twice does no harm, so it may be repeated even if the first may have arrived.
    """

    method: str
    url: str
    operation: Operation
    repeatable: bool
    json: Mapping[str, object] | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=lambda: _NO_HEADERS, repr=False)
    form: str | None = field(default=None, repr=False)

    @property
    def content(self) -> bytes | None:
        """The body as sent."""
        if self.form is not None:
            return self.form.encode()
        return None if self.json is None else json.dumps(self.json, separators=(",", ":")).encode()

    @property
    def content_type(self) -> str:
        """What the body is."""
        return "application/json" if self.form is None else "application/x-www-form-urlencoded"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be shown: the credential, and the token, password or secret in the body."""
        held = [self.headers[name] for name in _CREDENTIAL_HEADERS if name in self.headers]
        sent = [(self.json or {}).get(name) for name in _SECRET_MEMBERS]
        return (*held, *(each for each in sent if isinstance(each, str) and each))


@dataclass(frozen=True, slots=True)
class Answer:
    """One complete answer, whatever its status. Header names are in lower case; `received` is our clock when
    it was complete, aware UTC; `secrets` are those of the call, to be kept out of everything shown."""

    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: _NO_HEADERS, repr=False)
    body: bytes = field(default=b"", repr=False)
    received: datetime = field(default_factory=lambda: datetime.now(UTC), repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Traffic:
    """One round trip as the status bar sees it. `ok`: the service answered, and not with a fault of its own;
    `latency` is the time to the complete answer, `None` where there was none; `error` says why there was
    none."""

    ok: bool
    at: datetime
    latency: timedelta | None = None
    error: UserError | None = None


def create_call(addresses: ServiceAddresses, credential: Credential, request: TokenRequest) -> Call:
    """Ask for a playback token (vendor-api section 1.1). Not repeatable: each one arriving makes a token."""
    return Call(
        "POST",
        f"{addresses.token}/splay",
        Operation.CREATE,
        repeatable=False,
        json=request.body(),
        headers=credential_header(credential),
    )


def verify_call(addresses: ServiceAddresses, token: str, credential: Credential | None = None) -> Call:
    """Ask whether a token is valid (section 1.2). No credential is documented as needed, so none goes along
    unless it is given."""
    return Call(
        "POST",
        f"{addresses.token}/splay/verify",
        Operation.VERIFY,
        repeatable=True,
        json=_token_body(token),
        headers=credential_header(credential) if credential else _NO_HEADERS,
    )


def revoke_call(addresses: ServiceAddresses, credential: Credential, token: str) -> Call:
    """Revoke a token for good (section 1.3). Repeatable: a token cannot be revoked more than revoked."""
    return Call(
        "POST",
        f"{addresses.token}/splay/revoke",
        Operation.REVOKE,
        repeatable=True,
        json=_token_body(token),
        headers=credential_header(credential),
    )


def streams_call(
    addresses: ServiceAddresses,
    credential: Credential,
    *,
    quantity: int = 50,
    state: StreamState | None = None,
    tags: Sequence[str] = (),
) -> Call:
    """List streams, newest first (section 4.2). `StreamState.OTHER` is no filter the service knows, and
    counts as `None`."""
    query: list[tuple[str, str | int]] = [("quantity", max(1, quantity))]
    if state is not None and state is not StreamState.OTHER:
        query.append(("state", state.value))
    query += [("tags[]", tag) for tag in tags]
    return _read(addresses, credential, f"/stream?{urlencode(query, errors='replace')}", Operation.STREAMS)


def stream_call(addresses: ServiceAddresses, credential: Credential, stream: str) -> Call:
    """One stream by its id (section 4.3). Raises `InvalidInput` if it cannot be an id."""
    return _read(addresses, credential, f"/stream/{_checked_id(stream)}", Operation.STREAM)


def group_call(addresses: ServiceAddresses, credential: Credential, stream: str) -> Call:
    """The group of a stream, by the id of the stream or of the group (section 4.4)."""
    return _read(addresses, credential, f"/stream/{_checked_id(stream)}/group", Operation.GROUP)


def organisation_call(addresses: ServiceAddresses, credential: Credential) -> Call:
    """The organisation of the credential; every role may ask (section 4.7)."""
    return _read(addresses, credential, "/organisation", Operation.ORGANISATION)


def set_webhook_call(addresses: ServiceAddresses, credential: Credential, webhook: str) -> Call:
    """Set the address that is asked whether an encoder may publish, or remove it with an empty one (section
    4.7); admins only. Repeatable: setting it again changes nothing."""
    return Call(
        "PUT",
        f"{addresses.bintu}/organisation/webhook",
        Operation.SET_WEBHOOK,
        repeatable=True,
        json={"webhook": webhook},
        headers=credential_header(credential),
    )


def block_call(addresses: ServiceAddresses, credential: Credential, address: str, tag: str) -> Call:
    """Deny an IPv4 address or network for 24 hours (section 5). Repeatable: nobody is kept out twice."""
    return Call(
        "POST",
        f"{addresses.guardian}/ip",
        Operation.BLOCK,
        repeatable=True,
        json={"ip": address, "type": "deny", "tag": tag},
        headers=credential_header(credential),
    )


def referrer_call(
    addresses: ServiceAddresses,
    credential: Credential,
    domain: str,
    *,
    deny: bool,
    info: str = "",
    spelling: str = "referer",
) -> Call:
    """Allow or deny an embedding domain, or `*` for every page, until it is removed (section 5). The path
    has two spellings (C6). `info` goes along where there is any: it is documented for a denied domain
    only."""
    body = {"domain": domain, "type": "deny" if deny else "allow"}
    return Call(
        "POST",
        f"{addresses.guardian}/{spelling}",
        Operation.REFERRER,
        repeatable=True,
        json=body | ({"info": info} if info else {}),
        headers=credential_header(credential),
    )


def webhook_test_call(address: str, body: str) -> Call:
    """Ask a webhook as the platform would (section 6): one form, sent once, without any credential."""
    return Call("POST", address, Operation.WEBHOOK, repeatable=False, form=body)


def whip_call(address: str) -> Call:
    """Ask a WHIP service what it offers, without publishing (section 7.3)."""
    return Call("OPTIONS", address, Operation.WHIP, repeatable=True)


def sign_in_call(addresses: ServiceAddresses, email: str, password: str) -> Call:
    """Sign in for a Bintu token (section 4.1). Not repeatable: wrong passwords may be counted."""
    return Call(
        "POST",
        f"{addresses.bintu}/user/validate",
        Operation.SIGN_IN,
        repeatable=False,
        json={"email": email, "password": password},
    )


def sign_legacy_call(addresses: ServiceAddresses, credential: Credential, request: LegacyRequest) -> Call:
    """Ask for a legacy token (section 2.1). Repeatable: the service signs and keeps nothing."""
    return Call(
        "POST",
        f"{addresses.sts}/secure/token",
        Operation.SIGN_LEGACY,
        repeatable=True,
        json=request.body(),
        headers=credential_header(credential),
    )


def register_stream_call(addresses: ServiceAddresses, credential: Credential, secret: StreamSecret) -> Call:
    """Register a stream's secret (section 2.2). Sent once: nobody says what a second time does."""
    return Call(
        "POST",
        f"{addresses.sts}/secure/stream",
        Operation.REGISTER_STREAM,
        repeatable=False,
        json={"streamname": secret.stream, "secret": secret.secret},
        headers=credential_header(credential),
    )


def users_call(addresses: ServiceAddresses, credential: Credential) -> Call:
    """The users of the organisation; admins and users may ask (section 4.7)."""
    return _read(addresses, credential, "/user", Operation.USERS)


def permission_call(addresses: ServiceAddresses, credential: Credential, name: str) -> Call:
    """One permission by its name; only admins may ask (section 4.7)."""
    return _read(addresses, credential, f"/permission?{urlencode({'name': name})}", Operation.PERMISSION)


def credential_header(credential: Credential) -> Mapping[str, str]:
    """The header that carries a credential. Raises `InvalidInput` if no header can, without showing it."""
    if not _SENDABLE.fullmatch(credential.secret):
        raise InvalidInput(
            text("The stored credential holds a character that no credential has: enter it again."),
            "Credential",
        )
    return {credential.kind.header: credential.secret}


def _read(addresses: ServiceAddresses, credential: Credential, path: str, operation: Operation) -> Call:
    headers = credential_header(credential)
    return Call("GET", f"{addresses.bintu}{path}", operation, repeatable=True, headers=headers)


def _checked_id(stream: str) -> str:
    if not _ID.fullmatch(stream):
        raise InvalidInput(text("{id} is not the id of a stream.", id=stream))
    return stream


def _token_body(token: str) -> dict[str, object]:
    if len(token) > LARGEST_TOKEN:
        raise InvalidInput(text("This is longer than any token: it was not sent to the service."))
    return {"token": token}

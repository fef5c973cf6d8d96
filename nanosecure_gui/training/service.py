"""The practice service itself: its state and its rules. How they travel is `web`'s business.

Every verb takes plain values, returns the JSON value of the answer, and raises `Refused` otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from nanosecure_gui.core.organisations import Role
from nanosecure_gui.core.tokens import AUDIENCE, GRACE, ISSUER

from .access import Access, Person, Presented
from .faults import Faults, FaultSource
from .guardian_rules import address_rule, referrer_rule
from .mint import Mint, Unreadable
from .playback_rules import playback_claims
from .record import Asked, Issued, Record
from .refusals import (
    bintu_access_denied,
    bintu_credential_refused,
    bintu_refusal,
    credential_refused,
    parameter_required,
    permission_denied,
    plain_refusal,
    token_refusal,
)
from .secure_rules import secure_token
from .world import LISTED_STATES, ORGANISATION_HASH, ORGANISATION_NAME, World

SEED = 4711
WRITERS = (Role.ADMIN, Role.USER)
EVERYONE = (Role.ADMIN, Role.USER, Role.READ_ONLY)
_PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.READ_ONLY: ("GetStreamList", "GetStreamListCount", "GetTags", "GetPlayerKey"),
    Role.USER: ("CreateStream", "ValidateStream", "CreateTag", "GetUsers", "CreatePlaybackToken"),
    Role.ADMIN: ("DeleteStream", "StopStream", "DeleteTag", "SetWebhook", "GetApiKey", "EditUser"),
}


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Variants:
    """Which of two answers to give where the vendor's documents are silent or contradict each other."""

    second_revoke_is_error: bool = False  # vendor-api section 1.3, idempotency
    several_addresses: bool = True  # C13: off = one IPv4 address only, as older services
    revoke_after_expiry: bool = True  # C3: off = an expired token is refused at once
    guardian_path: str = "referer"  # C6: or "referrer", then the other one is 404
    registers_streams: bool = False  # vendor-api section 2.2: on = as before 2020, else 404
    secure_playback: bool = True  # off = the organisation has not enabled it: streams play without tokens


class PracticeService:
    """One organisation with its streams, people, credentials and tokens.

    `faults`, `variants` and `clock_offset` may be set at any time from any thread. `seed` fixes the streams
    and the signing key; the credentials are new every time.
    """

    def __init__(self, *, clock: Callable[[], datetime] = utc_now, seed: int = SEED) -> None:
        self._clock = clock
        self._fault_source = FaultSource(Faults())
        self.clock_offset = timedelta()
        self.variants = Variants()
        self.record = Record()
        self.world = World(clock(), seed)
        self.mint = Mint(f"practice playback tokens {seed}")
        self.access = Access(self.world.organisation_id, clock())
        self._secure_key = sha256(f"practice signed URLs {seed}".encode()).digest()
        self._webhook = ""
        self._guardian_rules: list[dict[str, object]] = []

    def now(self) -> datetime:
        """The service's own time."""
        return self._clock() + self.clock_offset

    @property
    def faults(self) -> Faults:
        """The faults in force; setting them starts their counts and their randomness anew."""
        return self._fault_source.faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self._fault_source = FaultSource(faults)

    @property
    def fault_source(self) -> FaultSource:
        """Where each request draws its fault."""
        return self._fault_source

    @property
    def api_key(self) -> str:
        """The organisation's API key (admin)."""
        return self.access.api_key

    @property
    def bintu_token(self) -> str:
        """A Bintu token of the administrator."""
        return self.access.bintu_token(Role.ADMIN)

    @property
    def user_token(self) -> str:
        """A Bintu token with the role nanoUser."""
        return self.access.bintu_token(Role.USER)

    @property
    def read_only_token(self) -> str:
        """A Bintu token with the role nanoReadOnly."""
        return self.access.bintu_token(Role.READ_ONLY)

    @property
    def people(self) -> tuple[Person, ...]:
        """Who can sign in."""
        return self.access.people

    @property
    def organisation_hash(self) -> str:
        """The first part of every stream name."""
        return ORGANISATION_HASH

    @property
    def public_key(self) -> Ed25519PublicKey:
        """Checks the signature of every token."""
        return self.mint.public_key

    @property
    def guardian_rules(self) -> tuple[dict[str, object], ...]:
        """The block and allow rules taken so far, oldest first."""
        return tuple(self._guardian_rules)

    def reset(self) -> None:
        """As on the first day: no faults, no record, no revocations; the first credentials are good again."""
        self.faults = Faults()
        self.variants = Variants()
        self.clock_offset = timedelta()
        self.record.clear()
        self.access.restore()
        self._webhook = ""
        self._guardian_rules.clear()

    def expire_bintu_tokens(self) -> None:
        """Ends every Bintu token, as if its time were over. The API key stays good."""
        self.access.invalidate()

    def mint_foreign_token(self, **claims: object) -> str:
        """A good, revocable token of another organisation, for the answer 2012."""
        now = int(self.now().timestamp())
        usual: dict[str, object] = {
            "aud": AUDIENCE,
            "exp": now + 3600,
            "forceDisconnect": False,
            "iat": now,
            "iss": ISSUER,
            "jti": str(uuid4()),
            "nbf": now,
            "revocable": True,
            "streams": ["0ther-AbCdE"],
            "sub": str(uuid4()),
        }
        return self.mint.sign(usual | claims)

    def note(self, method: str, path: str, query: str) -> None:
        """Records that something was asked."""
        self.record.add_asked(Asked(method, path, query, self.now()))

    # The token service

    def create(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """POST /splay."""
        self._allow_token_service(presented)
        now = self.now()
        claims = playback_claims(
            body,
            now=int(now.timestamp()),
            organisation_id=self.world.organisation_id,
            organisation_hash=ORGANISATION_HASH,
            several_addresses=self.variants.several_addresses,
        )
        token = self.mint.sign(claims)
        self.record.add_issued(Issued(token, claims, now))
        return {"success": True, "data": {"token": token}}

    def verify(self, body: Mapping[str, object]) -> dict[str, object]:
        """POST /splay/verify, which needs no credential."""
        token = _token_of(body)
        problem = self._problem(token)
        if problem:
            raise token_refusal(403, 1002, problem)
        return {"success": True, "data": {"token": token}}

    def revoke(self, presented: Presented, body: Mapping[str, object]) -> None:
        """POST /splay/revoke."""
        self._allow_token_service(presented)
        token = _token_of(body)
        try:
            claims = self.mint.read(token)
        except Unreadable:
            raise token_refusal(400, 2004, "Malformed JWT") from None
        if claims.get("sub") != self.world.organisation_id:
            raise token_refusal(403, 2012, "The provided token doesent belong to your organisation")
        if claims.get("revocable") is not True:
            raise token_refusal(400, 2011, "The token is not allowed for revocation")
        grace = GRACE if self.variants.revoke_after_expiry else timedelta()
        if self.now().timestamp() > _seconds(claims, "exp") + grace.total_seconds():
            raise token_refusal(400, 2013, "The token is expired")
        if self.variants.second_revoke_is_error and self.record.is_revoked(token):
            raise token_refusal(400, 2014, "The token is already revoked")
        self.record.add_revoked(token, self.now())

    def _problem(self, token: str) -> str:
        try:
            claims = self.mint.read(token)
        except Unreadable as unreadable:
            return str(unreadable)
        now = self.now().timestamp()
        if now < _seconds(claims, "nbf"):
            return "jwt not active"
        if now >= _seconds(claims, "exp"):
            return "jwt expired"
        if claims.get("aud") != AUDIENCE:
            return "jwt audience invalid"
        return "jwt revoked" if self.record.is_revoked(token) else ""

    def _allow_token_service(self, presented: Presented) -> None:
        role = self.access.role(presented, self.now())
        if role is None:
            raise credential_refused()
        if role not in WRITERS:
            raise permission_denied()

    # Bintu

    def list_streams(
        self, presented: Presented, *, quantity: str = "", tags: Sequence[str] = (), state: str = ""
    ) -> list[dict[str, object]]:
        """GET /stream."""
        self._allow(presented, EVERYONE)
        if quantity and not (quantity.isascii() and quantity.isdigit() and int(quantity[:9]) > 0):
            raise bintu_refusal(400, 1004, "quantity must be a positive number")
        if state and state not in LISTED_STATES:
            raise bintu_refusal(400, 1004, f"state must be one of {', '.join(LISTED_STATES)}")
        return self.world.select(quantity=int(quantity[:9] or 50), tags=tags, state=state or "all")

    def stream(self, presented: Presented, stream_id: str, *, profile: str = "") -> dict[str, object]:
        """GET /stream/{id}; the player asks without a credential."""
        return self._one(presented, self.world.find(stream_id), profile)

    def stream_group(self, presented: Presented, stream_id: str, *, profile: str = "") -> dict[str, object]:
        """GET /stream/{id}/group, as the player does."""
        return self._one(presented, self.world.group(stream_id), profile)

    def organisation(self, presented: Presented) -> dict[str, object]:
        """GET /organisation. The names of its fields are ours: the vendor does not print them."""
        self._allow(presented, EVERYONE)
        return {
            "id": self.world.organisation_id,
            "name": ORGANISATION_NAME,
            "hash": ORGANISATION_HASH,
            "webhook": self._webhook,
            "packages": [
                "live",
                "transcoding",
                *(["secure"] if self.variants.secure_playback else []),
                "guardian",
            ],
        }

    def set_webhook(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """PUT /organisation/webhook. An empty address removes it."""
        self._allow(presented, (Role.ADMIN,))
        webhook = body.get("webhook")
        if webhook is None:
            raise bintu_refusal(400, 1002, "Parameter required: webhook")
        if not isinstance(webhook, str) or (webhook and not webhook.startswith("https://")):
            raise bintu_refusal(400, 1004, "webhook must be an https address")
        self._webhook = webhook
        return self.organisation(presented)

    def users(self, presented: Presented) -> list[dict[str, object]]:
        """GET /user."""
        self._allow(presented, WRITERS)
        return [person.public() for person in self.people]

    def permissions(self, presented: Presented) -> list[dict[str, object]]:
        """GET /permission/list."""
        self._allow(presented, WRITERS)
        return [_permission(role) for role in EVERYONE]

    def permission(self, presented: Presented, name: str) -> dict[str, object]:
        """GET /permission?name=."""
        self._allow(presented, (Role.ADMIN,))
        if not name:
            raise bintu_refusal(400, 1002, "Parameter required: name")
        if name not in EVERYONE:
            raise plain_refusal(404, "Permission not found")
        return _permission(Role(name))

    def sign_in(self, body: Mapping[str, object]) -> dict[str, object]:
        """POST /user/validate: a new Bintu token; an administrator also gets the API key."""
        email, password = body.get("email"), body.get("password")
        if not isinstance(email, str) or not isinstance(password, str):
            raise bintu_refusal(400, 1002, "Parameter required: email, password")
        person = self.access.find(email, password)
        if person is None:
            raise plain_refusal(401, "Email or password is not valid")
        answer: dict[str, object] = {
            "user": person.public(),
            "token": self.access.sign_in(person, self.now()),
        }
        return answer | ({"apiKey": self.api_key} if person.role is Role.ADMIN else {})

    def renew_token_key(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """PUT /user/tokenkey: the Bintu tokens of the user `id` (without one: of all) are good no more."""
        self._allow(presented, (Role.ADMIN,))
        person_id = body.get("id", "")
        if not isinstance(person_id, str):
            raise bintu_refusal(400, 1004, "id must be a string")
        if person_id and person_id not in {person.id for person in self.people}:
            raise plain_refusal(404, "User not found")
        self.access.invalidate(person_id)
        return {"success": True}

    def _one(self, presented: Presented, stream: dict[str, object] | None, profile: str) -> dict[str, object]:
        if profile != "player":
            self._allow(presented, EVERYONE)
        if stream is None:
            raise plain_refusal(404, "Stream not found")
        return stream

    def _allow(self, presented: Presented, roles: Sequence[Role]) -> None:
        role = self.access.role(presented, self.now())
        if role is None:
            raise bintu_credential_refused()
        if role not in roles:
            raise bintu_access_denied()

    # Guardian

    def block_address(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """POST /ip."""
        self._allow(presented, WRITERS)
        return self._keep(address_rule(body, self.now()))

    def add_referrer(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """POST /referer, or /referrer."""
        self._allow(presented, WRITERS)
        return self._keep(referrer_rule(body, self.now()))

    def _keep(self, rule: dict[str, object]) -> dict[str, object]:
        self._guardian_rules.append(rule)
        return rule

    # Legacy signed-URL tokens

    def secure_token(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """POST /secure/token, with the API key alone."""
        self._allow(Presented(key=presented.key), (Role.ADMIN,))
        return secure_token(
            body,
            now=int(self.now().timestamp()),
            organisation_hash=ORGANISATION_HASH,
            key=self._secure_key,
        )

    def register_stream(self, presented: Presented, body: Mapping[str, object]) -> dict[str, object]:
        """POST /secure/stream, which the vendor dropped in 2020."""
        if not self.variants.registers_streams:
            raise plain_refusal(404, "Not found")
        self._allow(Presented(key=presented.key), (Role.ADMIN,))
        if not all(isinstance(body.get(name), str) and body[name] for name in ("streamname", "secret")):
            raise bintu_refusal(400, 1002, "Parameter required: streamname, secret")
        return {"success": True}


def _token_of(body: Mapping[str, object]) -> str:
    token = body.get("token")
    if not isinstance(token, str) or not token:
        raise parameter_required("token")
    return token


def _seconds(claims: Mapping[str, object], name: str) -> float:
    value = claims.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


def _permission(role: Role) -> dict[str, object]:
    held = EVERYONE[EVERYONE.index(role) :]
    return {"name": role.value, "permissions": [name for each in held for name in _PERMISSIONS[each]]}

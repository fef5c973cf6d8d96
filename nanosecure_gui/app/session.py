"""Who the desk works for right now: the active organisation, its credential, its role, its connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import (
    Busy,
    MayHaveArrived,
    NoCredential,
    NotAuthorised,
    ServiceError,
    ServiceFault,
    Unreachable,
    UserError,
)
from nanosecure_gui.core.organisations import Credential, CredentialKind, Organisation, Role
from nanosecure_gui.core.roles import Action, Powers
from nanosecure_gui.core.streams import OrganisationFacts

from .outages import FIRST_PAUSE, LONGEST_OFFLINE
from .presenter import Presenter

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.api.protocol import Traffic
    from nanosecure_gui.store.secrets import AsyncSecrets

    from .tasks import TaskScope


CONTINUED_WITHIN: Final = timedelta(minutes=15)  # later, nobody remembers what was interrupted
LATENCY_EVERY: Final = timedelta(seconds=1)  # shown no more often: every tab looks at the session
_OUTAGE: Final = (Unreachable, MayHaveArrived, Busy, ServiceFault)


class CredentialState(StrEnum):
    """What is known of the active credential."""

    LOADING = "loading"  # the keyring has been asked
    MISSING = "missing"
    READY = "ready"
    REFUSED = "refused"  # the service said 401 or 1001


class Connection(StrEnum):
    """How the last request went."""

    UNKNOWN = "unknown"
    CONNECTED = "connected"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class SessionView:
    """The session at a moment. `clock_offset` is the service's clock minus ours; `latency` the last round
    trip."""

    organisation: Organisation
    credential: CredentialState = CredentialState.LOADING
    role: Role = Role.UNKNOWN
    facts: OrganisationFacts = field(default_factory=OrganisationFacts)
    clock_offset: timedelta | None = None
    connection: Connection = Connection.UNKNOWN
    latency: timedelta | None = None
    credential_ends: datetime | None = None  # of a Bintu token that shows when its session is over
    refused: frozenset[Action] = frozenset()  # what the service did not let this credential do

    @property
    def powers(self) -> Powers:
        """What the credential may do, as far as is known."""
        return Powers(self.role, self.organisation.credential_kind, self.refused)


@dataclass(frozen=True, slots=True)
class _Interrupted:
    """What broke off because the credential was refused: for whom, when, and how to do it again."""

    organisation_id: str
    at: datetime
    again: Callable[[], None]


class Session(Presenter[SessionView]):
    """Owns the service client of the active organisation."""

    def __init__(
        self,
        organisation: Organisation,
        scope: TaskScope,
        secrets: AsyncSecrets,
        connect: Callable[[Organisation, Credential], ServiceClient],
        locate: Callable[[Organisation], Organisation],
        keep_from_logs: Callable[[str], None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`connect` makes a client for an organisation; `locate` gives it the service addresses that hold for
        this run; `keep_from_logs` is told every credential before it is used; `clock` tells this machine's
        time (aware UTC)."""
        super().__init__(SessionView(organisation))
        self._scope = scope
        self._secrets = secrets
        self._connect = connect
        self._locate = locate
        self._keep_from_logs = keep_from_logs
        self._clock = clock
        self._latency_at = clock() - LATENCY_EVERY
        self._client: ServiceClient | None = None
        self._on_refused: list[Callable[[], None]] = []
        self._on_works: list[Callable[[], None]] = []
        self._reached: asyncio.Event | None = None  # awaited while nobody can tell who we are
        self._interrupted: list[_Interrupted] = []

    def now(self) -> datetime:
        """The time by the service's clock, as far as it is known: limits are judged by it."""
        return self._clock() + (self.view.clock_offset or timedelta())

    @property
    def client(self) -> ServiceClient:
        """The client of the active organisation. Raises `NoCredential` while there is none."""
        if self._client is None:
            raise NoCredential
        return self._client

    async def ready_client(self) -> ServiceClient:
        """The client, as soon as the credential has been looked up: what is asked for while the program
        starts waits for it. Raises `NoCredential`, also if another organisation is active by then."""
        organisation = self.view.organisation.id
        if self.view.credential is CredentialState.LOADING:
            await self._looked_up()
        if self.view.organisation.id != organisation:
            raise NoCredential
        return self.client

    async def _looked_up(self) -> None:
        import asyncio

        ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look(view: SessionView) -> None:
            if view.credential is not CredentialState.LOADING and not ended.done():
                ended.set_result(None)

        self.observe(look)
        try:
            await ended
        finally:
            self.forget(look)

    def on_credential_refused(self, ask: Callable[[], None]) -> None:
        """Call `ask` once each time the service stops accepting the credential."""
        self._on_refused.append(ask)

    def on_credential_works(self, tell: Callable[[], None]) -> None:
        """Call `tell` each time the service has accepted the credential."""
        self._on_works.append(tell)

    @contextmanager
    def continued(self, again: Callable[[], None]) -> Iterator[None]:
        """What is asked of the service in this block breaks off if the credential is refused; `again` does it
        once more when the operator has given one that works, unless they give up asking."""
        organisation = self.view.organisation.id
        try:
            yield
        except NotAuthorised:
            self.broke_off(again, organisation)
            raise

    def broke_off(self, again: Callable[[], None], organisation_id: str) -> None:
        """Something broke off because the credential was refused: the same as `continued`, for who handles
        the failure by themselves. Another organisation's than the active one's is not continued."""
        known = any(again == broken_off.again for broken_off in self._interrupted)
        if organisation_id == self.view.organisation.id and not known:
            self._interrupted.append(_Interrupted(organisation_id, self._clock(), again))

    def give_up(self) -> None:
        """The operator gives no new credential: what was interrupted is not continued later."""
        self._interrupted.clear()

    def activate(self, organisation: Organisation, credential: Credential | None = None) -> None:
        """Make an organisation the active one. Its credential comes from the keyring unless it is given."""
        self._client = None
        interrupted, self._interrupted = self._interrupted, []
        organisation = self._locate(organisation)
        self.show(SessionView(organisation))
        if organisation.id:
            self._scope.start(self._activate(organisation, credential, interrupted), key="activate")
        else:
            self.show(replace(self.view, credential=CredentialState.MISSING))

    def refresh(self) -> None:
        """Ask the service again who we are."""
        if self._client is not None:
            self._scope.start(self._get_to_know(self._client), key="check")

    def credential_refused(self) -> None:
        """The service refused the credential: say so once, until a new one is given."""
        if self.view.credential is not CredentialState.REFUSED:
            self.show(replace(self.view, credential=CredentialState.REFUSED))
            for ask in self._on_refused:
                ask()

    def not_allowed(self, action: Action) -> None:
        """The service did not let the credential do this (`NotAllowed`): believe it until the next check."""
        powers = self.view.powers.after_refusal(action)
        self.show(replace(self.view, role=powers.role, refused=powers.refused))

    def traffic(self, traffic: Traffic) -> None:
        """A request ended: remember how the connection is. (The transport's observer.)"""
        if traffic.ok and self._reached is not None:
            self._reached.set()
        offset = self._steady(self._client.clock_offset if self._client is not None else None)
        connection = Connection.OFFLINE if traffic.latency is None else Connection.CONNECTED
        now = self._clock()
        if (connection, offset) == (self.view.connection, self.view.clock_offset) and (
            abs(now - self._latency_at) < LATENCY_EVERY
        ):
            return
        self._latency_at = now
        latency = traffic.latency or self.view.latency
        self.show(replace(self.view, connection=connection, latency=latency, clock_offset=offset))

    def _steady(self, offset: timedelta | None) -> timedelta | None:
        """The clock difference, unchanged while it moves within the Date header's resolution: the whole
        window is judged by it and must not flicker."""
        known = self.view.clock_offset
        if offset is None or (known is not None and abs(offset - known) < timedelta(seconds=1.5)):
            return known
        return offset

    async def _activate(
        self, organisation: Organisation, credential: Credential | None, interrupted: list[_Interrupted]
    ) -> None:
        credential = credential or await self._kept(organisation)
        if credential is None:
            self.show(replace(self.view, credential=CredentialState.MISSING))
            return
        self._keep_from_logs(credential.secret)
        self._client = self._connect(organisation, credential)
        ends = ends_of(credential)
        self.show(replace(self.view, credential=CredentialState.READY, credential_ends=ends))
        try:
            await self._get_to_know(self._client)
        finally:  # it waits on if the new credential is wrong too, or the service cannot be reached
            self._interrupted += interrupted
        self._go_on()

    async def _get_to_know(self, client: ServiceClient) -> None:
        """Ask who we are. An outage is said, and outlasted."""
        try:
            await self._check(client)
        except _OUTAGE as problem:
            self._scope.start(self._ask_again(client, problem), key="outage")
            raise

    async def _ask_again(self, client: ServiceClient, problem: ServiceError) -> None:
        """Ask who we are now and then, and as soon as the service can be reached again."""
        import asyncio

        pause = FIRST_PAUSE
        while client is self._client:
            reached = asyncio.Event()
            self._reached = reached if isinstance(problem, Unreachable) else None
            with suppress(TimeoutError):
                async with asyncio.timeout(pause.total_seconds()):
                    await reached.wait()
            try:
                await self._check(client)
            except _OUTAGE as again:
                problem, pause = again, min(2 * pause, LONGEST_OFFLINE)
            else:
                self._go_on()
                break

    def _go_on(self) -> None:
        """What a refused credential broke off is done again."""
        interrupted, self._interrupted = self._interrupted, []
        for broken_off in interrupted:
            recent = self._clock() - broken_off.at < CONTINUED_WITHIN
            if recent and broken_off.organisation_id == self.view.organisation.id:
                broken_off.again()

    async def _kept(self, organisation: Organisation) -> Credential | None:
        try:
            kept = await self._secrets.get(organisation.id)
        except UserError:
            self.show(replace(self.view, credential=CredentialState.MISSING))
            raise
        return Credential(organisation.credential_kind, kept) if kept else None

    async def _check(self, client: ServiceClient) -> None:
        try:
            check = await client.bintu.check_credential()
        except ServiceError:
            if client is self._client:
                raise
            return  # of an organisation that is no longer the active one
        if client is self._client:
            self.show(replace(self.view, role=check.role, refused=frozenset(), facts=check.organisation))
            for tell in self._on_works:
                tell()


def ends_of(credential: Credential) -> datetime | None:
    """When a credential stops being good, as far as it shows that itself: a key never does, a Bintu token may
    be a JWT with an end."""
    if credential.kind is CredentialKind.API_KEY:
        return None
    from nanosecure_gui.core.decoding import decode

    return decode(credential.secret).expires

"""The requests of a run that are on record: those to be sent, on the wire, and answered."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.errors import (
    MAY_HAVE_WORKED,
    Busy,
    NoCredential,
    NotAllowed,
    NotAuthorised,
    Unreachable,
    UserError,
)
from nanosecure_gui.core.wording import text

from .guest_batch import Created, Sent, Trouble
from .guest_gate import Gate, Why

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient

    from .tasks import TaskScope

GATHERED: Final = 32  # answers that are worth a write to the disk
GATHER: Final = 0.1  # seconds that an answer waits for others
_CREDENTIAL: Final = (NotAuthorised, NoCredential)


class ClientsOf(Protocol):
    """Finds the service client of an organisation. Raises `UserError`."""

    async def of(self, organisation_id: str) -> ServiceClient:
        """The client, with the credential that holds now."""


class Wire:
    """Sends what is ready, as many at once as the gate lets through. What is on the wire comes back, whatever
    happens to the run."""

    def __init__(
        self,
        gate: Gate,
        scope: TaskScope,
        steady: Callable[[], float],
        heard: Callable[[int], None],
        refused: Callable[[Why, UserError], None],
        trouble: Callable[[BaseException, str], None],
    ) -> None:
        """`heard` is told, whenever something comes back, how many answers there are; `refused` what the
        operator has to mend; `trouble` a fault of the program."""
        self._gate = gate
        self._scope = scope
        self._steady = steady
        self._heard = heard
        self._refused = refused
        self._trouble = trouble
        self._gathering_since = 0.0
        self.client: ServiceClient | None = None
        self.ready: deque[Sent] = deque()
        self.flying = 0  # senders
        self.created: list[Created] = []  # not written down yet
        self.troubles: list[Trouble] = []

    @property
    def answers(self) -> int:
        """How many answers are not written down yet."""
        return len(self.created) + len(self.troubles)

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to send, to wait for or to write down."""
        return not (self.ready or self.flying or self.answers)

    @property
    def is_dry(self) -> bool:
        """Whether more could be sent, if there were more."""
        return not self.ready and self._gate.is_open and self.flying < self._gate.limit

    @property
    def is_worth_writing(self) -> bool:
        """Whether there are answers enough, or old enough."""
        waited = self._steady() - self._gathering_since
        return bool(self.answers) and (self.answers >= GATHERED or not self.flying or waited >= GATHER)

    def written(self, created: int, troubles: int) -> None:
        """The first so many answers are written down."""
        del self.created[:created]
        del self.troubles[:troubles]
        self._gathering_since = self._steady()

    def launch(self) -> None:
        """As many senders as may be; each goes on by itself while there is something to send."""
        while self.client is not None and self._may_send and self.flying < self._gate.limit:
            self.flying += 1
            self._scope.start(self._send(self.ready.popleft()), to_end=True)

    @property
    def _may_send(self) -> bool:
        return bool(self.ready) and self._gate.is_open

    async def _send(self, sent: Sent) -> None:
        following: Sent | None = sent
        try:
            while following is not None:
                if not self.answers:
                    self._gathering_since = self._steady()
                await self._attempt(following)
                self._heard(self.answers)
                going_on = self._may_send and self.flying <= self._gate.limit and self.client is not None
                following = self.ready.popleft() if going_on else None
        finally:
            self.flying -= 1
            self._heard(self.answers)

    async def _attempt(self, sent: Sent) -> None:
        began, client = self._gate.began(), self.client
        assert client is not None
        try:
            token = await client.tokens.create(sent.ask.request)
        except UserError as problem:
            self._no_token(sent, problem, began)
        except Exception as fault:  # noqa: BLE001 - a fault of the program: reported; a token may exist
            self._trouble(fault, "")
            unknown = UserError(text("NanoSecure had a fault of its own."))
            self.troubles.append(Trouble(sent, unknown, lost=True))
        else:
            # Read here, one at a time: the ledger's thread would hold up the wire for a whole batch of them.
            self.created.append(Created(sent, decode(token)))
            self._gate.succeeded()

    def _no_token(self, sent: Sent, problem: UserError, began: int) -> None:
        if isinstance(problem, Busy):
            self._gate.busy(problem, began)
        elif isinstance(problem, Unreachable):
            self._gate.offline(problem)
        elif isinstance(problem, _CREDENTIAL):
            self._refused(Why.CREDENTIAL, problem)
        elif isinstance(problem, NotAllowed):
            self._refused(Why.ROLE, problem)
        else:
            self.troubles.append(Trouble(sent, problem, lost=isinstance(problem, MAY_HAVE_WORKED)))
            self._gate.no_token(problem)
            return
        self.ready.appendleft(sent)  # it made no token: sent again, under the same entry

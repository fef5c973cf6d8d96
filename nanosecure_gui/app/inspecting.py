"""The Inspect tab: whatever was pasted, the tokens found in it, and what there is to say about one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, text

from .presenter import Presenter
from .revocations_known import digest
from .session import CredentialState, SessionView

if TYPE_CHECKING:
    from nanosecure_gui.core.inspection import Verification
    from nanosecure_gui.core.ledger_records import LedgerRow
    from nanosecure_gui.core.viewers import Answer, Viewer
    from nanosecure_gui.store.ledger import Ledger

    from .cutting import Cutting
    from .inspected import Comparison, Item, Sheet
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .qr_codes import GreyPicture
    from .revocations_known import KnownRevocation, RevocationsKnown
    from .session import Session
    from .streams import Streams
    from .tasks import TaskScope
    from .worker import Worker

PLACE = "Inspect"
MOST_LOOKED_UP: Final = 50  # of the tokens in one paste
READ_AT_ONCE: Final = 32_000  # characters; more are searched in the worker's thread
SHOWN: Final = 20_000  # characters of a longer text that are shown
LARGEST_FILE: Final = 10 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class InspectView:
    """Everything the Inspect tab shows. `text` is what was pasted, or its beginning if `hidden` further
    characters are not shown; `notes` say what was passed over in it."""

    now: datetime
    text: str = field(default="", repr=False)
    hidden: int = 0
    notes: tuple[Text, ...] = ()
    items: tuple[Item, ...] = ()
    index: int = 0
    sheet: Sheet | None = None
    verification: Verification | None = None
    revoked: KnownRevocation | None = None
    told: tuple[Text, ...] = ()  # what the ledger of this desk knows of it
    comparison: Comparison | None = None
    viewer: Viewer | None = None
    answer: Answer | None = None
    cannot_verify: Text | None = None
    cannot_revoke: Text | None = None
    reading: bool = False
    verifying: bool = False
    revoking: bool = False

    @property
    def item(self) -> Item | None:
        """The token that is looked at."""
        return self.items[self.index] if self.index < len(self.items) else None

    @property
    def empty(self) -> bool:
        """Whether nothing was pasted yet."""
        return not self.text.strip() and not self.items and not self.reading

    @property
    def can_verify(self) -> bool:
        """Whether `Verify with service` may be pressed."""
        return self.item is not None and self.cannot_verify is None and not self.verifying

    @property
    def can_revoke(self) -> bool:
        """Whether `Revoke token` may be pressed."""
        return self.item is not None and self.cannot_revoke is None and not self.revoking


class Inspecting(Presenter[InspectView]):
    """The Inspect tab's verbs."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        scope: TaskScope,
        worker: Worker,
        picture_reader: Callable[[], Callable[[bytes], GreyPicture]],
        known: RevocationsKnown,
        cutting: Cutting,
        streams: Streams,
        ledger: LedgerKeeper,
    ) -> None:
        """`worker` reads files and searches large texts; `picture_reader`, asked in the event loop's thread,
        brings what reads a picture in any and raises `UserError`; `streams` tell which names belong to a
        group, `ledger` what this desk has on record."""
        self._session = session
        self._notices = notices
        self._scope = scope
        self._worker = worker
        self._picture_reader = picture_reader
        self._known = known
        self._cutting = cutting
        self._ledger = ledger
        self._rows: dict[str, LedgerRow] = {}  # what the ledger has of the tokens found, by their digest
        self._streams = streams
        self._verified: dict[str, Verification] = {}  # by the digest of the token
        self._asked = session.view.organisation.id
        super().__init__(InspectView(session.now()))
        session.observe(self._follow)
        known.observe(lambda _known: self._look())
        scope.observe(self._show_busy)
        ledger.observe(lambda _ledger: self._look_up())

    # ----------------------------------------------------------------------------------------- what is read

    def inspect(self, pasted: str) -> None:
        """Look for tokens in a text, which may be anything. The newest text wins."""
        if len(pasted) > READ_AT_ONCE:
            self._notices.clear(PLACE)
            self.show(self._fresh(pasted))
            self._scope.start(self._read(pasted), key="read")
            return
        self._scope.stop("read")
        if pasted == self.view.text and not self.view.hidden and self.view.items:
            self.tick()
            return
        from .inspected import read_items

        items, notes = read_items(pasted)
        self._found(pasted, items, notes)

    def inspect_file(self, path: Path) -> None:
        """Look for tokens in a file: text of any kind, or a picture of a QR code."""
        self._scope.start(self._read_file(path), key="read")

    def inspect_picture(self, picture: GreyPicture) -> None:
        """Look for tokens in the QR codes of a picture."""
        self._scope.start(self._read_picture(picture), key="read")

    def clear(self) -> None:
        """Forget what was pasted."""
        self.inspect("")

    def refuse(self, problem: UserError) -> None:
        """Say why something that was dropped could not even be taken."""
        self._notices.failed(PLACE, problem)

    async def _read(self, pasted: str) -> None:
        from .inspected import read_items

        items, notes = await self._worker.run(read_items, pasted)
        self._found(pasted, items, notes)

    async def _read_file(self, path: Path) -> None:
        from nanosecure_gui.store.files import read_limited

        from .inspected import is_picture, read_file

        self._notices.clear(PLACE)
        content = await self._worker.run(read_limited, path, LARGEST_FILE)
        if is_picture(content):
            await self._read_picture(await self._worker.run(self._picture_reader(), content))
        else:
            await self._read(await self._worker.run(read_file, content))

    async def _read_picture(self, picture: GreyPicture) -> None:
        from . import qr_codes

        self._notices.clear(PLACE)
        texts = await self._worker.run(qr_codes.read, picture)
        await self._read("\n".join(texts))

    def _found(self, pasted: str, items: tuple[Item, ...], notes: tuple[Text, ...]) -> None:
        self._notices.clear(PLACE)
        self._look(self._fresh(pasted, items, notes))
        self._look_up()

    def _look_up(self) -> None:
        """See what the ledger has of the tokens found."""
        if self.view.items:
            self._scope.start(self._ask_ledger(self.view.items), key="ledger")

    async def _ask_ledger(self, items: tuple[Item, ...]) -> None:
        tokens = [item.token for item in items[:MOST_LOOKED_UP]]
        await self._ledger.ready()
        if not self._ledger.open_for_reading:
            return
        rows = await self._ledger.read(_finder(tokens))
        self._rows = {digest(token): row for token, row in rows.items()}
        for token, row in rows.items():
            done = row.revocation.done if row.revocation is not None else None
            if done is not None and self._known.of(token) is None:
                self._known.remember(token, done, row.revocation.reason if row.revocation else "")
        self._look()

    def _fresh(self, pasted: str, items: tuple[Item, ...] = (), notes: tuple[Text, ...] = ()) -> InspectView:
        """A view of a text and what was found in it, without what was said about an earlier one."""
        cut = len(pasted) > READ_AT_ONCE
        return InspectView(
            now=self._session.now(),
            text=pasted[:SHOWN] if cut else pasted,
            hidden=len(pasted) - SHOWN if cut else 0,
            notes=notes,
            items=items,
            viewer=self.view.viewer if items else None,
            reading=True,  # until the scope says otherwise
        )

    # -------------------------------------------------------------------------------------- what is looked at

    def select(self, index: int) -> None:
        """Look at another of the tokens found."""
        if 0 <= index < len(self.view.items) and index != self.view.index:
            self._notices.clear(PLACE)
            self._look(replace(self.view, index=index))

    def compare_with(self, other: int | str) -> None:
        """Compare with another of the tokens found (its index), or with one in a second text."""
        from .inspected import compare_items, read_items

        if isinstance(other, int):
            beside = self.view.items[other] if 0 <= other < len(self.view.items) else None
        else:
            items, _notes = read_items(other[:READ_AT_ONCE])
            beside = next((item for item in items if item.decoded is not None), next(iter(items), None))
        self.show(replace(self.view, comparison=compare_items(self.view.item, beside)))

    def stop_comparing(self) -> None:
        """Look at one token only."""
        self.show(replace(self.view, comparison=None))

    def check_viewer(self, ip: str, domain: str, stream: str) -> None:
        """Ask why a guest cannot watch: the address they come from, the page the player is in, the stream
        they want; each may be empty."""
        from nanosecure_gui.core.viewers import Viewer

        viewer = Viewer(ip.strip(), domain.strip(), stream.strip())
        self._look(replace(self.view, viewer=viewer))

    def tick(self) -> None:
        """Time passed: whatever depends on it is worked out anew."""
        if self.view.items:
            self._look()

    # -------------------------------------------------------------------------------------------- the service

    def verify(self) -> None:
        """Ask the service whether it holds the token for valid."""
        item = self.view.item
        if item is not None and self.view.can_verify:
            self._notices.clear(PLACE)
            self._scope.start(self._verify(item), key="verify")

    def revoke(self, reason: str = "") -> None:
        """Cut the token off, for good."""
        item = self.view.item
        if item is not None and self.view.can_revoke:
            self._notices.clear(PLACE)
            self._scope.start(self._revoke(item.token, reason), key="revoke", to_end=True)

    async def _verify(self, item: Item) -> None:
        from nanosecure_gui.core.inspection import Verification

        with self._session.continued(lambda: self._scope.start(self._verify(item), key="verify")):
            client = await self._session.ready_client()
            answer = await client.tokens.verify(item.token)
        said = Verification(self._session.now(), answer.valid, answer.message)
        self._verified[digest(item.token)] = said
        self._look()

    async def _revoke(self, token: str, reason: str) -> None:
        await self._cutting.cut(token, self._session.view.organisation.id, reason, PLACE)
        self._verified.pop(digest(token), None)  # what the service said before holds no longer
        self._look()

    # --------------------------------------------------------------------------------------------- the view

    def _look(self, view: InspectView | None = None) -> None:
        """Show a view (the present one unless it is given) with everything worked out anew that is said of
        the token looked at."""
        view = replace(view or self.view, now=self._session.now())
        if view.item is not None:
            view = self._judged(view, view.item)
        self.show(self._with_busy(view))

    def _judged(self, view: InspectView, item: Item) -> InspectView:
        from .desk_knowledge import told
        from .inspected import cannot_be_asked, cannot_be_revoked, compare_items, judge, why

        revoked, verification = self._known.of(item.token), self._verified.get(digest(item.token))
        row = self._rows.get(digest(item.token))
        listed = self._streams.view.all
        comparison = view.comparison
        if comparison is not None and view.index != self.view.index:
            swapped = comparison.other is item  # the two change places
            comparison = compare_items(item, self.view.item if swapped else comparison.other)
        return replace(
            view,
            sheet=judge(item, view.now, skew=self._skew(), revoked=revoked, verification=verification),
            verification=verification,
            revoked=revoked,
            told=told(row) if row is not None else (),
            comparison=comparison,
            answer=(why(item, view.viewer, view.now, revoked, listed, verification) if view.viewer else None),
            cannot_verify=cannot_be_asked(item),
            cannot_revoke=cannot_be_revoked(item, revoked) or self._obstacle(),
        )

    def _skew(self) -> timedelta:
        return -(self._session.view.clock_offset or timedelta())

    def _obstacle(self) -> Text | None:
        session = self._session.view
        if session.credential is CredentialState.MISSING:
            return text("No credential: open Organisations and enter one.")
        return session.powers.obstacle(Action.REVOKE_TOKENS)

    def _follow(self, session: SessionView) -> None:
        if session.organisation.id != self._asked:  # its service may be another, and may answer otherwise
            self._asked = session.organisation.id
            self._verified.clear()
        self._look()

    def _with_busy(self, view: InspectView) -> InspectView:
        return replace(
            view,
            reading=self._scope.busy("read"),
            verifying=self._scope.busy("verify"),
            revoking=self._scope.busy("revoke"),
        )

    def _show_busy(self) -> None:
        self.show(self._with_busy(self.view))


def _finder(tokens: Sequence[str]) -> Callable[[Ledger], dict[str, LedgerRow]]:
    """The newest entry of each token that has one."""

    def find(ledger: Ledger) -> dict[str, LedgerRow]:
        found = {token: ledger.catalogue.by_token(token) for token in tokens}
        return {token: rows[0] for token, rows in found.items() if rows}

    return find

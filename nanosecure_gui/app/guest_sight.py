"""What is to be seen of the guest list, and what there is to hand out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.guest_cards import Heading
from nanosecure_gui.core.guests import GuestList, Totals
from nanosecure_gui.core.policy import Desk, obstacle
from nanosecure_gui.core.presets import BUILT_IN
from nanosecure_gui.core.wording import Text, text

from .guest_board import GuestBoard
from .guest_list_view import EarlierList, GuestListView, RowState
from .handing_out import Handed, to_follow
from .session import CredentialState

if TYPE_CHECKING:
    from nanosecure_gui.core.organisations import Organisation

    from .guest_open import OpenList
    from .guest_runs import GuestRuns
    from .ledger import LedgerKeeper
    from .preferences import Preferences
    from .session import Session


class GuestSight:
    """Looks at everything that has a part in the view."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        ledger: LedgerKeeper,
        runs: GuestRuns,
        open_list: OpenList,
    ) -> None:
        self._session = session
        self._preferences = preferences
        self._ledger = ledger
        self._runs = runs
        self._open = open_list
        self._totals: tuple[GuestList | None, Totals] = (None, Totals())

    def view(self, earlier: Iterable[EarlierList], *, loading: bool) -> GuestListView:
        """What is to be seen now."""
        opened, board = self._open, self._open.board
        view = GuestListView(
            self._session.now(),
            owner=self._organisation(opened.cover.organisation_id) or self._session.view.organisation,
            presets=(*BUILT_IN, *self._preferences.view.presets),
            template=opened.template,
            earlier=tuple(each for each in earlier if each.id != opened.cover.id),
            loading=loading,
            run=self._runs.run.progress if self._runs.run is not None else None,
            obstacle=self._obstacle() or (opened.template.problem if board is not None else None),
        )
        if board is None:
            return view
        return replace(
            view,
            id=opened.cover.id,
            title=opened.cover.title,
            source=opened.cover.source,
            sheet=opened.sheet,
            mapping=opened.mapping,
            guests=board.guests,
            rows=tuple(board.rows),
            following=board.following,
            totals=self._totals_of(board.guests),
            counts=MappingProxyType({state: number for state, number in board.counts.items() if number}),
            shift=board.shift,
            armed=self._runs.armed_at,
            notes=opened.sheet.notes if opened.sheet is not None else (),
            warning=opened.warning,
            unkept=opened.shelf.problem,
        )

    def heading(self, rows: Iterable[int] | None = None) -> Heading:
        """What stands over everything that is handed out, of all rows or of some: then it counts these."""
        board, cover = self._open.board, self._open.cover
        if board is None:
            return Heading()
        chosen = range(len(board.rows)) if rows is None else tuple(rows)
        counts = Counter(board.rows[row].state for row in chosen)
        now = self._session.now()
        to_come = sum(
            len(to_follow(board.guests.judged[row], [each.stage for each in board.rows[row].tokens], now))
            for row in chosen
            if board.rows[row].state in _UNDER_WAY
        )
        return Heading(
            cover.title,
            cover.title,
            self._name_of(cover.organisation_id),
            counts[RowState.FAILED],
            counts[RowState.REFUSED],
            counts[RowState.MAY_EXIST],
            to_come,
        )

    def _organisation(self, organisation_id: str) -> Organisation | None:
        active = self._session.view.organisation
        listed = (active, *self._preferences.view.organisations)
        return next((each for each in listed if each.id == organisation_id), None)

    def _name_of(self, organisation_id: str) -> str:
        found = self._organisation(organisation_id)
        return found.name if found is not None else organisation_id

    def _totals_of(self, guests: GuestList) -> Totals:
        if self._totals[0] is not guests and self._runs.run is None:  # it takes a while for many
            self._totals = guests, guests.totals
        return self._totals[1]

    def _obstacle(self) -> Text | None:
        """Why nothing can be issued now."""
        session, ledger, belongs = self._session.view, self._ledger.view, self._open.cover.organisation_id
        if belongs and belongs != session.organisation.id:
            name = self._name_of(belongs)
            return text("This list belongs to {name}: switch to it to issue its tokens.", name=name)
        if session.credential is CredentialState.REFUSED:
            return text("Credential refused: enter a current one in Organisations.")
        has_credential = session.credential in (CredentialState.READY, CredentialState.LOADING)
        found = obstacle(Desk(session.organisation, session.powers, has_credential))
        if found is not None or not ledger.read_only:
            return found
        return ledger.problem or text("The ledger is not open yet.")


_UNDER_WAY: Final = (RowState.PLANNED, RowState.LATER, RowState.QUEUED, RowState.SENDING, RowState.ISSUED)
_REVOKED: Final = (RowState.REVOKING, RowState.REVOKED)


def handed(board: GuestBoard, rows: Iterable[int] | None = None) -> tuple[Handed, ...]:
    """The tokens that guests have, of some rows or of all."""
    found = []
    for row in range(len(board.rows)) if rows is None else rows:
        judged = board.guests.judged[row]
        planned = {each.stage.number: each for each in judged.tokens}
        found += [
            Handed(token.entry, judged, planned[token.stage], board.rows[row].state in _REVOKED)
            for token in board.rows[row].tokens
            if token.stage in planned
        ]
    return tuple(found)

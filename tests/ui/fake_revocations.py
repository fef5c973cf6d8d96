"""The Revocations presenter over a list in memory: it answers at once, or when the test lets it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.app.revocations import Revocations
from nanosecure_gui.app.revocations_view import WINDOW, Arming, RevocationsView, RowWindow
from nanosecure_gui.app.token_record import Happened, TokenRecord
from nanosecure_gui.core.ledger_queries import LiveCount, QueueCounts, Show, Sort, search_words, searchable
from nanosecure_gui.core.ledger_records import (
    Allowed,
    LedgerRow,
    Revocation,
    Source,
    State,
    Stop,
    Stored,
    Verification,
    can_be_cut,
    standing,
)
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, Target, WholeOrganisation
from nanosecure_gui.core.wording import text

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
HALL = StreamGroup("1c0ffee0-7a51-4f0e-9c55-3a3b0e6f2b10", "Main hall")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb the page called, and with what."""

    name: str
    arguments: tuple[object, ...]


def token(
    number: int,
    user: str = "",
    tag: str = "",
    *,
    target: Target = HALL,
    issued: timedelta = timedelta(minutes=-1),
    ends: timedelta | None = timedelta(hours=2),
    starts: timedelta | None = None,
    revocable: bool = True,
    force: bool = True,
    stored: Stored = Stored.ISSUED,
    revocation: Revocation | None = None,
    verification: Verification | None = None,
    problem: str = "",
) -> LedgerRow:
    """An entry of the ledger; times count from `NOW`."""
    known = stored not in (Stored.CREATING, Stored.MAY_EXIST, Stored.REFUSED)
    return LedgerRow(
        id=number,
        organisation_id="harbour",
        source=Source.CREATED,
        stored=stored,
        allowed=Allowed(
            target=target,
            not_before=NOW + starts if starts is not None else None,
            expires=NOW + ends if ends is not None else None,
            revocable=revocable,
            force_disconnect=force,
            user=user or f"guest-{number}",
            tag=tag or f"table {number % 30 + 1}",
        ),
        made=NOW + issued,
        made_by="Anna",
        digest=f"{number:08x}" * 8 if known else "",
        has_token=known,
        problem=text(problem) if problem else None,
        revocation=revocation,
        verification=verification,
    )


def asked(ago: timedelta, reason: str = "shared link", **more: object) -> Revocation:
    """A revocation asked for some time before `NOW`."""
    return replace(Revocation(NOW - ago, "Anna", reason), **more)  # type: ignore[arg-type]


def every_state() -> list[LedgerRow]:
    """One entry of every kind, as in a real evening."""
    minutes = timedelta(minutes=1)
    done = NOW - timedelta(seconds=177)
    return [
        token(17, "guest-17", "table 7", ends=timedelta(hours=2, seconds=45)),
        token(204, "guest-204", "press", issued=-117 * minutes, ends=timedelta(minutes=3, seconds=51)),
        token(88, "guest-88", "table 2", stored=Stored.REVOKE_SENT, revocation=asked(minutes)),
        token(
            89,
            "guest-89",
            "table 2",
            stored=Stored.REVOKE_WAITING,
            revocation=asked(minutes, due=NOW + timedelta(seconds=8), attempts=2, problem=text("offline")),
        ),
        token(
            12,
            "guest-12",
            "table 2",
            stored=Stored.REVOKED,
            revocation=asked(4 * minutes, done=done),
            verification=Verification(done, "revoked"),
        ),
        token(
            3,
            "crew-camera-2",
            "crew",
            target=WholeOrganisation(),
            issued=-462 * minutes,
            ends=timedelta(hours=15, minutes=17, seconds=20),
            revocable=False,
            force=False,
        ),
        token(
            4,
            "vip-3",
            "lounge",
            target=StreamNames(("q7Rtz-00021",)),
            starts=60 * minutes,
            ends=timedelta(hours=4, minutes=17, seconds=53),
        ),
        token(5, "guest-5", "table 1", issued=-162 * minutes, ends=-3 * minutes),
        token(
            6, "guest-6", "table 1", issued=-900 * minutes, ends=-8 * minutes, revocable=False, force=False
        ),
        token(7, "guest-7", "table 9", stored=Stored.MAY_EXIST, problem="no answer came"),
        token(8, "guest-8", "table 9", stored=Stored.REFUSED, problem="the lifetime is too long"),
        token(
            9,
            "guest-9",
            "door",
            stored=Stored.REVOKE_REFUSED,
            revocation=asked(9 * minutes, "left early", problem=text("not revocable (2012)"), code=2012),
        ),
        token(10, "guest-10", "door", issued=timedelta(days=-2), ends=timedelta(days=9)),
    ]


def many(number: int) -> list[LedgerRow]:
    """A long list: every token ends in its own time, half of them over."""
    step = timedelta(seconds=max(1, 86_400 // number))
    return [
        token(n, issued=-step * n - timedelta(minutes=1), ends=timedelta(hours=12) - step * n)
        for n in range(1, number + 1)
    ]


class FakeRevocations(Revocations):
    """Answers from `rows`. With `slow`, rows come only with `answer()`."""

    def __init__(self, rows: Sequence[LedgerRow] = (), *, slow: bool = False) -> None:
        Presenter.__init__(self, RevocationsView(NOW, loading=False, reasons=("shared link", "left early")))
        self.slow = slow
        self.rows = list(rows)
        self.found: list[LedgerRow] = []
        self.verbs: list[Verb] = []
        self.refresh()

    def called(self, name: str) -> list[tuple[object, ...]]:
        """The arguments of every call of a verb."""
        return [verb.arguments for verb in self.verbs if verb.name == name]

    def change(self, **changes: object) -> None:
        """Show another view."""
        self.show(replace(self.view, **changes))  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Search again, and show what is found."""
        query, now = self.view.query, self.view.now
        words = search_words(query.text)
        self.found = [
            row
            for row in self.rows
            if _is_shown(row, query.show, now)
            and (not query.list_id or row.list_id == query.list_id)
            and all(word in _haystack(row) for word in words)
        ]
        keys = {
            Sort.ISSUED: lambda row: row.made,
            Sort.EXPIRES: lambda row: row.allowed.expires or EPOCH,
            Sort.USER: lambda row: row.allowed.user,
        }
        self.found.sort(key=keys[query.sort], reverse=query.descending)
        waiting = sum(row.stored is Stored.REVOKE_WAITING for row in self.rows)
        sent = sum(row.stored is Stored.REVOKE_SENT for row in self.rows)
        live = [row for row in self.rows if standing(row, now).state is State.ACTIVE]
        counts = {show: sum(_is_shown(row, show, now) for row in self.rows) for show in Show}
        self.change(
            total=len(self.found),
            to_cut=sum(can_be_cut(row, now) for row in self.found),
            loading=False,
            window=RowWindow(0, tuple(self.found[:WINDOW])),
            counts=MappingProxyType(counts),
            queue=_queue(self.rows, waiting, sent),
            chart=_chart(live, now),
            next_to_end=tuple(sorted(live, key=lambda row: row.allowed.expires or EPOCH)[:8]),
        )

    def answer(self) -> None:
        """What was asked for last arrives."""
        if self.view.loading:
            self.refresh()
        begin = self.view.window.first
        self.change(window=RowWindow(begin, tuple(self.found[begin : begin + WINDOW])))

    def _note(self, name: str, *arguments: object) -> None:
        self.verbs.append(Verb(name, arguments))

    def open(self) -> None:
        self._note("open")

    def _search_anew(self, **changes: object) -> None:
        query = replace(self.view.query, **changes)  # type: ignore[arg-type]
        self.change(query=query, window=RowWindow(), loading=True)
        if not self.slow:
            self.refresh()

    def search(self, typed: str) -> None:
        self._note("search", typed)
        self._search_anew(text=typed)

    def filter(self, show: Show) -> None:
        self._note("filter", show)
        self._search_anew(show=show)

    def filter_list(self, list_id: str) -> None:
        self._note("filter_list", list_id)
        self._search_anew(list_id=list_id)

    def clear_list(self) -> None:
        self._note("clear_list")
        self._search_anew(list_id="")

    def revoke_list(self, reason: str) -> None:
        self._note("revoke_list", reason)

    def sort(self, by: Sort, *, descending: bool) -> None:
        self._note("sort", by, descending)
        self._search_anew(sort=by, descending=descending)

    def want(self, first: int, count: int) -> None:
        self._note("want", first, count)
        window = self.view.window
        begin = max(0, first + count // 2 - WINDOW // 2)
        kept = window.rows[begin - window.first :] if begin >= window.first else ()
        self.change(window=RowWindow(begin, kept))
        if not self.slow:
            self.answer()

    def tick(self) -> None:
        self._note("tick")

    def pass_time(self, span: timedelta) -> None:
        """Let the clock go on."""
        self.change(now=self.view.now + span)

    def revoke(self, ranges: Sequence[tuple[int, int]], reason: str) -> None:
        self._note("revoke", tuple(ranges), reason)
        tokens = sum(last - first + 1 for first, last in ranges)
        self.change(arming=Arming(tokens, self.view.now + timedelta(seconds=5), 5.0))

    def revoke_all_shown(self, reason: str) -> None:
        self._note("revoke_all_shown", reason)
        self.change(arming=Arming(self.view.total, self.view.now + timedelta(seconds=5), 5.0))

    def fire(self) -> tuple[int, ...]:
        self._note("fire")
        self.change(arming=None)
        return ()

    def disarm(self) -> None:
        self._note("disarm")
        self.change(arming=None)

    def try_again_now(self) -> None:
        self._note("try_again_now")

    def reissue(self, index: int) -> None:
        self._note("reissue", index)

    def add_tokens(self, pasted: str) -> None:
        self._note("add_tokens", pasted)

    def add_file(self, path: Path) -> None:
        self._note("add_file", path)

    def export(self, path: Path) -> None:
        self._note("export", path)

    def hand_over(self, path: Path) -> None:
        self._note("hand_over", path)

    def inspect(self, index: int) -> None:
        self._note("inspect", index)

    def with_token(self, index: int, use: Callable[[str], None]) -> None:
        self._note("with_token", index)
        use(f"token {index}")

    def record(self, index: int, use: Callable[[TokenRecord], None]) -> None:
        self._note("record", index)
        row = self.found[index]
        asked = Happened(row.made, "Anna", text("asked for"))
        claims = {"jti": "7", "user": row.allowed.user} if row.has_token else None
        use(TokenRecord(row, "Harbour Events", {"groupid": HALL.id}, claims, (asked,)))

    def verify(self, index: int) -> None:
        self._note("verify", index)


def _queue(rows: Sequence[LedgerRow], waiting: int, sent: int) -> QueueCounts:
    due = [row.revocation for row in rows if row.stored is Stored.REVOKE_WAITING and row.revocation]
    problem = next((each.problem for each in due if each.problem), None)
    return QueueCounts(waiting, sent, problem=problem, due=min((e.due for e in due if e.due), default=None))


def _haystack(row: LedgerRow) -> str:
    return searchable(f"{row.allowed.user} {row.allowed.tag} {row.allowed.target}")


def _is_shown(row: LedgerRow, show: Show, now: datetime) -> bool:
    at = standing(row, now)
    states = {
        Show.ACTIVE: (State.ACTIVE,),
        Show.NOT_YET: (State.NOT_YET,),
        Show.EXPIRED: (State.EXPIRED,),
        Show.REVOKED: (State.REVOKED,),
        Show.WAITING: (State.REVOKE_WAITING, State.REVOKE_SENT),
        Show.FAILED: (State.REVOKE_FAILED,),
        Show.LOST: (State.MAY_EXIST,),
    }
    if show is Show.REVOCABLE:
        return at.stop is Stop.YES
    return show is Show.ALL or at.state in states[show]


def _chart(live: Sequence[LedgerRow], now: datetime) -> tuple[LiveCount, ...]:
    ends = sorted(row.allowed.expires for row in live if row.allowed.expires is not None)
    counts = [LiveCount(now, len(live))] if live else []
    counts += [LiveCount(end, len(live) - number) for number, end in enumerate(ends, 1)]
    return tuple(counts)

"""The ledger: every token this desk created or was shown, durable before anything is shown or sent.

All methods block and belong to the one thread that opened the ledger. Every one that writes is one
transaction, on the disk when it returns, and raises `LedgerUnwritable` without having changed anything if the
disk does not take it. What is asked of the ledger is in `catalogue`, what waits to be revoked in `queue`,
Guardian's rules in `rules`.
"""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.decoding import Decoded
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.kept_text import kept
from nanosecure_gui.core.ledger_records import Allowed, Details, LedgerRow, Source, Stored
from nanosecure_gui.core.legacy import LegacyRequest
from nanosecure_gui.core.playback import legacy_text
from nanosecure_gui.core.sts import StsToken
from nanosecure_gui.core.tokens import GRACE, TokenRequest
from nanosecure_gui.core.wording import Text, text

from . import ledger_lists
from .audit import PROGRAM, AuditLine, AuditTrail, Event, moment
from .database import Database
from .guest_lists import GuestLists
from .ledger_catalogue import Catalogue
from .ledger_guardian import CUT_OFF, GuardianRecord
from .ledger_keys import TokenSafe
from .ledger_queue import Hold, Outcome, RevocationQueue
from .ledger_rows import (
    ALLOWED_COLUMNS,
    allowed_values,
    as_json,
    clean,
    digest_of,
    ends_at,
    read_allowed,
    read_json,
    words_of,
)
from .vault import Vault

KEPT_AFTER_USE: Final = timedelta(days=7)

_AWAITED: Final = (Stored.CREATING, Stored.MAY_EXIST)
_NEW: Final = (
    "INSERT INTO entry"
    " (id, organisation_id, list_id, source, state, digest, made_at, made_by, problem, words, "
    + ALLOWED_COLUMNS
    + ") VALUES {rows}"
)
_GRANTED: Final = (
    "UPDATE entry SET problem = '', "
    + ", ".join(
        f"{column} = column{place}"
        for place, column in enumerate(f"state, digest, words, {ALLOWED_COLUMNS}".split(", "), 2)
    )
    + " FROM (VALUES {rows}) WHERE id = column1"
)


class Ledger:
    """An open ledger. `opening.open_ledger` makes one."""

    def __init__(
        self, database: Database, vault: Vault | None, on_close: Callable[[], None] = lambda: None
    ) -> None:
        """`database` has the newest tables; without a `vault` it is only read, and tokens stay shut."""
        self._database = database
        self._safe = TokenSafe(database, vault)
        self._on_close = on_close
        self.audit = AuditTrail(database, vault)
        self.catalogue = Catalogue(database)
        self.queue = RevocationQueue(database, self._safe, self.audit)
        self.guests = GuestLists(database, vault)
        self.rules = GuardianRecord(database, self.audit)

    @property
    def read_only(self) -> bool:
        """Whether this is a viewer: another window has the ledger, or its key is missing."""
        return self._database.read_only

    def together(self) -> AbstractContextManager[None]:
        """What is recorded in this block is one transaction: all of it is on the disk at its end, or none."""
        return self._database.writing()

    def close(self) -> None:
        """Closes the file and gives the folder free."""
        try:
            self._database.close()
        finally:
            self._on_close()

    # --------------------------------------------------------------------------------------- what is created

    def record_intent_to_create(
        self, request: TokenRequest, *, organisation_id: str, by: str, now: datetime, list_id: str = ""
    ) -> int:
        """Writes down that `request` is about to be sent, and returns the entry's number."""
        (entry_id,) = self.record_intents_to_create(
            [request], organisation_id=organisation_id, by=by, now=now, list_id=list_id
        )
        return entry_id

    def record_intents_to_create(
        self,
        requests: Sequence[TokenRequest],
        *,
        organisation_id: str,
        by: str,
        now: datetime,
        list_id: str = "",
    ) -> tuple[int, ...]:
        """The same for many requests at once."""
        with self._database.writing():
            ids = self._next_ids(len(requests))
            start = (organisation_id, list_id, Source.CREATED, Stored.CREATING, None)
            made = (moment(now), clean(by), "")
            asked = [Allowed.asked(request) for request in requests]
            self._database.run_rows(
                _NEW,
                [
                    (each, *start, *made, words_of(allowed), *allowed_values(allowed))
                    for each, allowed in zip(ids, asked, strict=True)
                ],
            )
            self.catalogue.index(ids)
            self._database.run_rows(
                "INSERT INTO detail (entry_id, request) VALUES {rows}",
                [(each, as_json(request.body())) for each, request in zip(ids, requests, strict=True)],
            )
            self.audit.add(now, [Event(clean(by), "create-asked", organisation_id, each) for each in ids])
        return ids

    def record_created(self, entry_id: int, token: Decoded, now: datetime) -> None:
        """The answer came, with a token. To be called before the token is shown to anybody."""
        self.record_all_created([(entry_id, token)], now)

    def record_all_created(self, created: Sequence[tuple[int, Decoded]], now: datetime) -> None:
        """The same for many answers at once. Raises `ValueError` for an entry that awaits no answer."""
        with self._database.writing():
            ids = [entry_id for entry_id, _ in created]
            known = self._awaited(ids)
            rows, sealed, events = [], [], []
            for entry_id, token in created:
                organisation_id, by, asked = known[entry_id]
                allowed, digest = asked.granted(token), digest_of(token.token)
                words, values = words_of(allowed, digest), allowed_values(allowed)
                rows.append((entry_id, Stored.ISSUED, bytes.fromhex(digest), words, *values))
                sealed.append((entry_id, token.token, ends_at(allowed)))
                events.append(
                    Event(by, "created", organisation_id, entry_id, digest, clean(allowed.token_id))
                )
            self.catalogue.unindex(ids)
            self._database.run_rows(_GRANTED, rows)
            self.catalogue.index(ids)
            self._database.run_rows(
                "UPDATE detail SET claims = column2 FROM (VALUES {rows}) WHERE entry_id = column1",
                [(entry_id, as_json(token.claims)) for entry_id, token in created],
            )
            self._safe.put(sealed)
            self.audit.add(now, events)

    def record_create_lost(self, entry_id: int, why: Text, now: datetime) -> None:
        """The request left and no answer came: a token may exist that cannot be revoked here."""
        self._end_awaiting(entry_id, Stored.MAY_EXIST, "create-lost", why, now)

    def record_create_refused(self, entry_id: int, why: Text, now: datetime) -> None:
        """The service made no token, or the request never arrived."""
        self._end_awaiting(entry_id, Stored.REFUSED, "create-refused", why, now)

    def withdraw_intents(self, ids: Sequence[int], now: datetime) -> None:
        """These requests were never sent: their entries go, only the audit trail keeps them."""
        with self._database.writing():
            known = self._awaited(ids)
            each = [(entry_id,) for entry_id in ids]
            self.catalogue.unindex(ids)
            for table in ("list_token", "detail"):
                self._database.run_many(f"DELETE FROM {table} WHERE entry_id = ?", each)
            self._database.run_many("DELETE FROM entry WHERE id = ?", each)
            self.audit.add(now, [Event(known[one][1], "create-withdrawn", known[one][0], one) for one in ids])

    # ----------------------------------------------------------------------------------------- what is added

    def add_token(
        self,
        token: Decoded,
        *,
        organisation_id: str,
        source: Source,
        by: str,
        now: datetime,
        list_id: str = "",
        reason: str = "",
    ) -> int:
        """Writes down a token that was made elsewhere. Returns its entry, the old one if it has one."""
        (entry_id,) = self.add_tokens(
            [token],
            organisation_id=organisation_id,
            source=source,
            by=by,
            now=now,
            list_id=list_id,
            reason=reason,
        )
        return entry_id

    def add_tokens(
        self,
        tokens: Sequence[Decoded],
        *,
        organisation_id: str,
        source: Source,
        by: str,
        now: datetime,
        list_id: str = "",
        reason: str = "",
    ) -> tuple[int, ...]:
        """The same for many at once; one that occurs twice gets one entry."""
        with self._database.writing():
            digests = [digest_of(token.token) for token in tokens]
            known = self.catalogue.ids_by_digest(digests, organisation_id)
            fresh = {
                digest: token for digest, token in zip(digests, tokens, strict=True) if digest not in known
            }
            events = []
            for entry_id, (digest, token) in zip(self._next_ids(len(fresh)), fresh.items(), strict=True):
                known[digest] = entry_id
                allowed = Allowed().granted(token)
                self._insert(
                    (entry_id, organisation_id, list_id, source, Stored.ISSUED, bytes.fromhex(digest)),
                    (moment(now), clean(by), ""),
                    allowed,
                    digest,
                )
                self._database.run(
                    "INSERT INTO detail (entry_id, claims) VALUES (?, ?)", (entry_id, as_json(token.claims))
                )
                self._safe.put([(entry_id, token.token, ends_at(allowed))])
                token_id = clean(allowed.token_id)
                events.append(
                    Event(clean(by), "added", organisation_id, entry_id, digest, token_id, clean(reason))
                )
            self.audit.add(now, events)
        return tuple(known[digest] for digest in digests)

    def record_legacy(
        self, request: LegacyRequest, token: StsToken, *, organisation_id: str, by: str, now: datetime
    ) -> int:
        """Writes down a legacy token that was signed just now, before it is shown to anybody. Returns its
        entry, the old one for the same signature. What is kept of it is its link, or its `security` object,
        from which Inspect reads it again."""
        digest, allowed = digest_of(token.token), Allowed.legacy(request)
        with self._database.writing():
            known = self.catalogue.ids_by_digest([digest], organisation_id)
            if digest in known:
                return known[digest]
            (entry_id,) = self._next_ids(1)
            self._insert(
                (entry_id, organisation_id, "", Source.LEGACY, Stored.ISSUED, bytes.fromhex(digest)),
                (moment(now), clean(by), ""),
                allowed,
                digest,
            )
            self._database.run(
                "INSERT INTO detail (entry_id, request) VALUES (?, ?)", (entry_id, as_json(request.body()))
            )
            self._safe.put([(entry_id, legacy_text(token), ends_at(allowed))])
            self.audit.add(now, [Event(clean(by), "created", organisation_id, entry_id, digest)])
        return entry_id

    def stamp_verified(self, entry_id: int, answer: str, now: datetime, by: str = PROGRAM) -> None:
        """The service was asked about the token and answered (`valid`, or its words)."""
        self.stamp_all_verified([(entry_id, answer)], now, by)

    def stamp_all_verified(
        self, answers: Sequence[tuple[int, str]], now: datetime, by: str = PROGRAM
    ) -> None:
        """The same for many tokens at once."""
        with self._database.writing():
            rows = {row.id: row for row in self.catalogue.rows([entry_id for entry_id, _ in answers])}
            known = [(rows[entry_id], clean(said)) for entry_id, said in answers if entry_id in rows]
            self._database.run_many(
                "UPDATE entry SET verified_at = ?, verified = ? WHERE id = ?",
                [(moment(now), said, row.id) for row, said in known],
            )
            self.audit.add(now, [_event(row, clean(by), "verified", said) for row, said in known])

    def record_outcomes(
        self,
        outcomes: Sequence[Outcome],
        verified: Sequence[tuple[int, str]],
        holds: Sequence[Hold],
        now: datetime,
    ) -> None:
        """What came of claims and of asking the service about tokens, and which organisations have to wait,
        in one transaction."""
        with self._database.writing():
            self.queue.settle(outcomes, now)
            for hold in holds:
                self.queue.hold(hold, now)
            self.stamp_all_verified(verified, now)

    def record_list(self, list_id: str, title: str, *, organisation_id: str, by: str, now: datetime) -> None:
        """Writes down a guest list, before its tokens are asked for. `list_id` is one that no other list has
        or had; said again it only changes the title."""
        ledger_lists.record(
            self._database, self.audit, list_id, title, organisation_id=organisation_id, by=by, now=now
        )

    # ------------------------------------------------------------------------------------------ what is kept

    def token(self, entry_id: int) -> str:
        """The token of an entry. Raises `MissingKey`, `WrongKey`, or `UserError` if it is not kept."""
        found = self._safe.get([entry_id])
        if entry_id not in found:
            raise UserError(
                text("The token itself is not kept any more, or never arrived here."),
                text("Its record stays. A token that is over needs no revocation."),
            )
        return found[entry_id]

    def tokens(self, ids: Sequence[int]) -> Mapping[int, str]:
        """The tokens of those entries that have one. Raises `MissingKey` or `WrongKey`."""
        return self._safe.get(ids)

    def details(self, entry_id: int) -> Details:
        """The request and the granted claims of an entry."""
        row = self._database.one("SELECT request, claims FROM detail WHERE entry_id = ?", (entry_id,))
        return Details(*(read_json(each) for each in row)) if row is not None else Details(None, None)

    def history(self, entry_id: int) -> tuple[AuditLine, ...]:
        """Everything that happened to an entry, oldest first."""
        return self.audit.history(entry_id)

    def shred(self, now: datetime, keep: timedelta = KEPT_AFTER_USE, limit: int = 5_000) -> int:
        """Destroys up to `limit` tokens that were over (expiry and grace) more than `keep` ago, and returns
        how many; their records, digests and audit lines stay. Backups lose them as they are replaced."""
        with self._database.writing():
            rows = self._database.all(
                "SELECT entry_id FROM secret JOIN entry ON entry.id = entry_id"
                " WHERE secret.ends_at < ? AND state NOT IN ('revoke-waiting', 'revoke-sent')"
                " ORDER BY secret.ends_at LIMIT ?",
                (moment(now - GRACE - keep), limit),
            )
            ids = [row[0] for row in rows]
            self._safe.destroy(ids)
            gone = self.catalogue.rows(ids)
            self.audit.add(now, [_event(row, PROGRAM, "shredded") for row in gone])
            lists = self.guests.shred(now - GRACE - keep)
        if ids or lists:
            self._database.fold()
        return len(ids)

    def rotate_key(self, limit: int = 500) -> int:
        """Seals up to `limit` tokens anew with the active key and returns how many are still to do. May be
        broken off at any time: all keys of the ring stay good."""
        with self._database.writing():
            return self._safe.reseal(limit) + self.guests.reseal(limit)

    def keys_in_use(self) -> frozenset[str]:
        """The keys that tokens are sealed with; backups may still need others."""
        return self._safe.keys_in_use() | self.guests.keys_in_use()

    def settle_interrupted(self, now: datetime) -> tuple[int, int]:
        """After the program died: what was being created may exist, what was being revoked is sent again.
        Returns how many of each. (`open_ledger` does this.)"""
        with self._database.writing():
            ids = [row[0] for row in self._database.all("SELECT id FROM entry WHERE state = 'creating'")]
            for entry_id in ids:
                self.record_create_lost(entry_id, CUT_OFF, now)
            return len(ids), self.queue.release(now)

    # ------------------------------------------------------------------------------------------------- parts

    def _next_ids(self, count: int) -> tuple[int, ...]:
        # Not those of entries that were lost with a damaged file either: their audit lines remain.
        last = max(
            self._database.number("SELECT MAX(id) FROM entry"),
            self._database.number("SELECT MAX(entry_id) FROM audit"),
        )
        return tuple(range(last + 1, last + 1 + count))

    def _insert(
        self, start: Iterable[object], made: Iterable[object], allowed: Allowed, digest: str = ""
    ) -> None:
        entry_id, *_ = start = tuple(start)
        words = words_of(allowed, digest)
        self._database.run_rows(_NEW, [(*start, *made, words, *allowed_values(allowed))])
        assert isinstance(entry_id, int)
        self.catalogue.index([entry_id])

    def _awaited(self, ids: Sequence[int]) -> dict[int, tuple[str, str, Allowed]]:
        """Organisation, author and request of entries that await an answer."""
        rows = self._database.all_of(
            f"SELECT id, state, organisation_id, made_by, {ALLOWED_COLUMNS} FROM entry"
            " WHERE id IN ({keys})",
            ids,
        )
        found = {row[0]: (row[2], row[3], read_allowed(row[4:])) for row in rows if row[1] in _AWAITED}
        if len(found) != len(set(ids)):
            raise ValueError("an entry does not await an answer")
        return found

    def _end_awaiting(self, entry_id: int, state: Stored, what: str, why: Text, now: datetime) -> None:
        with self._database.writing():
            organisation_id, by, _ = self._awaited([entry_id])[entry_id]
            self._database.run(
                "UPDATE entry SET state = ?, problem = ? WHERE id = ?", (state, kept(why), entry_id)
            )
            self.audit.add(now, [Event(by, what, organisation_id, entry_id, reason=clean(str(why)))])


def _event(row: LedgerRow, who: str, what: str, reason: str = "") -> Event:
    return Event(who, what, row.organisation_id, row.id, row.digest, row.allowed.token_id, reason)

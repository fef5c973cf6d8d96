"""The audit trail: one line for every change, each holding the hash of the one before.

A line names a token by the first sixteen hexadecimal digits of its SHA-256 and its `jti`, never by its text.
How many lines there are and the hash of the last one are kept apart, sealed with the ledger's key:
whoever changes the file without the key cannot shorten or rewrite the trail unnoticed. It is
also each entry's history.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final

from nanosecure_gui.core.ledger_export import neutral
from nanosecure_gui.core.wording import Text, text

from .database import Database
from .vault import MissingKey, Sealed, Vault, WrongKey

START: Final = "0" * 64  # stands before the first line
TOKEN_DIGITS: Final = 16
PROGRAM: Final = "NanoSecure"  # stands for a person where the program acts by itself
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_PLACE: Final = "meta|audit|head"
_INSERT: Final = "INSERT INTO audit VALUES {rows}"
_ALL: Final = (
    "SELECT seq, at, who, organisation_id, what, entry_id, token, token_id, reason, previous, hash FROM audit"
)


def moment(instant: datetime) -> int:
    """An instant as the files keep it: microseconds since the epoch."""
    return (instant - _EPOCH) // timedelta(microseconds=1)


def instant(moment: int) -> datetime:
    """The instant of a kept number."""
    return _EPOCH + timedelta(microseconds=moment)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, to be written down. `entry_id` is `None` for what concerns no single token."""

    who: str
    what: str
    organisation_id: str = ""
    entry_id: int | None = None
    digest: str = ""
    token_id: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of the trail. `at` is in microseconds since the epoch; `token` begins its SHA-256."""

    seq: int
    at: int
    who: str
    organisation_id: str
    what: str
    entry_id: int | None
    token: str
    token_id: str
    reason: str
    previous: str
    hash: str

    @property
    def instant(self) -> datetime:
        """When it happened."""
        return instant(self.at)

    def expected_hash(self) -> str:
        """The hash that this content has."""
        return _hash(astuple(self)[:-1])


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What verifying found: how many lines there are and, if something is wrong, what."""

    lines: int
    problem: Text | None = None

    @property
    def sound(self) -> bool:
        """Whether the trail is whole and unchanged."""
        return self.problem is None


class AuditTrail:
    """The trail of one ledger. `add` belongs into the transaction of the change it tells of."""

    def __init__(self, database: Database, vault: Vault | None) -> None:
        self._database = database
        self._vault = vault

    def add(self, at: datetime, events: Sequence[Event]) -> None:
        """Writes lines for what happened at `at`."""
        if not events:
            return
        with self._database.writing():
            seq, previous = self._last()
            rows = []
            for event in events:
                seq += 1
                content = (
                    seq,
                    moment(at),
                    event.who,
                    event.organisation_id,
                    event.what,
                    event.entry_id,
                    event.digest[:TOKEN_DIGITS],
                    event.token_id,
                    event.reason,
                    previous,
                )
                previous = _hash(content)
                rows.append((*content, previous))
            self._database.run_rows(_INSERT, rows)
            self._keep_head(seq, previous)

    def adopt(self, lines: Sequence[AuditLine]) -> None:
        """Takes over lines of the same trail that follow the last one here, up to the first that does not."""
        with self._database.writing():
            seq, previous = start = self._last()
            for line in lines:
                if line.seq != seq + 1 or line.previous != previous or line.hash != line.expected_hash():
                    break
                self._database.run_rows(_INSERT, [astuple(line)])
                seq, previous = line.seq, line.hash
            if (seq, previous) != start:
                self._keep_head(seq, previous)

    def count(self) -> int:
        """How many lines there are."""
        return self._last()[0]

    def history(self, entry_id: int) -> tuple[AuditLine, ...]:
        """What happened to an entry, oldest first."""
        rows = self._database.all(f"{_ALL} WHERE entry_id = ? ORDER BY seq", (entry_id,))
        return tuple(AuditLine(*row) for row in rows)

    def lines(self, after: int = 0) -> Iterator[AuditLine]:
        """All lines after number `after`, oldest first."""
        for row in self._database.scroll(f"{_ALL} WHERE seq > ? ORDER BY seq", (after,)):
            yield AuditLine(*row)

    def verify(self) -> AuditReport:
        """Reads the whole trail: a changed, missing, added or reordered line is found."""
        count, previous = 0, START
        for line in self.lines():
            problem = None
            if line.seq != count + 1:
                problem = text("Line {n} of the audit is missing.", n=count + 1)
            elif line.hash != line.expected_hash():
                problem = text("Line {n} of the audit was changed.", n=line.seq)
            elif line.previous != previous:
                problem = text("Line {n} of the audit does not follow the line before it.", n=line.seq)
            if problem is not None:
                return AuditReport(count, problem)
            count, previous = line.seq, line.hash
        return AuditReport(count, self._head_problem(count, previous))

    def as_jsonl(self) -> Iterator[str]:
        """The trail as JSON Lines, from which the chain can be verified (`verify_export`)."""
        for line in self.lines():
            yield json.dumps(asdict(line), ensure_ascii=False) + "\n"

    def as_csv(self) -> Iterator[str]:
        """The trail as CSV with a heading. Nothing in it is calculated by a spreadsheet."""
        yield _csv_line(tuple(AuditLine.__dataclass_fields__))
        for line in self.lines():
            content = asdict(line) | {"at": line.instant.isoformat()}
            yield _csv_line([neutral(cell) if isinstance(cell, str) else cell for cell in content.values()])

    def _last(self) -> tuple[int, str]:
        row = self._database.one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        return (row[0], row[1]) if row is not None else (0, START)

    def _keep_head(self, seq: int, last: str) -> None:
        assert self._vault is not None, "without a key the ledger is only read"
        sealed = self._vault.seal(f"{seq} {last}".encode(), _PLACE)
        head = f"{sealed.key_id} {sealed.box.hex()}"
        if not self._database.run("UPDATE meta SET value = ? WHERE name = 'audit'", (head,)):
            self._database.run("INSERT INTO meta VALUES ('audit', ?)", (head,))

    def _head_problem(self, count: int, last: str) -> Text | None:
        row = self._database.one("SELECT value FROM meta WHERE name = 'audit'")
        if row is None:
            return text("The seal of the audit is missing.") if count else None
        if self._vault is None:
            return None  # the chain is whole; whether its end is missing shows with the key only
        try:
            key_id, _, box = str(row[0]).partition(" ")
            head = self._vault.open(Sealed(key_id, bytes.fromhex(box)), _PLACE).decode()
        except MissingKey:
            return text("The audit was sealed with a key that is not on this desk.")
        except (WrongKey, ValueError):
            return text("The seal of the audit was changed.")
        kept, _, kept_hash = head.partition(" ")
        if kept != str(count):
            return text("The audit has {n} lines where {of} were written.", n=count, of=int(kept))
        return None if kept_hash == last else text("The last line of the audit was changed.")


def verify_export(lines: Sequence[str]) -> AuditReport:
    """Verifies an exported trail (JSON Lines) by itself; lines missing at its end cannot show."""
    count, previous = 0, START
    for text_line in lines:
        try:
            line = AuditLine(**json.loads(text_line))
            fits = line.seq == count + 1 and line.previous == previous and line.hash == line.expected_hash()
        except (ValueError, TypeError):
            fits = False
        if not fits:
            return AuditReport(count, text("Line {n} of the audit was changed or is missing.", n=count + 1))
        count, previous = line.seq, line.hash
    return AuditReport(count)


def _csv_line(values: Sequence[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue()


def _hash(content: Sequence[object]) -> str:
    """SHA-256 over the content as compact JSON in ASCII."""
    return sha256(json.dumps(content, separators=(",", ":")).encode("ascii")).hexdigest()

"""Killed at any moment, the ledger holds what was promised: every answer, every accepted intent, no lie."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants
from tests.unit.ledger_desk import NOW, files_of, ledger_in

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0  # seconds for the last run of a round
MOST_KILLS = 3

TROUBLES = {
    "a good day": (),
    "answers dropped after the service acted": (Fault(FaultKind.DROP_AFTER, probability=0.1),),
    "faults of the service": (Fault(FaultKind.SERVER_ERROR, probability=0.3),),
    "a clock that jumps": (Fault(FaultKind.DROP_AFTER, probability=0.05),),
}


@dataclass
class Promises:
    """What a killed program had said before it died."""

    issued: set[str] = field(default_factory=set)
    accepted: set[int] = field(default_factory=set)
    done: bool = False

    def hear(self, line: str) -> None:
        match line.split():
            case ["issued", digest]:
                self.issued.add(digest)
            case ["accepted", entry]:
                self.accepted.add(int(entry))
            case ["done"]:
                self.done = True


def run_worker(command: Sequence[str], promises: Promises, lines: int | None) -> None:
    """Run it until it is done, or until it has said so many `lines`: then it is killed, wherever it is."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        heard = 0
        while lines is None or heard < lines:
            line = worker.stdout.readline()
            if not line:
                break
            promises.hear(line)
            heard += 1
        else:
            worker.send_signal(signal.SIGKILL)
        for line in worker.stdout:  # what was on its way
            promises.hear(line)
        code = worker.wait(PATIENCE)
    assert code in (0, -signal.SIGKILL), f"the worker failed: {code}"


def check(folder: Path, promises: Promises, practice: PracticeServer, count: int) -> Counter[Stored]:
    """The promises against the file, and the file against what the service did."""
    issued = {each.claims["user"]: each.token for each in practice.service.record.issued}
    revoked = set(practice.service.record.revoked)
    assert len(issued) == len(practice.service.record.issued), "no create was repeated"
    with ledger_in(folder) as ledger:
        assert ledger._database.all("PRAGMA integrity_check") == [("ok",)]
        assert ledger.audit.verify().problem is None
        rows = ledger.catalogue.rows(ledger.catalogue.matching_ids(Query(), NOW))
        tokens = ledger.tokens([row.id for row in rows])
    by_id = {row.id: row for row in rows}
    assert len(rows) >= count
    assert promises.issued <= {row.digest for row in rows}
    for entry in promises.accepted:
        assert by_id[entry].stored is Stored.REVOKED, by_id[entry]
    for row in rows:
        assert is_true(row, tokens.get(row.id), issued, revoked), row
    assert set(issued) <= {row.allowed.user for row in rows}
    written = files_of(folder)
    assert not [token for token in issued.values() if token.encode()[-60:] in written]
    return Counter(row.stored for row in rows)


def is_true(row: LedgerRow, token: str | None, issued: dict[object, str], revoked: set[str]) -> bool:
    """Whether a row says what is the case at the service."""
    match row.stored:
        case Stored.REVOKED:
            return token == issued[row.allowed.user] and token in revoked
        case Stored.REFUSED:
            return row.allowed.user not in issued
        case Stored.MAY_EXIST:
            return token is None and issued.get(row.allowed.user, "") not in revoked
    return False  # nothing else is left at the end


def a_round(folder: Path, practice: PracticeServer, trouble: str, count: int, seed: int) -> Counter[Stored]:
    random = Random(seed)
    practice.service.reset()
    practice.service.variants = Variants(second_revoke_is_error=True)
    practice.service.faults = Faults(TROUBLES[trouble], seed=seed)
    promises = Promises()
    command = [sys.executable, "-m", "tests.soak.worker", str(folder), str(practice.port)]
    command += [practice.service.user_token, str(count)]
    command += ["--jumping"] if trouble == "a clock that jumps" else []
    for _ in range(random.randint(1, MOST_KILLS)):
        run_worker(command, promises, random.randrange(count))
    if not promises.done:
        practice.service.faults = Faults()
        run_worker(command, promises, None)
    assert promises.done
    return check(folder, promises, practice, count)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_killed_desk_keeps_its_promises(practice: PracticeServer, tmp_path: Path, trouble: str) -> None:
    a_round(tmp_path, practice, trouble, count=80, seed=len(trouble))


@pytest.mark.soak
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_desk_killed_again_and_again_keeps_its_promises(
    practice: PracticeServer, tmp_path: Path, trouble: str
) -> None:
    for number in range(50):
        folder = tmp_path / str(number)
        folder.mkdir()
        print(trouble, number, dict(a_round(folder, practice, trouble, count=500, seed=number)), flush=True)

"""Killed at any moment, a guest list goes on: no row is issued twice, and what was shown is there."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from tests.unit.ledger_desk import NOW, files_of, ledger_in

from .test_ledger_kills import PATIENCE, ROOT

TROUBLES = {
    "a good day": (),
    "a bad one": (
        Fault(FaultKind.DROP_AFTER, probability=0.05),
        Fault(FaultKind.TOO_MANY, probability=0.1, retry_after="0"),
    ),
}


def run_worker(command: list[str], shown: set[tuple[int, str]], lines: int | None) -> bool:
    """Run it until it is done, or has issued so many: then it is killed. Whether it was done."""
    done = False
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        heard = 0
        for line in worker.stdout:
            words = line.split()
            done = done or words == ["done"]
            if words[:1] == ["issued"] and line.endswith("\n"):
                shown.add((int(words[1]), words[2]))
                heard += 1
            if heard == lines:
                worker.send_signal(signal.SIGKILL)
        code = worker.wait(PATIENCE)
    assert code in (0, -signal.SIGKILL), f"the worker failed: {code}"
    return done


def a_round(
    folder: Path, practice: PracticeServer, trouble: str, count: int, kills: int, seed: int
) -> Counter[str]:
    random = Random(seed)
    practice.service.reset()
    practice.service.faults = Faults(TROUBLES[trouble], latency=0.002, seed=seed)
    command = [sys.executable, "-m", "tests.soak.guest_worker", str(folder), str(practice.port)]
    command += [practice.service.user_token, str(count)]
    shown: set[tuple[int, str]] = set()
    for _ in range(kills):
        if run_worker(command, shown, random.randint(1, count // (kills + 1))):
            break
    else:
        assert run_worker(command, shown, None)
    made = Counter(str(each.claims["user"]) for each in practice.service.record.issued)
    assert set(made.values()) <= {1}, "a row was issued twice"
    with ledger_in(folder) as ledger:
        (summary,) = ledger.catalogue.lists(NOW)
        entries = ledger.catalogue.of_list(summary.id)
        rows = {each.entry: each.row for each in ledger.guests.entries(summary.id)}
        assert ledger.audit.verify().sound
    issued = {each.allowed.user: each for each in entries if each.stored is Stored.ISSUED}
    lost = {each.allowed.user for each in entries if each.stored is Stored.MAY_EXIST}
    assert {each.stored for each in entries} <= {Stored.ISSUED, Stored.MAY_EXIST}
    assert shown <= {(rows[each.id], each.short_code) for each in issued.values()}
    assert len(issued) + len(lost) == len(entries) == count
    assert set(issued) <= set(made) <= set(issued) | lost
    written = files_of(folder)
    assert b"guest1@example.com" not in written
    return Counter(issued=len(issued), lost=len(lost))


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_killed_list_goes_on(practice: PracticeServer, tmp_path: Path, trouble: str) -> None:
    found = a_round(tmp_path, practice, trouble, count=240, kills=2, seed=len(trouble))
    assert found["issued"] > 60


@pytest.mark.soak
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_list_killed_again_and_again_goes_on(
    practice: PracticeServer, tmp_path: Path, trouble: str
) -> None:
    for number in range(30):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = a_round(folder, practice, trouble, count=600, kills=5, seed=number)
        print(trouble, number, dict(found), flush=True)

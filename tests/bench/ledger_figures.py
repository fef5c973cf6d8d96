"""The ledger's store by itself: opening, searching and recording with ever more tokens in it.

`python -m tests.bench.ledger_figures 1000000` measures any size (a million takes some minutes to fill).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from .children import run, say
from .figures import Figure, Limit

if TYPE_CHECKING:
    from nanosecure_gui.core.decoding import Decoded
    from nanosecure_gui.core.ledger_queries import Query
    from nanosecure_gui.store.ledger import Ledger

T = TypeVar("T")

SIZES = (1_000, 10_000, 100_000)
FIRST_ROWS = 150.0  # milliseconds, with 100,000 tokens
KEYSTROKE = 30.0
BATCH = 1_000
BATCH_MILLISECONDS = 1_000.0
TYPED = ("v", "vi", "vie", "viewer-9", "viewer-99", "event-39", "watch3 event-3", "10.12.", "zz", "zzz")
NOW = datetime(2026, 11, 21, 20, tzinfo=UTC)


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """One child for each size: first rows, the slowest keystroke, a durable batch."""
    found = []
    for size in SIZES:
        said = run(environment, "ledger_figures", str(size))[1]
        name, limited = f"{size:,} tokens", Limit.AT_MOST if size == SIZES[-1] else Limit.NONE
        found += [
            Figure(
                f"ledger, {name}: opened, first 100 rows",
                "ms",
                tuple(said["open"]),
                (),
                "",
                limited,
                FIRST_ROWS,
            ),
            Figure(
                f"ledger, {name}: slowest search", "ms", tuple(said["search"]), (), "", limited, KEYSTROKE
            ),
            Figure(f"ledger, {name}: filter", "ms", tuple(said["show"]), (), ""),
            Figure(
                f"ledger, {name}: 1,000 records, durable",
                "ms",
                tuple(said["batch"]),
                tuple(said["plain"]),
                "the same tokens unencrypted in a table of their own, by plain sqlite3",
                Limit.AT_MOST,
                BATCH_MILLISECONDS,
            ),
            Figure(f"ledger, {name}: memory beside the file", "MB", (said["memory"],), (), ""),
        ]
    return found


def main(size: int) -> None:
    """The child: fills a ledger and measures."""
    import psutil

    from nanosecure_gui.core.ledger_queries import Query, Show
    from nanosecure_gui.core.ledger_records import Source
    from nanosecure_gui.store.ledger_opening import open_ledger
    from nanosecure_gui.store.vault import KeyRing, Vault

    with TemporaryDirectory() as folder:
        path, vault = Path(folder) / "ledger.sqlite", Vault(KeyRing.fresh())
        ledger = open_ledger(path, vault, NOW).ledger
        for start in range(0, size, BATCH):
            ledger.add_tokens(
                [_token(number, size) for number in range(start, start + BATCH)],
                organisation_id="studio",
                source=Source.CREATED,
                by="kim",
                now=NOW,
            )
        ledger.close()
        before = psutil.Process().memory_info().rss
        opened = []
        for _ in range(5):

            def first_rows() -> Ledger:
                again = open_ledger(path, vault, NOW).ledger
                again.catalogue.find(Query(organisation_id="studio"), NOW, 100)
                return again

            took, ledger = _took(first_rows)
            opened.append(took)
            ledger.close()
        ledger = open_ledger(path, vault, NOW).ledger
        search = [
            max(_finding(ledger, Query(typed, organisation_id="studio")) for typed in TYPED) for _ in range(5)
        ]
        show = [
            max(_finding(ledger, Query(show=show, organisation_id="studio")) for show in Show)
            for _ in range(5)
        ]
        memory = (psutil.Process().memory_info().rss - before) / 1e6
        batch, plain = [], []
        for number in range(3):
            tokens = [_token(size + number * BATCH + each, size) for each in range(BATCH)]
            batch.append(_took(partial(_recorded, ledger, tokens))[0])
            plain.append(_took(partial(_plainly, Path(folder) / "plain", tokens))[0])
        ledger.close()
    say(open=opened, search=search, show=show, memory=memory, batch=batch, plain=plain)


def _finding(ledger: Ledger, query: Query) -> float:
    return _took(lambda: ledger.catalogue.find(query, NOW, 100))[0]


def _recorded(ledger: Ledger, tokens: list[Decoded]) -> None:
    """The whole way of a created token: asked for, then there."""
    from tests.unit.ledger_desk import issue

    issue(ledger, *tokens)


def _plainly(path: Path, tokens: list[Decoded]) -> None:
    import sqlite3

    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE IF NOT EXISTS token (text TEXT, claims TEXT)")
    rows = [(token.token, json.dumps(dict(token.claims or {}))) for token in tokens]
    connection.executemany("INSERT INTO token VALUES (?, ?)", rows)
    connection.commit()
    connection.close()


def _took(work: Callable[[], T]) -> tuple[float, T]:
    began = perf_counter()
    result = work()
    return (perf_counter() - began) * 1_000, result


def _token(number: int, size: int) -> Decoded:
    """One of `size` tokens of the last two days: 40 events, 300 streams, 7 domains."""
    from nanosecure_gui.core.decoding import decode
    from tests.unit.token_samples import playback_token, seconds

    made = NOW - timedelta(days=2) * max(0, size - number) / size
    return decode(
        playback_token(
            user=f"viewer-{number}",
            tag=f"event-{number % 40}",
            jti=str(UUID(int=Random(number).getrandbits(128))),
            iat=seconds(made),
            nbf=seconds(made),
            exp=seconds(made + timedelta(hours=2 + number % 22)),
            revocable=number % 10 != 0,
            streams=[f"nNCCf-{number % 300:05d}"],
            domain=f"watch{number % 7}.example.com",
            ip=f"10.{number % 250}.{number % 199}.{number % 13}",
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))

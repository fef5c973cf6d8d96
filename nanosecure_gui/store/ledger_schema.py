"""The ledger's tables, and the steps from each version of them to the next.

Instants are microseconds since the epoch (UTC); `starts_at` is 0 and `ends_at` is `NEVER` where a token is
not bounded. Names of people and streams are readable in the file; tokens are not (`secret`), and credentials
are nowhere in it. `words` is what the search looks through; `entry_words` its index of three-letter groups,
which needs SQLite 3.34 with FTS5, as every Python we support brings along.
"""

from __future__ import annotations

from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

from .database import Database

Step = tuple[str, ...]

NEVER: Final = 2**62

_FIRST: Final[Step] = (
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY,
        words TEXT NOT NULL,
        organisation_id TEXT NOT NULL,
        list_id TEXT NOT NULL,
        source TEXT NOT NULL,
        state TEXT NOT NULL,
        digest BLOB,
        target_kind TEXT NOT NULL,
        target TEXT NOT NULL,
        target_label TEXT NOT NULL,
        starts_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL,
        revocable SMALLINT,
        force_disconnect SMALLINT,
        addresses TEXT NOT NULL,
        domain TEXT NOT NULL,
        user_name TEXT NOT NULL,
        tag TEXT NOT NULL,
        token_id TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        made_by TEXT NOT NULL,
        problem TEXT NOT NULL,
        asked_at BIGINT,
        asked_by TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        due_at BIGINT,
        attempts INTEGER NOT NULL DEFAULT 0,
        code INTEGER NOT NULL DEFAULT 0,
        done_at BIGINT,
        verified_at BIGINT,
        verified TEXT NOT NULL DEFAULT ''
    )""",
    # What a filter decides by, so that counting never touches the rows themselves.
    """CREATE INDEX entry_standing
        ON entry (state, organisation_id, ends_at, starts_at, revocable)""",
    "CREATE INDEX entry_organisation ON entry (organisation_id, id)",
    "CREATE INDEX entry_ends ON entry (ends_at, id)",
    "CREATE INDEX entry_user ON entry (user_name, id)",
    "CREATE INDEX entry_digest ON entry (digest) WHERE digest IS NOT NULL",
    "CREATE INDEX entry_list ON entry (list_id, id) WHERE list_id <> ''",
    "CREATE INDEX entry_due ON entry (due_at, id) WHERE due_at IS NOT NULL",
    """CREATE TABLE detail (
        entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
        request TEXT,
        claims TEXT
    )""",
    """CREATE TABLE secret (
        entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
        key_id TEXT NOT NULL,
        box BLOB NOT NULL,
        ends_at BIGINT NOT NULL
    )""",
    "CREATE INDEX secret_ends ON secret (ends_at)",
    "CREATE INDEX secret_key ON secret (key_id)",
    "CREATE TABLE key_check (key_id TEXT PRIMARY KEY, box BLOB NOT NULL, made_at BIGINT NOT NULL)",
    """CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        organisation_id TEXT NOT NULL,
        what TEXT NOT NULL,
        entry_id INTEGER,
        token TEXT NOT NULL,
        token_id TEXT NOT NULL,
        reason TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    )""",
    "CREATE INDEX audit_entry ON audit (entry_id, seq)",
    """CREATE VIRTUAL TABLE entry_words USING fts5 (
        words, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
    )""",
)

# Guest lists have names, and are summed up without touching the rows themselves.
_LISTS: Final[Step] = (
    """CREATE TABLE guest_list (
        id TEXT PRIMARY KEY,
        organisation_id TEXT NOT NULL,
        title TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        made_by TEXT NOT NULL
    )""",
    "DROP INDEX entry_list",
    """CREATE INDEX entry_list
        ON entry (list_id, id, state, ends_at, starts_at) WHERE list_id <> ''""",
)

# `doubt`: an answer was missed once, so it may be in force whatever came later; `hidden`: off the list.
_RULES: Final[Step] = (
    """CREATE TABLE guardian_rule (
        id INTEGER PRIMARY KEY,
        organisation_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        action TEXT NOT NULL,
        value TEXT NOT NULL,
        reason TEXT NOT NULL,
        state TEXT NOT NULL,
        asked_at BIGINT NOT NULL,
        asked_by TEXT NOT NULL,
        sent_at BIGINT,
        ends_at BIGINT,
        attempts INTEGER NOT NULL,
        problem TEXT NOT NULL,
        code INTEGER NOT NULL,
        batch TEXT NOT NULL,
        renews INTEGER,
        doubt SMALLINT NOT NULL DEFAULT 0,
        hidden SMALLINT NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX guardian_rule_organisation ON guardian_rule (organisation_id, id)",
    "CREATE INDEX guardian_rule_ends ON guardian_rule (ends_at) WHERE ends_at IS NOT NULL",
    "CREATE INDEX guardian_rule_batch ON guardian_rule (batch) WHERE batch <> ''",
)

# What lists hold about people is sealed; which row of a list an entry is for is not.
_GUESTS: Final[Step] = (
    """CREATE TABLE list_box (
        list_id TEXT PRIMARY KEY,
        key_id TEXT NOT NULL,
        box BLOB NOT NULL,
        ends_at BIGINT NOT NULL
    )""",
    """CREATE TABLE list_row (
        list_id TEXT NOT NULL,
        row INTEGER NOT NULL,
        key_id TEXT NOT NULL,
        box BLOB NOT NULL,
        PRIMARY KEY (list_id, row)
    )""",
    "CREATE INDEX list_row_key ON list_row (key_id)",
    """CREATE TABLE list_token (
        entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
        row INTEGER NOT NULL,
        round INTEGER NOT NULL,
        stage INTEGER NOT NULL
    )""",
)

# A rule that is taken is looked up among those that may be in force.
_DOUBTS: Final[Step] = ("CREATE INDEX guardian_rule_doubt ON guardian_rule (value) WHERE state = 'unknown'",)

LISTED_SINCE: Final = 2
GUARDED_SINCE: Final = 3
GUESTS_SINCE: Final = 4
# Step n leads from version n to n + 1.
STEPS: Final[tuple[Step, ...]] = (_FIRST, _LISTS, _RULES, _GUESTS, _DOUBTS)


class NewerLedger(UserError):
    """The ledger was written by a later version of the program."""


def version(database: Database) -> int:
    """The version of the tables; 0 for an empty file."""
    if not database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'"):
        return 0
    return database.number("SELECT value FROM meta WHERE name = 'schema'")


def check_version(database: Database, steps: tuple[Step, ...] = STEPS) -> None:
    """Raises `NewerLedger` if this program is too old for the file."""
    if version(database) > len(steps):
        raise NewerLedger(
            text("The ledger was written by a newer NanoSecure."),
            text("Install the newer version on this computer; the ledger was left as it is."),
        )


def upgrade(database: Database, steps: tuple[Step, ...] = STEPS) -> None:
    """Takes the tables to the newest version, each step whole or not at all."""
    check_version(database, steps)
    for number in range(version(database), len(steps)):
        with database.writing():
            if number == 0:
                database.run("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
                database.run("INSERT INTO meta VALUES ('schema', '0')")
            for statement in steps[number]:
                database.run(statement)
            database.run("UPDATE meta SET value = ? WHERE name = 'schema'", (str(number + 1),))

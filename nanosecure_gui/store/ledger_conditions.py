"""What a filter of the ledger promises, as conditions on its entries at the instants `:now` and `:over`.

They say in SQL what `core.ledger_records.standing` says of a row, decided by the columns of the index
`entry_standing` wherever that is possible.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from nanosecure_gui.core.ledger_queries import Show
from nanosecure_gui.core.ledger_records import FINAL
from nanosecure_gui.core.tokens import GRACE

from .audit import moment

LETS_IN: Final = "state IN ('issued', 'revoke-waiting', 'revoke-sent', 'revoke-refused')"
_NOT_FINAL: Final = f"(state <> 'revoke-refused' OR code NOT IN ({', '.join(map(str, sorted(FINAL)))}))"
_IN_TIME: Final = f"ends_at >= :over AND COALESCE(revocable, 1) = 1 AND {_NOT_FINAL}"
# What somebody can still ask to have revoked: neither asked for already, nor refused for good.
CAN_BE_CUT: Final = f"state IN ('issued', 'revoke-refused') AND {_IN_TIME}"
LIVE: Final = f"{LETS_IN} AND ends_at > :now AND starts_at <= :now"
SHOWN: Final[Mapping[Show, str]] = {
    Show.ALL: "",
    Show.ACTIVE: LIVE,
    Show.NOT_YET: f"{LETS_IN} AND ends_at > :now AND starts_at > :now",
    Show.EXPIRED: f"{LETS_IN} AND ends_at <= :now",
    Show.REVOKED: "state = 'revoked'",
    Show.REVOCABLE: f"{LETS_IN} AND {_IN_TIME}",
    Show.WAITING: "state IN ('revoke-waiting', 'revoke-sent')",
    Show.FAILED: "state = 'revoke-refused'",
    Show.LOST: "state IN ('creating', 'may-exist')",
}


def times(now: datetime) -> dict[str, object]:
    """The instants that the conditions speak of."""
    return {"now": moment(now), "over": moment(now - GRACE)}

"""Legacy tokens in the ledger: on record before they are shown, found again, and never revocable."""

from __future__ import annotations

from pathlib import Path

from nanosecure_gui.app.desk_knowledge import told
from nanosecure_gui.app.inspected import read_items
from nanosecure_gui.core.ledger_queries import Query, Show
from nanosecure_gui.core.ledger_records import Source, State, Stop, standing
from nanosecure_gui.core.ledger_words import stop_words
from nanosecure_gui.core.legacy import LegacyRequest
from nanosecure_gui.core.sts import StsToken
from nanosecure_gui.core.tokens import WholeOrganisation
from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import DAY, HOUR, NOW, ORGANISATION, ledger_in
from .token_samples import seconds

ENDS = NOW + 2 * HOUR
REQUEST = LegacyRequest(ENDS, stream="Hb7Qe-AbCdE", tag="press", ip="203.0.113.7")
SIGNED = StsToken("c2lnbmF0dXJl", str(seconds(ENDS)), "press", "11", "203.0.113.7", stream="Hb7Qe-AbCdE")


def record(ledger: Ledger, request: LegacyRequest = REQUEST, token: StsToken = SIGNED) -> int:
    return ledger.record_legacy(request, token, organisation_id=ORGANISATION, by="kim", now=NOW)


def test_it_is_kept_sealed_and_found_by_its_signature(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        entry = record(ledger)
        assert record(ledger) == entry  # the same signature is the same token
        (row,) = ledger.catalogue.by_token(SIGNED.token)
        assert (row.id, row.source, row.made_by) == (entry, Source.LEGACY, "kim")
        assert "Issued here" in str(told(row)[0])
        (item,) = read_items(ledger.token(entry))[0]  # as Inspect is given it
        assert item.sts is not None
        assert (item.token, item.sts.stream, item.sts.bits) == (SIGNED.token, "Hb7Qe-AbCdE", 11)
        assert ledger.history(entry)[0].what == "created"
    for file in tmp_path.iterdir():
        assert SIGNED.token.encode() not in file.read_bytes()


def test_nothing_can_stop_it_before_its_end(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        entry = record(ledger)
        row = ledger.catalogue.row(entry)
        assert row is not None
        now = standing(row, NOW)
        assert (now.state, now.stop) == (State.ACTIVE, Stop.NO)
        assert "legacy token cannot be revoked" in str(stop_words(row, now))
        assert not ledger.catalogue.find(Query(show=Show.REVOCABLE), NOW, 10).rows
        assert ledger.queue.request([entry], by="kim", reason="shared", now=NOW) == ()
        assert standing(row, NOW + DAY).state is State.EXPIRED


def test_one_for_the_whole_organisation_is_kept_as_its_security_object(tmp_path: Path) -> None:
    request, signed = LegacyRequest(ENDS, organisation="Hb7Qe"), StsToken("c2ln.bmF0", "1", "", "17")
    with ledger_in(tmp_path) as ledger:
        entry = record(ledger, request, signed)
        row = ledger.catalogue.row(entry)
        assert row is not None
        assert row.allowed.target == WholeOrganisation()
        (item,) = read_items(ledger.token(entry))[0]
        assert item.token == signed.token

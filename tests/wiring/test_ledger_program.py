"""The whole program and its ledger: nothing issued is forgotten, and access is cut, on bad days too."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.ledger import LedgerState
from nanosecure_gui.app.notices import Notice
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.app.token_record import TokenRecord
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_queries import Show
from nanosecure_gui.core.ledger_records import LedgerRow, Source, Stored
from nanosecure_gui.core.tokens import StreamGroup, TokenRequest
from nanosecure_gui.store.backups import Backups
from nanosecure_gui.store.folder_lock import FolderLock
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants
from tests.unit.ledger_desk import full_disk
from tests.wiring.live_program import PATIENCE, Live, creates, harbour, keep
from tests.wiring.test_program import DRAFT, GROUP, REVOKE, ask_for_token, create, show, two_desks


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def live(qapp: QApplication, root: Path, practice: PracticeServer) -> Live:
    keep(root, harbour(practice.addresses))
    return desk(qapp, root, practice)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between attempts are short."""
    monkeypatch.setattr("nanosecure_gui.app.outages.FIRST_PAUSE", timedelta(seconds=0.02))


def desk(qapp: QApplication, root: Path, practice: PracticeServer) -> Live:
    return Live(qapp, root, {"harbour": practice.service.user_token})


def view(live: Live) -> RevocationsView:
    return live.program.ledger.revocations.view


async def issue(live: Live, number: int, **changes: object) -> None:
    """So many tokens, for guest-0 and so on."""
    await live.ready()
    client = await live.program.session.ready_client()
    for each in range(number):
        request = TokenRequest(
            StreamGroup(GROUP), datetime.now(UTC) + timedelta(hours=2), user=f"guest-{each}", tag="hall"
        )
        await live.program.ledger.issuer.issue(
            replace(request, **changes),  # type: ignore[arg-type]
            client,
            live.program.session.view.organisation.id,
        )


async def listed(live: Live, number: int) -> tuple[LedgerRow, ...]:
    """The rows of the tab, once there are so many."""
    live.program.ledger.revocations.open()
    await live.until(lambda: view(live).total == len(view(live).window.rows) == number)
    return view(live).window.rows


async def revoke_all(live: Live, reason: str = "shared link") -> None:
    """As the operator does, without waiting for the countdown."""
    live.program.ledger.revocations.revoke_all_shown(reason)
    await live.until(lambda: view(live).arming is not None)
    live.program.ledger.revocations.fire()


async def settled(live: Live, number: int) -> None:
    """All of them are in force, and verified."""

    def done() -> bool:
        rows = view(live).window.rows
        return len([row for row in rows if row.stored is Stored.REVOKED and row.verification]) == number

    live.program.ledger.revocations.open()
    await live.until(done)


async def stored(live: Live, wanted: Stored) -> LedgerRow:
    """The only row, once it is so."""
    live.program.ledger.revocations.open()
    await live.until(lambda: [row.stored for row in view(live).window.rows] == [wanted])
    return view(live).window.rows[0]


def nothing_plain(root: Path, practice: PracticeServer) -> None:
    """No token and no credential in any file."""
    access = practice.service
    secrets = [each.token for each in access.record.issued]
    secrets += [access.user_token, access.bintu_token, access.api_key]
    for path in root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for secret in secrets:
                assert secret.encode() not in content, path.name
                assert secret.encode()[-48:] not in content, path.name


# -------------------------------------------------------------------------------------------------- on record


def test_a_token_is_on_the_disk_before_it_is_shown(live: Live, root: Path, practice: PracticeServer) -> None:
    on_disk: list[tuple[str, int]] = []

    def look(_view: object) -> None:
        if live.program.issuing.view.created is not None and not on_disk:
            with sqlite3.connect(root / "ledger.sqlite") as connection:
                on_disk.extend(
                    connection.execute("SELECT state, (SELECT count(*) FROM secret) FROM entry").fetchall()
                )
            connection.close()

    async def act(live: Live) -> None:
        live.program.issuing.observe(look)
        await create(live)

    live.run(act)
    assert on_disk == [("issued", 1)]
    nothing_plain(root, practice)


def test_a_lost_answer_is_listed_as_a_token_that_may_exist(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.DROP_AFTER)
        await ask_for_token(live)
        await live.notice("may exist")
        row = await stored(live, Stored.MAY_EXIST)
        assert row.allowed.user == "guest-17"
        records: list[TokenRecord] = []
        live.program.ledger.revocations.record(0, records.append)
        while not records:  # noqa: ASYNC110 - the ledger answers soon
            await asyncio.sleep(0)
        assert records[0].request is not None
        assert records[0].request["groupid"] == GROUP
        assert records[0].organisation == "Harbour Events"
        assert [str(line.what) for line in records[0].history] == ["asked for", "no answer came"]

    live.run(act)


@pytest.mark.parametrize("kind", [FaultKind.EMPTY, FaultKind.WRONG_TYPES, FaultKind.SERVER_ERROR])
def test_an_answer_nobody_understands_may_have_made_a_token(
    live: Live, practice: PracticeServer, kind: FaultKind
) -> None:
    async def act(live: Live) -> None:
        show(practice, kind)
        await ask_for_token(live)
        await stored(live, Stored.MAY_EXIST)

    live.run(act)


def test_a_refused_create_is_listed_with_the_reason(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        practice.service.expire_bintu_tokens()
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        row = await stored(live, Stored.REFUSED)
        assert "refused the credential" in str(row.problem)

    live.run(act)


# --------------------------------------------------------------------------------------------------- revoking


def test_the_selection_is_revoked_and_verified_and_nothing_else(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 4)
        rows = await listed(live, 4)
        live.program.ledger.revocations.revoke([(0, 0), (2, 2)], "wrong guest")
        await live.until(lambda: view(live).arming is not None)
        assert not practice.service.record.revoked
        live.program.ledger.revocations.fire()
        await settled(live, 2)
        done = [row for row in view(live).window.rows if row.stored is Stored.REVOKED]
        assert {row.id for row in done} == {rows[0].id, rows[2].id}
        assert {row.revocation.reason for row in done if row.revocation} == {"wrong guest"}
        assert {row.verification.answer for row in done if row.verification} == {"jwt revoked"}
        assert view(live).reasons[0] == "wrong guest"

    live.run(act)
    assert len(practice.service.record.revoked) == 2


def test_all_that_is_shown_is_revoked(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 3, tag="hall")
        await issue(live, 2, tag="foyer")
        await listed(live, 5)
        live.program.ledger.revocations.search("hall")
        await live.until(lambda: view(live).total == 3 and not view(live).loading)
        await revoke_all(live)
        await settled(live, 3)

    live.run(act)
    assert len(practice.service.record.revoked) == 3


def test_the_countdown_goes_off_by_itself(
    live: Live, practice: PracticeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nanosecure_gui.app.arming.ARMED_FOR", timedelta(seconds=0.1))

    async def act(live: Live) -> None:
        await issue(live, 1)
        await listed(live, 1)
        live.program.ledger.revocations.revoke_all_shown("test")
        await settled(live, 1)
        await live.until(lambda: view(live).arming is None)

    live.run(act)


def test_what_is_taken_back_was_never_sent(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 2)
        await listed(live, 2)
        live.program.ledger.revocations.revoke_all_shown("test")
        await live.until(lambda: view(live).arming is not None)
        live.program.ledger.revocations.disarm()
        await live.notice("Taken back")
        await live.until(lambda: {row.stored for row in view(live).window.rows} == {Stored.ISSUED})
        live.program.ledger.revocations.try_again_now()

    live.run(act)
    assert not practice.service.record.revoked


def test_closing_while_armed_asks_and_sends_first(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        window = live.program.window
        await issue(live, 2)
        await listed(live, 2)
        live.program.ledger.revocations.revoke_all_shown("")
        await live.until(lambda: view(live).arming is not None)
        window.close()
        assert window.isVisible()
        assert window._leaving is not None
        assert window._leaving.question is not None
        left = asyncio.Event()
        window.close_requested.connect(left.set)
        window._leaving.question.action_button.click()
        await asyncio.wait_for(left.wait(), PATIENCE)
        assert len(practice.service.record.revoked) == 2

    live.run(act)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(FaultKind.TOO_MANY, count=3, retry_after="0", path=REVOKE),
        Fault(FaultKind.SERVER_ERROR, probability=0.3),
        Fault(FaultKind.DROP_AFTER, probability=0.3),
        Fault(FaultKind.PROXY_PAGE, probability=0.3, path=REVOKE),
    ],
    ids=lambda fault: fault.kind.value,
)
def test_every_intent_is_in_force_in_the_end(live: Live, practice: PracticeServer, fault: Fault) -> None:
    async def act(live: Live) -> None:
        await issue(live, 12)
        await listed(live, 12)
        practice.service.variants = Variants(second_revoke_is_error=True)
        practice.service.faults = Faults((fault,), seed=7)
        await revoke_all(live)
        await live.until(lambda: {row.stored for row in view(live).window.rows} == {Stored.REVOKED})

    live.run(act)
    assert len(practice.service.record.revoked) == 12


def test_an_outage_is_waited_out(qapp: QApplication, root: Path) -> None:
    with PracticeServer() as server:
        port, addresses = server.port, server.addresses
        service, secret = server.service, server.service.user_token
        keep(root, harbour(addresses))
        live = Live(qapp, root, {"harbour": secret})

        async def act(live: Live) -> None:
            await issue(live, 10)
            await listed(live, 10)
            server.stop()
            await revoke_all(live)
            await live.until(
                lambda: all(
                    row.revocation is not None and "cannot be reached" in str(row.revocation.problem)
                    for row in view(live).window.rows
                )
            )
            await live.until(lambda: view(live).queue.unsettled == 10)
            assert "cannot be reached" in str(view(live).queue.problem)
            with PracticeServer(service, port=port):
                live.program.ledger.revocations.try_again_now()
                await settled(live, 10)

        live.run(act)
    assert len(service.record.revoked) == 10


def test_a_token_that_was_not_made_revocable_is_passed_over(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 1, revocable=False)
        await issue(live, 1)
        await listed(live, 2)
        await revoke_all(live)
        await live.notice("1 of 2 tokens cannot be revoked")
        await live.until(lambda: view(live).counts.get(Show.REVOKED) == 1)

    live.run(act)


@pytest.mark.parametrize(
    ("claims", "code"), [({"revocable": True}, 2012), ({"revocable": False, "sub": "?"}, 2011)]
)
def test_a_last_word_of_the_service_is_in_the_row(
    live: Live, practice: PracticeServer, claims: dict[str, object], code: int
) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        if claims.get("sub"):
            token = practice.service.mint_foreign_token(
                sub=practice.service.world.organisation_id, revocable=False
            )
        else:
            token = practice.service.mint_foreign_token()
        with pytest.raises(Exception, match=r"organisation|not created as revocable"):
            await live.program.ledger.cutting.cut(token, "harbour", "", "Inspect")
        row = await stored(live, Stored.REVOKE_REFUSED)
        assert row.revocation is not None
        assert row.revocation.code == code

    live.run(act)


def test_a_lost_credential_stops_the_queue_and_a_new_one_starts_it(
    live: Live, practice: PracticeServer
) -> None:
    async def act(live: Live) -> None:
        await issue(live, 5)
        await listed(live, 5)
        practice.service.expire_bintu_tokens()
        await revoke_all(live)
        await live.notice("refused the credential")
        await live.until(
            lambda: all(
                row.revocation is not None and "refused the credential" in str(row.revocation.problem)
                for row in view(live).window.rows
            )
        )
        assert "credential" in str(view(live).obstacle)
        practice.service.access.restore()
        live.program.session.activate(live.program.session.view.organisation)
        await settled(live, 5)

    live.run(act)


def test_what_was_not_sent_is_sent_at_the_next_start(
    qapp: QApplication, live: Live, root: Path, practice: PracticeServer
) -> None:
    async def first(live: Live) -> None:
        await issue(live, 3)
        await listed(live, 3)
        live.program.ledger.revocations.revoke_all_shown("test")
        await live.until(lambda: view(live).arming is not None)

    async def second(live: Live) -> None:
        await settled(live, 3)

    live.run(first)
    assert not practice.service.record.revoked
    desk(qapp, root, practice).run(second)
    assert len(practice.service.record.revoked) == 3


def test_the_queue_of_an_organisation_goes_on_when_another_is_active(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = two_desks(qapp, root, practice)

    async def act(live: Live) -> None:
        await issue(live, 20)
        await listed(live, 20)
        show(practice, FaultKind.LATE, REVOKE, latency=0.02)
        await revoke_all(live)
        live.program.session.activate(live.program.preferences.view.organisations[1])
        await settled(live, 20)
        assert live.program.session.view.organisation.id == "quay"
        assert view(live).others == {"harbour": "Harbour Events"}, "whose tokens these are is said"

    live.run(act)


def test_another_organisations_refused_credential_is_not_the_active_ones(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = two_desks(qapp, root, practice)

    async def act(live: Live) -> None:
        await issue(live, 1)
        await listed(live, 1)
        live.program.session.activate(live.program.preferences.view.organisations[1])
        await live.ready()
        practice.service.access.invalidate(practice.service.people[1].id)
        await revoke_all(live)
        notice = await live.notice("refused the credential")
        assert "Harbour Events" in str(notice.text)
        assert live.program.session.view.credential.value == "ready"

    live.run(act)


def test_create_revokes_through_the_queue_and_survives_an_outage(
    live: Live, practice: PracticeServer
) -> None:
    async def act(live: Live) -> None:
        await create(live)
        show(practice, FaultKind.SERVER_ERROR, REVOKE)
        live.program.issuing.revoke("shared link")
        notice = await live.notice("Not in force yet")
        assert notice.severity is Severity.CARE
        held_no_longer: list[Notice] = []
        live.program.notices.observe(take_back=held_no_longer.append)
        practice.service.faults = Faults()
        row = await stored(live, Stored.REVOKED)
        assert row.revocation is not None
        assert row.revocation.reason == "shared link"
        await live.until(lambda: held_no_longer == [notice])

    live.run(act)


# ----------------------------------------------------------------------------------------------- by hand


def test_a_token_is_reissued_and_the_old_one_revoked(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 1)
        (old,) = await listed(live, 1)
        live.program.ledger.revocations.reissue(0)
        await live.notice("is being revoked")
        await live.until(lambda: [row.stored for row in view(live).window.rows] == ["issued", "revoked"])
        new, gone = view(live).window.rows
        assert gone.id == old.id
        assert (new.allowed.user, new.allowed.tag, new.allowed.expires) == (
            old.allowed.user,
            old.allowed.tag,
            old.allowed.expires,
        )

    live.run(act)
    assert len(practice.service.record.issued) == 2


def test_tokens_from_elsewhere_are_added_found_and_revoked(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        ours = practice.service.world.organisation_id
        first = practice.service.mint_foreign_token(sub=ours, jti="one", user="otto")
        second = practice.service.mint_foreign_token(sub=ours, jti="two")
        tab = live.program.ledger.revocations
        tab.add_tokens(f"https://player.example.com/?h5live.security.jwtoken={first}\n{second}")
        await live.notice("2 tokens added")
        rows = await listed(live, 2)
        assert {row.source for row in rows} == {Source.PASTED}
        tab.search(first)
        await live.until(lambda: [row.allowed.user for row in view(live).window.rows] == ["otto"])
        tab.add_tokens(first)
        await live.notice("1 was in the ledger already")
        tab.add_tokens(f"{first}\n\nand this one, cut off: {second[:-30]}")
        notice = await live.notice("1 was passed over")
        assert (str(notice.text), notice.severity) == ("1 was in the ledger already.", Severity.CARE)
        await revoke_all(live)
        await live.until(lambda: practice.service.record.is_revoked(first))
        assert not practice.service.record.is_revoked(second)

    live.run(act)


def test_nothing_that_leaves_the_ledger_holds_a_token(
    live: Live, root: Path, practice: PracticeServer
) -> None:
    papers = {name: root / name for name in ("list.csv", "list.json", "page.html", "page.pdf", "audit.csv")}

    async def act(live: Live) -> None:
        await issue(live, 3, user='=cmd|"/C calc"!A1<script>')
        await listed(live, 3)
        live.program.ledger.revocations.revoke([(0, 0)], "=1+1")
        await live.until(lambda: view(live).arming is not None)
        live.program.ledger.revocations.fire()
        await live.until(lambda: view(live).counts.get(Show.REVOKED) == 1)
        tab = live.program.ledger.revocations
        for said, write in (("Exported 3", tab.export), ("hand-over was written", tab.hand_over)):
            for ending in ("list.csv", "list.json") if write == tab.export else ("page.html", "page.pdf"):
                write(papers[ending])
                await live.until(lambda: view(live).working is None)
                await live.notice(said)
        live.program.ledger.care.export_audit(papers["audit.csv"])
        await live.notice("audit trail was written")
        live.program.ledger.care.verify_audit()
        await live.notice("audit trail is whole")
        await an_exported_audit_is_verified(live, root / "audit.jsonl")
        await live.program.ledger.upkeep.round()  # a backup

    live.run(act)
    assert "'=cmd" in papers["list.csv"].read_text("utf-8")
    assert len([json.loads(line) for line in papers["list.json"].read_text("utf-8").splitlines()]) == 3
    page = papers["page.html"].read_text("utf-8")
    assert "<script>" not in page
    assert "Revoked" in page
    assert papers["page.pdf"].read_bytes().startswith(b"%PDF")
    assert Backups(root / "ledger.sqlite").all()
    nothing_plain(root, practice)


async def an_exported_audit_is_verified(live: Live, path: Path) -> None:
    care = live.program.ledger.care
    care.export_audit(path)
    await live.notice("written to audit.jsonl")
    care.verify_exported_audit(path)
    await live.notice("audit.jsonl is whole")
    changed = path.read_text("utf-8").replace("=1+1", "=1+2")  # noqa: ASYNC240 - nobody waits
    path.write_text(changed, "utf-8")  # noqa: ASYNC240
    care.verify_exported_audit(path)
    await live.notice("was changed or is missing")
    care.verify_exported_audit(path.with_suffix(".csv"))
    await live.notice("no audit in JSON Lines")


# ---------------------------------------------------------------------------------------------- a bad day


def test_a_second_window_is_a_viewer_and_says_so(
    qapp: QApplication, live: Live, root: Path, practice: PracticeServer
) -> None:
    async def outer(live: Live) -> None:
        await issue(live, 2)

    live.run(outer)
    lock = FolderLock(root / "ledger.sqlite.lock")
    assert lock.acquire(), "another program has the folder"

    async def viewer(live: Live) -> None:
        await listed(live, 2)
        assert live.program.ledger.keeper.view.state is LedgerState.VIEWER
        assert "another NanoSecure" in str(view(live).storage)
        assert view(live).obstacle is not None
        token = await create_unrecorded(live)
        live.program.issuing.revoke("test")  # cut off all the same
        await live.until(lambda: practice.service.record.is_revoked(token))

    try:
        desk(qapp, root, practice).run(viewer)
    finally:
        lock.release()


async def create_unrecorded(live: Live) -> str:
    """A token that cannot be recorded: only at the operator's word."""
    await ask_for_token(live)
    issuing = live.program.issuing
    await live.until(lambda: issuing.view.cannot_record is not None and issuing.view.can_create)
    live.program.issuing.create(unrecorded=True)
    await live.until(lambda: live.program.issuing.view.created is not None)
    await live.notice("not in the ledger")
    created = live.program.issuing.view.created
    assert created is not None
    return created.token


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_FSIZE")
def test_a_full_disk_is_said_at_once_and_issuing_needs_a_word(
    live: Live, root: Path, practice: PracticeServer
) -> None:
    async def act(live: Live) -> None:
        await issue(live, 1)
        await listed(live, 1)
        with full_disk():
            await ask_for_token(live)
            notice = await live.notice("was not created")
            assert notice.advice is not None
            assert creates(practice) == 1, "nothing was asked of the service"
            token = await create_unrecorded(live)
            live.program.issuing.revoke("test")
            await live.until(lambda: practice.service.record.is_revoked(token))
        await issue(live, 1)
        await listed(live, 2)

    live.run(act)


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_FSIZE")
def test_started_on_a_full_disk_the_ledger_is_shown_and_recorded_in_once_there_is_room(
    qapp: QApplication, live: Live, root: Path, practice: PracticeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nanosecure_gui.app.ledger_opening.TRY_AGAIN", timedelta(seconds=0.05))

    async def first(live: Live) -> None:
        await issue(live, 2)

    async def second(live: Live) -> None:
        await listed(live, 2)
        await live.until(lambda: bool(view(live).chart))
        assert "disk is full" in str(view(live).obstacle)
        token = await create_unrecorded(live)
        live.program.issuing.revoke("test")
        await live.until(lambda: practice.service.record.is_revoked(token))
        disk.close()
        await live.notice("recorded in again")
        assert view(live).storage is view(live).obstacle is None
        await revoke_all(live)
        await settled(live, 2)

    live.run(first)
    with ExitStack() as disk:
        disk.enter_context(full_disk())
        desk(qapp, root, practice).run(second)


def test_without_a_usable_folder_it_is_said_and_issuing_needs_a_word(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    keep(root, harbour(practice.addresses))
    (root / "ledger.sqlite").mkdir()  # what even root cannot write to
    live = desk(qapp, root, practice)

    async def act(live: Live) -> None:
        await live.until(lambda: live.program.ledger.keeper.view.state is LedgerState.SHUT)
        assert view(live).storage is not None
        await create_unrecorded(live)

    live.run(act)


def test_a_damaged_page_is_set_aside_and_the_ledger_rebuilt(
    qapp: QApplication, live: Live, root: Path, practice: PracticeServer
) -> None:
    async def first(live: Live) -> None:
        await issue(live, 30)
        await live.program.ledger.upkeep.round()

    live.run(first)
    path = root / "ledger.sqlite"
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 200] = Random(page).randbytes(200)
    path.write_bytes(content)

    async def second(live: Live) -> None:
        notice = await live.notice("was damaged")
        assert "rebuilt from the backup" in str(notice.advice)
        await listed(live, 30)
        await revoke_all(live)
        await settled(live, 30)

    desk(qapp, root, practice).run(second)
    assert [each for each in root.iterdir() if ".damaged-" in each.name]
    assert len(practice.service.record.revoked) == 30
    nothing_plain(root, practice)


def test_a_dump_of_every_table_shows_no_token(live: Live, root: Path, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await issue(live, 5)
        await listed(live, 5)
        await revoke_all(live)
        await settled(live, 5)
        nothing_plain(root, practice)  # while it is open: the log and the index beside it too

    live.run(act)
    with sqlite3.connect(root / "ledger.sqlite") as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage"
        ).fetchall()
        dumped = repr([connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables])
    connection.close()
    assert "guest-4" in dumped
    assert not [each for each in practice.service.record.issued if each.token[-48:] in dumped]

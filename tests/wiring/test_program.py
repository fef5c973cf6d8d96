"""The whole program on its event loop and a real service: what an operator meets on a good and a bad day."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.api.protocol import Traffic
from nanosecure_gui.app.locking import ENTRY as LOCK
from nanosecure_gui.app.session import Connection, CredentialState, Session
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.organisations import Role
from nanosecure_gui.store.paths import DataFolder
from nanosecure_gui.store.pin import seal_pin
from nanosecure_gui.store.settings import SettingsStore
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.ui.lock import LockPane
from tests.wiring.live_program import Live, creates, harbour, keep

GROUP = "1c0ffee0-7a51-4f0e-9c55-3a3b0e6f2b10"
DRAFT = TokenDraft(group=GROUP, user="guest-17", tag="table 7", ip="203.0.113.9")
CREATE = "/api/v1/splay"
REVOKE = "/api/v1/splay/revoke"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def live(qapp: QApplication, root: Path, practice: PracticeServer) -> Live:
    """A program with one organisation, whose credential is a nanoUser's."""
    keep(root, harbour(practice.addresses))
    return Live(qapp, root, {"harbour": practice.service.user_token})


def show(practice: PracticeServer, kind: FaultKind, path: str = CREATE, **how: object) -> None:
    practice.service.faults = Faults((Fault(kind, path=path, **how),))  # type: ignore[arg-type]


async def ask_for_token(live: Live, draft: TokenDraft = DRAFT) -> None:
    await live.ready()
    live.program.issuing.edit(draft)
    live.program.issuing.create()


async def create(live: Live, draft: TokenDraft = DRAFT) -> str:
    await ask_for_token(live, draft)
    await live.until(lambda: live.program.issuing.view.created is not None)
    created = live.program.issuing.view.created
    assert created is not None
    return created.token


# --------------------------------------------------------------------------------------------------- creating


def test_a_token_is_created_read_back_and_granted_as_asked(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        token = await create(live)
        created = live.program.issuing.view.created
        assert created is not None
        assert [issued.token for issued in practice.service.record.issued] == [token]
        assert (created.decoded.group, created.decoded.user) == (GROUP, "guest-17")
        assert created.decoded.revocable
        assert not created.differs
        assert token in created.player_link

    assert live.run(act) == 0


def test_a_lost_answer_is_said_once_and_nothing_is_repeated(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.DROP_AFTER)
        await ask_for_token(live)
        notice = await live.notice("a token may exist")
        assert notice.severity is Severity.HARM
        assert live.program.issuing.view.draft == DRAFT
        assert live.program.issuing.view.created is None
        assert live.program.issuing.view.can_create

    live.run(act)
    assert creates(practice) == 1
    assert len(practice.service.record.issued) == 1


def test_a_long_retry_after_is_told_and_not_waited_for(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.TOO_MANY, retry_after="120")
        await ask_for_token(live)
        notice = await live.notice("patience")
        assert "2 min" in str(notice.advice)
        assert live.program.issuing.view.draft == DRAFT

    live.run(act)
    assert creates(practice) == 1


def test_a_short_retry_after_is_waited_for(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.TOO_MANY, retry_after="0", count=1)
        await create(live)
        assert live.told == []

    live.run(act)
    assert creates(practice) == 2
    assert len(practice.service.record.issued) == 1


@pytest.mark.parametrize(
    "kind",
    [
        FaultKind.PROXY_PAGE,
        FaultKind.SERVER_ERROR,
        FaultKind.OVERSIZED,
        FaultKind.WRONG_TYPES,
        FaultKind.EMPTY,
        FaultKind.GARBAGE,
    ],
)
def test_a_bad_answer_is_a_sentence_with_advice_and_the_form_is_still_filled(
    live: Live, practice: PracticeServer, kind: FaultKind
) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        show(practice, kind)
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        notice = await live.notice()
        assert notice.severity is Severity.HARM
        assert notice.advice is not None
        assert notice.details
        assert live.program.issuing.view.draft == DRAFT
        assert live.program.issuing.view.created is None
        practice.service.faults = Faults()
        live.program.issuing.create()
        await live.until(lambda: live.program.issuing.view.created is not None)

    live.run(act)
    assert creates(practice) == 2, "one that failed, one that did not"


def test_the_page_of_a_proxy_is_kept_for_the_details_only(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.PROXY_PAGE, status=403)
        await ask_for_token(live)
        notice = await live.notice()
        assert "<" not in str(notice.text)
        assert "<html" in notice.details.lower()

    live.run(act)


def test_offline_is_said_without_a_storm_of_attempts(
    qapp: QApplication, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[str] = []
    real = Session.traffic

    def counted(session: Session, traffic: Traffic) -> None:
        attempts.append(str(traffic.error))
        real(session, traffic)

    monkeypatch.setattr(Session, "traffic", counted)
    with PracticeServer() as server:
        addresses, secret = server.addresses, server.service.user_token
        keep(root, harbour(addresses))
        live = Live(qapp, root, {"harbour": secret})

    async def act(live: Live) -> None:
        await live.notice("cannot be reached")
        assert live.program.session.view.connection is Connection.OFFLINE
        attempts.clear()
        live.told.clear()
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        notice = await live.notice("cannot be reached")
        assert "Nothing was sent" in str(notice.advice)
        # Meanwhile others ask another service for the role, more or less often.
        assert len([said for said in attempts if "token service" in said]) == 4
        assert live.program.issuing.view.draft == DRAFT

    live.run(act)


def test_a_desk_with_a_pin_is_locked_at_the_start_though_it_never_locks_by_itself(live: Live) -> None:
    live.program._secrets.hold(LOCK, seal_pin("4711"))

    async def act(live: Live) -> None:
        window = live.program.window
        await live.until(lambda: isinstance(window.centralWidget(), LockPane))
        live.program.locking.unlock("4711")
        await live.until(lambda: not isinstance(window.centralWidget(), LockPane))

    live.run(act)


# ---------------------------------------------------------------------------------------- credential and role


def test_a_refused_credential_is_asked_for_once(live: Live, practice: PracticeServer) -> None:
    asked: list[str] = []
    live.program.session.on_credential_refused(lambda: asked.append("credential"))

    async def act(live: Live) -> None:
        await live.ready()
        practice.service.expire_bintu_tokens()
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        await live.until(lambda: live.program.session.view.credential is CredentialState.REFUSED)
        assert not live.program.issuing.view.can_create
        assert "refused" in str(live.program.issuing.view.obstacle)
        assert live.program.issuing.view.draft == DRAFT
        live.program.streams.load()
        await live.until(lambda: live.program.streams.view.failure is not None)

    live.run(act)
    assert asked == ["credential"]


def test_a_read_only_role_is_learnt_and_shapes_the_tab(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.read_only_token})

    async def act(live: Live) -> None:
        await live.ready()
        live.program.issuing.edit(DRAFT)
        assert live.program.session.view.role is Role.READ_ONLY
        assert not live.program.window.create_page.create_token.isEnabled()
        live.program.issuing.create()

    live.run(act)
    assert creates(practice) == 0


# ---------------------------------------------------------------------------------------------- organisations


def two_desks(qapp: QApplication, root: Path, practice: PracticeServer) -> Live:
    addresses = practice.addresses
    keep(root, harbour(addresses), harbour(addresses, "quay", "Quay 4"))
    secrets = {"harbour": practice.service.user_token, "quay": practice.service.bintu_token}
    return Live(qapp, root, secrets)


def test_a_token_that_arrives_after_the_switch_is_never_shown_under_the_other_name(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = two_desks(qapp, root, practice)
    seen: list[tuple[str, str]] = []

    def watch(session: Session) -> None:
        created = live.program.issuing.view.created
        if created is not None:
            seen.append((session.view.organisation.id, created.organisation_id))

    async def act(live: Live) -> None:
        program = live.program
        harbour_, quay = program.preferences.view.organisations
        show(practice, FaultKind.LATE, latency=0.3)
        await ask_for_token(live)
        await asyncio.sleep(0)  # it is on its way
        program.session.activate(quay)
        program.issuing.observe(lambda _view: watch(program.session))
        notice = await live.notice("Harbour Events")
        assert "after you left" in str(notice.text)
        assert program.issuing.view.created is None
        program.session.activate(harbour_)
        await live.until(lambda: program.issuing.view.created is not None)

    live.run(act)
    assert seen
    assert all(active == owner for active, owner in seen)


def test_a_refusal_that_arrives_after_the_switch_is_not_the_other_ones(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = two_desks(qapp, root, practice)

    async def act(live: Live) -> None:
        program = live.program
        _harbour, quay = program.preferences.view.organisations
        await live.ready()
        practice.service.access.invalidate(practice.service.people[1].id)
        show(practice, FaultKind.LATE, latency=0.3)
        program.issuing.edit(DRAFT)
        program.issuing.create()
        await asyncio.sleep(0)  # it is on its way
        program.session.activate(quay)
        notice = await live.notice("refused the credential")
        assert "Harbour Events" in str(notice.text)
        await live.until(lambda: program.session.view.role is Role.ADMIN)
        assert program.session.view.credential is CredentialState.READY

    live.run(act)


# --------------------------------------------------------------------------------------------------- revoking


def test_a_confirmed_revocation_is_shown_with_its_reason(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        token = await create(live)
        live.program.issuing.revoke("shared link")
        await live.notice("Revoked")
        created = live.program.issuing.view.created
        assert created is not None
        assert "shared link" in str(created.revoked)
        assert practice.service.record.is_revoked(token)

    live.run(act)


def test_2011_a_token_that_was_not_made_revocable(live: Live) -> None:
    async def act(live: Live) -> None:
        await create(live, replace(DRAFT, revocable=False))
        live.program.issuing.revoke("")
        notice = await live.notice("was not created as revocable")
        assert "Guardian" in str(notice.advice)

    live.run(act)


def test_1001_a_credential_that_is_no_longer_good(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await create(live)
        practice.service.expire_bintu_tokens()
        live.program.issuing.revoke("")
        await live.notice("refused the credential")
        created = live.program.issuing.view.created
        assert created is not None
        assert created.revoked is None

    live.run(act)


async def revoke_pasted(live: Live, token: str) -> None:
    inspecting = live.program.inspecting
    inspecting.inspect(token)
    await live.until(lambda: inspecting.view.item is not None and inspecting.view.can_revoke)
    inspecting.revoke("")


def test_2012_a_token_of_another_organisation(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        await revoke_pasted(live, practice.service.mint_foreign_token())
        await live.notice("belongs to another organisation")

    live.run(act)


def test_2004_a_damaged_token(live: Live) -> None:
    async def act(live: Live) -> None:
        token = await create(live)
        head, _dot, signature = token.rpartition(".")
        await revoke_pasted(live, f"{head}.{'B' if signature[0] == 'A' else 'A'}{signature[1:]}")
        await live.notice("incomplete or damaged")

    live.run(act)


def test_a_fault_while_revoking_is_no_success(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        await create(live)
        show(practice, FaultKind.WRONG_TYPES, path=REVOKE, status=500)
        live.program.issuing.revoke("")
        notice = await live.notice("Not in force yet")
        assert notice.severity >= Severity.CARE
        created = live.program.issuing.view.created
        assert created is not None
        assert created.revoked is None

    live.run(act)


# ------------------------------------------------------------------------------------------- closing, keeping


def test_closing_waits_for_what_is_on_the_wire(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        show(practice, FaultKind.LATE, latency=0.3)
        await ask_for_token(live)
        await live.until(lambda: live.program.issuing.view.creating)

    assert live.run(act) == 0
    assert len(practice.service.record.issued) == creates(practice)


def test_what_the_operator_arranged_is_there_the_next_time(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    secrets = {"harbour": practice.service.user_token}
    keep(root, harbour(practice.addresses))

    async def arrange(live: Live) -> None:
        await live.ready()
        live.program.issuing.edit(DRAFT)
        live.program.issuing.save_preset("Main stage")
        await live.notice("saved")
        live.program.preferences.change(theme="light")
        live.program.window.resize(900, 666)
        live.program.window.open_tab("Inspect")

    Live(qapp, root, secrets).run(arrange)

    async def look(live: Live) -> None:
        window = live.program.window
        assert (window.width(), window.height()) == (900, 666)
        assert window.current_title == "Inspect"
        assert live.program.preferences.view.theme == "light"
        assert live.program.session.view.organisation.name == "Harbour Events"
        assert "Main stage" in [preset.name for preset in live.program.issuing.view.presets]
        live.program.preferences.change(theme="system")

    Live(qapp, root, secrets).run(look)


def test_a_change_in_the_last_moment_is_written(live: Live, root: Path) -> None:
    async def act(live: Live) -> None:
        live.program.preferences.change(clipboard_seconds=20)

    live.run(act)
    settings, remarks = SettingsStore(DataFolder(root).settings).load()
    assert (settings.clipboard_seconds, remarks) == (20, ())


@pytest.mark.parametrize("where", ["a file in the way", "a place that cannot be written"])
def test_without_a_usable_data_folder_the_program_says_so_and_works(
    qapp: QApplication, tmp_path: Path, where: str
) -> None:
    root = tmp_path / "data"
    if where == "a file in the way":
        root.write_text("not a folder")
    else:
        root = Path("/proc/nanosecure")
        if not root.parent.is_dir():
            pytest.skip("a folder that not even root can write to")
    live = Live(qapp, root, training=True)

    async def act(live: Live) -> None:
        await live.notice("cannot keep its data")
        await ask_for_token(live)
        issuing = live.program.issuing
        await live.until(lambda: issuing.view.cannot_record is not None and not issuing.view.creating)
        assert live.program.issuing.view.draft == DRAFT
        live.program.issuing.create(unrecorded=True)
        await live.until(lambda: live.program.issuing.view.created is not None)
        live.told.clear()
        live.program.issuing.save_preset("Main stage")
        notice = await live.notice()
        assert notice.severity is Severity.HARM
        assert live.program.issuing.view.draft == DRAFT

    assert live.run(act) == 0


def test_damaged_settings_are_said_and_kept_aside(qapp: QApplication, root: Path) -> None:
    root.mkdir()
    DataFolder(root).settings.write_text("{ half a")

    async def act(live: Live) -> None:
        await live.notice("damaged")

    Live(qapp, root).run(act)
    assert any("damaged" in path.name for path in root.iterdir())


# ------------------------------------------------------------------------------------------------ environment


def variables(practice: PracticeServer) -> dict[str, str]:
    addresses = practice.addresses
    return {
        "NANOSECURE_TOKEN_URL": addresses.token,
        "NANOSECURE_BINTU_URL": addresses.bintu,
        "NANOSECURE_GUARDIAN_URL": addresses.guardian,
        "NANOSECURE_STS_URL": addresses.sts,
    }


def test_the_environment_replaces_the_service_addresses_for_one_run(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    elsewhere = replace(practice.addresses, token="https://elsewhere.invalid/api/v1")
    keep(root, harbour(elsewhere))
    live = Live(qapp, root, {"harbour": practice.service.user_token}, environment=variables(practice))

    async def act(live: Live) -> None:
        await create(live)
        live.program.preferences.change(clipboard_seconds=30)

    live.run(act)
    settings, _remarks = SettingsStore(DataFolder(root).settings).load()
    assert settings.organisations[0].addresses == elsewhere, "for one run only"


def test_training_asks_nobody_but_the_practice_service(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = Live(qapp, root, training=True, environment=variables(practice))

    async def act(live: Live) -> None:
        await create(live)
        assert live.program.window.windowTitle() == "NanoSecure - Training"

    live.run(act)
    assert practice.service.record.asked == ()


def test_a_token_of_a_day_from_the_start_is_created_despite_the_clocks(
    live: Live, practice: PracticeServer
) -> None:
    practice.service.clock_offset = timedelta(minutes=-3)

    async def act(live: Live) -> None:
        await create(live, replace(DRAFT, lifetime=timedelta(hours=24)))

    live.run(act)

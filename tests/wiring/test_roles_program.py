"""The whole program and a real service: a session that ends in the middle, roles, legacy tokens, sign-in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.ledger_queries import Query, Show
from nanosecure_gui.core.ledger_records import Source
from nanosecure_gui.core.organisations import CredentialKind, Role
from nanosecure_gui.core.roles import Action
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from tests.wiring.live_program import Live, creates, harbour, keep

DRAFT = TokenDraft(group="1c0ffee0-7a51-4f0e-9c55-3a3b0e6f2b10", user="guest-17", ip="203.0.113.9")
STREAM = "Hb7Qe-AbCdE"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


def with_key(qapp: QApplication, root: Path, practice: PracticeServer) -> Live:
    """A desk that holds the API key."""
    keep(root, replace(harbour(practice.addresses), credential_kind=CredentialKind.API_KEY))
    return Live(qapp, root, {"harbour": practice.service.api_key})


def test_a_session_that_ends_is_asked_for_once_and_what_broke_off_goes_on(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.user_token})
    person = next(each for each in practice.service.people if each.role is Role.USER)

    async def act(live: Live) -> None:
        program = live.program
        organisations = program.organisations
        organisations.observe(lambda _view: live._look())
        await live.ready()
        program.issuing.edit(DRAFT)
        practice.service.expire_bintu_tokens()
        program.issuing.create()
        program.streams.load()
        await live.until(lambda: program.session.view.credential is CredentialState.REFUSED)
        await live.until(lambda: program.streams.view.failure is not None)
        assert len(program.window.findChildren(OrganisationsDialog)) == 1
        assert program.issuing.view.created is None
        organisations.signing_in.sign_in(person.email, person.password)
        await live.until(lambda: bool(organisations.view.form.credential))
        live.secrets["signed in"] = organisations.view.form.credential  # nothing of it may leak
        live.secrets["password"] = person.password
        organisations.save()
        await live.until(lambda: program.issuing.view.created is not None)
        await live.until(lambda: program.streams.view.loaded)
        assert program.session.view.credential_ends is not None

    live.run(act)
    assert creates(practice) == 2


def test_who_gives_no_new_credential_is_not_surprised_later(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.user_token})

    async def act(live: Live) -> None:
        program = live.program
        await live.ready()
        program.issuing.edit(DRAFT)
        practice.service.expire_bintu_tokens()
        program.issuing.create()
        await live.until(lambda: program.session.view.credential is CredentialState.REFUSED)
        (dialog,) = program.window.findChildren(OrganisationsDialog)
        dialog.reject()
        practice.service.access.restore()
        program.session.activate(program.session.view.organisation)
        await live.ready()

    live.run(act)
    assert creates(practice) == 1


def test_a_403_is_believed_and_shapes_the_tabs(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.read_only_token})

    async def act(live: Live) -> None:
        session = live.program.session
        await live.ready()
        session.show(replace(session.view, role=Role.USER))  # as if the service had told so
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        await live.notice("may not create tokens")
        assert session.view.role is Role.READ_ONLY
        assert not live.program.issuing.view.can_create
        assert live.program.ledger.revocations.view.obstacle is not None
        session.refresh()
        await live.until(lambda: Action.CREATE_TOKENS not in session.view.refused)

    live.run(act)


def test_a_legacy_token_is_in_revocations_as_what_cannot_be_revoked(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    live = with_key(qapp, root, practice)

    async def act(live: Live) -> None:
        legacy = live.program.legacy
        legacy.observe(lambda _view: live._look())
        await live.ready()
        legacy.open(STREAM)
        legacy.create()
        await live.until(lambda: legacy.view.signed is not None)
        signed = legacy.view.signed
        assert signed is not None
        live.secrets["signature"] = signed.token.token
        keeper, now = live.program.ledger.keeper, live.program.session.now()
        found = await keeper.read(lambda ledger: ledger.catalogue.find(Query(), now, 10))
        assert [row.source for row in found.rows] == [Source.LEGACY]
        found = await keeper.read(lambda ledger: ledger.catalogue.find(Query(show=Show.REVOCABLE), now, 10))
        assert found.rows == ()
        live.program.inspecting.inspect(signed.player_link)
        await live.until(lambda: bool(live.program.inspecting.view.told))
        assert "Issued here" in str(live.program.inspecting.view.told[0])

    live.run(act)


def test_what_was_registered_is_nowhere(qapp: QApplication, root: Path, practice: PracticeServer) -> None:
    live = with_key(qapp, root, practice)

    async def act(live: Live) -> None:
        legacy = live.program.legacy
        legacy.observe(lambda _view: live._look())
        await live.ready()
        legacy.open(STREAM)
        legacy.generate_secret()
        live.secrets["stream secret"] = legacy.view.secret
        legacy.register()
        await live.until(lambda: bool(legacy.view.report))
        assert "404" in str(legacy.view.report[0].text)
        assert legacy.view.secret == ""

    live.run(act)


def test_training_has_an_organisation_with_the_key(qapp: QApplication, root: Path) -> None:
    live = Live(qapp, root, training=True)

    async def act(live: Live) -> None:
        program = live.program
        key = next(each for each in program.preferences.view.organisations if each.id == "practice-key")
        program.organisations.activate(key.id)
        await live.until(lambda: program.session.view.role is Role.ADMIN)
        assert program.session.view.powers.obstacle(Action.SIGN_LEGACY) is None

    live.run(act)

"""The Legacy player's presenter: recorded before it is shown, the API key only, secrets never kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.errors import NotAllowed, NotAuthorised, Rejected, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.organisations import Credential, CredentialKind
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR, NOW, QUAY
from tests.legacy_desk import STREAM, WITH_KEY, LegacyDesk

SECRET = "hush-hush-hush-hush"


def said(desk: LegacyDesk) -> str:
    return " ".join(str(finding.text) for finding in desk.legacy.view.report)


def test_a_token_is_on_record_before_it_is_shown() -> None:
    desk = LegacyDesk()
    seen: list[int] = []
    desk.legacy.observe(lambda view: seen.append(len(desk.keeper.recorded)) if view.signed else None)
    desk.legacy.create()
    signed = desk.legacy.view.signed
    assert signed is not None
    assert seen[0] == 1
    assert desk.keeper.recorded == [(signed.request, signed.token)]
    assert signed.request.expires == NOW.replace(microsecond=0) + timedelta(hours=2)
    assert f"entry.rtmp.streamname={STREAM}" in signed.player_link
    assert signed.findings[0].severity is Severity.INFO
    assert signed.token.token not in repr(desk.legacy.view)


@pytest.mark.parametrize("viewer", [True, False])
def test_what_cannot_be_recorded_is_not_shown(viewer: bool) -> None:
    desk = LegacyDesk()
    if viewer:
        desk.keeper.problem = text("Another window has the ledger.")
    else:
        desk.keeper.failure = UserError(text("The disk is full."))
    desk.legacy.create()
    assert desk.legacy.view.signed is None
    assert "could not be recorded" in said(desk)
    assert len(desk.signing.asked) == (0 if viewer else 1)


def test_a_bintu_token_is_told_that_it_cannot() -> None:
    desk = LegacyDesk(HARBOUR)
    assert "API key only" in str(desk.legacy.view.obstacle)
    desk.legacy.create()
    desk.legacy.edit_secret(SECRET)
    desk.legacy.register()
    assert desk.signing.asked == []
    assert desk.signing.registered == []


def test_what_was_not_signed_stands_out() -> None:
    desk = LegacyDesk()
    desk.signing.options = "8"
    desk.legacy.create()
    assert desk.legacy.view.signed is not None
    assert desk.legacy.view.signed.findings[0].severity is Severity.HARM


def test_a_link_for_every_stream_needs_one_to_play() -> None:
    desk = LegacyDesk()
    desk.legacy.edit(replace(desk.legacy.view.draft, whole=True, stream=""))
    desk.legacy.create()
    assert desk.legacy.view.signed is not None
    assert desk.legacy.view.signed.player_link == desk.legacy.view.signed.embed_code == ""
    desk.legacy.edit(replace(desk.legacy.view.draft, stream=STREAM))
    desk.legacy.create()
    assert STREAM in desk.legacy.view.signed.player_link


# --------------------------------------------------------------------------------------------- register


def test_a_secret_is_sent_once_and_forgotten() -> None:
    desk = LegacyDesk()
    desk.legacy.generate_secret()
    generated = desk.legacy.view.secret
    assert len(generated) >= 32
    desk.legacy.register()
    assert [(each.stream, each.secret) for each in desk.signing.registered] == [(STREAM, generated)]
    assert desk.legacy.view.secret == ""
    assert generated not in repr(desk.legacy.view)
    assert "Registered for" in said(desk)
    desk.legacy.generate_secret()
    assert desk.legacy.view.secret != generated


def test_404_means_that_it_is_not_needed() -> None:
    desk = LegacyDesk()
    desk.signing.failure = Rejected(text("No such step."), text("Create right away."), status=404)
    desk.legacy.edit_secret(SECRET)
    desk.legacy.register()
    assert [finding.severity for finding in desk.legacy.view.report] == [Severity.INFO, Severity.INFO]
    assert desk.legacy.view.secret == ""


def test_a_secret_that_is_too_short_stays_to_be_mended() -> None:
    desk = LegacyDesk()
    desk.legacy.edit_secret("short")
    desk.legacy.register()
    assert desk.legacy.view.report[0].field == "Stream secret"
    assert desk.legacy.view.secret == "short"
    assert desk.signing.registered == []


# ------------------------------------------------------------------------------------------- credential


def test_a_key_that_may_not_sign_is_believed() -> None:
    desk = LegacyDesk()
    desk.signing.failure = NotAllowed(text("Not this key."), status=403)
    desk.legacy.create()
    assert "The service refused" in str(desk.legacy.view.obstacle)
    assert desk.session.view.credential is CredentialState.READY


def test_a_refused_key_is_asked_for_and_the_token_created_then() -> None:
    desk, asked = LegacyDesk(), list[str]()
    desk.session.on_credential_refused(lambda: asked.append("key"))
    desk.signing.failure = NotAuthorised(text("Refused."), status=401)
    desk.legacy.create()
    assert asked == ["key"]
    assert desk.legacy.view.obstacle is not None
    desk.signing.failure = None
    desk.session.activate(WITH_KEY, Credential(CredentialKind.API_KEY, "new"))
    assert desk.legacy.view.signed is not None


def test_nothing_stays_when_it_is_closed_or_another_organisation_comes() -> None:
    desk = LegacyDesk()
    desk.legacy.create()
    desk.legacy.edit_secret(SECRET)
    desk.session.activate(QUAY)
    assert desk.legacy.view.signed is None
    assert desk.legacy.view.secret == ""
    desk.session.activate(WITH_KEY)
    desk.legacy.open(STREAM)
    desk.legacy.create()
    desk.legacy.close()
    assert desk.legacy.view.signed is None
    assert desk.legacy.view.draft.stream == ""

"""The Organisations presenter over a desk that behaves: form, keyring, settings, credential test."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from nanosecure_gui.api.bintu import CredentialCheck
from nanosecure_gui.app.credential_report import report
from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.errors import NotAuthorised, Rejected, Unreachable, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.organisation_form import OrganisationForm
from nanosecure_gui.core.organisations import CredentialKind, Role
from nanosecure_gui.core.roles import Powers, powers_in_words
from nanosecure_gui.core.streams import OrganisationFacts
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR, NO_KEYRING, NOW, QUAY, WORKING, FakeDesk, FakeSecrets, sentences

FORM = OrganisationForm(name="Pier", credential="abc")


def fresh() -> FakeDesk:
    return FakeDesk(secrets=FakeSecrets())


def filled(form: OrganisationForm = FORM, desk: FakeDesk | None = None) -> FakeDesk:
    desk = desk or fresh()
    desk.organisations.open()
    desk.organisations.edit(form)
    return desk


def problem(desk: FakeDesk) -> tuple[str, str]:
    """Field and sentence of what is refused."""
    worst = max(desk.organisations.view.report, key=lambda finding: finding.severity)
    assert worst.severity is Severity.HARM
    return worst.field, str(worst.text)


# --------------------------------------------------------------------------------------------------- opening


def test_opening_shows_the_active_organisation_and_that_its_credential_is_kept() -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="2")
    desk.organisations.open()
    view = desk.organisations.view
    assert view.form.name == "Quay 4"
    assert view.form.credential == ""
    assert view.has_credential
    assert view.keyring is None
    assert not view.changed


def test_opening_without_any_organisation_shows_an_empty_form() -> None:
    desk = fresh()
    desk.organisations.open()
    assert desk.organisations.view.form == OrganisationForm()
    assert not desk.organisations.view.report


def test_opening_says_why_credentials_last_for_this_session_only() -> None:
    desk = FakeDesk(secrets=FakeSecrets(keeping=NO_KEYRING))
    desk.organisations.open()
    assert str(desk.organisations.view.keyring) == "This computer offers no keyring."
    assert desk.organisations.view.keyring_advice is not None


def test_opening_points_at_a_credential_that_is_missing_or_refused() -> None:
    desk = FakeDesk(HARBOUR, active="1", secrets=FakeSecrets())
    desk.organisations.open()
    (finding,) = desk.organisations.view.report
    assert finding.field == "Credential"
    desk = FakeDesk(HARBOUR, active="1")
    desk.session.credential_refused()
    desk.organisations.open()
    assert "no longer accepts" in sentences(desk.organisations.view.report)[0]


def test_a_keyring_that_cannot_be_read_is_told_in_the_dialog() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.secrets.failure = UserError(text("The keyring is locked."), text("Unlock it."))
    desk.organisations.select("1")
    assert str(desk.organisations.view.keyring) == "The keyring is locked."
    assert desk.scope.failures == []


def test_closing_forgets_the_typed_credential() -> None:
    desk = filled()
    desk.organisations.close()
    assert desk.organisations.view.form == OrganisationForm()


def test_a_late_answer_of_the_keyring_is_not_taken_for_another_organisation() -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1", secrets=FakeSecrets({"1": "x"}))
    desk.organisations.open()
    desk.scope.hold = True
    desk.organisations.select("1")
    desk.organisations.add()
    desk.scope.finish()
    assert not desk.organisations.view.has_credential


# ---------------------------------------------------------------------------------------------------- saving


def test_saving_keeps_the_credential_in_the_keyring_only_and_makes_it_active() -> None:
    desk = filled(replace(FORM, hash="nNCcf", colour="red"))
    desk.organisations.save()
    view = desk.organisations.view
    assert desk.disk.written is not None
    (kept,) = desk.disk.written.organisations
    assert (kept.name, kept.hash, kept.colour) == ("Pier", "nNCcf", "red")
    assert desk.disk.written.active == kept.id == view.active == desk.session.view.organisation.id
    assert desk.secrets.kept == {kept.id: "abc"}
    assert "abc" not in repr(desk.disk.written)
    assert (view.saved, view.form.credential, view.report) == (1, "", ())
    assert view.has_credential
    assert not view.changed


def test_saving_without_a_keyring_says_so() -> None:
    desk = filled(desk=FakeDesk(secrets=FakeSecrets(keeping=NO_KEYRING)))
    desk.organisations.save()
    assert desk.organisations.view.saved == 1
    first = desk.organisations.view.report[0]
    assert first.severity is Severity.CARE
    assert "forgotten when NanoSecure closes" in str(first.text)


def test_saving_with_an_empty_credential_keeps_the_stored_one() -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    desk.organisations.open()
    desk.organisations.edit(replace(desk.organisations.view.form, colour="green"))
    desk.organisations.save()
    assert desk.disk.written is not None
    assert [each.colour for each in desk.disk.written.organisations] == ["green", "teal"]
    assert desk.secrets.kept == {"1": "secret-of-1", "2": "secret-of-2"}


def test_an_untouched_place_in_the_list_and_training_mark_survive_saving() -> None:
    desk = FakeDesk(replace(HARBOUR, training=True), QUAY, active="2")
    desk.organisations.select("1")
    desk.organisations.edit(replace(desk.organisations.view.form, name="Harbour"))
    desk.organisations.save()
    assert [each.name for each in desk.preferences.view.organisations] == ["Harbour", "Quay 4"]
    assert desk.preferences.view.organisations[0].training


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (replace(FORM, name="   "), "Name"),
        (replace(FORM, name="x" * 81), "Name"),
        (replace(FORM, name="harbour  EVENTS"), "Name"),
        (replace(FORM, hash="nNCcf-1"), "Organisation hash"),
        (replace(FORM, hash="ünnel"), "Organisation hash"),
        (replace(FORM, credential=""), "Credential"),
        (replace(FORM, credential="a b"), "Credential"),
        (replace(FORM, credential="   "), "Credential"),
        (replace(FORM, kind=CredentialKind.API_KEY, credential="eyJ.b.c"), "Credential"),
        (replace(FORM, token_url="http://example.com"), "Token service URL"),
        (replace(FORM, bintu_url="ftp://example.com"), "Bintu URL"),
        (replace(FORM, guardian_url="guardian"), "Guardian URL"),
    ],
)
def test_what_cannot_work_is_refused_at_its_field_and_nothing_is_kept(
    form: OrganisationForm, field: str
) -> None:
    desk = filled(form, FakeDesk(HARBOUR))
    desk.organisations.save()
    assert problem(desk)[0] == field
    assert desk.disk.written is None
    assert set(desk.secrets.kept) == {"1"}
    assert desk.organisations.view.form == form  # still filled


def test_another_credential_type_needs_another_credential() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.organisations.open()
    desk.organisations.edit(replace(desk.organisations.view.form, kind=CredentialKind.API_KEY))
    desk.organisations.save()
    assert problem(desk)[0] == "Credential"


def test_settings_that_cannot_be_written_leave_no_credential_behind() -> None:
    desk = filled()
    desk.disk.failure = UserError(text("The disk is full."), text("Make room."))
    desk.organisations.save()
    assert sentences(desk.organisations.view.report) == ["The disk is full.", "Make room."]
    assert desk.secrets.kept == {}
    assert desk.organisations.view.saved == 0
    assert desk.organisations.view.form == FORM


def test_typing_takes_away_what_was_said_about_the_form_before() -> None:
    desk = filled(replace(FORM, name=""))
    desk.organisations.save()
    assert desk.organisations.view.report
    desk.organisations.edit(FORM)
    assert not desk.organisations.view.report


def test_a_second_press_waits_for_the_first_to_end() -> None:
    desk = filled()
    desk.scope.hold = True
    desk.organisations.save()
    assert desk.organisations.view.saving
    desk.organisations.save()
    desk.organisations.test()
    desk.scope.finish()
    assert desk.organisations.view.saved == 1
    assert not desk.organisations.view.busy
    assert desk.service.asked[0][1].secret == "abc"
    assert len(desk.preferences.view.organisations) == 1


# --------------------------------------------------------------------------------------------------- testing


def test_a_test_asks_with_the_typed_credential_and_keeps_nothing() -> None:
    desk = filled()
    desk.organisations.test()
    assert [credential.secret for _organisation, credential in desk.service.asked] == ["abc"]
    assert sentences(desk.organisations.view.report) == [
        "Works. Organisation: Harbour Events",
        "Role: nanoUser",
        str(powers_in_words(Powers(Role.USER))),
        "Clock: within 0.3 s of the service.",
    ]
    assert desk.secrets.kept == {}
    assert desk.disk.written is None


def test_a_test_without_typing_uses_the_stored_credential() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.organisations.open()
    desk.organisations.test()
    assert desk.service.asked[-1][1].secret == "secret-of-1"


def test_a_test_without_any_credential_says_what_to_do() -> None:
    desk = filled(replace(FORM, credential=""))
    desk.organisations.test()
    assert "no credential" in problem(desk)[1]


def test_a_refused_credential_is_marked_at_its_field() -> None:
    desk = filled()
    desk.service.check = NotAuthorised(
        text("The credential was refused."), text("Copy it again."), status=401
    )
    desk.organisations.test()
    assert problem(desk) == ("Credential", "The credential was refused.")
    assert sentences(desk.organisations.view.report)[1] == "Copy it again."
    assert desk.scope.failures == []


def test_a_service_out_of_reach_is_told_in_the_dialog() -> None:
    desk = filled()
    desk.service.check = Unreachable(text("No connection."))
    desk.organisations.test()
    assert problem(desk) == ("", "No connection.")


@pytest.mark.parametrize(
    ("check", "sentence", "severity"),
    [
        (replace(WORKING, role=Role.READ_ONLY), "Role: nanoReadOnly. It may look", Severity.CARE),
        (replace(WORKING, role=Role.UNKNOWN), "Role: the service does not tell.", Severity.INFO),
        (replace(WORKING, clock_offset=timedelta(minutes=2)), "2 min ahead of", Severity.CARE),
        (replace(WORKING, clock_offset=timedelta(minutes=-2)), "2 min behind", Severity.CARE),
        (replace(WORKING, organisation=OrganisationFacts()), "Works.", Severity.GOOD),
        (replace(WORKING, organisation=OrganisationFacts(hash="abc")), "not Hb7Qe", Severity.CARE),
    ],
)
def test_the_report_tells_organisation_role_and_clock(
    check: CredentialCheck, sentence: str, severity: Severity
) -> None:
    lines = report(check, HARBOUR)
    assert any(sentence in str(line.text) and line.severity is severity for line in lines)


def test_an_api_key_is_recommended_against() -> None:
    check, admin = replace(WORKING, role=Role.ADMIN), replace(HARBOUR, credential_kind=CredentialKind.API_KEY)
    assert any("Prefer a Bintu token" in str(line.text) for line in report(check, admin))
    assert "Role: nanoAdmin" in sentences(report(check, HARBOUR))


# ---------------------------------------------------------------------------------------- using and removing


def test_using_another_organisation_makes_it_active_with_its_credential() -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    desk.organisations.activate("2")
    assert desk.preferences.view.active == "2"
    assert desk.session.view.organisation == QUAY
    assert desk.service.asked[-1][1].secret == "secret-of-2"


def test_removing_deletes_the_credential_and_goes_on_with_the_first_of_the_others() -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    desk.organisations.open()
    desk.organisations.remove("1")
    assert desk.secrets.kept == {"2": "secret-of-2"}
    assert [each.id for each in desk.preferences.view.organisations] == ["2"]
    assert desk.organisations.view.active == desk.organisations.view.form.id == "2"
    assert desk.session.view.organisation == QUAY


def test_removing_the_last_one_leaves_a_desk_without_organisation() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.organisations.open()
    desk.organisations.remove("1")
    assert desk.session.view.organisation.id == ""
    assert desk.organisations.view.form == OrganisationForm()


def test_an_organisation_stays_while_its_credential_cannot_be_deleted() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.organisations.open()
    desk.secrets.failure = UserError(text("The keyring is locked."))
    desk.organisations.remove("1")
    assert problem(desk)[1] == "The keyring is locked."
    assert desk.preferences.view.organisations == (HARBOUR,)


def test_no_secret_is_in_the_view_as_it_is_printed() -> None:
    assert "abc" not in repr(filled().organisations.view)


# ------------------------------------------------------------------------------------------------- signing in


def signed_in(desk: FakeDesk, email: str = "kim@example.com", password: str = "hunter22") -> None:
    desk.organisations.add()
    desk.organisations.signing_in.sign_in(email, password)


def test_signing_in_puts_the_token_into_the_form_and_the_password_nowhere() -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    signed_in(desk, " kim@example.com ")
    view = desk.organisations.view
    assert (view.form.kind, view.form.credential) == (CredentialKind.BINTU_TOKEN, "eyJh.bintu.token")
    assert "Signed in as kim@example.com" in str(view.report[0].text)
    assert desk.organisations.signing_in.view.done == 1
    desk.organisations.edit(replace(view.form, name="Harbour"))
    desk.organisations.save()
    assert desk.service.passwords == [("kim@example.com", "hunter22")]
    assert "hunter22" not in repr((desk.disk.written, desk.secrets.kept, desk.organisations.view))
    assert "eyJh.bintu.token" not in repr(desk.disk.written)


@pytest.mark.parametrize(
    ("email", "password", "field"),
    [("kim", "x", "E-mail"), ("kim@example.com", "", "Password"), ("k m@example.com", "x", "E-mail")],
)
def test_what_cannot_be_an_account_is_not_sent(email: str, password: str, field: str) -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    signed_in(desk, email, password)
    assert desk.organisations.signing_in.view.report[0].field == field
    assert desk.service.passwords == []


def test_a_refused_sign_in_is_said_and_does_not_count_as_a_refused_credential() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.service.signed_in = Rejected(text("E-mail or password."), status=401)
    signed_in(desk)
    assert "E-mail or password." in str(desk.organisations.signing_in.view.report[0].text)
    assert desk.session.view.credential is CredentialState.READY


def test_an_answer_after_the_dialog_was_closed_is_not_taken() -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    desk.scope.hold = True
    signed_in(desk)
    desk.organisations.signing_in.close()
    desk.scope.finish()
    assert desk.organisations.view.form.credential == ""


# ------------------------------------------------------------------------------------------- what stays valid


def test_a_refused_credential_brings_up_what_is_still_out() -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.session.credential_refused()
    desk.organisations.open()
    said = desk.organisations.view.report
    assert "no longer accepts" in str(said[0].text)
    assert "can still revoke 3 of them" in str(said[1].text)
    assert said[1].fix is not None
    assert said[1].fix.focus == "Tokens"


def test_closing_without_a_new_credential_gives_up_what_was_interrupted() -> None:
    desk, again = FakeDesk(HARBOUR, active="1"), list[str]()
    for goes_on in (False, True):
        with pytest.raises(NotAuthorised), desk.session.continued(lambda: again.append("again")):
            raise NotAuthorised(text("No."), status=401)
        desk.organisations.open()
        if goes_on:
            desk.organisations.edit(replace(desk.organisations.view.form, credential="new"))
            desk.organisations.save()
        desk.organisations.close()
        desk.session.activate(HARBOUR)
        assert again == (["again"] if goes_on else [])


def test_the_report_says_what_the_role_may_do_and_when_the_token_ends() -> None:
    lines = sentences(report(WORKING, HARBOUR, NOW))
    assert any("It may not set the webhook" in line for line in lines)
    assert any("This Bintu token ends at" in line for line in lines)
    assert not any("Secure playback" in line for line in lines)
    bare = replace(WORKING, organisation=OrganisationFacts(secure=False))
    assert any(
        "Enabling it is for the whole organisation" in line for line in sentences(report(bare, HARBOUR))
    )

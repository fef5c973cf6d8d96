"""The Ingest tab without a window: fakes that behave, real rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest

from nanosecure_gui.app.ingesting import Ingesting
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.core.encoders import Encoder
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.core.ingest_probe import ProbeResult, Step, Target, targets
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.streams import Stream
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR, QUAY, FakeDesk, FakeDisk, FakeScope, stream

NAME = "Hb7Qe-x49nB"


@dataclass
class FakeProber:
    """Finds every host working, the later ones slower; remembers what it was asked."""

    asked: list[Target] = field(default_factory=list)

    async def probe_all(self, targets: Iterable[Target], on_change: Callable[[ProbeResult], None]) -> None:
        for at, target in enumerate(targets):
            self.asked.append(target)
            on_change(ProbeResult(target, running=True))
            on_change(ProbeResult(target).with_try({Step.DNS: 0.001, Step.TCP: 0.05 - at * 0.001}, None))


class Desk:
    """The tab on a desk of two organisations."""

    def __init__(self, *organisations: Organisation, streams: tuple[Stream, ...] = ()) -> None:
        self.desk = FakeDesk(*(organisations or (HARBOUR, QUAY)), active="1")
        self.desk.service.streams_or_failure = streams
        self.desk.streams.load()
        self.notices: list[Notice | None] = []
        notices = Notices()
        notices.observe(show=lambda _place, notice: self.notices.append(notice))
        self.scope = FakeScope("Ingest")
        self.prober = FakeProber()
        self.tab = Ingesting(
            self.desk.session,
            self.desk.streams,
            notices,
            self.scope,
            cast(Any, FakeDisk()),
            cast(Any, lambda: self.prober),
        )

    def usable(self) -> bool:
        return self.tab.view.addresses is not None

    def busy(self) -> bool:
        return self.tab.view.testing

    @property
    def rules(self) -> set[str]:
        return {finding.rule for finding in self.tab.view.findings}


def test_the_tab_starts_with_rtmps_and_asks_for_the_name() -> None:
    view = Desk().tab.view
    assert view.form.protocol is Protocol.RTMPS
    assert view.addresses is None
    assert view.findings[0].field == "Stream name"
    assert view.card is None


def test_typing_a_name_gives_addresses_and_the_card() -> None:
    tab = Desk().tab
    tab.edit(replace(tab.view.form, name=NAME))
    assert tab.view.addresses is not None
    assert tab.view.addresses.key == NAME
    assert NAME not in tab.view.masked(tab.view.addresses.joined)
    tab.choose_encoder(Encoder.VMIX)
    assert tab.view.card is not None
    assert tab.view.card.encoder is Encoder.VMIX


def test_a_chosen_stream_brings_the_address_that_the_service_gives() -> None:
    special = replace(stream(1), ingest_url="rtmp://Hb7Qe-00001.bintu-vtrans.nanocosmos.de:1935/live")
    tab = Desk(streams=(special,)).tab
    tab.choose_stream(special)
    form = tab.view.form
    assert (form.place, form.own_host, form.port) == (OWN, "hb7qe-00001.bintu-vtrans.nanocosmos.de", 0)
    assert form.protocol is Protocol.RTMPS


def test_a_typed_name_of_a_transcoded_stream_is_told_where_it_belongs() -> None:
    special = replace(stream(1), ingest_url="rtmp://bintu-vtrans.nanocosmos.de/live")
    desk = Desk(streams=(special,))
    desk.tab.edit(replace(desk.tab.view.form, name=special.name))
    found = next(finding for finding in desk.tab.view.findings if finding.rule == "service")
    assert found.severity is Severity.CARE
    assert found.fix is not None
    desk.tab.apply(found.fix)
    assert desk.tab.view.form.place == "vtrans"
    assert "service" not in desk.rules


def test_a_pasted_address_fills_the_form_and_its_slips_stand_until_the_next_edit() -> None:
    desk = Desk()
    desk.tab.take_apart(f"rtmps://bintu-stream-eu.nanocosmos.de:1937/live//{NAME}?passcode=x")
    assert desk.tab.view.form == IngestForm(place="eu", name=NAME, parameters=(("passcode", "x"),))
    assert "double-slash" in desk.rules
    desk.tab.edit(replace(desk.tab.view.form, place="global"))
    assert "double-slash" not in desk.rules


def test_nonsense_leaves_the_form_as_it_was() -> None:
    tab = Desk().tab
    tab.edit(IngestForm(name=NAME))
    with pytest.raises(InvalidInput):
        tab.take_apart("hello")
    assert tab.view.form == IngestForm(name=NAME)


def test_a_region_that_the_protocol_lacks_is_shown_and_can_be_mended() -> None:
    desk = Desk()
    tab = desk.tab
    tab.edit(IngestForm(place="au", name=NAME))
    tab.edit(replace(tab.view.form, protocol=Protocol.SRT))
    assert not desk.usable()
    assert [place.key for place in tab.view.places if not place.available] == ["au"]
    fix = tab.view.findings[0].fix
    assert fix is not None
    tab.apply(fix)
    assert desk.usable()
    assert all(place.available for place in tab.view.places)


def test_another_organisation_does_not_inherit_the_key() -> None:
    desk = Desk()
    desk.tab.edit(IngestForm(Protocol.SRT, name=NAME, parameters=(("a", "b"),)))
    desk.desk.session.activate(QUAY)
    assert desk.tab.view.form == IngestForm(Protocol.SRT)


def test_all_regions_are_tested_and_ranked() -> None:
    desk = Desk()
    desk.tab.edit(IngestForm(name=NAME))
    desk.tab.test_connection(all_regions=True)
    assert [str(target.label) for target in desk.prober.asked][:2] == ["Global", "Europe"]
    assert len(desk.prober.asked) == 6
    assert desk.tab.view.results[0].target.label == text("Australia")
    assert not desk.tab.view.testing


def test_a_connection_can_be_tested_before_a_name_is_known() -> None:
    desk = Desk()
    desk.tab.test_connection()
    assert [target.host for target in desk.prober.asked] == ["bintu-stream.nanocosmos.de"]


def test_results_of_another_host_do_not_stay() -> None:
    desk = Desk()
    desk.tab.test_connection()
    desk.tab.edit(replace(desk.tab.view.form, name=NAME))
    assert desk.tab.view.results
    desk.tab.edit(replace(desk.tab.view.form, place="eu"))
    assert not desk.tab.view.results


def test_a_running_test_can_be_cancelled() -> None:
    desk = Desk()
    desk.scope.hold = True
    desk.tab.test_connection()
    assert desk.busy()
    desk.tab.cancel()
    desk.scope.finish()
    assert not desk.busy()
    assert desk.prober.asked == []


def test_what_was_cancelled_before_its_first_try_ended_is_not_said_to_fail() -> None:
    desk = Desk()
    desk.scope.hold = True
    desk.tab.test_connection(all_regions=True)
    (first, second, *_rest) = targets(desk.tab.view.form, all_regions=True)
    tried = ProbeResult(first, running=True).with_try({Step.DNS: 0.1, Step.TCP: 0.1}, None)
    desk.tab.show(replace(desk.tab.view, results=(tried, ProbeResult(second, running=True))))
    desk.tab.cancel()
    assert [(each.target, each.running) for each in desk.tab.view.results] == [(first, False)]
    desk.scope.finish()


def test_the_support_report_names_the_stream_by_its_id_and_never_by_its_key() -> None:
    listed = stream(1)
    desk = Desk(streams=(listed,))
    assert desk.tab.support_report() == ""
    desk.tab.edit(IngestForm(name=listed.name, parameters=(("passcode", "sesame"),)))
    desk.tab.test_connection()
    report = desk.tab.support_report()
    assert listed.id in report
    assert listed.name not in report
    assert "sesame" not in report
    assert "2026-11-21 19:42" in report
    assert "bintu-stream.nanocosmos.de:1937" in report


def test_in_training_only_this_machine_is_tested() -> None:
    desk = Desk(replace(HARBOUR, training=True))
    with pytest.raises(InvalidInput, match="nothing leaves this machine"):
        desk.tab.test_connection()
    desk.tab.edit(IngestForm(place=OWN, own_host="127.0.0.1", port=1935, protocol=Protocol.RTMP))
    desk.tab.test_connection()
    assert [target.host for target in desk.prober.asked] == ["127.0.0.1"]


def test_an_obs_profile_is_written_where_the_operator_chose(tmp_path: Path) -> None:
    desk = Desk()
    desk.tab.edit(IngestForm(name=NAME))
    desk.tab.export_for_obs(tmp_path / "chosen", with_key=False)
    (folder,) = (tmp_path / "chosen").iterdir()
    assert {path.name for path in folder.iterdir()} == {"basic.ini", "service.json", "streamEncoder.json"}
    assert not any(NAME in path.read_text() for path in folder.iterdir())
    notice = desk.notices[-1]
    assert notice is not None
    assert "without the key" in str(notice.text)


def test_an_export_that_cannot_be_written_fails_in_words(tmp_path: Path) -> None:
    desk = Desk()
    desk.tab.edit(IngestForm(name=NAME))
    (tmp_path / "file").write_text("")
    desk.tab.export_for_obs(tmp_path / "file", with_key=True)
    assert "in the way" in str(desk.scope.failures[0])


def test_backup_cards_and_phone_codes_need_a_usable_form() -> None:
    tab = Desk().tab
    assert tab.backup_cards() is None
    assert tab.phone_codes() == ()
    tab.edit(IngestForm(name=NAME))
    cards = tab.backup_cards()
    assert cards is not None
    assert cards[0] != cards[1]
    tab.edit(replace(tab.view.form, protocol=Protocol.WHIP))
    assert tab.backup_cards() is None
    tab.edit(replace(tab.view.form, protocol=Protocol.RTMPS))
    assert len(tab.phone_codes("Stage left")) == 3

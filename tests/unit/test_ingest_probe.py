"""Results of connection tests: added up, ranked, and told to the vendor's support."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.core.ingest_probe import (
    Certificate,
    ProbeResult,
    Step,
    Target,
    Trouble,
    ranked,
    support_report,
    targets,
)
from nanosecure_gui.core.wording import text

AT = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)
CLOSED = Trouble(Step.TCP, text("Port {port} is closed.", port=1937), details="refused")


def result(label: str, *tries: float, failed: int = 0) -> ProbeResult:
    made = ProbeResult(Target(text(label), Protocol.RTMP, f"{label}.example", 1935))
    for seconds in tries:
        made = made.with_try({Step.DNS: 0.0, Step.TCP: seconds, Step.RTMP: 0.0}, None)
    for _number in range(failed):
        made = made.with_try({Step.DNS: 0.0}, CLOSED)
    return made


def test_the_worst_try_is_one_that_happened() -> None:
    made = ProbeResult(Target(text("x"), Protocol.RTMP, "h", 1))
    made = made.with_try({Step.TCP: 0.1, Step.RTMP: 0.3}, None).with_try(
        {Step.TCP: 0.2, Step.RTMP: 0.1}, None
    )
    made = made.with_try({Step.TCP: 5.0}, CLOSED)
    assert made.worst == pytest.approx(0.4), "not the slowest of every step added up"
    assert made.median == pytest.approx(0.35)


def test_median_and_worst_are_those_of_the_tries() -> None:
    made = result("eu", 0.3, 0.1, 0.2)
    assert made.median == pytest.approx(0.2)
    assert made.worst == pytest.approx(0.3)
    tcp = made.timing(Step.TCP)
    assert tcp is not None
    assert tcp.tries == (0.3, 0.1, 0.2)
    assert made.timing(Step.TLS) is None


def test_the_steps_stand_in_their_order_whatever_came_first() -> None:
    made = ProbeResult(Target(text("x"), Protocol.RTMPS, "h", 1))
    made = made.with_try({Step.DNS: 1}, CLOSED).with_try({Step.TLS: 1, Step.TCP: 1, Step.DNS: 1}, None)
    assert [timing.step for timing in made.timings] == [Step.DNS, Step.TCP, Step.TLS]
    assert made.works
    assert made.trouble == CLOSED


def test_the_best_comes_first_and_what_never_worked_last() -> None:
    best, slow, shaky, dead = (
        result("best", 0.1),
        result("slow", 0.4),
        result("shaky", 0.05, failed=1),
        result("dead", failed=2),
    )
    assert ranked([dead, shaky, slow, best]) == (best, slow, shaky, dead)
    assert dead.median is None


@pytest.mark.parametrize(
    ("form", "hosts"),
    [
        (IngestForm(), 6),
        (IngestForm(place="vtrans-eu"), 6),
        (IngestForm(place=OWN, own_host="media.example"), 7),
        (IngestForm(Protocol.SRT), 5),
        (IngestForm(Protocol.WHIP), 1),
    ],
)
def test_all_regions_of_the_protocol_are_tested_once_each(form: IngestForm, hosts: int) -> None:
    wanted = targets(form, all_regions=True)
    assert len(wanted) == len({target.host for target in wanted}) == hosts
    assert targets(form, all_regions=False) == wanted[:1] or form.place.startswith("vtrans")


def test_whip_is_asked_at_its_own_host_without_the_key() -> None:
    (target,) = targets(IngestForm(Protocol.WHIP, name="Hb7Qe-x49nB"), all_regions=False)
    assert (target.host, target.port) == ("bintu-webrtc.nanocosmos.de", 443)
    assert target.url == "https://bintu-webrtc.nanocosmos.de/p/webrtc"


def test_the_report_tells_everything_but_the_key() -> None:
    form = IngestForm(
        place=OWN,
        own_host="hb7qe-x49nb.bintu-vtrans.nanocosmos.de",
        name="Hb7Qe-x49nB",
        parameters=(("passcode", "sesame"),),
    )
    certificate = Certificate("*.nanocosmos.de", "Some CA", AT, "self-signed")
    made = ProbeResult(targets(form, all_regions=False)[0], certificate=certificate, address="203.0.113.9")
    made = made.with_try({Step.DNS: 0.012}, CLOSED)
    report = support_report(form, [made], at=AT, encoder="OBS Studio", program="NanoSecure 1")
    assert "hb7qe-x49nb" not in report.lower()
    assert "sesame" not in report
    for told in (
        "2026-11-21 19:42:00",
        "OBS Studio",
        "203.0.113.9",
        "12.0 ms",
        "Some CA",
        "self-signed",
        "Port 1937 is closed.",
    ):
        assert told in report

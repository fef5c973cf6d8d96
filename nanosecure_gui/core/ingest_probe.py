"""What a test of the way to an ingest host found: timings by step, the certificate, the first failure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from statistics import median

from .ingest import IngestForm, addresses
from .ingest_hosts import OWN, WHIP_HOST, Place, Protocol, place, places
from .wording import Text, printable, text

TRIES = 5
STEP_LIMIT = 3.0  # seconds
_HIDDEN = "(left out: it is the key)"


class Step(StrEnum):
    """The steps of a connection, in their order; the value is the heading of its column."""

    DNS = "DNS"
    TCP = "TCP"
    TLS = "TLS"
    RTMP = "RTMP"
    SRT = "SRT"
    WHIP = "WHIP"


_STEPS = {
    Protocol.RTMPS: (Step.DNS, Step.TCP, Step.TLS, Step.RTMP),
    Protocol.RTMP: (Step.DNS, Step.TCP, Step.RTMP),
    Protocol.SRT: (Step.DNS, Step.SRT),
    Protocol.WHIP: (Step.DNS, Step.TCP, Step.TLS, Step.WHIP),
}


@dataclass(frozen=True, slots=True)
class Target:
    """One host to test. `url` is the address that a WHIP service is asked at, without any key."""

    label: Text
    protocol: Protocol
    host: str
    port: int
    url: str = ""

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is measured, in order."""
        return _STEPS[self.protocol]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server showed. `problem` says why this computer does not trust it, empty if it does."""

    subject: str
    issuer: str
    not_after: datetime | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one step took, over all tries that got through it; seconds."""

    step: Step
    tries: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.tries)

    @property
    def worst(self) -> float:
        """The slowest one."""
        return max(self.tries)


@dataclass(frozen=True, slots=True)
class Trouble:
    """The first thing that went wrong: at which step, in words, and the technical cause."""

    step: Step
    text: Text
    advice: Text | None = None
    details: str = ""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What is known of one target so far. `tries` is how many have ended, `failed` how many of them badly;
    `whole` are the seconds of those that got all the way."""

    target: Target
    tries: int = 0
    failed: int = 0
    timings: tuple[Timing, ...] = ()
    whole: tuple[float, ...] = ()
    trouble: Trouble | None = None
    certificate: Certificate | None = None
    address: str = ""  # the IP address that answered
    running: bool = False

    @property
    def works(self) -> bool:
        """Whether at least one try got all the way."""
        return self.tries > self.failed

    @property
    def median(self) -> float | None:
        """Seconds to a finished handshake, of the middle try; `None` if it never finished."""
        return median(self.whole) if self.whole else None

    @property
    def worst(self) -> float | None:
        """Of the slowest try; `None` if it never finished."""
        return max(self.whole, default=None)

    def timing(self, step: Step) -> Timing | None:
        """The times of one step, if any try got through it."""
        return next((timing for timing in self.timings if timing.step is step), None)

    def with_try(self, spent: dict[Step, float], trouble: Trouble | None) -> ProbeResult:
        """This result with one more try in it: seconds by step, and what stopped it."""
        merged = {timing.step: timing.tries for timing in self.timings}
        for step, seconds in spent.items():
            merged[step] = (*merged.get(step, ()), seconds)
        ordered = tuple(Timing(step, merged[step]) for step in self.target.steps if step in merged)
        return replace(
            self,
            tries=self.tries + 1,
            failed=self.failed + (trouble is not None),
            timings=ordered,
            whole=(*self.whole, sum(spent.values())) if trouble is None else self.whole,
            trouble=self.trouble or trouble,
        )


def targets(form: IngestForm, *, all_regions: bool) -> tuple[Target, ...]:
    """What to test for a form: its own host, or every region of its protocol (its own host first, where that
    is none of them; transcoding hosts only if one is chosen)."""
    own = place(form.protocol, form.place)
    if form.place == OWN:
        own = Place(OWN, text("Own host"), form.own_host)
    if form.protocol is Protocol.WHIP:
        url = addresses(form).joined.partition("?")[0]
        return (Target(text("Global"), form.protocol, WHIP_HOST, 443, url),)
    wanted = [own]
    if all_regions:
        transcoding = form.place.startswith("vtrans")
        wanted += [each for each in places(form.protocol) if each.key.startswith("vtrans") is transcoding]
    hosts = dict.fromkeys((each.host, each.label) for each in wanted)
    return tuple(Target(label, form.protocol, host, form.effective_port) for host, label in hosts)


def ranked(results: Iterable[ProbeResult]) -> tuple[ProbeResult, ...]:
    """The best first: no failed tries before some, then by the median."""
    never = float("inf")
    return tuple(
        sorted(results, key=lambda r: (not r.works, r.failed, never if r.median is None else r.median))
    )


def support_report(
    form: IngestForm,
    results: Iterable[ProbeResult],
    *,
    at: datetime,
    encoder: str,
    program: str,
    stream_id: str = "",
) -> str:
    """Plain text with what the vendor's support asks for (its page on support): stream, encoder, time in UTC
    and the measurements, and lines to fill in. The stream is told by its id, where that is known: its name
    is the key, and left out everywhere."""
    lines = [
        "Connection test of an encoder's way to nanoStream Cloud",
        f"Made with: {program}",
        f"Time (UTC): {at:%Y-%m-%d %H:%M:%S}",
        f"Protocol: {form.protocol.name}, application {printable(form.application, 64)}",
        f"Stream ID: {stream_id}",
        f"Stream name: {_HIDDEN}",
        f"Parameters behind the name: {len(form.parameters)}, left out",
        f"Encoder: {encoder}",
        "Place of the encoder: ",
        "Player page or link: ",
        "How often it happens: ",
        "",
    ]
    for result in ranked(results):
        lines += _of_target(result)
    report = "\n".join(lines) + "\n"
    return re.sub(re.escape(form.name), _HIDDEN, report, flags=re.IGNORECASE) if form.name else report


def _of_target(result: ProbeResult) -> list[str]:
    target = result.target
    verdict = "works" if result.works else "does not work"
    went = result.tries - result.failed
    lines = [
        f"{target.label}: {verdict}, {went} of {result.tries} tries",
        f"  {target.protocol.name} {target.host}:{target.port} {result.address}".rstrip(),
    ]
    lines += [_line(each.step, each.median, each.worst) for each in result.timings]
    if result.median is not None and result.worst is not None:
        lines.append(_line("all", result.median, result.worst))
    if shown := result.certificate:
        until = f"{shown.not_after:%Y-%m-%d}" if shown.not_after else "unknown"
        subject, issuer = printable(shown.subject, 120), printable(shown.issuer, 120)
        lines.append(f"  Certificate of {subject}, issued by {issuer}, valid until {until}")
        trusted = f"not trusted: {printable(shown.problem, 200)}" if shown.problem else "trusted"
        lines.append(f"  Certificate {trusted}")
    if result.trouble:
        lines.append(f"  {result.trouble.step}: {result.trouble.text}")
        lines += [f"    {printable(result.trouble.details, 300)}"] if result.trouble.details else []
    return [*lines, ""]


def _line(step: str, middle: float, worst: float) -> str:
    return f"  {step:<4} median {middle * 1_000:8.1f} ms, worst {worst * 1_000:8.1f} ms"


def no_way_in_training() -> Text:
    """Why a host outside is not tested in training."""
    return text("In training mode nothing leaves this machine: only hosts on it can be tested.")

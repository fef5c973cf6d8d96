"""The platform's question to the organisation's backend, "may this encoder publish?", as a form.

Fields and their order are those of the vendor's page on custom webhooks (vendor-api section 6): the
parameters behind the stream name come first, verbatim. The two events of players were sent by older editions
of the platform.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from .errors import InvalidInput
from .findings import Severity
from .ingest import IngestForm, stream_key
from .organisations import service_address
from .wording import Text, text

SLOW: Final = 0.3  # seconds; the vendor wants an answer within 100 to 300 ms
LONGEST_BODY: Final = 2_000  # characters of an answer that are shown
TEST_ADDRESS: Final = "203.0.113.9"  # of the documentation network: no real encoder
TEST_CLIENT: Final = "123456"


class Event(StrEnum):
    """The events; the value is what the form says as `call`, which is not the event's name."""

    PUBLISH = "publish"
    UPDATE = "update_publish"
    PUBLISH_DONE = "publish_done"
    PLAY = "play"
    PLAY_DONE = "play_done"

    @property
    def event_name(self) -> str:
        """As the documents name it."""
        return {
            Event.PUBLISH: "on_publish",
            Event.UPDATE: "on_publish_update",
            Event.PUBLISH_DONE: "on_publish_done",
            Event.PLAY: "on_play",
            Event.PLAY_DONE: "on_play_done",
        }[self]

    @property
    def is_old(self) -> bool:
        """Whether only older editions of the platform send it."""
        return self in (Event.PLAY, Event.PLAY_DONE)

    @property
    def meaning(self) -> Text:
        """What happened, in a few words."""
        return _MEANINGS[self]

    @property
    def explanation(self) -> Text:
        """What it means for the webhook, in a sentence."""
        return _EXPLANATIONS[self]


_MEANINGS: Final = {
    Event.PUBLISH: text("An encoder wants to start"),
    Event.UPDATE: text("An encoder is on the air"),
    Event.PUBLISH_DONE: text("An encoder has stopped"),
    Event.PLAY: text("A viewer starts (older editions)"),
    Event.PLAY_DONE: text("A viewer has left (older editions)"),
}
_EXPLANATIONS: Final = {
    Event.PUBLISH: text("An encoder wants to start. 200 lets it in, 403 and everything else keep it out."),
    Event.UPDATE: text("Sent again and again while an encoder is on the air, with the seconds since."),
    Event.PUBLISH_DONE: text("The encoder has stopped; with the bytes that came in and went out."),
    Event.PLAY: text("A viewer starts. Sent by older editions of the platform only: use playback tokens."),
    Event.PLAY_DONE: text("A viewer has left. Sent by older editions of the platform only."),
}


def form_body(event: Event, form: IngestForm) -> str:
    """The body as the platform posts it for an encoder with this form."""
    name, _mark, arguments = stream_key(form).partition("?")
    application = "play" if event.is_old else form.application
    origin = [("app", application), ("addr", TEST_ADDRESS), ("clientid", TEST_CLIENT)]
    traffic = [("bytes_in", "1048576"), ("bytes_out", "0")]
    fields = [("call", event.value)]
    match event:
        case Event.PUBLISH:
            fields += [("name", name), *origin]
        case Event.UPDATE:
            fields += [("time", "10"), ("timestamp", "10000"), ("name", name), *origin]
        case Event.PUBLISH_DONE:
            fields += [("name", name), *origin, *traffic]
        case Event.PLAY:
            fields += [("name", name), ("start", "0"), ("duration", "0"), ("reset", "0"), *origin]
        case Event.PLAY_DONE:
            fields += [("name", name), *traffic, *origin]
    documented = "&".join(f"{key}={value}" for key, value in fields)
    return f"{arguments}&{documented}" if arguments else documented


def webhook_address(typed: str) -> str:
    """A webhook's address. Raises `InvalidInput` unless it is https, or http to this machine."""
    address = typed.strip()
    if not address:
        raise InvalidInput(text("Enter the webhook's address."), "Webhook URL")
    base, mark, query = address.partition("?")
    if "#" in address or any(not "!" <= character <= "~" for character in query):
        raise InvalidInput(text("A webhook's address has no # and no spaces."), "Webhook URL")
    try:
        checked = service_address(base)
    except InvalidInput as wrong:
        raise InvalidInput(wrong.text, "Webhook URL") from None
    kept = base.strip() if base.rstrip("/") == checked else checked
    return f"{kept}{mark}{query}"


def published_address(typed: str) -> str:
    """An address to register with the platform, which has to reach it: https, and none of this machine.
    Empty removes the webhook."""
    if not typed.strip():
        return ""
    address = webhook_address(typed)
    if not address.lower().startswith("https://"):
        raise InvalidInput(text("The platform calls https addresses only."), "Webhook URL")
    return address


@dataclass(frozen=True, slots=True)
class TestAnswer:
    """What a webhook answered to one test event. `seconds` is the time to the whole answer; `body` is cut,
    and shown as data."""

    __test__ = False  # no test case for pytest

    event: Event
    status: int
    seconds: float
    body: str = field(default="", repr=False)

    @property
    def let_in(self) -> bool:
        """Whether the platform would go on: exactly 200 (section 6)."""
        return self.status == 200

    @property
    def slow(self) -> bool:
        """Whether it took longer than the vendor recommends."""
        return self.seconds > SLOW

    @property
    def severity(self) -> Severity:
        """How the verdict is to be shown."""
        if not self.let_in:
            return Severity.HARM
        return Severity.CARE if self.slow else Severity.GOOD

    @property
    def verdict(self) -> Text:
        """Would the encoder be let in?"""
        milliseconds = round(self.seconds * 1_000)
        if self.event in (Event.PUBLISH_DONE, Event.PLAY_DONE):
            said = text("Answered {status}: the event was only told, nobody waits.", status=self.status)
        elif self.let_in:
            said = text("Answered 200: the platform would let it in.")
        elif self.status == 403:
            said = text("Answered 403: the platform would refuse it.")
        else:
            said = text("Answered {status}, neither 200 nor 403: refused all the same.", status=self.status)
        if self.slow:
            return text(
                "{said} It took {ms} ms; the vendor asks for less than 300, or starts are delayed.",
                said=said,
                ms=milliseconds,
            )
        return text("{said} It took {ms} ms.", said=said, ms=milliseconds)

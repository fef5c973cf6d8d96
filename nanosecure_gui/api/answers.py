"""Reads successful answers into the records of the core. Does no I/O.

Every reader returns, or raises a `ServiceError` (see `failures.failure`), whatever bytes it is given. Lists
and nested parts are read leniently: an entry of a wrong type is left out, a missing field stays empty. What
money or access depends on is read strictly: a token must look like one, a revocation must be confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from nanosecure_gui.core.errors import Rejected, UnexpectedAnswer
from nanosecure_gui.core.streams import OrganisationFacts, Rendition, Stream, StreamState
from nanosecure_gui.core.sts import StsToken
from nanosecure_gui.core.wording import text

from .failures import complaint, details, failure, looks_like_html, parsed, unexpected
from .protocol import LARGEST_TOKEN, Answer, Operation

_JWT = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_SIGNATURE = re.compile(r"[!-~]{8,2048}")
_HASH = re.compile(r"[A-Za-z0-9]{4,6}")
_LONGEST_WORD: Final = 2_048  # characters of any name, tag or address
_DEEPEST: Final = 3  # levels of an organisation answer that are searched
_INVALID_TOKEN: Final = (1002, 2004)  # the codes that speak about the token and not about the request


@dataclass(frozen=True, slots=True)
class Verification:
    """What the service says about a token: `message` and `code` are its own words where it is not valid."""

    valid: bool
    message: str = ""
    code: int = 0


def read_created(answer: Answer) -> str:
    """The token in a create answer. Raises `Rejected`, `NotAuthorised`, `UnexpectedAnswer` and others."""
    data = _success(answer, Operation.CREATE).get("data")
    token = data.get("token") if isinstance(data, dict) else None
    if not isinstance(token, str) or len(token) > LARGEST_TOKEN or not _JWT.fullmatch(token):
        raise unexpected(answer, Operation.CREATE)
    return token


def read_verified(answer: Answer) -> Verification:
    """Whether a token is valid. An invalid token is no error; a refused request is."""
    code, message = complaint(answer)
    if 400 <= answer.status < 500 and code in _INVALID_TOKEN:
        return Verification(False, message, code)
    if _success(answer, Operation.VERIFY).get("success") is not True:  # a sign-in page is no proof
        raise unexpected(answer, Operation.VERIFY)
    return Verification(True)


def read_revoked(answer: Answer) -> None:
    """Returns if the service confirmed the revocation: 204, or 200 with `success` (section 12, 11)."""
    if answer.status == 204:
        return
    if answer.status != 200:
        raise failure(answer, Operation.REVOKE)
    if _success(answer, Operation.REVOKE).get("success") is not True:
        raise unexpected(answer, Operation.REVOKE)


def read_signed_in(answer: Answer) -> str:
    """The Bintu token in a sign-in's answer, wherever it stands (section 4.1 prints no shape). What else
    comes along, such as an administrator's API key, is left alone."""
    if answer.status in (400, 401, 403):
        raise Rejected(
            text("The sign-in was refused: e-mail address or password is wrong."),
            text("Check both. With single sign-on, copy the Bintu token from the dashboard instead."),
            details(answer),
            status=answer.status,
        )
    content = _success(answer, Operation.SIGN_IN)
    for token in _search(content, ("token", "bintutoken", "accesstoken", "jwt")):
        if isinstance(token, str) and len(token) <= LARGEST_TOKEN and _JWT.fullmatch(token):
            return token
    raise UnexpectedAnswer(
        text("The sign-in brought no token."),
        text(
            "The account may need a second step that this program does not know. Copy the Bintu token from "
            "the dashboard instead."
        ),
        details(answer),
    )


def read_signed(answer: Answer) -> StsToken:
    """The `security` object of a legacy token: strings, or numbers as the oldest documents have `options`."""
    content = _success(answer, Operation.SIGN_LEGACY)
    security = _inside(content, "h5live", "security") or _inside(content, "security")
    token, *members = (_member(security.get(name)) for name in ("token", "expires", "tag", "options"))
    if not _SIGNATURE.fullmatch(token):
        raise unexpected(answer, Operation.SIGN_LEGACY)
    return StsToken(token, *members)


def read_registered(answer: Answer) -> None:
    """Returns if the service took a stream's secret."""
    if answer.status == 404:
        raise Rejected(
            text("The service has no such step any more (404): this account does not need it."),
            text("Nothing was registered. Create the token right away."),
            details(answer),
            status=answer.status,
        )
    if not 200 <= answer.status < 300:
        raise failure(answer, Operation.REGISTER_STREAM)
    if looks_like_html(answer):
        raise unexpected(answer, Operation.REGISTER_STREAM)


def _member(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
        return str(value)
    return _word(value)


def read_streams(answer: Answer) -> tuple[Stream, ...]:
    """The stream list: an array, or an object with one under `data`, `items` or `streams` (section 12, 9)."""
    content = _content(answer, Operation.STREAMS)
    for _ in range(2):
        if isinstance(content, dict):
            content = next((content[key] for key in ("data", "items", "streams") if key in content), None)
    if not isinstance(content, list):
        raise unexpected(answer, Operation.STREAMS)
    return tuple(stream for entry in content if (stream := _stream(entry)) is not None)


def read_stream(answer: Answer, operation: Operation = Operation.STREAM) -> Stream:
    """One stream."""
    content = _success(answer, operation)
    inner = next(
        (content[key] for key in ("data", "stream", "group") if isinstance(content.get(key), dict)), None
    )
    stream = _stream(content) or _stream(inner)
    if stream is None:
        raise unexpected(answer, operation)
    return stream


def read_group(answer: Answer) -> Stream:
    """A group as the stream that leads it, with its `renditions`; `group` is its id."""
    stream = read_stream(answer, Operation.GROUP)
    return stream if stream.group else replace(stream, group=stream.id)


def read_organisation(answer: Answer) -> OrganisationFacts:
    """What can be found in the organisation answer, whose shape is not documented."""
    content = _success(answer, Operation.ORGANISATION)
    hashes = _search(content, ("hash", "orgahash", "orghash", "organisationhash", "organizationhash"))
    names = _search(content, ("name", "organisationname", "organizationname", "organisation", "company"))
    hooks = _search(content, ("webhook", "webhookurl"))
    return OrganisationFacts(
        hash=next((h for h in map(_word, hashes) if _HASH.fullmatch(h)), ""),
        name=next(filter(None, map(_word, names)), ""),
        webhook=next(filter(None, (_word(h.get("url") if isinstance(h, dict) else h) for h in hooks)), ""),
        secure=_secure(content),
    )


def read_webhook_set(answer: Answer) -> None:
    """Returns if the service took the webhook: 204, or another success whose body does not say otherwise."""
    if answer.status != 204:
        _success(answer, Operation.SET_WEBHOOK)


def read_rule_taken(answer: Answer, operation: Operation) -> None:
    """Returns if Guardian took a rule: any success, as none of its answers is documented, but no web page
    and nothing that says otherwise."""
    if not 200 <= answer.status < 300:
        raise failure(answer, operation)
    if looks_like_html(answer):
        raise unexpected(answer, operation)
    content = parsed(answer)
    if isinstance(content, dict) and (content.get("success") is False or content.get("error")):
        raise failure(answer, operation, refused=True)


def read_allowed(answer: Answer) -> bool | None:
    """Whether the role of the credential allows what was asked; `None` if the answer does not tell. JSON is
    required, so that a sign-in page of a venue network makes nobody an admin."""
    if answer.status == 200 and isinstance(parsed(answer), (dict, list)):
        return True
    return False if answer.status == 403 else None


def _content(answer: Answer, operation: Operation) -> object:
    if not 200 <= answer.status < 300:
        raise failure(answer, operation)
    content = parsed(answer)
    if content is None:
        raise unexpected(answer, operation)
    return content


def _success(answer: Answer, operation: Operation) -> dict[str, object]:
    """The JSON object of an answer that says success, in its status and in itself."""
    content = _content(answer, operation)
    if not isinstance(content, dict):
        raise unexpected(answer, operation)
    if content.get("success") is False:
        raise failure(answer, operation, refused=True)
    return content


def _stream(entry: object) -> Stream | None:
    if not isinstance(entry, dict) or not (identity := _word(entry.get("id"))):
        return None
    playout = _inside(entry, "playout")
    qualities = tuple(filter(None, map(_rendition, _items(playout, "h5live"))))
    names = (
        _word(_inside(entry, "ingest", "rtmp").get("streamname")),
        *(_word(item.get("streamname")) for item in _items(playout, "rtmp")),
        *(quality.name for quality in qualities),
        _word(entry.get("streamname")),
        _word(entry.get("name")),
    )
    tags = entry.get("tags")
    return Stream(
        id=identity,
        group=_word(entry.get("streamgroup")) or _word(_inside(entry, "streamgroup").get("id")),
        name=next(filter(None, names), ""),
        state=_state(entry.get("state")),
        tags=tuple(filter(None, map(_word, tags))) if isinstance(tags, list) else (),
        created=_instant(entry.get("created_at")),
        ingest_url=_word(_inside(entry, "ingest", "rtmp").get("url")),
        renditions=qualities,
    )


def _rendition(item: dict[str, object]) -> Rendition | None:
    name = _word(_inside(item, "rtmp").get("streamname"))
    if not name:
        return None
    info = _inside(item, "info")
    return Rendition(
        name=name,
        label=_word(item.get("label")),
        width=int(_size(info.get("width"))),
        height=int(_size(info.get("height"))),
        bitrate=int(_size(info.get("bitrate"))),
        fps=_size(info.get("fps")),
    )


def _state(value: object) -> StreamState:
    try:
        return StreamState(_word(value))
    except ValueError:
        return StreamState.OTHER


def _secure(content: dict[str, object]) -> bool | None:
    """Whether playback needs tokens: a flag called `secure`, or a package of that name."""
    for value in _search(content, ("secure", "securepackage", "secureplayback")):
        if isinstance(value, dict):
            value = value.get("enabled")
        if isinstance(value, bool):
            return value
    for packages in _search(content, ("packages", "features")):
        if isinstance(packages, list):
            return any(
                _word(p.get("name") if isinstance(p, dict) else p).lower() == "secure" for p in packages
            )
    return None


def _search(content: dict[str, object], keys: tuple[str, ...]) -> Iterator[object]:
    """The values under any of `keys` (spelling of case, `_` and `-` aside), shallow ones first."""
    level: list[dict[str, object]] = [content]
    for _ in range(_DEEPEST):
        for wanted in keys:
            for place in level:
                yield from (value for key, value in place.items() if _plain(key) == wanted)
        level = [value for place in level for value in place.values() if isinstance(value, dict)]


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def _inside(content: dict[str, object], *keys: str) -> dict[str, object]:
    """The object under a path of keys; empty if any step of it is something else."""
    for key in keys:
        inner = content.get(key)
        if not isinstance(inner, dict):
            return {}
        content = inner
    return content


def _items(content: dict[str, object], key: str) -> list[dict[str, object]]:
    value = content.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _word(value: object) -> str:
    """A string of reasonable length without half characters, which no file or screen can take; else empty."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        return ""
    return value.encode("utf-8", "replace").decode().strip()


def _size(value: object) -> float:
    usable = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 10**9
    return float(value) if usable else 0.0  # type: ignore[arg-type]


def _instant(value: object) -> datetime | None:
    try:
        instant = datetime.fromisoformat(_word(value))
        return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None

"""How the practice service travels over HTTP: routes, bodies, credentials, and the faults on the way.

All the services of the vendor share one port here: the token service under /api/v1, Bintu, Guardian and the
legacy service at the root. /practice is ours: the switches and the record, with the API key.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route, Router

from nanosecure_gui.core.organisations import CredentialKind

from .access import Presented
from .faults import Fault, FaultKind, Faults, twisted
from .refusals import Refused, bad_parameter, bintu_refusal, credential_refused, plain_refusal
from .service import PracticeService, Variants

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LARGEST_BODY = 1 << 20  # bytes
JSON_TYPE = "application/json; charset=utf-8"
MOST_OFFSET = 10 * 365 * 24 * 3600  # seconds the service's clock can be shifted over HTTP
TRANSPORT = "transport"  # the key under which `loopback` hands each connection to its requests
_PROXY_PAGE = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(frozen=True, slots=True)
class Call:
    """A request as the rules want it: who, which, with what."""

    request: Request
    presented: Presented
    body: Mapping[str, object]

    def query(self, name: str) -> str:
        """A query parameter, empty if absent."""
        return self.request.query_params.get(name, "")

    @property
    def id(self) -> str:
        """The id in the path."""
        return str(self.request.path_params["id"])


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back. `value` is JSON, `None` for no body."""

    status: int
    value: object = None


Rule = Callable[[Call], Answer]


def practice_app(service: PracticeService, closing: asyncio.Event) -> ASGIApp:
    """The ASGI application that serves `service`; `closing` ends whatever is still being held back."""
    routes = [
        Route(
            path, _endpoint(service, closing, rule, controls=path.startswith("/practice/")), methods=[method]
        )
        for method, path, rule in _table(service)
    ]
    unknown = _endpoint(service, closing, _unknown, controls=False)

    async def not_found(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            response = await unknown(Request(scope, receive))
            await response(scope, receive, send)

    return Router(routes, redirect_slashes=False, default=not_found)


def _table(service: PracticeService) -> Iterator[tuple[str, str, Rule]]:
    """Every operation: method, path, rule. The busiest come first, because routes are tried in order."""
    s = service
    yield "POST", "/api/v1/splay", lambda c: Answer(200, s.create(c.presented, c.body))
    yield "POST", "/api/v1/splay/revoke", lambda c: _revoke(s, c)
    yield "POST", "/api/v1/splay/verify", lambda c: Answer(200, s.verify(c.body))
    yield "GET", "/stream", lambda c: Answer(200, _streams(s, c))
    yield (
        "GET",
        "/stream/{id}",
        lambda c: Answer(200, s.stream(c.presented, c.id, profile=c.query("profile"))),
    )
    yield (
        "GET",
        "/stream/{id}/group",
        lambda c: Answer(200, s.stream_group(c.presented, c.id, profile=c.query("profile"))),
    )
    yield "GET", "/organisation", lambda c: Answer(200, s.organisation(c.presented))
    yield "PUT", "/organisation/webhook", lambda c: Answer(200, s.set_webhook(c.presented, c.body))
    yield "GET", "/user", lambda c: Answer(200, s.users(c.presented))
    yield "POST", "/user/validate", lambda c: Answer(200, s.sign_in(c.body))
    yield "PUT", "/user/tokenkey", lambda c: Answer(200, s.renew_token_key(c.presented, c.body))
    yield "GET", "/permission/list", lambda c: Answer(200, s.permissions(c.presented))
    yield "GET", "/permission", lambda c: Answer(200, s.permission(c.presented, c.query("name")))
    yield "POST", "/ip", lambda c: Answer(200, s.block_address(c.presented, c.body))
    yield "POST", "/referer", lambda c: _referrer(s, c, "referer")
    yield "POST", "/referrer", lambda c: _referrer(s, c, "referrer")
    yield "POST", "/secure/token", lambda c: Answer(200, s.secure_token(c.presented, c.body))
    yield "POST", "/secure/stream", lambda c: Answer(200, s.register_stream(c.presented, c.body))
    yield "PUT", "/practice/faults", lambda c: _set_faults(s, c)
    yield "PUT", "/practice/settings", lambda c: _set_settings(s, c)
    yield "GET", "/practice/state", lambda c: Answer(200, _state(s, c))
    yield "POST", "/practice/reset", lambda c: _reset(s, c)


def _endpoint(
    service: PracticeService, closing: asyncio.Event, rule: Rule, *, controls: bool
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        method, path = request.method, request.url.path
        content = await _content(request)
        fault = None
        if not controls:
            service.note(method, path, request.url.query)
            fault = service.fault_source.draw(method, path)
            latency = service.faults.latency + (fault.latency if fault else 0.0)
            if latency and await _happens_within(closing, latency):
                return _Dropped()
        answer = None if fault and not fault.acts_first else _act(rule, request, content)
        if fault is None:
            assert answer is not None
            return _response(service, answer)
        return _spoilt(service, fault, answer)

    return endpoint


async def _happens_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            return await event.wait()
    except TimeoutError:
        return False


def _act(rule: Rule, request: Request, content: bytes | None) -> Answer:
    headers = request.headers
    presented = Presented(
        token=headers.get(CredentialKind.BINTU_TOKEN.header, "").strip(),
        key=headers.get(CredentialKind.API_KEY.header, "").strip(),
    )
    try:
        body = _object(content, headers.get("content-type", ""))
        if body is None and request.url.path.startswith("/api/"):
            raise bad_parameter("the body is not a JSON object")
        if body is None:
            raise plain_refusal(400, "The body is not a JSON object")
        return rule(Call(request, presented, body))
    except Refused as refused:
        return Answer(refused.status, refused.body)


async def _content(request: Request) -> bytes | None:
    """The body, or `None` if it is larger than the service reads."""
    pieces, size = [], 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size <= LARGEST_BODY:
                pieces.append(piece)
    except ClientDisconnect:
        return b""
    return b"".join(pieces) if size <= LARGEST_BODY else None


def _object(content: bytes | None, content_type: str) -> Mapping[str, object] | None:
    """The JSON object in a body; like the usual body readers, only if the content type says JSON.

    Empty for an empty body, `None` if it holds anything else. Raises `Refused` for one that is too large.
    """
    if content is None:
        raise plain_refusal(413, "Request entity too large")
    if not content or not content_type.lower().startswith("application/json"):
        return {}
    try:
        value = json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _response(service: PracticeService, answer: Answer, **headers: str) -> Response:
    content = b"" if answer.value is None else json.dumps(answer.value).encode("ascii")
    return _raw(service, answer.status, content, JSON_TYPE if content else None, **headers)


def _raw(
    service: PracticeService, status: int, content: bytes, media_type: str | None, **headers: str
) -> Response:
    date = format_datetime(service.now(), usegmt=True)
    return Response(content, status, {"date": date, **headers}, media_type)


def _spoilt(service: PracticeService, fault: Fault, answer: Answer | None) -> Response:
    """The answer that a fault makes of the right one (`None` if the service did not act)."""
    status = fault.status or (answer.status if answer else 200)
    waiting = {"retry-after": fault.retry_after} if fault.retry_after else {}
    match fault.kind:
        case FaultKind.LATE if answer:
            return _response(service, Answer(status, answer.value))
        case FaultKind.TOO_MANY:
            refused = plain_refusal(fault.status or 429, "Too many requests")
            return _response(service, Answer(refused.status, refused.body), **waiting)
        case FaultKind.PROXY_PAGE:
            return _raw(service, fault.status or 502, _PROXY_PAGE.encode(), "text/html", **waiting)
        case FaultKind.DROP_BEFORE | FaultKind.DROP_AFTER:
            return _Dropped()
        case FaultKind.EMPTY:
            return _raw(service, 200 if status == 204 else status, b"", JSON_TYPE)
        case FaultKind.WRONG_TYPES:
            return _response(
                service, Answer(200 if status == 204 else status, twisted(answer and answer.value))
            )
        case FaultKind.OVERSIZED:
            padding = {"success": True, "data": {"token": "x" * (LARGEST_BODY + 1)}}
            return _response(service, Answer(200 if status == 204 else status, padding))
        case FaultKind.GARBAGE:
            noise = b'{"success":tru\xff\xfe\x00,"data":[{{'
            return _raw(service, 200 if status == 204 else status, noise, JSON_TYPE)
        case _:
            refused = plain_refusal(fault.status or 500, "Internal server error")
            return _response(service, Answer(refused.status, refused.body), **waiting)


class _Dropped(Response):
    """No answer at all: the connection is closed."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        scope["state"][TRANSPORT].abort()
        while (await receive())["type"] != "http.disconnect":
            pass


def _unknown(_call: Call) -> Answer:
    raise plain_refusal(404, "Not found")


def _revoke(service: PracticeService, call: Call) -> Answer:
    service.revoke(call.presented, call.body)
    return Answer(204)


def _streams(service: PracticeService, call: Call) -> list[dict[str, object]]:
    return service.list_streams(
        call.presented,
        quantity=call.query("quantity"),
        tags=[tag for tag in call.request.query_params.getlist("tags[]") if tag],
        state=call.query("state"),
    )


def _referrer(service: PracticeService, call: Call, path: str) -> Answer:
    if service.variants.guardian_path != path:
        return _unknown(call)
    return Answer(200, service.add_referrer(call.presented, call.body))


def _control(service: PracticeService, call: Call) -> None:
    if call.presented.key != service.api_key:
        raise credential_refused()


def _set_faults(service: PracticeService, call: Call) -> Answer:
    _control(service, call)
    try:
        service.faults = Faults.from_json(call.body)
    except (KeyError, ValueError, TypeError, AttributeError) as problem:
        raise bintu_refusal(400, 1004, f"not a set of faults: {problem}") from None
    return Answer(200, service.faults.as_json())


def _set_settings(service: PracticeService, call: Call) -> Answer:
    """`clock_offset` in seconds, and any field of `Variants`; what is not named becomes usual again."""
    _control(service, call)
    named = dict(call.body)
    offset = named.pop("clock_offset", 0)
    if isinstance(offset, bool) or not isinstance(offset, int | float) or not abs(offset) < MOST_OFFSET:
        raise bintu_refusal(400, 1004, "clock_offset must be a number of seconds")
    usual = asdict(Variants())
    if any(type(usual.get(name)) is not type(value) for name, value in named.items()):
        raise bintu_refusal(400, 1004, f"the settings are clock_offset, {', '.join(usual)}")
    service.variants = Variants(**{**usual, **named})
    service.clock_offset = timedelta(seconds=offset)
    return Answer(200, {"clock_offset": offset, **asdict(service.variants)})


def _state(service: PracticeService, call: Call) -> dict[str, object]:
    _control(service, call)
    record = service.record
    return {
        "asked": [{**asdict(asked), "at": asked.at.isoformat()} for asked in record.asked],
        "issued": [{**asdict(issued), "at": issued.at.isoformat()} for issued in record.issued],
        "revoked": {token: at.isoformat() for token, at in record.revoked.items()},
        "guardian_rules": list(service.guardian_rules),
        "faults": service.faults.as_json(),
        "public_key": service.mint.public_pem,
    }


def _reset(service: PracticeService, call: Call) -> Answer:
    _control(service, call)
    service.reset()
    return Answer(204)

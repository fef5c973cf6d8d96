"""Why a test of an ingest host stopped, in words for people. Does no I/O."""

from __future__ import annotations

import socket
import ssl

from nanosecure_gui.core.errors import ServiceError
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.ingest_probe import Step, Target, Trouble
from nanosecure_gui.core.wording import Text, text

from .rtmp_handshake import NotRtmp
from .srt_handshake import NotSrt

_FIREWALL = text("Ask the network's administrator to let this port out.")


def explain(target: Target, step: Step, error: Exception, limit: float) -> Trouble:
    """The trouble that `error` is at this step."""
    if isinstance(error, ServiceError):
        return Trouble(step, error.text, error.advice, error.details)
    said, advice = _words(target, step, error, limit)
    return Trouble(step, said, advice, f"{type(error).__name__}: {error}"[:500])


def _words(target: Target, step: Step, error: Exception, limit: float) -> tuple[Text, Text | None]:
    match error:
        case TimeoutError():
            return _silence(target, step, limit)
        case socket.gaierror(errno=socket.EAI_AGAIN):
            return (
                text("No name server said where {host} is.", host=target.host),
                text("This computer may be offline: check its network."),
            )
        case socket.gaierror() | UnicodeError():
            return (
                text("There is no host called {host}.", host=target.host),
                text("Check the spelling, and that this computer reaches a name server."),
            )
        case ssl.SSLCertVerificationError():
            return (
                text("The certificate is not one for {host} that this computer trusts.", host=target.host),
                text("Something between here and the platform may be listening. Do not send a stream."),
            )
        case ssl.SSLError():
            return (
                text("Port {port} does not speak TLS.", port=target.port),
                text("RTMPS is on port 1937; plain RTMP on port 1935."),
            )
        case NotRtmp():
            return _other_language(target, error)
        case NotSrt():
            return text("Port {port} answers, but not with SRT.", port=target.port), None
        case ConnectionRefusedError():
            return (
                text("Port {port} of {host} is closed.", port=target.port, host=target.host),
                text("Check protocol and port."),
            )
        case EOFError() | ConnectionError():
            return (
                text("The other side closed the connection during the step {step}.", step=step.value),
                text("A firewall may not like the protocol, or the port serves something else."),
            )
    return text("{host} cannot be reached.", host=target.host), text("Check the network.")


def _silence(target: Target, step: Step, limit: float) -> tuple[Text, Text | None]:
    seconds = f"{limit:g}"
    if step is Step.DNS:
        return text("The name server did not answer within {n} s.", n=seconds), text("Check the network.")
    if step in (Step.TCP, Step.SRT):
        said = text("Nothing answers on port {port} within {n} s.", port=target.port, n=seconds)
        return said, _FIREWALL
    return (
        text(
            "Port {port} takes the connection and then stays silent ({step}, {n} s).",
            port=target.port,
            step=step.value,
            n=seconds,
        ),
        text("Check protocol and port; or a firewall swallows what follows."),
    )


def _other_language(target: Target, error: NotRtmp) -> tuple[Text, Text | None]:
    if error.speaks == "HTTP":
        return (
            text("Port {port} speaks HTTP, not RTMP.", port=target.port),
            text("It is a web server, or a proxy in between. Check host and port."),
        )
    if error.speaks == "TLS":
        return (
            text("Port {port} wants encryption.", port=target.port),
            text("Use RTMPS for it.") if target.protocol is Protocol.RTMP else None,
        )
    return text("Port {port} answers, but not with RTMP.", port=target.port), text("Check protocol and port.")

"""Reading a token: taken apart, judged, and rendered on the Inspect tab."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from .children import run, say
from .figures import Figure, Limit

FRAME = 16.0  # milliseconds of a screen at 60 Hz
TOKENS = 60
_WARM_UP = 10


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Another process renders tokens in ours and in a plain text box, in turns."""
    said = run(environment, "inspecting")[1]
    return [
        Figure(
            "decode and render a token",
            "ms",
            tuple(said["page"]),
            tuple(said["box"]),
            "PyJWT and a bare QPlainTextEdit of the same size that shows the claims",
            Limit.AT_MOST,
            FRAME,
        ),
        Figure(
            "decode and judge a token",
            "ms",
            tuple(said["core"]),
            tuple(said["jwt"]),
            "PyJWT alone, which judges nothing",
        ),
    ]


def main() -> None:
    """The child: renders one token after the other."""
    import jwt
    from PySide6.QtWidgets import QMainWindow, QPlainTextEdit

    from nanosecure_gui.app.inspected import judge, read_items

    from .desk import rendered, shown_program

    application, program = shown_program()
    plain, box = QMainWindow(), QPlainTextEdit()
    plain.setCentralWidget(box)
    plain.resize(program.window.size())
    box.setStyleSheet("")
    plain.show()
    program.window.open_tab("Inspect")
    application.processEvents()

    def unsafely(token: str) -> str:
        return json.dumps(jwt.decode(token, options={"verify_signature": False}), indent=2)

    measured: dict[str, list[float]] = {"page": [], "box": [], "core": [], "jwt": []}
    for number in range(-_WARM_UP, TOKENS):
        token = _token(number)
        link = f"https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html?group.security.jwtoken={token}"
        now = datetime.now(UTC)
        took = {
            "page": rendered(program.window, lambda link=link: program.inspecting.inspect(link)),  # type: ignore[misc]
            "box": rendered(plain, lambda token=token: box.setPlainText(unsafely(token))),  # type: ignore[misc]
            "core": _took(lambda link=link, now=now: judge(read_items(link)[0][0], now)),  # type: ignore[misc]
            "jwt": _took(lambda token=token: unsafely(token)),  # type: ignore[misc]
        }
        assert program.inspecting.view.item is not None
        assert program.inspecting.view.item.token == token
        if number >= 0:
            for name, milliseconds in took.items():
                measured[name].append(milliseconds)
    say(**measured)


def _took(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1_000


def _token(number: int) -> str:
    """A typical playback token, each another."""
    from tests.unit.token_samples import playback_token, seconds

    now = datetime.now(UTC)
    return playback_token(
        exp=seconds(now + timedelta(hours=2, minutes=number)),
        iat=seconds(now),
        nbf=seconds(now),
        ip="203.0.113.7",
        domain="player.example.com",
        jti=f"9b2f{number + _WARM_UP:04d}",
        user=f"viewer-{number}",
    )


if __name__ == "__main__":
    main()

"""Player links, embed code, pages and configuration, in the forms the vendor's player really reads.

Every form here was measured with the vendor's player; others that documents name do not carry the token to
the playout host.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from .tokens import StreamGroup, StreamNames

if TYPE_CHECKING:
    from .sts import StsToken  # takes apart what is inspected, which is not wanted at the start

EMBED_PAGE: Final = "https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html"
PLAYER_SCRIPT: Final = "https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js"
MOST_ENTRIES: Final = 9  # the embed page reads entry, entry2 ... entry9
_SECURE_SERVER: Final = {
    "websocket": "wss://bintu-h5live-secure.nanocosmos.de/h5live/authstream",
    "hls": "https://bintu-h5live-secure.nanocosmos.de/h5live/authhttp/playlist.m3u8",
}
_SECURE_RTMP: Final = "rtmp://bintu-splay.nanocosmos.de/splay"

Playable = StreamGroup | StreamNames


def player_links(target: Playable, token: str) -> tuple[str, ...]:
    """Addresses of the hosted player, the token in each. More than one only for more than nine streams."""
    if isinstance(target, StreamGroup):
        return (_link({"group.id": target.id, "group.security.jwtoken": token}),)
    return tuple(_link(_entries(names, token)) for names in _chunks(target.names))


def _chunks(names: Sequence[str]) -> list[Sequence[str]]:
    return [names[i : i + MOST_ENTRIES] for i in range(0, len(names), MOST_ENTRIES)]


def _entries(names: Sequence[str], token: str) -> dict[str, str]:
    query: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        entry = "entry" if number == 1 else f"entry{number}"
        query[f"{entry}.rtmp.streamname"] = name
        query[f"{entry}.security.jwtoken"] = token
    return query


def _link(query: dict[str, str]) -> str:
    # Keys keep their dots, values are encoded once: the embed page splits at "=" and unescapes.
    pairs = (f"{key}={quote(value, safe='', errors='replace')}" for key, value in query.items())
    return EMBED_PAGE + "?" + "&".join(pairs)


def security_object(token: str) -> str:
    """The `security` object of a group or an entry, as JSON."""
    return _script_json({"jwtoken": token})


def _script_json(value: object, indent: int | None = None) -> str:
    """JSON that is safe inside a script element: "</script" and "<!--" would end or swallow it, whatever the
    string around them; line separators are escaped too, being not ASCII."""
    return json.dumps(value, indent=indent).replace("<", "\\u003c")


def player_source(target: Playable, token: str) -> dict[str, object]:
    """The `source` of a player configuration."""
    if isinstance(target, StreamGroup):
        return {"group": {"id": target.id, "security": {"jwtoken": token}}}
    return {"entries": [_entry(name, {"jwtoken": token}) for name in target.names]}


def _entry(name: str, security: Mapping[str, str]) -> dict[str, object]:
    return {
        "h5live": {
            "rtmp": {"url": _SECURE_RTMP, "streamname": name},
            "server": _SECURE_SERVER,
            "security": dict(security),
        }
    }


def iframe(target: Playable, token: str) -> str:
    """Embed code for any page: the hosted player in a frame. Not for domain-bound tokens, which do not
    play there."""
    return "\n".join(map(_frame, player_links(target, token)))


def _frame(link: str) -> str:
    return (
        f'<iframe src="{escape(link)}" title="Live stream" width="1280" height="720"'
        ' style="border:0;max-width:100%" allow="autoplay; fullscreen" allowfullscreen></iframe>'
    )


def snippet(target: Playable, token: str) -> str:
    """Embed code for the customer's own page: script, container and configuration."""
    return _snippet(player_source(target, token))


def _snippet(source: Mapping[str, object]) -> str:
    config = {
        "source": source,
        "playback": {"autoplay": True, "automute": True, "muted": True},
    }
    body = _script_json(config, indent=2)
    return f"""<div id="nanoplayer" style="width:100%;aspect-ratio:16/9"></div>
<script src="{PLAYER_SCRIPT}"></script>
<script>
  var config = {body.replace(chr(10), chr(10) + "  ")};
  var player = new NanoPlayer("nanoplayer");
  player.setup(config).then(
    function () {{ console.log("player ready"); }},
    function (error) {{
      document.getElementById("nanoplayer").textContent = "The stream cannot be played: " + error.message;
    }}
  );
</script>"""


def embed_code(target: Playable, token: str, *, domain_bound: bool) -> str:
    """Code to paste into a web page: a frame of the hosted player, or, for a domain-bound token (which the
    hosted player cannot play), the player itself for the customer's own page."""
    return snippet(target, token) if domain_bound else iframe(target, token)


# ---------------------------------------------------------------------------------------------- legacy tokens


def legacy_security(token: StsToken) -> dict[str, str]:
    """The `security` object of a legacy token: strings, those that were signed (`expires` and `options` are
    read as strings only)."""
    members = {
        "token": token.token,
        "expires": token.expires,
        "tag": token.tag,
        "options": token.options,
    }
    return {name: value for name, value in members.items() if value}


def legacy_security_object(token: StsToken) -> str:
    """The `security` object, as JSON."""
    return _script_json(legacy_security(token))


def legacy_link(token: StsToken, stream: str) -> str:
    """The address of the hosted player for one stream."""
    named = {f"entry.security.{name}": value for name, value in legacy_security(token).items()}
    return _link({"entry.rtmp.streamname": stream} | named)


def legacy_text(token: StsToken) -> str:
    """One text that holds the whole token: the link of its stream, or its `security` object."""
    if token.stream:
        return legacy_link(token, token.stream)
    return _script_json({"security": legacy_security(token)})


def legacy_embed_code(token: StsToken, stream: str) -> str:
    """Code to paste into a web page: a frame of the hosted player, or the player itself for a token that is
    bound to a domain, which the hosted player cannot play."""
    if token.referer:
        return _snippet({"entries": [_entry(stream, legacy_security(token))]})
    return _frame(legacy_link(token, stream))


def full_page(target: Playable, token: str, title: str) -> str:
    """A complete HTML page with the player in it."""
    indented = snippet(target, token).replace("\n", "\n  ")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="strict-origin-when-cross-origin">
  <title>{escape(title)}</title>
  <style>html, body {{ margin: 0; background: #000; color: #fff; font-family: sans-serif; }}</style>
</head>
<body>
  {indented}
</body>
</html>
"""

"""Links and code as the vendor's player and browsers read them."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core import playback
from nanosecure_gui.core.names import USUAL_STREAM_NAME, stream_names
from nanosecure_gui.core.tokens import StreamGroup, StreamNames

TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJl-_"
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '"; alert(1); "',
    "'\\\"",
    "\u2028\u2029",
    "]]>",
    "{{x}} ${y} %41 a+b #c &amp;",
]
tokens = st.from_regex(r"[A-Za-z0-9_-]{1,40}(\.[A-Za-z0-9_-]{1,40}){2}", fullmatch=True)
groups = st.uuids().map(lambda uuid: StreamGroup(str(uuid)))
streams = st.lists(
    st.from_regex(USUAL_STREAM_NAME, fullmatch=True), min_size=1, max_size=50, unique=True
).map(lambda names: StreamNames(tuple(names)))
hostile = st.text(max_size=40) | st.sampled_from(HOSTILE)


def as_the_embed_reads(link: str) -> dict[str, str]:
    """Embed 2.0.0 splits the query at `&`, each pair at `=` (dropping what follows a second one), and
    unescapes the value once."""
    pairs = [pair.split("=") for pair in urlsplit(link).query.split("&")]
    return {pair[0]: unquote_to_bytes(pair[1]).decode("latin-1") for pair in pairs}


# ---------------------------------------------------------------------------------------------------- links


@given(groups, tokens)
def test_the_embed_reads_the_group_and_its_token(group: StreamGroup, token: str) -> None:
    [link] = playback.player_links(group, token)
    assert as_the_embed_reads(link) == {"group.id": group.id, "group.security.jwtoken": token}


@given(streams, tokens)
def test_the_embed_reads_every_stream_with_a_token_of_its_own(target: StreamNames, token: str) -> None:
    found: list[str] = []
    for link in playback.player_links(target, token):
        read = as_the_embed_reads(link)
        entries = ["entry", *(f"entry{n}" for n in range(2, 10))][: len(read) // 2]
        names = [read.pop(f"{entry}.rtmp.streamname") for entry in entries]
        assert [read.pop(f"{entry}.security.jwtoken") for entry in entries] == [token] * len(names)
        assert not read
        assert len(names) <= 9
        found += names
    assert tuple(found) == target.names


@given(st.lists(st.text(st.characters(codec=None), min_size=1), min_size=1, max_size=12), hostile)
def test_no_name_or_token_changes_the_shape_of_a_link(names: list[str], token: str) -> None:
    for link in playback.player_links(StreamNames(tuple(names)), token):
        assert not set("+#\"'<> \n") & set(link)
        assert link.isascii()
        assert link.startswith(playback.EMBED_PAGE + "?")
        query = urlsplit(link).query
        assert all(
            re.fullmatch(r"entry[2-9]?\.(rtmp\.streamname|security\.jwtoken)=[^=&]*", pair)
            for pair in query.split("&")
        )


def test_every_name_that_is_accepted_survives_the_embeds_single_unescaping() -> None:
    accepted = "".join(
        character
        for character in map(chr, range(0x20, 0x7F))
        if not set(character) & set(" ,;?&=#/\\\"'<>%+:")
    )
    [name] = stream_names(accepted[:64])
    [link] = playback.player_links(StreamNames((name,)), TOKEN)
    assert as_the_embed_reads(link)["entry.rtmp.streamname"] == name


def test_values_are_encoded_once() -> None:
    [link] = playback.player_links(StreamNames(("a b=c",)), TOKEN)
    assert "entry.rtmp.streamname=a%20b%3Dc&entry.security.jwtoken=" in link
    assert unquote(link).endswith(TOKEN)


# ------------------------------------------------------------------------------------------------ page code


class _Page(HTMLParser):
    def __init__(self, code: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.words: dict[str, str] = {}
        self.feed(code)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words[self.open[-1]] = self.words.get(self.open[-1], "") + data


def config_of(code: str) -> dict[str, object]:
    script = _Page(code).words["script"]
    _before, _var, rest = script.partition("var config = ")
    config, _end = json.JSONDecoder().raw_decode(rest)
    assert isinstance(config, dict)
    return config


@given(groups | streams, tokens)
def test_a_browser_reads_the_link_back_from_the_frame(target: playback.Playable, token: str) -> None:
    code = playback.iframe(target, token)
    assert re.search(r"&(?!amp;)", code) is None
    page = _Page(code)
    assert tuple(each["src"] for each in page.attributes) == playback.player_links(target, token)
    assert set(page.tags) == {"iframe"}


@given(st.lists(hostile, min_size=1, max_size=10), hostile)
def test_a_browser_reads_the_configuration_back_whatever_is_in_it(names: list[str], token: str) -> None:
    target = StreamNames(tuple(names))
    code = playback.snippet(target, token)
    assert _Page(code).tags == ["div", "script", "script"]
    assert "\u2028" not in code
    assert "\u2029" not in code
    assert config_of(code)["source"] == playback.player_source(target, token)


@pytest.mark.parametrize("nasty", HOSTILE)
def test_nothing_in_the_configuration_can_open_or_close_an_element(nasty: str) -> None:
    code = playback.full_page(StreamNames((nasty,)), nasty, nasty)
    body = code[code.index("var config") : code.index("var player")]
    assert "<" not in body
    assert code.count("</script>") == 2


@given(groups, hostile, hostile)
def test_the_full_page_shows_its_title_and_plays_its_group(
    group: StreamGroup, token: str, title: str
) -> None:
    code = playback.full_page(group, token, title)
    page = _Page(code)
    assert page.tags == [
        "html",
        "head",
        "meta",
        "meta",
        "meta",
        "title",
        "style",
        "body",
        "div",
        "script",
        "script",
    ]
    assert not page.open
    normal = title.replace("\r\n", "\n").replace("\r", "\n")
    assert page.words.get("title", "").replace("\r\n", "\n").replace("\r", "\n").replace(
        "\x00", ""
    ) == normal.replace("\x00", "")
    assert config_of(code)["source"] == playback.player_source(group, token)


def test_the_player_script_and_container_are_there() -> None:
    code = playback.snippet(StreamGroup("g"), TOKEN)
    assert f'<script src="{playback.PLAYER_SCRIPT}"></script>' in code
    assert 'id="nanoplayer"' in code
    assert 'new NanoPlayer("nanoplayer")' in code
    assert "function (error)" in code


def test_entries_use_the_secure_servers() -> None:
    source = playback.player_source(StreamNames(("nNCcf-3ki5X",)), TOKEN)
    assert source == {
        "entries": [
            {
                "h5live": {
                    "rtmp": {"url": "rtmp://bintu-splay.nanocosmos.de/splay", "streamname": "nNCcf-3ki5X"},
                    "server": {
                        "websocket": "wss://bintu-h5live-secure.nanocosmos.de/h5live/authstream",
                        "hls": "https://bintu-h5live-secure.nanocosmos.de/h5live/authhttp/playlist.m3u8",
                    },
                    "security": {"jwtoken": TOKEN},
                }
            }
        ]
    }


@given(hostile)
def test_the_security_object_is_json(token: str) -> None:
    assert json.loads(playback.security_object(token)) == {"jwtoken": token}


def test_a_domain_bound_token_gets_code_for_the_customers_own_page() -> None:
    group = StreamGroup("g")
    assert playback.embed_code(group, TOKEN, domain_bound=True) == playback.snippet(group, TOKEN)
    assert playback.embed_code(group, TOKEN, domain_bound=False) == playback.iframe(group, TOKEN)

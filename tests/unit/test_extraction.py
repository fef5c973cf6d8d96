"""Finding tokens in whatever was pasted."""

from __future__ import annotations

import base64
import json
import quopri
from collections.abc import Callable
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.extraction import MOST_TOKENS, extract
from nanosecure_gui.core.playback import embed_code, full_page, player_links, snippet
from nanosecure_gui.core.tokens import StreamGroup, StreamNames
from tests.unit.token_samples import GROUP, playback_claims, playback_token, token_of

TOKEN = playback_token()
LINK = player_links(StreamGroup(GROUP), TOKEN)[0]


def wrapped(whole: str, width: int, prefix: str = "") -> str:
    return "\n".join(prefix + whole[i : i + width] for i in range(0, len(whole), width))


def base64_of(plain: str) -> str:
    return base64.b64encode(plain.encode()).decode()


PLACES: dict[str, Callable[[str], str]] = {
    "token": lambda t: t,
    "text": lambda t: f"Your ticket is {t}. Enjoy the show!",
    "link, group.security.jwtoken": lambda t: player_links(StreamGroup(GROUP), t)[0],
    "Authorization header": lambda t: f"curl -H 'Authorization: Bearer {t}' https://example.com",
    "after X-BINTU-TOKEN:": lambda t: f"curl -X POST -H 'X-BINTU-TOKEN: {t}' https://example.com",
    "field data.token": lambda t: json.dumps({"success": True, "data": {"token": t}}),
    "field guests[1].token": lambda t: json.dumps({"guests": [{}, {"token": t}]}),
    "field jwtoken": lambda t: f"security: {{ jwtoken: '{t}' }}",
    "parameter jwtoken": lambda t: f"jwtoken={t}",
    "text, in Base64": lambda t: base64_of(f"here it is {t} bye"),
}


@pytest.mark.parametrize("source", PLACES)
def test_a_token_is_found_with_its_place(source: str) -> None:
    (found,) = extract(PLACES[source](TOKEN)).tokens
    assert found.token == TOKEN
    assert str(found.source) == source


FORMS: dict[str, Callable[[str], str]] = {
    "iframe": lambda t: embed_code(StreamGroup(GROUP), t, domain_bound=False),
    "snippet": lambda t: snippet(StreamGroup(GROUP), t),
    "full page": lambda t: full_page(StreamGroup(GROUP), t, "Show"),
    "escaped HTML": lambda t: escape(embed_code(StreamGroup(GROUP), t, domain_bound=False)),
    "link within a link": lambda t: "https://go.example/?to=" + quote(LINK, safe=""),
    "link encoded twice": lambda t: "https://go.example/?to=" + quote(quote(LINK, safe=""), safe=""),
    "quoted-printable": lambda t: quopri.encodestring(f"Hello,\nyour link: {LINK} bye".encode()).decode(),
    "JSON escapes": lambda t: json.dumps({"link": LINK}).replace("/", "\\/").replace("&", "\\u0026"),
    "relative link": lambda t: "?" + LINK.partition("?")[2],
    "playout link": lambda t: f"https://dashboard.nanostream.cloud/playout/{GROUP}?security.jwtoken={t}",
    "Base64 of a link": lambda t: base64_of(LINK),
    "Base64 of Base64": lambda t: base64.encodebytes(base64_of("here " + LINK).encode()).decode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_token_is_found_with_its_group(form: str) -> None:
    (found,) = extract(FORMS[form](TOKEN)).tokens
    assert found.token == TOKEN
    assert found.context.group == GROUP
    assert not found.notes


@pytest.mark.parametrize("width", [20, 33, 60, 63, 64, 72, 76])
@pytest.mark.parametrize("prefix", ["", "> ", "    ", ">> "])
def test_a_wrapped_token_is_joined_and_ends_where_it_ends(width: int, prefix: str) -> None:
    (found,) = extract(wrapped(TOKEN, width, prefix) + "\nRegards\nThe box office").tokens
    assert found.token == TOKEN


@pytest.mark.parametrize("algorithm", [("EdDSA", 64), ("RS256", 256), ("HS256", 32), ("ES384", 96)])
def test_tokens_line_by_line_stay_apart(algorithm: tuple[str, int]) -> None:
    name, length = algorithm
    tokens = [token_of(playback_claims(user=f"v{n}"), {"alg": name}, bytes(length)) for n in range(5)]
    assert [found.token for found in extract("\n".join(tokens)).tokens] == tokens


def test_each_token_is_found_once_and_the_streams_are_gathered() -> None:
    link = player_links(StreamNames(("nNCcf-aaaaa", "nNCcf-bbbbb")), TOKEN)[0]
    (found,) = extract(f"{link} and again {TOKEN}").tokens
    assert found.context.streams == ("nNCcf-aaaaa", "nNCcf-bbbbb")


def test_an_entrys_token_belongs_to_that_entrys_stream() -> None:
    other = playback_token(user="b")
    link = (
        f"https://x.example/p?entry.rtmp.streamname=nNCcf-aaaaa&entry.security.jwtoken={TOKEN}"
        f"&entry2.rtmp.streamname=nNCcf-bbbbb&entry2.security.jwtoken={other}"
    )
    assert [found.context.streams for found in extract(link).tokens] == [("nNCcf-aaaaa",), ("nNCcf-bbbbb",)]


@pytest.mark.parametrize("name", ["token", "entry1.security.jwtoken", "h5live.security.jwtoken"])
def test_a_link_the_player_does_not_read_is_called_out(name: str) -> None:
    (found,) = extract(f"https://demo.nanocosmos.de/p?bintu.streamname=a&{name}={TOKEN}").tokens
    assert found.notes


@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u2066", "\ufeff", "\x00", "\u00ad"])
def test_invisible_characters_in_a_token_are_passed_over(mark: str) -> None:
    whole = extract(mark.join(TOKEN))
    assert [found.token for found in whole.tokens] == [TOKEN]
    assert whole.notes
    (found,) = extract(TOKEN[:9] + mark + TOKEN[9:40] + mark + TOKEN[40:]).tokens
    assert found.token == TOKEN
    assert [str(note) for note in found.notes] == ["2 invisible characters were removed."]


@pytest.mark.parametrize("around", ["_{}_", "**{}**", "`{}`", '"{}"', "<{}>", "({})", "{}.", "{},", "«{}»"])
def test_marks_around_a_token_are_not_part_of_it(around: str) -> None:
    assert [found.token for found in extract(around.format(TOKEN)).tokens] == [TOKEN]


@pytest.mark.parametrize("length", [30, 63, 64, 65, 120, len(TOKEN) - 40, len(TOKEN) - 1])
def test_half_a_token_is_found_as_such(length: int) -> None:
    (found,) = extract(f"{TOKEN[:length]}\nThanks a lot").tokens
    assert found.token == TOKEN[:length].rstrip(".")
    assert decode(found.token).problem is not None


def test_a_token_without_its_beginning_is_found_as_such() -> None:
    (found,) = extract(f"see {TOKEN[20:]}").tokens
    assert found.token == TOKEN[20:]


def test_a_placeholder_of_the_documentation_is_half_a_token() -> None:
    (found,) = extract('{"token": "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9..."}').tokens
    assert found.token == "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9"


STS_LINK = (
    "https://demo.nanocosmos.de/nanoplayer/release/nanoplayer.html?h5live.rtmp.streamname=XXXXX-YYYYY"
    "&h5live.security.expires=1591747200&h5live.security.tag=my%20tag&h5live.security.token=abcdef0123"
    "&h5live.security.options=9"
)


@pytest.mark.parametrize(
    "pasted",
    [
        STS_LINK,
        f'<iframe src="{escape(STS_LINK)}">',
        '{"rtmp":{"streamname":"XXXXX-YYYYY"},"security":{"expires":"1591747200","tag":"my tag",'
        '"token":"abcdef0123","options":"9"}}',
        "rtmp: {streamname: 'XXXXX-YYYYY'}, security: {token: 'abcdef0123', expires: 1591747200, "
        "options: 9, tag: 'my tag'}",
    ],
)
def test_legacy_parameters_are_found(pasted: str) -> None:
    (sts,) = extract(pasted).sts
    assert (sts.token, sts.expires, sts.tag, sts.options) == ("abcdef0123", "1591747200", "my tag", "9")
    assert sts.stream == "XXXXX-YYYYY"


def test_a_jwt_under_the_legacy_name_is_not_a_legacy_token() -> None:
    found = extract(f"https://dashboard.nanostream.cloud/playout/{GROUP}?security.token={TOKEN}")
    assert [one.token for one in found.tokens] == [TOKEN]
    assert not found.sts


def test_nothing_found_is_false() -> None:
    assert not extract("just words, and eyJ, and eyJh")
    assert not extract("")


def test_no_token_is_in_the_repr() -> None:
    assert TOKEN not in repr(extract(LINK))


@pytest.mark.parametrize(
    "noise",
    [
        "eyJh" * 300_000,
        "eyJhbGciOi" * 100_000,
        "eyJhbGciOi\n" * 100_000,
        (TOKEN + "\n") * 5_000,
        "eyJhbGciOiJFZERTQSJ9." * 50_000,
        "https://a?" * 100_000,
        "security={" * 100_000,
        "a=\n" * 300_000,
        "\u200b" * 300_000,
        "A" * 1_000_000,
    ],
    ids=["beginnings", "headers", "lines", "tokens", "dots", "links", "sts", "breaks", "invisible", "base64"],
)
def test_a_lot_of_noise_is_survived(noise: str) -> None:
    assert len(extract(noise).tokens) <= MOST_TOKENS


def test_a_token_is_found_behind_a_megabyte_of_noise() -> None:
    assert [found.token for found in extract("lorem ipsum " * 90_000 + TOKEN).tokens] == [TOKEN]


def test_what_is_too_much_is_said() -> None:
    many = "\n".join(token_of({"aud": "splay", "exp": n}) for n in range(MOST_TOKENS + 5))
    found = extract(many)
    assert len(found.tokens) == MOST_TOKENS
    assert found.notes


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_any_text_is_searched_without_failing(pasted: str) -> None:
    extract(pasted)


@given(
    st.lists(
        st.text(max_size=30)
        | st.sampled_from(
            ["eyJ", "eyJhbGciOi", ".", "=\n", "\n", "%3D", "security={", "https://", "?", "&", TOKEN]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_mixture_is_searched_without_failing(pasted: str) -> None:
    for found in extract(pasted).tokens:
        str(found.source)
        decode(found.token)


PLAIN = st.text(
    st.characters(exclude_characters="-_.%=\\\u0345", categories=("L", "Z", "P", "S")), max_size=40
)


@given(
    claims=st.dictionaries(st.text(max_size=8), st.integers() | st.text(max_size=20) | st.booleans()),
    before=PLAIN,
    after=PLAIN,
    form=st.sampled_from([*PLACES.values()]),
)
def test_a_generated_token_is_found_in_any_surroundings(
    claims: dict[str, object], before: str, after: str, form: Callable[[str], str]
) -> None:
    token = token_of({"aud": "splay", **claims})
    found = extract(f"{before} {form(token)} {after}")
    assert token in [one.token for one in found.tokens]

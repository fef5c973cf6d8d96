"""Names, ids, addresses and hosts: canonical forms, and refusals in words."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Network

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nanosecure_gui.core import names
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.wording import text

anything = st.one_of(
    st.text(st.characters(codec=None), max_size=80),
    st.text("ab019-_. ,;:/[]@*%\n\u200b\u202eßüÄ。．０", max_size=40),
)
usual_names = st.from_regex(names.USUAL_STREAM_NAME, fullmatch=True)
networks = st.builds(lambda address, prefix: f"{address}/{prefix}", st.ip_addresses(v=4), st.integers(0, 32))
WHAT = text("The tag")


def refusal(read: Callable[[str], object], typed: str) -> str:
    with pytest.raises(InvalidInput) as caught:
        read(typed)
    return str(caught.value)


def canonical(read: Callable[[str], object], typed: str) -> object | None:
    try:
        return read(typed)
    except InvalidInput:
        return None


# --------------------------------------------------------------------------------------------------- anything


@given(anything)
@example("1.2.3.4/")
@example("[::1")
@example("xn--a.xn--")
@example("a" * 64 + ".ß")
@example("\ud800.de")
def test_nothing_but_invalid_input_is_ever_raised_and_canonical_forms_stay(typed: str) -> None:
    group = canonical(names.group_id, typed)
    assert group is None or names.group_id(str(group)) == group
    host = canonical(names.domain, typed)
    assert host is None or names.domain(str(host)) == host
    for read in (names.stream_names, names.addresses):
        found = canonical(read, typed)
        assert found is None or (isinstance(found, tuple) and (not found or read(", ".join(found)) == found))
    line = canonical(lambda raw: names.trace(raw, WHAT), typed)
    assert line is None or names.trace(str(line), WHAT) == line


@pytest.mark.parametrize("read", [names.group_id, names.domain, names.stream_names, names.addresses])
def test_a_paste_of_ten_megabytes_is_refused_at_once(read: Callable[[str], object]) -> None:
    assert "too long" in refusal(read, "abcde-fghij " * 850_000)


@pytest.mark.parametrize("read", [names.group_id, names.domain, names.stream_names, names.addresses])
def test_a_refusal_never_repeats_a_whole_token(read: Callable[[str], object]) -> None:
    token = f"eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9{'x' * 60}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
    for typed in (token, f"https://host.example/?group.security.jwtoken={token}", f"{token}:1", f"{token}@x"):
        assert token not in refusal(read, typed)


# ------------------------------------------------------------------------------------------------ group ids


@given(st.uuids())
def test_a_uuid_is_a_group_id_in_lower_case(uuid: object) -> None:
    assert names.group_id(f" {str(uuid).upper()}\n") == str(uuid)


def test_group_id_refusals_say_what_was_meant() -> None:
    assert "or choose it" in refusal(names.group_id, "  ")
    assert "is a stream name" in refusal(names.group_id, "8sKpm-x49nB")
    assert "32 hexadecimal digits" in refusal(names.group_id, "1dec3bbc-758b-4879-a202")


# --------------------------------------------------------------------------------------------- stream names


@given(st.lists(usual_names, min_size=1, max_size=names.MOST_STREAM_NAMES, unique=True))
def test_stream_names_keep_their_order_and_case(listed: list[str]) -> None:
    assert names.stream_names(" ,\n".join(listed)) == tuple(listed)
    assert names.stream_names(";".join(listed + listed)) == tuple(listed)
    assert not any(names.is_unusual(name) for name in listed)


def test_stream_name_refusals() -> None:
    assert "at least one" in refusal(names.stream_names, " , ")
    assert "is a stream id" in refusal(names.stream_names, "1dec3bbc-758b-4879-a202-7ae877d511ba")
    assert "the character ?" in refusal(names.stream_names, "8sKpm-x49nB?a=b")
    assert "⟨U+200B⟩" in refusal(names.stream_names, "8sKpm-x49nB\u200b")
    assert "too long" in refusal(names.stream_names, "x" * 65)
    too_many = " ".join(f"abcde-{n:05}" for n in range(names.MOST_STREAM_NAMES + 1))
    assert "51 stream names" in refusal(names.stream_names, too_many)


def test_names_of_other_forms_pass_but_are_unusual() -> None:
    assert names.stream_names("main-camera-left") == ("main-camera-left",)
    assert names.is_unusual("nodash")
    assert not names.is_unusual("XYZ1-2345")


@pytest.mark.parametrize(
    ("name", "found"), [("nNCcf-3ki5X", "nNCcf"), ("hrzcqQ_58r", ""), ("-abcde", ""), ("toolong1-x", "")]
)
def test_the_organisation_hash_is_the_first_part(name: str, found: str) -> None:
    assert names.organisation_hash(name) == found


# ------------------------------------------------------------------------------------------------ addresses


@given(st.lists(st.one_of(st.ip_addresses(v=4).map(str), networks), max_size=10))
def test_addresses_become_canonical(listed: list[str]) -> None:
    found = names.addresses(" ".join(listed))
    assert {IPv4Network(part) for part in found} == {IPv4Network(part, strict=False) for part in listed}
    assert not any(part.endswith("/32") for part in found)


@given(st.ip_addresses(v=6).map(str), st.sampled_from(["{}", "[{}]", "[{}]:443", "{}/64", "{}%eth0"]))
def test_ipv6_is_always_refused_with_its_own_sentence(address: str, form: str) -> None:
    assert "is an IPv6 address" in refusal(names.addresses, f"203.0.113.7, {form.format(address)}")


@pytest.mark.parametrize(
    "typed", ["1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/33", "1.2.3.4/", "localhost", "１.2.3.4"]
)
def test_what_is_no_address_is_refused_with_an_example(typed: str) -> None:
    assert "like 203.0.113.7" in refusal(names.addresses, typed)


def test_ten_addresses_pass_and_eleven_do_not() -> None:
    ten = [f"203.0.113.{n}" for n in range(10)]
    assert len(names.addresses(",".join(ten))) == 10
    assert "at most 10" in refusal(names.addresses, ",".join([*ten, "203.0.113.10"]))


@pytest.mark.parametrize(
    ("address", "because"),
    [
        ("127.0.0.1", "this machine's own"),
        ("10.1.2.3", "private"),
        ("192.168.0.0/24", "private"),
        ("172.31.255.255", "private"),
        ("100.64.0.1", "private"),
        ("169.254.0.1", "reserved"),
        ("224.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("0.0.0.0", "reserved"),
    ],
)
def test_addresses_no_viewer_has(address: str, because: str) -> None:
    assert because in str(names.never_a_viewer(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "172.32.0.1", "0.0.0.0/0", "93.184.216.0/24"])
def test_addresses_a_viewer_may_have(address: str) -> None:
    assert names.never_a_viewer(address) is None


@given(networks)
def test_every_network_can_be_judged(network: str) -> None:
    reason = names.never_a_viewer(network)
    assert reason is None or network in str(reason)


# --------------------------------------------------------------------------------------------------- domains


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Watch.Example.COM", "watch.example.com"),
        (" nanocosmos.de. ", "nanocosmos.de"),
        ("demo-nanocosmos123.de", "demo-nanocosmos123.de"),
        ("straße.de", "xn--strae-oqa.de"),
        ("MÜNCHEN.de", "xn--mnchen-3ya.de"),
        ("münchen。de", "xn--mnchen-3ya.de"),
        ("例え.jp", "xn--r8jz45g.jp"),
        (f"{'a' * 63}.de", f"{'a' * 63}.de"),
    ],
)
def test_domains_become_canonical(typed: str, found: str) -> None:
    assert names.domain(typed) == found


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ("https://demo.nanocosmos.de", "Only the host name, like demo.nanocosmos.de"),
        ("https://user:pass@demo.nanocosmos.de:8080/x", "Only the host name, like demo.nanocosmos.de"),
        ("nanocosmos.de/nanoplayer", "Only the host name, like nanocosmos.de"),
        ("nanocosmos.de:8080", "without a port: nanocosmos.de"),
        ("nanocosmos", "no ending like .com"),
        ("", "no ending"),
        ("*.example.com", "Wildcards"),
        ("a.de, b.de", "one host name"),
        ("a.de b.de", "one host name"),
        ("me@example.com", "not a host name"),
        ("my_host.example.com", "underscore"),
        ("ü_ber.example.com", "host name"),
        ("-a.example.com", "1 to 63"),
        ("a-.example.com", "1 to 63"),
        ("a..example.com", "1 to 63"),
        ("example.com..", "1 to 63"),
        (f"{'a' * 64}.de", "1 to 63"),
        (".".join(["a" * 60] * 5), "253"),
        ("203.0.113.7", "Enter it as allowed IP"),
        ("2001:db8::1", "Enter it as allowed IP"),
        ("[2001:db8::1]:443", "Enter it as allowed IP"),
        ("1.2.3", "ends with a number"),
        ("a.b.42", "ends with a number"),
        ("😀.com", "international"),
        ("\u202eexample.com", "international"),
    ],
)
def test_domain_refusals_name_the_rule(typed: str, because: str) -> None:
    assert because in refusal(names.domain, typed)


# ----------------------------------------------------------------------------------------------- user and tag


@pytest.mark.parametrize("typed", ["viewer-17", "Müller, Jürgen", "نادي", "a b", "x" * 256])
def test_user_and_tag_hold_one_line_of_any_language(typed: str) -> None:
    assert names.trace(f"  {typed}\n", WHAT) == typed


@pytest.mark.parametrize("bad", ["a\nb", "a\x00b", "a\x85b", "a\u2028b", "a\ud800b"])
def test_user_and_tag_hold_no_line_break_or_control_character(bad: str) -> None:
    assert (
        refusal(lambda raw: names.trace(raw, WHAT), bad)
        == "The tag holds a line break or a control character."
    )


def test_user_and_tag_have_a_limit() -> None:
    assert "at most 256" in refusal(lambda raw: names.trace(raw, WHAT), "x" * 257)

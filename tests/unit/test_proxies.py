"""core.proxies: what may be typed as a proxy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.proxies import DIRECT, SYSTEM, read_proxy


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", SYSTEM),
        (" System ", SYSTEM),
        ("DIRECT", DIRECT),
        ("proxy.example.com:3128", "http://proxy.example.com:3128"),
        ("https://Proxy.example.com:443/", "https://proxy.example.com:443"),
        ("[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert read_proxy(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "proxy",
        "proxy:99999",
        "socks5://proxy:1080",
        "http://anna:secret@proxy:3128",
        "http://proxy:80/x",
        "http://pr oxy:80",
        "http://proxy:80?x",
        "http://[::1:80",
    ],
)
def test_what_is_no_proxy_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_proxy(typed)


@given(st.text(max_size=60))
def test_it_keeps_what_it_can_read_again_or_refuses(typed: str) -> None:
    try:
        kept = read_proxy(typed)
    except InvalidInput:
        return
    assert read_proxy(kept) == kept
    assert "@" not in kept

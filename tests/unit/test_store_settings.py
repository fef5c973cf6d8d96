"""store.settings: what was chosen comes back, and no file can stop the program from starting."""

from __future__ import annotations

import json
import stat
import string
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.drafts import TargetKind
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.organisations import CredentialKind, Organisation, ServiceAddresses
from nanosecure_gui.core.presets import Preset
from nanosecure_gui.store.settings import (
    LARGEST,
    SCHEMA,
    UPGRADES,
    NewerSchema,
    Settings,
    SettingsStore,
    read_settings,
    write_settings,
)

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)

# One sample for every upgrade step: {step: (content before, content after)}.
UPGRADE_SAMPLES: dict[int, tuple[dict[str, object], dict[str, object]]] = {}

addresses = st.builds(
    ServiceAddresses, token=st.sampled_from(["https://a.example/api/v1", "http://127.0.0.1:8080"])
)
organisations = st.lists(
    st.builds(
        Organisation,
        id=st.text(string.hexdigits, min_size=1),
        name=st.text(),
        credential_kind=st.sampled_from(CredentialKind),
        hash=st.text(),
        addresses=addresses,
        training=st.booleans(),
    ),
    unique_by=lambda organisation: organisation.id,
    max_size=4,
).map(tuple)
presets = st.lists(
    st.builds(
        Preset,
        name=st.text(),
        lifetime=st.integers(1, 365 * 86_400).map(lambda seconds: timedelta(seconds=seconds)),
        immediately=st.booleans(),
        revocable=st.booleans(),
        ip=st.text(),
        target=st.none() | st.sampled_from(TargetKind),
        names=st.text(),
    ),
    max_size=4,
).map(tuple)
plain_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
own_names = {*Settings.__dataclass_fields__, "schema"} - {"unknown"}


@st.composite
def all_settings(draw: st.DrawFn) -> Settings:
    known = draw(organisations)
    return Settings(
        organisations=known,
        active=draw(st.sampled_from([organisation.id for organisation in known])) if known else "",
        presets=draw(presets),
        theme=draw(st.sampled_from(["system", "dark", "light"])),
        venue_zone=draw(st.text()),
        window=draw(st.text()),
        last_tab=draw(st.text()),
        clipboard_seconds=draw(st.integers(0, 3_600)),
        unknown=draw(st.dictionaries(st.text().filter(lambda name: name not in own_names), plain_json)),
    )


def store(folder: Path) -> SettingsStore:
    return SettingsStore(folder / "settings.json", now=lambda: NOW)


@given(all_settings())
def test_settings_come_back_as_they_were_written(settings: Settings) -> None:
    assert read_settings(write_settings(settings)) == (settings, ())


def test_without_a_file_the_defaults_are_used_in_silence(tmp_path: Path) -> None:
    assert store(tmp_path).load() == (Settings(), ())


def test_saved_settings_are_private_and_are_found_again(tmp_path: Path) -> None:
    settings = Settings((Organisation("a1", "Stage"),), "a1", theme="dark")
    store(tmp_path).save(settings)
    assert store(tmp_path).load() == (settings, ())
    assert settings.organisation == settings.organisations[0]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


@given(st.binary(max_size=200) | plain_json.map(lambda value: json.dumps(value).encode()))
def test_whatever_stands_in_the_file_is_set_aside_and_never_crashes(content: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "settings.json").write_bytes(content)
        settings, notices = store(folder).load()
        assert settings == Settings()
        assert len(notices) == 1
        assert (folder / "settings.json.damaged-20261121T200000Z").read_bytes() == content
        assert not (folder / "settings.json").exists()


@given(st.dictionaries(st.sampled_from(sorted(own_names)), plain_json))
def test_right_names_with_wrong_values_never_crash_and_can_be_saved_again(raw: dict[str, object]) -> None:
    settings, _problems = read_settings(json.dumps({**raw, "schema": SCHEMA}).encode())
    assert read_settings(write_settings(settings)) == (settings, ())


@pytest.mark.parametrize(
    "content",
    [
        b'{"schema": 1, "x": ' + b"[" * 100_000,
        b'{"schema": 1, "x": ' + b"[" * 60 + b"]" * 60 + b"}",
        b'{"schema": 1, "x": 1e999}',
        b'{"schema": 1, "x": NaN}',
        b'{"schema": 1, "x": ' + b"9" * 5_000 + b"}",
        b'{"schema": true}',
        b'{"schema": 0}',
        b" " * (LARGEST + 1),
    ],
    ids=["deep", "too deep to write", "infinite", "nan", "huge number", "no number", "zero", "large"],
)
def test_a_hostile_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    settings, notices = store(tmp_path).load()
    assert settings == Settings()
    assert "damaged" in str(notices[0])


def test_two_damaged_files_in_one_second_are_both_kept(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        (tmp_path / "settings.json").write_bytes(content)
        store(tmp_path).load()
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"one", b"two"}


def test_a_folder_in_place_of_the_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    _settings, notices = store(tmp_path).load()
    assert "kept as settings.json.damaged" in str(notices[0])
    store(tmp_path).save(Settings())


def test_what_can_be_read_of_a_damaged_file_is_kept(tmp_path: Path) -> None:
    raw = json.loads(write_settings(Settings((Organisation("a1", "Stage"),), "a1", (Preset("P"),))))
    raw |= {"theme": "pink", "clipboard_seconds": True}
    raw["presets"].append({"name": "bad", "lifetime": 1e12})
    raw["organisations"].append({"name": "no id"})
    content = json.dumps(raw).encode()
    (tmp_path / "settings.json").write_bytes(content)
    settings, notices = store(tmp_path).load()
    assert settings == Settings((Organisation("a1", "Stage"),), "a1", (Preset("P"),))
    for part in ("theme", "clipboard_seconds", "presets.1", "organisations.1"):
        assert part in str(notices[0])
    assert (tmp_path / "settings.json.damaged-20261121T200000Z").read_bytes() == content
    assert store(tmp_path).load() == (settings, ())


@pytest.mark.parametrize(
    "address", ["http://evil.example", "https://u:p@evil.example", "ftp://x", "", "https://x/ "]
)
def test_an_address_no_credential_may_go_to_is_not_taken_from_the_file(address: str) -> None:
    organisation = Organisation("a1", "Stage", addresses=ServiceAddresses(token=address))
    settings, problems = read_settings(write_settings(Settings((organisation,), "a1")))
    assert (settings.organisations, settings.active) == ((), "")
    assert problems


def test_of_two_organisations_with_one_id_the_first_stays() -> None:
    twice = Settings((Organisation("a1", "One"), Organisation("a1", "Two")), "gone")
    settings, problems = read_settings(write_settings(twice))
    assert [organisation.name for organisation in settings.organisations] == ["One"]
    assert settings.active == "a1"
    assert problems


def test_a_newer_file_is_set_aside_under_a_name_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"schema": SCHEMA + 1, "theme": "dark"}))
    settings, notices = store(tmp_path).load()
    assert settings == Settings()
    assert "newer NanoSecure" in str(notices[0])
    assert (tmp_path / "settings.json.newer-20261121T200000Z").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        SettingsStore(tmp_path / "none" / "settings.json").save(Settings())


def test_every_upgrade_step_has_a_sample() -> None:
    assert set(UPGRADE_SAMPLES) == set(range(1, SCHEMA))
    for number, (before, after) in UPGRADE_SAMPLES.items():
        assert UPGRADES[number - 1](before) == after


def test_upgrade_steps_run_in_order_from_the_files_schema_on() -> None:
    steps: tuple[Callable[[dict[str, object]], dict[str, object]], ...] = (
        lambda raw: {**raw, "venue_zone": raw.pop("zone")},
        lambda raw: {**raw, "last_tab": f"{raw['venue_zone']}!"},
    )
    first, _ = read_settings(b'{"schema": 1, "zone": "Europe/Berlin"}', steps)
    second, _ = read_settings(b'{"schema": 2, "venue_zone": "UTC"}', steps)
    assert (first.venue_zone, first.last_tab) == ("Europe/Berlin", "Europe/Berlin!")
    assert (second.venue_zone, second.last_tab) == ("UTC", "UTC!")
    with pytest.raises(ValueError, match="not upgradable"):
        read_settings(b'{"schema": 1}', steps)
    with pytest.raises(NewerSchema):
        read_settings(b'{"schema": 4}', steps)


def test_the_reason_given_last_is_the_first_and_stands_there_once() -> None:
    kept = Settings()
    for reason in ("leak", "test", "", "leak"):
        kept = kept.with_reason(reason)
    assert kept.reasons == ("leak", "test")
    for number in range(20):
        kept = kept.with_reason(str(number))
    assert kept.reasons == tuple(str(number) for number in range(19, 7, -1))

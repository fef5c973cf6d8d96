"""Encoder cards: exact fields, right units, commands that a shell reads back, an OBS profile."""

from __future__ import annotations

import json
import shlex
from configparser import ConfigParser
from dataclasses import replace

import pytest
from hypothesis import given

from nanosecure_gui.core.encoders import Card, Encoder, backup, backup_label, card
from nanosecure_gui.core.ingest import IngestForm, addresses, masked, stream_key
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.obs_profile import ObsProfile, obs_profile

from .ingest_at_random import forms

NAME = "Hb7Qe-x49nB"
FORM = IngestForm(name=NAME, parameters=(("passcode", "let me in"),))
SRT = replace(FORM, protocol=Protocol.SRT, parameters=(("passcode", "a1"),))


def fields(shown: Card) -> dict[str, str]:
    return {line.field: line.value for line in shown.lines}


def files(profile: ObsProfile) -> dict[str, str]:
    return dict(profile.files)


def test_obs_takes_server_and_key_apart() -> None:
    assert fields(card(Encoder.OBS, FORM)) == {
        "Service": "Custom...",
        "Server": "rtmps://bintu-stream.nanocosmos.de:1937/live",
        "Stream Key": f"{NAME}?passcode=let%20me%20in",
    }


def test_obs_counts_srt_in_microseconds_and_hardware_in_milliseconds() -> None:
    assert "latency=500000&timeout=1000000" in fields(card(Encoder.OBS, SRT))["Server"]
    for encoder in (Encoder.VMIX, Encoder.WIRECAST, Encoder.OSPREY):
        line = next(line for line in card(encoder, SRT).lines if line.field == "Latency")
        assert (line.value, line.unit) == ("500", "ms")


@pytest.mark.parametrize("encoder", [Encoder.VMIX, Encoder.OSPREY, Encoder.WIRECAST])
def test_key_fields_for_srt_hold_the_id_without_encoding(encoder: Encoder) -> None:
    assert fields(card(encoder, SRT))["Stream ID"] == f"push:{NAME}?passcode=a1"


@given(forms())
def test_every_card_marks_what_lets_somebody_publish(form: IngestForm) -> None:
    for encoder in Encoder:
        shown = card(encoder, form)
        if shown.obstacle:
            assert form.protocol is Protocol.WHIP
            continue
        assert all(form.name not in line.value for line in shown.lines if not line.secret)
        assert form.name not in masked(shown.command, form)
        assert form.name not in repr(shown)


@given(forms())
def test_the_ffmpeg_command_is_read_back_by_a_shell(form: IngestForm) -> None:
    shown = card(Encoder.FFMPEG, form)
    if shown.command:
        words, texts = shlex.split(shown.command), addresses(form)
        if form.protocol is Protocol.SRT:
            assert words[-3:] == ["-srt_streamid", texts.stream_id, texts.server]
        else:
            assert words[-1] == texts.joined


@given(forms())
def test_the_gstreamer_command_quotes_for_shell_and_pipeline(form: IngestForm) -> None:
    shown = card(Encoder.GSTREAMER, form)
    if shown.command:
        words = shlex.split(shown.command)
        wanted = addresses(form).stream_id or addresses(form).joined
        assert any(word.endswith(f'="{wanted}"') for word in words)


def test_the_backup_is_the_same_stream_elsewhere() -> None:
    main, second = backup(FORM)
    assert main == FORM
    assert stream_key(second) == stream_key(main)
    assert second.host != main.host
    assert str(backup_label(FORM)) == "Europe"


def test_the_obs_profile_holds_service_and_settings() -> None:
    written = files(obs_profile(FORM, with_key=True))
    service = json.loads(written["service.json"])
    assert service["type"] == "rtmp_custom"
    assert service["settings"]["server"] == addresses(FORM).server
    assert service["settings"]["key"] == addresses(FORM).key
    encoder = json.loads(written["streamEncoder.json"])
    assert (encoder["keyint_sec"], encoder["profile"], encoder["bf"]) == (2, "baseline", 0)
    assert encoder["bitrate"] <= 5_000
    ini = ConfigParser(interpolation=None)
    ini.read_string(written["basic.ini"])
    assert ini["General"]["name"] == f"NanoSecure {NAME}"
    assert ini["AdvOut"]["encoder"] == "obs_x264"


@given(forms())
def test_an_obs_profile_without_key_lets_nobody_publish(form: IngestForm) -> None:
    profile = obs_profile(form, with_key=False)
    everything = profile.folder + "".join(name + text for name, text in profile.files)
    assert form.name not in everything
    assert not form.parameters or stream_key(form).partition("?")[2] not in everything


def test_an_obs_profile_for_whip_uses_the_whip_service() -> None:
    written = files(obs_profile(replace(FORM, protocol=Protocol.WHIP), with_key=True))
    assert json.loads(written["service.json"])["type"] == "whip_custom"
    assert "ffmpeg_opus" in written["basic.ini"]


@given(forms())
def test_the_profile_folder_is_a_plain_name(form: IngestForm) -> None:
    folder = obs_profile(form, with_key=True).folder
    assert folder.replace("_", "").replace("-", "").isalnum()

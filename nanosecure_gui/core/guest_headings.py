"""What a column of a guest list may hold, and what people call it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from .wording import Text, text


class Column(StrEnum):
    """What a column may hold."""

    USER = "user"
    NAME = "name"
    GIVEN_NAME = "given name"
    FAMILY_NAME = "family name"
    EMAIL = "e-mail"
    TAG = "tag"
    IP = "ip"
    DOMAIN = "domain"
    STREAM = "stream or group"
    NOT_BEFORE = "not before"
    EXPIRES = "expires"


WORDS: Final[Mapping[Column, Text]] = {
    Column.USER: text("User ID"),
    Column.NAME: text("Name"),
    Column.GIVEN_NAME: text("First name"),
    Column.FAMILY_NAME: text("Last name"),
    Column.EMAIL: text("E-mail"),
    Column.TAG: text("Tag"),
    Column.IP: text("IP address"),
    Column.DOMAIN: text("Domain"),
    Column.STREAM: text("Stream or group"),
    Column.NOT_BEFORE: text("Not before"),
    Column.EXPIRES: text("Expires"),
}


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(written.split("; "))


# English and German; compared without case, accents and punctuation: "E-Mail-Adresse" is "emailadresse".
HEADINGS: Final[Mapping[Column, tuple[str, ...]]] = {
    Column.USER: _phrases(
        "user; user id; userid; user name; username; viewer; viewer id; alias; login; benutzer; "
        "benutzername; benutzer id; benutzerkennung; kennung; nutzer; nutzername; teilnehmernummer; "
        "gast nr; gastnummer; guest id; ticket id; ticket number; ticketnummer; ticket; ticketcode; "
        "ticket code; order code; bestellnummer; id"
    ),
    Column.NAME: _phrases(
        "name; full name; fullname; guest; guest name; attendee; attendee name; participant; "
        "display name; gast; gastname; vollstandiger name; teilnehmer; teilnehmername; besucher; "
        "name des teilnehmers; vor und nachname; vorname nachname; name vorname; anzeigename"
    ),
    Column.GIVEN_NAME: _phrases("first name; given name; forename; vorname; rufname"),
    Column.FAMILY_NAME: _phrases("last name; family name; surname; nachname; familienname; zuname"),
    Column.EMAIL: _phrases(
        "email; email address; e mail; mail; mail address; attendee email; email adresse; mailadresse; e post"
    ),
    Column.TAG: _phrases(
        "tag; label; category; seat; seat id; seat name; product; ticket type; company; kategorie; "
        "schlagwort; etikett; platz; sitzplatz; sitz; produkt; ticketart; firma; gruppe"
    ),
    Column.IP: _phrases(
        "ip; ip address; ipv4; allowed ip; public ip; ip adresse; erlaubte ip; netz; network; ipadresse"
    ),
    Column.DOMAIN: _phrases(
        "domain; allowed domain; host; website; page; referrer; erlaubte domain; webseite"
    ),
    Column.STREAM: _phrases(
        "stream or group; stream; stream name; stream names; streams; group; group id; stream "
        "group; stream group id; stream id; channel; streamname; streamgruppe; kanal; stream oder "
        "gruppe"
    ),
    Column.NOT_BEFORE: _phrases(
        "not before; valid from; starts; start; from; start time; nbf; begin; doors; gultig ab; "
        "gultig von; ab; von; beginn; einlass; nicht vor; startzeit"
    ),
    Column.EXPIRES: _phrases(
        "expires; expires at; expiry; expiration; valid until; valid to; until; to; end; ends; end "
        "time; exp; gultig bis; bis; ende; ablauf; lauft ab; ablaufdatum; endzeit"
    ),
}

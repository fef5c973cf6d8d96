"""What a column of a guest list may hold, and what people call it."""

from __future__ import annotations

import re
import unicodedata
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
    STATUS = "status"  # of an order or a ticket; the one that several columns may say
    QUANTITY = "quantity"  # of tickets in a line of an order


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
    Column.STATUS: text("Ticket status"),
    Column.QUANTITY: text("Quantity"),
}


LONGEST_HEADING: Final = 100  # characters
_WORD: Final = re.compile(r"[^\W_]+")


def plain_words(written: str) -> str:
    """Its words between single spaces, one before the first and one behind the last, without what people
    write differently: case, accents, punctuation."""
    plain = unicodedata.normalize("NFKD", written.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return f" {' '.join(_WORD.findall(plain))} "


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(written.split("; "))


# English and German, and the commonest words of some neighbours; compared without case, accents and
# punctuation: "E-Mail-Adresse" is "emailadresse".
HEADINGS: Final[Mapping[Column, tuple[str, ...]]] = {
    Column.USER: _phrases(
        "user; user id; userid; user name; username; viewer; viewer id; alias; login; benutzer; "
        "benutzername; benutzer id; benutzerkennung; kennung; nutzer; nutzername; teilnehmernummer; "
        "gast nr; gastnummer; guest id; attendee id; attendee number; ticket id; ticket number; "
        "ticketnummer; ticket; order code; order number; order id; bestellnummer; id"
    ),
    Column.NAME: _phrases(
        "name; full name; fullname; guest; guest name; attendee; attendee name; participant; "
        "display name; gast; gastname; vollstandiger name; teilnehmer; teilnehmername; besucher; "
        "name des teilnehmers; vor und nachname; vorname nachname; name vorname; anzeigename; "
        "nom complet; nombre completo; nome e cognome; naam"
    ),
    Column.GIVEN_NAME: _phrases("first name; given name; forename; vorname; rufname; prenom; nome; voornaam"),
    Column.FAMILY_NAME: _phrases(
        "last name; family name; surname; nachname; familienname; zuname; nom; nom de famille; apellido; "
        "apellidos; cognome; achternaam"
    ),
    Column.EMAIL: _phrases(
        "email; email address; e mail; mail; mail address; attendee email; guest email; participant email; "
        "email adresse; mailadresse; teilnehmer e mail; e mail des teilnehmers; gast e mail; e post; "
        "courriel; correo electronico; posta elettronica; e mailadres"
    ),
    Column.TAG: _phrases(
        "tag; label; category; seat; seat id; seat name; product; ticket type; company; kategorie; "
        "schlagwort; etikett; platz; sitzplatz; sitz; produkt; ticketart; firma; gruppe"
    ),
    Column.IP: _phrases(
        "ip; ip address; ipv4; allowed ip; public ip; ip adresse; erlaubte ip; netz; network; ipadresse"
    ),
    Column.DOMAIN: _phrases("domain; domains; allowed domain; referrer; erlaubte domain; web domain"),
    Column.STREAM: _phrases(
        "stream or group; stream; stream name; stream names; streams; group; group id; stream "
        "group; stream group id; stream id; channel; streamname; streamgruppe; kanal; stream oder "
        "gruppe"
    ),
    Column.NOT_BEFORE: _phrases(
        "not before; valid from; starts; start; start date; from; start time; nbf; begin; doors; gultig ab; "
        "gultig von; ab; von; beginn; einlass; nicht vor; startzeit; startdatum"
    ),
    Column.EXPIRES: _phrases(
        "expires; expires at; expiry; expiration; valid until; valid to; until; to; end; ends; end date; end "
        "time; exp; gultig bis; bis; ende; ablauf; lauft ab; ablaufdatum; endzeit; enddatum"
    ),
    Column.STATUS: _phrases(
        "status; order status; attendee status; ticket status; payment status; registration status; "
        "approval status; financial status; paid; payment; rsvp; attending; attendance; will you attend; "
        "canceled; cancelled; canceled at; cancelled at; void; voided; refunded; bestellstatus; "
        "buchungsstatus; ticketstatus; zahlungsstatus; zahlstatus; teilnahmestatus; teilnehmerstatus; "
        "anmeldestatus; bezahlt; zahlung; teilnahme; zusage; storniert; storniert am; storno; "
        "statut; estado; stato"
    ),
    Column.QUANTITY: _phrases(
        "quantity; qty; tickets; number of tickets; no of tickets; ticket quantity; ticket qty; "
        "ticket count; item quantity; item qty; lineitem quantity; qty ordered; persons; number of persons; "
        "number of people; party size; pax; anzahl; menge; stuck; stuckzahl; anz; karten; ticketanzahl; "
        "anzahl tickets; anzahl der tickets; anzahl karten; anzahl der karten; kartenanzahl; personen; "
        "anzahl personen; anzahl der personen; personenzahl; quantite; cantidad; quantita; aantal"
    ),
}

# A heading that holds one of these words may mean it, if what stands below it may, too. For other columns a
# guess would do harm: a web site would bind the tokens, the secret of a ticket would go into them.
_GUESSED: Final = frozenset(Column) - {Column.USER, Column.DOMAIN, Column.QUANTITY}
_OF_OTHERS: Final = re.compile(
    " (?:middle|phonetic|yomi|maiden|nick|file|label|event|veranstaltung|company|"
    "organi[sz]ation|product|ticket|item|login|signup|registration|checkout) "
)
_ASIDE: Final = re.compile(r"[(\[][^)\]]*[)\]]")


def compared(heading: str) -> str:
    """A heading without what people write differently: case, accents, punctuation, spaces."""
    plain = unicodedata.normalize("NFKD", heading[:LONGEST_HEADING].casefold())
    return "".join(character for character in plain if character.isalnum())


_EXACT: Final = {compared(word): column for column, words in HEADINGS.items() for word in words}
_WITHIN: Final = tuple(
    (f" {word} ", column)
    for column, words in HEADINGS.items()
    for word in words
    if len(word) > 3 and column in _GUESSED
)


def told(heading: str) -> tuple[Column, bool] | None:
    """What a heading says, and whether it says just that."""
    heading = heading[:LONGEST_HEADING].replace("#", " number")
    bare = _ASIDE.sub(" ", heading).strip() or heading  # "Name (as on the ticket)"
    for said in (heading, bare):
        if (column := _EXACT.get(compared(said))) is not None:
            return column, True
    words = plain_words(bare)
    if _OF_OTHERS.search(words):
        return None
    # Of "Attendee name: Given name", what stands last; of "Valid until", the longer phrase.
    found = [(words.rfind(word) + len(word), len(word), column) for word, column in _WITHIN if word in words]
    return (max(found)[2], False) if found else None

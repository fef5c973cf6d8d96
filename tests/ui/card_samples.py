"""Cards of a gala for tests, pictures and the bench: short and long names, links as long as real ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from nanosecure_gui.app.card_codes import ready
from nanosecure_gui.core.card_sheets import CardSheet
from nanosecure_gui.core.guest_cards import CardPile, Heading, LeftOut, ReadyCard, cards_of, cover_of
from nanosecure_gui.core.guest_files import HandOut
from nanosecure_gui.core.playback import player_links
from nanosecure_gui.core.tokens import StreamGroup
from nanosecure_gui.core.wording import Speaker, text
from tests.unit.token_samples import GROUP, NOW, playback_token

SPEAKER = Speaker(NOW, ZoneInfo("Europe/Berlin"))
HEADING = Heading(
    "Summer Gala on the Waterfront", "Guests of Harbour Events", "Harbour Events", failed=2, refused=1
)
GUESTS = (
    ("Anna Albers", "Row A, seat 12"),
    ("Dr. Maximiliane von Hohenlohe-Langenburg-Schillingsfürst", ""),
    ("Bo Li", "VIP"),
    ("Zoë Kravić", "Balcony left, second tier, row 14, seat 203 (obstructed view)"),
    ("guest-17", ""),
    ("Wolfgang Amadeus Mozart", "Row C, seat 1"),
    ("Łukasz Wiśniewski", "Press"),
    ("x" * 60, "Crew"),
)


def hand_outs(count: int) -> tuple[HandOut, ...]:
    """What so many guests receive."""
    made = []
    for number in range(count):
        name, tag = GUESTS[number % len(GUESTS)]
        token = playback_token(user=f"viewer-{number}", tag=tag[:20] or None, jti=f"6b2f0f0e-{number:08}")
        ends = NOW + timedelta(hours=9 if number % 3 == 1 else 2)
        links, part = player_links(StreamGroup(GROUP), token), 1 + number % 2
        code = f"{number * 7_919:08x}"
        made.append(HandOut(f"viewer-{number}", name, "", tag, NOW, ends, code, links, "", part, 2))
    return tuple(made)


def pile(sheet: CardSheet, count: int, *, cover: bool = True) -> CardPile:
    """The guests' cards, proven, with a cover."""
    found = hand_outs(count)
    cards, _none = cards_of(found, HEADING, SPEAKER)
    proven = [ready(card, sheet.layout.code.width) for card in cards]
    users = [each.user for each in found]
    page = cover_of(found, LEFT_OUT, sheet, count, HEADING, "kim", SPEAKER, users) if cover else None
    return CardPile(tuple(each for each in proven if isinstance(each, ReadyCard)), sheet, page)


LEFT_OUT: Sequence[LeftOut] = (LeftOut("Bert Brecht", text("the token is revoked, or is to be")),)

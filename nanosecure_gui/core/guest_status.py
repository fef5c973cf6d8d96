"""What a ticket shop says of a guest: paid, cancelled, not attending. Who is not to come is held back."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .guest_headings import plain_words
from .wording import Text, text

AND: Final = " · "  # between what several columns say
TOTALS: Final = "Σ "  # before what a line says that adds up others
NONE_LEFT: Final = "Qty "  # before the quantity of a line of which no ticket is left
# What the operator says of a guest stands before what the list says.
_LET_IN: Final = "let in: "
_HELD_BACK: Final = "held back: "
_SHOWN: Final = 80  # characters


def _any_of(phrases: str) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(phrases.split('; '))}) ")


# As pretix, Eventbrite, WooCommerce, Luma, Ticket Tailor and others write it, in English and German, and the
# commonest words of some neighbours.
_KEEPS_OUT: Final = _any_of(
    "cancell?ed; cancell?ation; void; voided; refund; refunded; chargeback; charged back; disputed; deleted; "
    "removed; rejected; declined; denied; withdrawn; invalid; blocked; revoked; expired; failed; abandoned; "
    "not; never; unpaid; pending; open; outstanding; overdue; due; awaiting; on hold; waiting; waitlist; "
    "waitlisted; draft; invited; unconfirmed; maybe; tentative; reserved; "
    "storniert; storno; stornierung; annulliert; abgesagt; absage; abgelehnt; abgemeldet; erstattet; "
    "ruckerstattet; zuruckerstattet; geloscht; ungultig; gesperrt; abgelaufen; verfallen; fehlgeschlagen; "
    "nicht; unbezahlt; offen; ausstehend; ausstehende; uberfallig; wartend; warteliste; entwurf; eingeladen; "
    "unbestatigt; vielleicht; reserviert; "
    "annulee?; rembourse; remboursee; en attente; cancelad[oa]; reembolsad[oa]; pendiente; annullat[oa]; "
    "rimborsat[oa]; in attesa; geannuleerd; terugbetaald"
)
_LETS_IN: Final = _any_of(
    "paid; complete; completed; confirmed; attending; attended; checked in; admitted; going; active; valid; "
    "approved; accepted; registered; booked; issued; purchased; processing; processed; success; successful; "
    "succeeded; settled; captured; free; ok; scanned; used; "
    "bezahlt; bestatigt; angemeldet; registriert; gebucht; gultig; aktiv; genehmigt; freigegeben; zugesagt; "
    "zusage; nimmt teil; teilgenommen; eingecheckt; abgeschlossen; erledigt; beglichen; kostenlos; "
    "kostenfrei; in bearbeitung; "
    "payee?; confirmee?; valide; pagad[oa]; confirmad[oa]; pagat[oa]; confermat[oa]; betaald; bevestigd"
)
_YES: Final = frozenset((" yes ", " y ", " true ", " 1 ", " x ", " ja ", " j ", " wahr "))
_NO: Final = frozenset((" no ", " n ", " false ", " nein ", " falsch ", " none ", " keine ", "  "))
_MARKS: Final = " ?!:"
_NOTHING: Final = re.compile(r" (?:[a-z]{3} )?(?:0+ )+(?:[a-z]{3} )?")  # 0, 0.00, 0,00 €, EUR 0.00


@lru_cache(maxsize=1024)  # a list says the same few again and again
def worded(heading: str, cell: str) -> str:
    """A cell that says something only below its heading, with it: `Paid: No`, `Cancelled at: 2026-10-02`."""
    answers = heading and cell and (_answer(cell) is not None or _KEEPS_OUT.search(plain_words(heading)))
    return f"{heading.rstrip(_MARKS)}: {cell}" if answers else cell


def as_listed(status: str) -> str:
    """What a list says, which must not pass for the operator's word, or for ours."""
    return f" {status}" if status.startswith((_LET_IN, _HELD_BACK, TOTALS, NONE_LEFT)) else status


@lru_cache(maxsize=1024)
def lets_in(status: str) -> bool | None:
    """Whether a guest of that status is to have a token; `None` if nobody can tell. An empty one says
    nothing against it. Of several, the worst counts."""
    if status.startswith((_LET_IN, _HELD_BACK)):
        return status.startswith(_LET_IN)
    if status.startswith((TOTALS, NONE_LEFT)):
        return False
    verdicts = {_lets_in(each) for each in status.split(AND) if each.strip()}
    return False if False in verdicts else None if None in verdicts else True


def held_back(status: str) -> Text | None:
    """Why a guest of that status has to wait for the operator's word, if it does."""
    verdict = lets_in(status)
    if verdict:
        return None
    if status.startswith(_HELD_BACK):
        return text("Held back by hand.")
    shown = status.removeprefix(TOTALS).removeprefix(NONE_LEFT)[:_SHOWN]
    if status.startswith(TOTALS):
        return text("This looks like totals, not like a guest: {line}.", line=shown)
    if status.startswith(NONE_LEFT):
        return text("Quantity {quantity}: no ticket is left in this line.", quantity=shown)
    if verdict is None:
        return text("The list says {status}, which may mean anything.", status=shown)
    return text("The list says {status}.", status=shown)


def let_in(status: str) -> str:
    """The status of a guest whom the operator lets in, whatever the list says."""
    said = status.removeprefix(_HELD_BACK)
    return said if lets_in(said) else f"{_LET_IN}{said}"


def hold_back(status: str) -> str:
    """The status of a guest who is not to come after all, or not even though let in before."""
    said = status.removeprefix(_LET_IN)
    return f"{_HELD_BACK}{said}" if lets_in(said) else said


def let_in_against(status: str) -> Text | None:
    """What the list says of a guest whom the operator let in."""
    if not status.startswith(_LET_IN):
        return None
    return text("Let in by hand: the list says {status}.", status=status.removeprefix(_LET_IN)[:_SHOWN])


def _lets_in(status: str) -> bool | None:
    heading, colon, answer = status.rpartition(": ")
    if colon and heading.strip():
        against = bool(_KEEPS_OUT.search(plain_words(heading)))
        said = _answer(answer)
        if said is not None:
            return said is not against
        if against:  # nothing, or a date, or an amount
            return bool(_NOTHING.fullmatch(plain_words(answer)))
    if (said := _answer(status)) is not None:
        return said
    words = plain_words(status)
    if _KEEPS_OUT.search(words):
        return False
    return True if _LETS_IN.search(words) else None


def _answer(cell: str) -> bool | None:
    """Yes or no, if the cell says nothing else."""
    words = plain_words(cell)
    if words in _YES:
        return True
    return False if words in _NO else None

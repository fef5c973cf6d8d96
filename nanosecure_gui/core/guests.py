"""A guest list's rows -> token requests, with the reasons for refused rows: the dry run before issuing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from .guest_columns import Mapping
from .guest_headings import Column
from .guest_people import Guest, person
from .guest_rows import Duplicates, Judged, Outcome, Rules, judge
from .guest_status import AND, NONE_LEFT, TOTALS, as_listed, lets_in, worded
from .guest_totals import totals_line
from .sheets import Sheet

_STATUS, _QUANTITY = list(Column).index(Column.STATUS), list(Column).index(Column.QUANTITY)
_NONE_LEFT: Final = re.compile(r"0+(?:[.,]0+)?|[-\u2212].*")  # all were given back
_NUMBERED: Final = re.compile(r" \((\d{1,6})\)$")
_MANY: Final = 500  # rows, of which it is quicker to know first who is like others at all


@dataclass(frozen=True, slots=True)
class Totals:
    """A list in numbers. `tokens` are those to be issued, `waiting` of them not before later; `held` are the
    refused rows whose guests the list itself says are not to come."""

    accepted: int = 0
    changed: int = 0
    refused: int = 0
    tokens: int = 0
    waiting: int = 0
    held: int = 0

    @property
    def guests(self) -> int:
        """All rows."""
        return self.accepted + self.changed + self.refused


def read_guests(sheet: Sheet, mapping: Mapping) -> tuple[Guest, ...]:
    """The rows below the headings that hold anything in a mapped column, numbered from 0 as their id."""
    places = [-1 if column is Column.STATUS else mapping.places.get(column, -1) for column in Column]
    guests: list[Guest] = []
    for at in range(mapping.first, len(sheet.rows)):
        row = sheet.rows[at]
        cells = [row[place] if 0 <= place < len(row) else "" for place in places]
        if any(cells):
            status = as_listed(AND.join(filter(None, (_status(row, *each) for each in mapping.statuses))))
            if _NONE_LEFT.fullmatch(quantity := cells[_QUANTITY].strip()) and lets_in(status):
                status = f"{NONE_LEFT}{quantity}"
            totals = totals_line(sheet, at, mapping.first)
            cells[_STATUS] = f"{TOTALS}{totals}" if totals else status
            number = sheet.numbers[at] if sheet.numbers else at + 1
            guests.append(Guest(len(guests), number, tuple(cells)))
    return tuple(guests)


def _status(row: tuple[str, ...], heading: str, place: int) -> str:
    return worded(heading, row[place]) if place < len(row) else ""


@dataclass(frozen=True, slots=True)
class GuestList:
    """The rows of a list and their verdicts, both by the row's id, as of `now`.

    Rows in `settled` have their token (or are getting it): they keep their verdict whatever changes. Every
    change gives a new list and judges again only the rows it concerns.
    """

    guests: tuple[Guest, ...]
    judged: tuple[Judged, ...]
    rules: Rules
    now: datetime
    settled: frozenset[int] = frozenset()
    _alike: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, guests: Iterable[Guest], rules: Rules, now: datetime) -> GuestList:
        """The dry run: every row judged. Their ids are 0, 1, 2..."""
        rows = tuple(guests)
        unjudged = tuple(Judged(guest.id, guest.number, Outcome.REFUSED) for guest in rows)
        return cls(rows, unjudged, rules, now, frozenset(), _alike(rows, rules)).at(now)

    @property
    def totals(self) -> Totals:
        """The list in numbers."""
        outcomes = Counter(judged.outcome for judged in self.judged)
        tokens = [planned for judged in self.judged for planned in judged.tokens]
        return Totals(
            outcomes[Outcome.ACCEPTED],
            outcomes[Outcome.CHANGED],
            outcomes[Outcome.REFUSED],
            len(tokens),
            sum(planned.stage.waits(self.now) for planned in tokens),
            sum(judged.held for judged in self.judged if judged.problems),
        )

    def edited(
        self, rows: Iterable[int], column: Column, value: str | Callable[[str], str], now: datetime
    ) -> GuestList:
        """With another text in a cell of these rows, or with what `value` makes of it: they are judged again,
        and those that are or were like them. Settled rows stay as they are."""
        guests, groups, touched = list(self.guests), dict[str, set[int]](), set[int]()
        for row in rows:
            before = guests[row]
            written = value if isinstance(value, str) else value(before.cell(column))
            if row in self.settled or before.cell(column) == written:
                continue
            after = guests[row] = before.with_cell(column, written)
            touched.add(row)
            old, new = _keys(before, self.rules), _keys(after, self.rules)
            for key in {*old, *new} - groups.keys():
                groups[key] = set(self._alike.get(key, ()))
                touched |= groups[key]
            for key in old:
                groups[key].discard(row)
            for key in new:
                groups[key].add(row)
        if not touched:
            return self
        alike = self._alike | {key: tuple(sorted(group)) for key, group in groups.items()}
        return replace(self, guests=tuple(guests), _alike=alike)._again(sorted(touched), now)

    def shifted(self, delta: timedelta, now: datetime, rows: Iterable[int] | None = None) -> GuestList:
        """The show slips: every row that is not settled (of the given ones, or of all) starts and ends later
        by `delta`. The rules keep the event as it was planned."""
        moved = (frozenset(range(len(self.guests))) if rows is None else frozenset(rows)) - self.settled
        guests = tuple(
            replace(guest, delay=guest.delay + delta) if guest.id in moved else guest for guest in self.guests
        )
        return replace(self, guests=guests).at(now, sorted(moved))

    @property
    def has_times(self) -> bool:
        """Whether the show's slipping would move anything: a lifetime alone counts from when its token is
        issued."""
        rules = self.rules
        if rules.event is not None or rules.draft.lifetime is None or not rules.draft.immediately:
            return True
        return any(guest.cell(Column.NOT_BEFORE) or guest.cell(Column.EXPIRES) for guest in self.guests)

    def settle(self, rows: Iterable[int]) -> GuestList:
        """With these rows as they are from now on: their tokens are being issued."""
        return replace(self, settled=self.settled | frozenset(rows))

    def release(self, rows: Iterable[int], now: datetime) -> GuestList:
        """With these rows open again: nothing was issued for them."""
        released = self.settled.intersection(rows)
        keys = {key for row in released for key in _keys(self.guests[row], self.rules)}
        touched = released.union(*(self._alike[key] for key in keys))
        return replace(self, settled=self.settled - released)._again(sorted(touched), now)

    def with_more(self, guests: Iterable[Guest], delay: timedelta, now: datetime) -> GuestList:
        """With guests who came later, as late as the show is by now (`delay`), but for those who are here
        already. Who is held back here and is to come by now is another guest: people cancel, and book again.
        They stand behind the last row, and are numbered on from it."""
        here = {each for guest in self.guests for each in _known_by(guest)}
        to_come = {each for guest in self.guests if _is_to_come(guest) for each in _known_by(guest)}
        number = max((guest.number for guest in self.guests), default=0)
        new = [
            guest
            for guest in guests
            if (to_come if _is_to_come(guest) else here).isdisjoint(_known_by(guest))
        ]
        added = tuple(
            replace(guest, id=len(self.guests) + place, number=number + place + 1, delay=delay)
            for place, guest in enumerate(new)
        )
        rows = (*self.guests, *added)
        judged = (*self.judged, *(Judged(guest.id, guest.number, Outcome.REFUSED) for guest in added))
        grown = replace(self, guests=rows, judged=judged, _alike=_alike(rows, self.rules))
        return grown._again([guest.id for guest in added], now)

    def served_by(self, others: Iterable[Guest]) -> frozenset[int]:
        """The rows that would get tokens whose guests are among `others`, of another list."""
        have = {each for guest in others for each in _known_by(guest)}
        return frozenset(
            guest.id
            for guest in (self.guests if have else ())
            if guest.id not in self.settled and _is_to_come(guest) and not have.isdisjoint(_known_by(guest))
        )

    def with_rules(self, rules: Rules, now: datetime) -> GuestList:
        """By other rules, where not settled."""
        return replace(self, rules=rules, _alike=_alike(self.guests, rules)).at(now)

    def at(self, now: datetime, rows: Iterable[int] | None = None) -> GuestList:
        """Judged again because time went on: the given rows, or all."""
        return self._again(range(len(self.guests)) if rows is None else rows, now)

    def _again(self, rows: Iterable[int], now: datetime) -> GuestList:
        chosen = [row for row in rows if row not in self.settled]
        judged = list(self.judged)
        users: dict[int, str] = {}
        firsts: dict[str, int] = {}
        like_others = self._like_others() if len(chosen) > _MANY else frozenset(chosen)
        for row in chosen:
            guest = self.guests[row]
            if self.rules.duplicates is Duplicates.SUFFIX:
                self._name_apart(guest, users)
                judged[row] = judge(guest, self.rules, now, user=users.get(row))
            else:
                twin = self._twin(guest, firsts) if row in like_others else 0
                judged[row] = judge(guest, self.rules, now, twin=twin)
        return replace(self, judged=tuple(judged), now=now)

    def _twin(self, guest: Guest, firsts: dict[str, int]) -> int:
        """The number of the row whose guest this is a second time; 0 if there is none. `firsts` keeps the
        first row of each group: all guests may be called the same."""
        me = self._rank(guest.id)
        for key in _keys(guest, self.rules):
            if key not in firsts:
                firsts[key] = min(self._alike[key], key=self._rank)
            if self._rank(firsts[key]) < me:
                return self.guests[firsts[key]].number
        return 0

    def _like_others(self) -> frozenset[int]:
        """The rows about people whom others are about, too."""
        return frozenset(row for group in self._alike.values() if len(group) > 1 for row in group)

    def _rank(self, row: int) -> tuple[bool, int]:
        return row not in self.settled, row

    def _name_apart(self, guest: Guest, users: dict[int, str]) -> None:
        """Finds other user ids for those that are like this guest, unless they were found already."""
        for key in _keys(guest, self.rules):
            group = self._alike[key]
            if len(group) > 1 and guest.id not in users:
                users.update(self._apart(group))

    def _apart(self, group: tuple[int, ...]) -> Iterator[tuple[int, str]]:
        """A user id for each row of a group, no two alike: the first keeps its own."""
        taken = {self.judged[row].user.casefold() for row in group if row in self.settled}
        later: list[tuple[int, str]] = []
        for row in group:
            if row in self.settled:
                continue
            user = person(self.guests[row]).user
            if user.casefold() in taken:
                later.append((row, user))
            else:
                taken.add(user.casefold())
                yield row, user
        number = 2
        for row, user in later:
            stem = _NUMBERED.sub("", user)
            while f"{stem} ({number})".casefold() in taken:
                number += 1
            taken.add(f"{stem} ({number})".casefold())
            yield row, f"{stem} ({number})"


def _known_by(guest: Guest) -> set[tuple[str, str]]:
    """What makes a row of another table the same guest: not a name alone, which several may have."""
    who = person(guest)
    return {(called.casefold(), who.email.casefold()) for called in (who.user, who.name) if called}


def _alike(guests: Iterable[Guest], rules: Rules) -> dict[str, tuple[int, ...]]:
    """The rows about the same person, by what they share."""
    groups: dict[str, list[int]] = {}
    for guest in guests:
        for key in _keys(guest, rules):
            groups.setdefault(key, []).append(guest.id)
    return {key: tuple(rows) for key, rows in groups.items()}


def _is_to_come(guest: Guest) -> bool:
    return lets_in(guest.cell(Column.STATUS)) is True


def _keys(guest: Guest, rules: Rules) -> tuple[str, ...]:
    """What two rows about the same person share: a user id, or an address and a name, as people who come
    together often share the address alone. Where numbers are added, a numbered user id counts as its stem, so
    that none is given twice; the same address may have several. Who is held back is like nobody: people
    cancel, and book again."""
    if not _is_to_come(guest):
        return ()
    who = person(guest)
    user = who.user.casefold()
    if rules.duplicates is Duplicates.SUFFIX:
        return (f"user {_NUMBERED.sub('', user)}",) if user else ()
    mail = f"e-mail {who.email.casefold()} {who.name.casefold()}" if who.email else ""
    keys = (f"user {user}" if user else "", mail)
    return tuple(key for key in keys if key)

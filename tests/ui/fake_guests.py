"""The guest list's presenter over core's own rules, without ledger and service: it issues when told to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from nanosecure_gui.app.guest_gate import Why
from nanosecure_gui.app.guest_list_view import (
    EarlierList,
    ExportKind,
    GuestListView,
    RowProgress,
    RowState,
    RowToken,
    RunProgress,
    Shift,
    Template,
)
from nanosecure_gui.app.guest_papers import Handed, PapersView
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.event_times import Event, parse_window, stages, stages_words
from nanosecure_gui.core.guest_cards import Heading
from nanosecure_gui.core.guest_columns import Mapping, recognise
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates, Outcome, Rules
from nanosecure_gui.core.guest_status import hold_back, let_in
from nanosecure_gui.core.guest_streams import StreamBook
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.streams import Stream
from nanosecure_gui.core.wording import Text, text
from nanosecure_gui.store.spreadsheets import read_list, read_text
from tests.unit.list_samples import GROUP, STREAMS

NOW = datetime(2026, 11, 21, 16, 42, 7, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
DOORS, END = datetime(2026, 11, 21, 19, 0, tzinfo=UTC), datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
READY = Template(draft=TokenDraft(group=GROUP), doors=DOORS, end=END, window="doors -30 min to end +1 h")
EARLIER = (
    EarlierList("7", "Summer gala", NOW - timedelta(days=7), 420, 412, 3, 1, 4),
    EarlierList("6", "Press night", NOW - timedelta(days=30), 38, 38),
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that was called, and with what."""

    name: str
    arguments: tuple[object, ...]


class FakePapers(Presenter[PapersView]):
    """Says that something is being written."""

    def __init__(self) -> None:
        super().__init__(PapersView())


class FakeGuests(Presenter[GuestListView]):
    """Reads and judges for real. A run goes on by `go_on`."""

    def __init__(self, template: Template = READY, earlier: Sequence[EarlierList] = ()) -> None:
        super().__init__(GuestListView(NOW, template=template, earlier=tuple(earlier)))
        self.papers = FakePapers()
        self.verbs: list[Verb] = []
        self._lists = 0
        self._queue: list[int] = []
        self._streams = StreamBook.of(STREAMS)

    def called(self, name: str) -> list[tuple[object, ...]]:
        """The arguments of every call of a verb."""
        return [verb.arguments for verb in self.verbs if verb.name == name]

    def change(self, **changes: object) -> None:
        """Show another view."""
        self.show(replace(self.view, **changes))  # type: ignore[arg-type]

    def _note(self, name: str, *arguments: object) -> None:
        self.verbs.append(Verb(name, arguments))

    # ------------------------------------------------------------------------------------------------ opening

    def open(self) -> None:
        self._note("open")

    def tick(self) -> None:
        self._note("tick")

    def pass_time(self, span: timedelta) -> None:
        """Let the clock go on."""
        self.change(now=self.view.now + span)

    def open_file(self, path: Path) -> None:
        self._note("open_file", path)
        self.take(read_list(path), path.stem, path.name)

    def open_text(self, pasted: str) -> None:
        self._note("open_text", pasted)
        self.take(read_text(pasted), "Pasted list", "")

    def take(self, sheet: Sheet, title: str = "Gala", source: str = "gala.csv") -> None:
        """Open a list."""
        self._lists += 1
        self.change(id=f"list-{self._lists}", title=title, source=source, sheet=sheet, notes=sheet.notes)
        self._read(recognise(sheet, ("Main hall", "Balcony")))

    @property
    def adding(self) -> FakeGuests:
        """It plays this part too."""
        return self

    def add_file(self, path: Path) -> bool:
        self._note("add_file", path)
        return self._add(read_list(path))

    def add_text(self, typed: str) -> bool:
        self._note("add_text", typed)
        return self._add(read_text(typed))

    def _add(self, sheet: Sheet) -> bool:
        assert self.view.guests is not None
        if self.view.run is not None:
            return False
        found = read_guests(sheet, recognise(sheet, ()))
        grown = self.view.guests.with_more(found, self.view.template.delay, self.view.now)
        self._judge(grown, sheet=None, mapping=None)
        return True

    def reopen(self, list_id: str) -> None:
        self._note("reopen", list_id)

    def forget_list(self, list_id: str) -> None:
        self._note("forget_list", list_id)

    def close_list(self) -> None:
        self._note("close_list")
        self.change(id="", title="", source="", sheet=None, mapping=None, guests=None, rows=(), notes=())

    # ------------------------------------------------------------------------------------------------ reading

    def _rules(self, template: Template) -> Rules:
        event = None
        if template.doors is not None and template.end is not None:
            event = Event(template.doors, template.end, template.show)
        return Rules(
            template.draft, event, parse_window(template.window), BERLIN, self._streams, template.duplicates
        )

    def _read(self, mapping: Mapping) -> None:
        assert self.view.sheet is not None
        guests = read_guests(self.view.sheet, mapping)
        listed = GuestList.of(guests, self._rules(self.view.template), self.view.now)
        self._judge(listed, mapping=mapping, rows=())

    def _judge(self, guests: GuestList, **changes: object) -> None:
        """Show the verdicts, and how far each row is."""
        rows = changes.pop("rows", self.view.rows)
        assert isinstance(rows, tuple)
        known = dict(enumerate(rows))
        made = []
        for judged in guests.judged:
            progress = known.get(judged.id, RowProgress())
            if judged.id not in guests.settled:
                refused = judged.outcome is Outcome.REFUSED
                waits = not refused and judged.tokens[0].stage.waits(self.view.now)
                state = RowState.REFUSED if refused else RowState.LATER if waits else RowState.PLANNED
                next_at = judged.tokens[0].stage.issue_from if waits else None
                progress = RowProgress(state, next_at=next_at)
            made.append(progress)
        self._show_rows(guests, tuple(made), **changes)

    def _show_rows(self, guests: GuestList, rows: tuple[RowProgress, ...], **changes: object) -> None:
        counts = Counter(row.state for row in rows)
        issued, behind = counts[RowState.ISSUED], sum(row.behind for row in rows)
        self.change(
            guests=guests,
            rows=rows,
            totals=guests.totals,
            counts=MappingProxyType(dict(counts)),
            shift=Shift(len(rows) - len(guests.settled), issued, behind),
            **changes,
        )

    def map_column(self, column: Column | None, place: int) -> None:
        self._note("map_column", column, place)
        assert self.view.mapping is not None
        self._read(self.view.mapping.mapped(column, place))

    def let_in(self, rows: Iterable[int]) -> None:
        self._admit("let_in", tuple(rows), let_in)

    def hold_back(self, rows: Iterable[int]) -> None:
        self._admit("hold_back", tuple(rows), hold_back)

    def _admit(self, verb: str, rows: tuple[int, ...], change: Callable[[str], str]) -> None:
        self._note(verb, rows)
        assert self.view.guests is not None
        self._judge(self.view.guests.edited(rows, Column.STATUS, change, self.view.now))

    def choose_sheet(self, name: str) -> None:
        self._note("choose_sheet", name)

    def set_header(self, row: int | None) -> None:
        self._note("set_header", row)
        assert self.view.mapping is not None
        assert self.view.sheet is not None
        self._read(self.view.mapping.with_header(self.view.sheet, row))

    def edit(self, rows: Iterable[int], column: Column, value: str) -> None:
        rows = tuple(rows)
        self._note("edit", rows, column, value)
        assert self.view.guests is not None
        self._judge(self.view.guests.edited(rows, column, value, self.view.now))

    # ----------------------------------------------------------------------------------------------- template

    def set_title(self, title: str) -> None:
        self._note("set_title", title)
        self.change(title=title)

    @property
    def template(self) -> FakeGuests:
        """It plays the template's part too."""
        return self

    def choose_preset(self, name: str) -> None:
        self._note("choose_preset", name)
        preset = next(each for each in self.view.presets if each.name == name)
        self.use(preset=name, draft=preset.applied(self.view.template.draft))

    def edit_draft(self, draft: TokenDraft) -> None:
        self._note("edit_draft", draft)
        self.use(preset="", draft=draft)

    def choose_streams(self, streams: Iterable[Stream], *, as_group: bool) -> None:
        self._note("choose_streams", tuple(streams), as_group)

    def set_event(self, doors: datetime | None, end: datetime | None, show: datetime | None = None) -> None:
        self._note("set_event", doors, end, show)
        self.use(doors=doors, end=end, show=show)

    def set_window(self, typed: str) -> None:
        self._note("set_window", typed)
        self.use(window=typed)

    def set_duplicates(self, rule: Duplicates) -> None:
        self._note("set_duplicates", rule)
        self.use(duplicates=rule)

    def use(self, **changes: object) -> None:
        """Change the template, and judge by it."""
        template = replace(self.view.template, **changes, problem=None)  # type: ignore[arg-type]
        try:
            rules = self._rules(template)
            template = replace(template, plan=self._plan(rules))
        except InvalidInput as problem:
            self.change(template=replace(template, problem=problem.text))
            return
        self.change(template=template)
        if self.view.guests is not None:
            self._judge(self.view.guests.with_rules(rules, self.view.now))

    def _plan(self, rules: Rules) -> tuple[Text, ...]:
        if rules.event is None:
            return ()
        opens, closes = rules.window.of(rules.event)
        first = text("Guests get in from {opens} until {closes}.", opens=opens, closes=closes)
        plan = stages(opens, closes, revocable=rules.draft.revocable)
        return (first, *stages_words(plan, self.view.now))

    def shift(self, delta: timedelta) -> None:
        self._note("shift", delta)
        assert self.view.guests is not None
        template = self.view.template
        self.change(
            template=replace(template, delay=template.delay + delta),
            rows=tuple(replace(row, behind=bool(row.tokens)) for row in self.view.rows),
        )
        self._judge(self.view.guests.shifted(delta, self.view.now))

    def reissue_issued(self) -> None:
        self._note("reissue_issued")

    # ------------------------------------------------------------------------------------------------ issuing

    def issue(self) -> None:
        self._note("issue")
        self._begin([row for row, each in enumerate(self.view.rows) if each.state is RowState.PLANNED])

    def retry_failed(self) -> None:
        self._note("retry_failed")
        self._begin([row for row, each in enumerate(self.view.rows) if each.state is RowState.FAILED])

    def issue_lost_again(self, rows: Iterable[int]) -> None:
        self._note("issue_lost_again", tuple(rows))

    def _begin(self, queue: list[int]) -> None:
        assert self.view.guests is not None
        self._queue = queue
        self._show_rows(
            self.view.guests.settle(queue),
            self._with(queue, RowProgress(RowState.QUEUED)),
            run=RunProgress(len(queue)),
        )

    def _with(self, ids: Iterable[int], progress: RowProgress) -> tuple[RowProgress, ...]:
        rows = list(self.view.rows)
        for row in ids:
            rows[row] = progress
        return tuple(rows)

    def go_on(self, number: int, problem: str = "", *, lost: bool = False) -> None:
        """Issue so many more of the run, or let them fail."""
        assert self.view.guests is not None
        assert self.view.run is not None
        rows, run = list(self.view.rows), self.view.run
        taken, self._queue = self._queue[:number], self._queue[number:]
        for row in taken:
            code = RowToken(1_000 + row, 1, f"{row:04d}-KQ")
            rows[row] = RowProgress(RowState.ISSUED, (code,))
            if problem:
                state = RowState.MAY_EXIST if lost else RowState.FAILED
                rows[row] = RowProgress(state, problem=text(problem))
        kind = "lost" if lost else "failed" if problem else "done"
        run = replace(run, rate=11.8, seconds_left=len(self._queue) / 11.8)
        run = replace(run, **{kind: getattr(run, kind) + len(taken)})
        self._show_rows(self.view.guests, tuple(rows), run=run if self._queue else None)

    def pause(self) -> None:
        self._note("pause")
        self._run(paused=True)

    def resume(self) -> None:
        self._note("resume")
        self._run(paused=False, hold=None, until=None, why=None)

    def _run(self, **changes: object) -> None:
        assert self.view.run is not None
        self.change(run=replace(self.view.run, **changes))  # type: ignore[arg-type]

    def hold(self, sentence: str, seconds: float, *, busy: bool = False) -> None:
        """Nothing is sent for a while."""
        why = Why.BUSY if busy else Why.OFFLINE
        self._run(hold=text(sentence), until=self.view.now + timedelta(seconds=seconds), why=why)

    def slow_down(self, at_once: int, *, seconds_left: float) -> None:
        """The service asked for fewer requests."""
        self._run(at_once=at_once, seconds_left=seconds_left)

    def cancel(self) -> None:
        self._note("cancel")
        assert self.view.guests is not None
        released = self.view.guests.release(self._queue, self.view.now)
        self._queue = []
        self._judge(released, run=None)

    # ------------------------------------------------------------------------------------------- handing out

    def handed(self, rows: Iterable[int] | None = None) -> tuple[Handed, ...]:
        return ()

    def heading(self, rows: Iterable[int] | None = None) -> Heading:
        return Heading()

    def export(
        self, kind: ExportKind, path: Path, subject: str = "", rows: Iterable[int] | None = None
    ) -> None:
        self._note("export", kind, path, subject, rows)

    def copy_link(self, row: int, copy: Callable[[str], None]) -> None:
        self._note("copy_link", row)
        copy(f"https://player.example/{row}?token=secret")

    def inspect(self, row: int) -> None:
        self._note("inspect", row)


def many(number: int) -> Sheet:
    """A long list without a fault."""
    head = ("User ID", "Name", "E-mail", "Tag")
    rows = tuple(
        (f"guest-{n}", f"Anna Albers {n}", f"anna.{n}@example.com", f"Row {n % 40}")
        for n in range(1, number + 1)
    )
    return Sheet((head, *rows), (), tuple(range(1, number + 2)))

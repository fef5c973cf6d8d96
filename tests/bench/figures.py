"""What a measurement says: ours beside its reference, the limit between them, and whether it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from statistics import median


class Limit(StrEnum):
    """How `Figure.limit` is meant."""

    NONE = "shown only"
    TIMES_AT_MOST = "at most × reference"
    TIMES_AT_LEAST = "at least × reference"
    MORE_AT_MOST = "at most + reference"
    AT_MOST = "at most"
    NEVER_ABOVE = "never above"


@dataclass(frozen=True, slots=True)
class Figure:
    """Repeated measurements of ours and of the reference, taken in turns, in `unit`. `against` says what
    the reference is."""

    name: str
    unit: str
    ours: tuple[float, ...]
    reference: tuple[float, ...]
    against: str
    kind: Limit = Limit.NONE
    limit: float = 0.0

    @property
    def ratio(self) -> float | None:
        """Ours by the reference, both as medians."""
        return median(self.ours) / median(self.reference) if self.reference else None

    @property
    def passed(self) -> bool | None:
        """Whether the limit is kept, by the medians (`NEVER_ABOVE`: by the worst); `None` without one."""
        ours = median(self.ours)
        match self.kind:
            case Limit.NONE:
                return None
            case Limit.TIMES_AT_MOST:
                return self.ratio is not None and self.ratio <= self.limit
            case Limit.TIMES_AT_LEAST:
                return self.ratio is not None and self.ratio >= self.limit
            case Limit.MORE_AT_MOST:
                return ours - median(self.reference) <= self.limit
            case Limit.AT_MOST:
                return ours <= self.limit
            case Limit.NEVER_ABOVE:
                return max(self.ours) <= self.limit

    def as_json(self) -> dict[str, object]:
        """Everything measured and what follows from it."""
        return asdict(self) | {"ratio": self.ratio, "passed": self.passed}


def table(figures: Sequence[Figure]) -> str:
    """The figures as text, one a line."""
    head = ("figure", "ours", "from - to", "reference", "from - to", "ratio", "limit", "")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "-" * len(lines[0]))
    notes = [f"  {figure.name}: {figure.against}" for figure in figures if figure.against]
    return "\n".join((*lines, "", *notes))


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        *_measured(figure.ours, figure.unit),
        *_measured(figure.reference, figure.unit),
        f"{figure.ratio:.2f}" if figure.ratio is not None else "-",
        _limit(figure),
        {None: "", True: "pass", False: "FAIL"}[figure.passed],
    )


def _measured(values: Sequence[float], unit: str) -> tuple[str, str]:
    if not values:
        return "-", "-"
    return f"{_number(median(values))} {unit}", f"{_number(min(values))} - {_number(max(values))}"


def _limit(figure: Figure) -> str:
    match figure.kind:
        case Limit.NONE:
            return "-"
        case Limit.TIMES_AT_MOST:
            return f"<= {figure.limit:g} x"
        case Limit.TIMES_AT_LEAST:
            return f">= {figure.limit:g} x"
        case Limit.MORE_AT_MOST:
            return f"<= +{figure.limit:g} {figure.unit}"
        case Limit.AT_MOST | Limit.NEVER_ABOVE:
            return f"<= {figure.limit:g} {figure.unit}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = row
    cells = [cell.rjust(width) for cell, width in zip(rest[:-1], widths[1:-1], strict=True)]
    return "  ".join((first.ljust(widths[0]), *cells, rest[-1].ljust(widths[-1])))

"""Sheet columns: what stands in each column of somebody's file, for people to say which column is what."""

from collections.abc import Sequence
from dataclasses import dataclass

from budgets.columns import letter

EXAMPLES = 3


@dataclass(frozen=True)
class LookedColumn:
    """A column by its letter: what stands above it, some of what stands in it, and what it seems to be."""

    place: int
    letter: str
    heading: str
    examples: tuple[str, ...]
    name: str


def looked_columns(
    above: Sequence[str | None], rows: Sequence[Sequence[str | None]], names: Sequence[str]
) -> tuple[LookedColumn, ...]:
    """Return the columns in which something stands, as people see them.

    `above` is the row with the headings, `rows` are those below it, and `names` tell what each column seems
    to be, "" for nothing.
    """
    found = (_looked(above, rows, place, name) for place, name in enumerate(names))
    return tuple(each for each in found if each.heading or each.examples)


def _looked(
    above: Sequence[str | None], rows: Sequence[Sequence[str | None]], place: int, name: str
) -> LookedColumn:
    told = dict.fromkeys(shown for row in rows if (shown := shown_at(row, place)))
    return LookedColumn(place, letter(place), shown_at(above, place), tuple(told)[:EXAMPLES], name)


def shown_at(row: Sequence[str | None], place: int) -> str:
    """Return what people see at this place (from 0) of a row, "" for nothing."""
    return (row[place] or "") if place < len(row) else ""

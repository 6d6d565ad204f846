"""Differences: what a newer list of the program says of a fund that an organisation corrected before."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from budgets.text import Text
from proposal.funds.lists.cells import SEPARATOR
from proposal.funds.lists.columns import EDITED, FundColumn
from proposal.funds.lists.rows import read_row
from proposal.funds.lists.writing import cells_of
from proposal.model.fund import Entry, Fund


@dataclass(frozen=True)
class Difference:
    """One rule, as cells: what the program said when they corrected it, says now, and what they say."""

    column: FundColumn
    before: str
    now: str
    own: str

    @property
    def newer(self) -> bool:
        """Whether the program says something else by now."""
        return not _same(self.before, self.now)


class Unfitting(ValueError):
    """The chosen rules do not go together; `text` says why."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.msgid)


def differences(entry: Entry | None, shipped: Fund | None) -> tuple[Difference, ...]:
    """Return the rules that the program tells otherwise than they do: those first that it changed since."""
    if entry is None or shipped is None or entry.base is None:
        return ()
    before, now, own = (cells_of(each) for each in (entry.base, shipped, entry.fund))
    found = [
        Difference(each, before[each.header], now[each.header], own[each.header])
        for each in EDITED
        if not _same(now[each.header], own[each.header])
    ]
    return tuple(sorted(found, key=lambda each: not each.newer))


def taken_over(entry: Entry, shipped: Fund, columns: Collection[str]) -> Entry:
    """Return a correction in which these columns, by their headers, are as the program tells them now.

    From now on it counts as made on what the program says now. Raises Unfitting.
    """
    now = cells_of(shipped)
    mixed = cells_of(entry.fund) | {each: now[each] for each in columns}
    fund, wrong = read_row(0, mixed)
    if wrong:
        raise Unfitting(wrong[0].expected)
    return replace(entry, fund=fund, base=shipped)


def changed(before: Fund, after: Fund) -> tuple[FundColumn, ...]:
    """Return the rules in which two funds differ."""
    first, second = cells_of(before), cells_of(after)
    return tuple(each for each in EDITED if not _same(first[each.header], second[each.header]))


def _same(one: str, other: str) -> bool:
    """Whether two cells say the same, in any order."""
    return sorted(one.split(SEPARATOR)) == sorted(other.split(SEPARATOR))

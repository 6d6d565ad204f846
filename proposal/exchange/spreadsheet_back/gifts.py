"""What is given for free, on the side of coverage: it follows from the costs and never comes in twice."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from budgets.coverage import MIRROR, SourceKind
from budgets.lines import SourceRow
from budgets.text import Text, mark
from proposal.exchange.spreadsheet_back.items import Fate, Item
from proposal.exchange.spreadsheet_back.lines import Amounted

GIVEN = mark("Wat je gratis krijgt, staat al in de begroting. Het telt hier niet nog een keer mee.")
FOLLOWS = mark("Dit bedrag volgt uit de begroting. Verander het daar.")


def is_given(each: Amounted[SourceRow], own: frozenset[str]) -> bool:
    """Return whether this is given for free; one of the `own` sources of the project stays what it was."""
    return each.mirrors or (each.row.source.kind is SourceKind.OWN_IN_KIND and each.row.key not in own)


def gifts(
    given: Sequence[Amounted[SourceRow]],
    went: Sequence[Amounted[SourceRow]],
    lines_given: dict[str, Decimal | None],
) -> Iterator[Item]:
    """Yield what there is to say of gifts that do not stand in the coverage plan as they went out."""
    before = {each.row.key: each for each in went if each.mirrors}
    for each in given:
        base = before.get(each.row.key)
        line = lines_given.get(each.row.key.removeprefix(MIRROR))
        if base is not None and ("amount" not in each.row.told or each.amount in (base.amount, line)):
            continue
        yield _gift(each, FOLLOWS if base is not None else GIVEN, base.amount if base else None)


def _gift(each: Amounted[SourceRow], remark: Text, was: Decimal | None) -> Item:
    row = each.row
    return Item(f"gifts-{each.at}", Fate.NEW if was is None else Fate.CHANGED, "coverage", "contributions",
                each.name, was, each.amount, sheet=row.sheet, row=row.row, hidden=row.hidden, sure=False,
                remarks=(remark,))  # fmt: skip

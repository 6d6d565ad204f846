"""Sheet editing: a line of a spreadsheet that came back is taken over as its authors type it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from budgets.budget import CostKind
from budgets.text import Text, mark
from proposal.model.deed import Answered, Deed, Hindrance, RowAdded
from proposal.model.proposal import Place, Proposal
from proposal.steps.step import Question
from proposal.web.returning import questions
from proposal.web.returning.sheet_reports import Line
from proposal.web.returning.taking_over import NotSo

TYPED = {
    "lines": ("description", "quantity", "price", "percentage"),
    "contributions": ("name", "amount"),
    "applications": ("fund", "amount"),
}
"""What is typed of a line of each list; the rest is taken over as it stands in the file."""
NOTHING_NEW = mark("Zo staat het er nu al. Wil je dat het zo blijft? Kies dan: laat zo.")


@dataclass(frozen=True)
class Cell:
    """A question about a line, with the answer as it is typed: of the file, else of the project."""

    question: Question
    name: str
    typed: str


def cells(proposal: Proposal, line: Line) -> tuple[Cell, ...]:
    """Return what can be typed of a line before it is taken over; () where nothing can."""
    return tuple(_cells(proposal, line)) if line.takable else ()


def deeds(proposal: Proposal, line: Line, ticket: str, typed: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return what writes a line as it was typed on the page with this ticket. Raises NotSo."""
    if ticket != line.ticket:
        raise NotSo(Hindrance.OVERTAKEN.label)
    said = {each.name: _value(each, typed.get(each.name, "")) for each in cells(proposal, line)}
    if not said:
        raise NotSo(Hindrance.GONE.label)
    found = tuple(_written(proposal, line, said))
    if not found:
        raise NotSo(NOTHING_NEW)
    return found


def _cells(proposal: Proposal, line: Line) -> Iterator[Cell]:
    item, answers = line.item, _answers(proposal, line)
    for name in TYPED[item.listed] if answers else ():
        question = questions.of_place(item.step, item.listed, name)
        if question is not None and question.field is not None and _asked(name, answers):
            yield Cell(question, name, question.field.shown(answers.get(name)))


def _asked(name: str, answers: Mapping[str, Any]) -> bool:
    """Whether this is asked of a line: a percentage, or a quantity and a price; of own hours how many."""
    if name == "percentage":
        return answers.get("percentage") is not None
    if name == "price" and answers.get("kind") is CostKind.OWN_HOURS:
        return False
    return name not in ("quantity", "price") or answers.get("percentage") is None


def _answers(proposal: Proposal, line: Line) -> dict[str, Any]:
    """Return the answers of a line as they become; none for one that goes away."""
    first = next(iter(line.item.deeds))
    if isinstance(first, RowAdded):
        return dict(first.cells)
    if not isinstance(first, Answered):
        return {}
    kept = proposal.row(f"{line.item.step}.{line.item.listed}", first.place.row)
    said = {each.place.question: each.after for each in line.item.deeds if isinstance(each, Answered)}
    return {**vars(kept), **said}


def _value(cell: Cell, text: str) -> Any:
    field = cell.question.field
    assert field is not None
    refusal: Text | None = field.refusal(text) if text else None
    if refusal is not None:
        raise NotSo(mark("{question} {why}", question=cell.question.caption, why=refusal))
    return field.read(text) if text else None


def _written(proposal: Proposal, line: Line, said: Mapping[str, Any]) -> Iterator[Deed]:
    """Yield the deeds of a line, with what was typed in place of what the file says."""
    for deed in line.item.deeds:
        match deed:
            case RowAdded(cells=told):
                rest = tuple(each for each in told if each[0] not in said)
                typed = tuple((name, value) for name, value in said.items() if value is not None)
                yield replace(deed, cells=(*rest, *typed))
            case Answered(place) if place.question not in said:
                yield deed
    changed = next((each for each in line.item.deeds if isinstance(each, Answered)), None)
    if changed is not None:
        yield from _changes(proposal, changed, said)


def _changes(proposal: Proposal, changed: Answered, said: Mapping[str, Any]) -> Iterator[Answered]:
    """Yield the typed answers that the row of this one does not have yet."""
    place, listed = changed.place, changed.listed
    kept = proposal.row(f"{place.step}.{listed}", place.row)
    for name, value in said.items():
        there = Place(place.step, name, place.row)
        typed = next((each.typed for each in proposal.unreadable if each.place == there), "")
        before = typed or getattr(kept, name)
        if (before or None) != value:
            yield Answered(there, listed, before, value, typed)

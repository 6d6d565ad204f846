"""The answers of a file: what stands in each control, and which of several with one tag counts."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from proposal.exchange.returned.flow import NOBODY, Atom, Control, Flow, Kind, live
from proposal.exchange.returned.marking import edits
from proposal.model.passage import PLACEHOLDER
from proposal.model.proposal import Place
from proposal.model.returned import FoundAnswer, Loose, Why
from proposal.model.typed import cleaned


@dataclass(frozen=True)
class Held:
    """A control with what stands in it; `at` is the number of its first atom."""

    control: Control
    atoms: tuple[Atom, ...]
    at: int

    @property
    def text(self) -> str:
        """The answer in it, as it was meant to become; "" where it shows that it is empty.

        Programs say so in words of their own, which they give the style of such words; some leave the sign
        that a control is empty when somebody types in it.
        """
        text = cleaned(live(self.atoms))
        if self.control.empty and PLACEHOLDER not in text:
            text = cleaned(live(each for each in self.atoms if each.came or not each.waits))
        return text.removeprefix(PLACEHOLDER).removesuffix(PLACEHOLDER).strip()

    @property
    def left(self) -> bool:
        """Whether all that stood in it was taken out by a tracked change."""
        letters = [each for each in self.atoms if each.kind is Kind.WORDS]
        return bool(letters) and all(each.went for each in letters)

    def answer(self, sure: bool = True) -> FoundAnswer:
        """The answer in it with its tracked changes."""
        return FoundAnswer(self.control.place, self.control.listed, self.text, sure, edits(self.atoms))


def held(flow: Flow) -> dict[int, Held]:
    """Return the controls of a file by their number, in its order; those in rows that were taken out too."""
    atoms: dict[int, list[Atom]] = defaultdict(list)
    first: dict[int, int] = {}
    for at, each in enumerate(flow.atoms):
        if each.owner != NOBODY:
            first.setdefault(each.owner, at)
            atoms[each.owner].append(each)
    return {number: Held(flow.controls[number], tuple(atoms[number]), first[number]) for number in first}


def answers(
    flow: Flow, known: dict[int, Held], taken: Collection[int]
) -> Iterator[tuple[int, FoundAnswer | Loose]]:
    """Yield what stands in the controls, each with its place in the file, but for those `taken` by a new row.

    Where one tag stands at two places with another text, the first counts, not for sure, and the others
    belong to no answer.
    """
    by_place: dict[Place, list[Held]] = defaultdict(list)
    for number, each in known.items():
        if number not in taken and not _is_gone(flow, each.control):
            by_place[each.control.place].append(each)
    for same in by_place.values():
        yield from _chosen(same)


def _chosen(same: Sequence[Held]) -> Iterator[tuple[int, FoundAnswer | Loose]]:
    staying, gone = ([each for each in same if each.left is left] for left in (False, True))
    first, *others = staying or [gone.pop(0)]
    text = first.text
    others = [each for each in others if each.text != text]
    left = tuple(change for each in gone for change in edits(each.atoms))
    answer = first.answer(sure=not others)
    yield first.at, replace(answer, edits=(*left, *answer.edits))
    for each in others:
        if each.text:
            yield each.at, Loose(each.text, Why.TWICE, each.control.caption, edits(each.atoms))


def _is_gone(flow: Flow, control: Control) -> bool:
    """Whether it stands in a row of a table that was taken out by a tracked change."""
    rows = (flow.rows.get((table, row)) for table, row, _ in control.path)
    return any(row is not None and row.went is not None for row in rows)

"""Who owns which words: answers are known by their control, or by the bookmark with which they begin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from proposal.exchange.returned.flow import NOBODY, Atom, Cell, Control, Flow, Kind
from proposal.model.passage import bookmarked, stamped
from proposal.model.proposal import Place


@dataclass(frozen=True, slots=True)
class _Region:
    """An answer that is known by its bookmark, up to the next words of ours or the end of its cell."""

    owner: int
    place: Place
    path: tuple[Cell, ...]

    def holds(self, atom: Atom) -> bool:
        """Whether an atom that nobody owns is still in it."""
        return atom.paragraph.strand == 0 and atom.paragraph.path[: len(self.path)] == self.path


def owned(flow: Flow) -> Flow:
    """Return the flow with an owner for all words of its answers; one in pieces has one owner again."""
    return _joined(_by_bookmark(flow))


def _by_bookmark(flow: Flow) -> Flow:
    """Give words after a bookmark of ours to its answer, unless that has a control."""
    controls, known = list(flow.controls), {each.place for each in flow.controls}
    found: list[Atom] = []
    region: _Region | None = None
    for atom in flow.atoms:
        if atom.owner != NOBODY:
            region = None
        elif atom.kind is Kind.BOOKMARK:
            begun = bookmarked(atom.text)
            if begun is not None and begun[0] not in known and (region is None or begun[0] != region.place):
                controls.append(Control(*begun, path=atom.paragraph.path))
                region = _Region(len(controls) - 1, begun[0], atom.paragraph.path)
                _take_before(found, region.owner, atom)
            elif begun is None and stamped(atom.text, "") is not None:
                region = None
        if region is not None and not region.holds(atom):
            region = region if atom.paragraph.strand else None
        if region is not None and atom.owner == NOBODY and region.holds(atom):
            atom = replace(atom, owner=region.owner)
        found.append(atom)
    return Flow(found, controls, flow.rows)


def _take_before(found: list[Atom], owner: int, bookmark: Atom) -> None:
    """Give words that were typed before the bookmark, in a paragraph without words of ours, to its answer."""
    begin = len(found)
    while begin and found[begin - 1].paragraph is bookmark.paragraph:
        begin -= 1
    if all(
        each.owner == NOBODY and (each.kind is not Kind.BOOKMARK or stamped(each.text, "") is None)
        for each in found[begin:]
    ):
        found[begin:] = [replace(each, owner=owner) for each in found[begin:]]


def _joined(flow: Flow) -> Flow:
    """Make one of controls within paragraphs that follow each other and have the same tag."""
    same: dict[int, int] = {}
    ends: list[int] = []
    found, last = list(flow.atoms), NOBODY
    for at, atom in enumerate(flow.atoms):
        if atom.paragraph.strand:
            continue
        if atom.owner != NOBODY:
            if _goes_on(flow.controls, last, atom.owner):
                same[atom.owner] = same.get(last, last)
                _give(found, ends, same[atom.owner])
            last, ends = atom.owner, []
        elif atom.kind is Kind.END or (atom.live and not atom.text.strip()):
            ends.append(at)
        elif atom.live:
            last = NOBODY
    if not same:
        return flow
    return replace(flow, atoms=[replace(each, owner=same.get(each.owner, each.owner)) for each in found])


def _give(found: list[Atom], ends: Sequence[int], owner: int) -> None:
    for at in ends:
        found[at] = replace(found[at], owner=owner)


def _goes_on(controls: Sequence[Control], last: int, owner: int) -> bool:
    """Whether a control is a next piece of the answer in the last one."""
    if last in (NOBODY, owner):
        return False
    one, other = controls[last], controls[owner]
    return one.inline and other.inline and (one.place, one.path) == (other.place, other.path)

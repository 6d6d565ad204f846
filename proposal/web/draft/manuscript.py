"""Manuscript: the draft as a document to read: parts in the order of the course, notes in the margin."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from proposal.coaching import anchors
from proposal.coaching.anchors import Segment
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import COURSE
from proposal.steps.step import Step
from proposal.web.answering import live
from proposal.web.answering.places import NOWHERE, WHOLE, Spot, key, sees
from proposal.web.draft.notes import Note, home
from proposal.web.draft.passages import Cell, Passage, Row
from proposal.web.draft.readers import Reading
from proposal.web.draft.writing import Writing


@dataclass(frozen=True)
class Part:
    """A step of the course in the document; `empty` are its questions without an answer."""

    step: Step
    head: Passage
    passages: tuple[Passage, ...] = ()
    empty: tuple[Passage, ...] = ()
    skipped: bool = False
    why_not: str = ""
    findings: tuple[Finding, ...] = ()
    sums: Mapping[str, str] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """How many of the notes that are shown still ask something."""
        return sum(each.waiting for each in (self.head, *self.passages))


@dataclass(frozen=True)
class Manuscript:
    """The whole document; `whole` is for what is said of the draft altogether."""

    whole: Passage
    parts: tuple[Part, ...]


def manuscript(read: Reading, spots: Mapping[Place, Spot], shown: list[Note], writing: Writing | None,
               findings: tuple[Finding, ...] = ()) -> Manuscript:  # fmt: skip
    """Return the document that this reader sees, with these notes and the form that is open in it."""
    by_home: dict[Place, list[Note]] = defaultdict(list)
    for each in shown:
        by_home[each.home].append(each)
    opened = home(writing.place, spots) if writing and writing.deed == "add" else NOWHERE
    passages = {
        place: _passage(spot, by_home[place], spots, writing if place == opened else None)
        for place, spot in spots.items() if spot.listed is None
    }  # fmt: skip
    sums = live.sums(read.proposal)
    full = _with_rows(passages, spots, sums, read.proposal.kind)
    parts = (_part(step, read, full, findings, sums) for step in COURSE)
    return Manuscript(full[WHOLE], tuple(parts))


def _passage(spot: Spot, notes: list[Note], spots: Mapping[Place, Spot], writing: Writing | None) -> Passage:
    waiting, target = sum(each.comment.open for each in notes), spots[writing.place] if writing else None
    return Passage(spot, _segments(spot, notes), (), tuple(notes), writing, waiting, target)


def _segments(spot: Spot, notes: list[Note]) -> tuple[Segment, ...]:
    spans = {
        each.number: each.span for each in notes if each.span and each.comment.anchor.place == spot.place
    }
    return anchors.segments(spot.text, spans) if spot.text else ()


def _with_rows(passages: dict[Place, Passage], spots: Mapping[Place, Spot], sums: Mapping[str, str],
               kind: Kind) -> dict[Place, Passage]:  # fmt: skip
    rows: dict[Place, list[Spot]] = defaultdict(list)
    cells: dict[str, list[Cell]] = defaultdict(list)
    for spot in spots.values():
        if spot.listed is None:
            continue
        notes = passages[spot.home].notes
        if spot.question is None:
            rows[spot.home].append(spot)
        else:
            cell = Cell(key(spot.place), spot.question, spot.text, _segments(spot, list(notes)))
            cells[f"{spot.place.step}-{spot.place.row}"].append(cell)
    return {
        place: replace(_filled(each, rows[place], cells, sums), kind=kind) for place, each in passages.items()
    }


def _filled(
    each: Passage, rows: list[Spot], cells: Mapping[str, list[Cell]], sums: Mapping[str, str]
) -> Passage:
    found = tuple(
        Row(row.place.row, key(row.place), row.label, tuple(cells[f"{row.place.step}-{row.place.row}"]),
            sums.get(f"amount-{row.place.row}", ""))
        for row in rows
    )  # fmt: skip
    return replace(each, rows=found)


def _part(step: Step, read: Reading, passages: Mapping[Place, Passage], findings: tuple[Finding, ...],
          sums: Mapping[str, str]) -> Part:  # fmt: skip
    head = passages[Place(step.slug, "")]
    of_step = tuple(_of_step(step, read, passages))
    needed = read.proposal.needs(step.slug)
    return Part(
        step, head, tuple(each for each in of_step if each.filled),
        tuple(each for each in of_step if not each.filled and needed),
        not needed, _why_not(step, read.proposal),
        tuple(each for each in findings if each.place.step == step.slug),
        sums if step.counts and of_step else {},
    )  # fmt: skip


def _of_step(step: Step, read: Reading, passages: Mapping[Place, Passage]) -> Iterator[Passage]:
    """Yield the questions of a step that this reader may see."""
    for question in step.asked(read.proposal.kind):
        place = Place(step.slug, question.name)
        if sees(read.shown, place):
            yield passages[place]


def _why_not(step: Step, proposal: Proposal) -> str:
    return proposal.step(step.slug).why_not

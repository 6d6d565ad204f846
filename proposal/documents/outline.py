"""The projectplan in the order of its reader: the page in short, the ten parts of the course, the annexes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import Generic, TypeVar

from proposal.documents.answers import section
from proposal.documents.blocks import Block, Blocks, Column, Heading, Note, Rank, Ref, Row, See, Title
from proposal.documents.compact import compact
from proposal.documents.cover import opening
from proposal.documents.edition import NOTHING, Edition
from proposal.documents.parts import annexes
from proposal.documents.parts.activities import activities, arranged, planning, programme
from proposal.documents.parts.aim import aim
from proposal.documents.parts.approach import (
    approach,
    care,
    grounds,
    people,
    references,
    stages,
    volunteer_policy,
)
from proposal.documents.parts.audience import audience, voices
from proposal.documents.parts.evaluation import evaluation, measuring, reporting
from proposal.documents.parts.money import money_in_short
from proposal.documents.parts.partners import agreements, partners, survey
from proposal.documents.parts.results import attaining, factors, results
from proposal.documents.showing import outward
from proposal.documents.summary import summary
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

Source = TypeVar("Source")


@dataclass(frozen=True)
class Part(Generic[Source]):
    """One part of a document: its heading, how it counts, what writes it, and the steps it tells of."""

    title: str
    rank: Rank
    write: Callable[[Source], Blocks]
    steps: tuple[str, ...]


def terms(proposal: Proposal) -> Blocks:
    """Annex: words and abbreviations that a fund may not know."""
    rows = (Row((each.word, each.meaning)) for each in proposal.idea.terms)
    return table("Woorden en afkortingen", (Column("Woord", 1), Column("Wat het betekent", 3)), rows)


OUTLINE = (
    Part("Het project in het kort", Rank.PLAIN, summary, ("idea",)),
    Part("Doelstelling van de organisatie", Rank.NUMBERED, aim, ("organisation", "scope")),
    Part("Doelgroep en problemen", Rank.NUMBERED, audience, ("audience", "initiatives")),
    Part("Activiteiten", Rank.NUMBERED, activities, ("activities",)),
    Part("Werkwijze", Rank.NUMBERED, approach, ("approach", "scope", "volunteers")),
    Part("Samenwerkende partners", Rank.NUMBERED, partners, ("partners",)),
    Part("Van start naar finish", Rank.NUMBERED, planning, ("activities", "evaluation")),
    Part("Resultaten", Rank.NUMBERED, results, ("results", "factors")),
    Part("Evaluatie", Rank.NUMBERED, evaluation, ("evaluation",)),
    Part("Verslaglegging", Rank.NUMBERED, reporting, ("evaluation",)),
    Part("Begroting en dekkingsplan", Rank.NUMBERED, money_in_short, ("budget", "coverage")),
    Part(annexes.VOICES, Rank.ANNEX, voices, ("audience",)),
    Part(annexes.SURVEY, Rank.ANNEX, survey, ("initiatives",)),
    Part(annexes.PROGRAMME, Rank.ANNEX, programme, ("activities",)),
    Part(annexes.ARRANGED, Rank.ANNEX, arranged, ("activities",)),
    Part(annexes.STAGES, Rank.ANNEX, stages, ("approach",)),
    Part(annexes.GROUNDS, Rank.ANNEX, grounds, ("scope", "approach")),
    Part(annexes.PEOPLE, Rank.ANNEX, people, ("approach",)),
    Part(annexes.VOLUNTEERS, Rank.ANNEX, volunteer_policy, ("volunteers",)),
    Part(annexes.CARE, Rank.ANNEX, care, ("audience", "approach")),
    Part(annexes.PARTNERS, Rank.ANNEX, agreements, ("partners",)),
    Part(annexes.RESULTS, Rank.ANNEX, attaining, ("results",)),
    Part(annexes.FACTORS, Rank.ANNEX, factors, ("factors",)),
    Part(annexes.MEASURING, Rank.ANNEX, measuring, ("evaluation",)),
    Part(annexes.REFERENCES, Rank.ANNEX, references, ("approach",)),
    Part(annexes.TERMS, Rank.ANNEX, terms, ("idea",)),
)


def _gathered(title: str, inside: tuple[str, ...]) -> Part[Proposal]:
    """One annex of these annexes, each below a heading of level 2."""
    parts = sorted(
        (part for part in OUTLINE if part.title in inside), key=lambda each: inside.index(each.title)
    )

    def write(proposal: Proposal) -> Blocks:
        written = (section(part.title, compact(part.write(proposal)), level=2) for part in parts)
        return tuple(chain.from_iterable(written))

    steps = dict.fromkeys(step for part in parts for step in part.steps)
    return Part(title, Rank.ANNEX, write, tuple(steps))


def _compacted(part: Part[Proposal]) -> Part[Proposal]:
    return replace(part, write=lambda proposal: compact(part.write(proposal)))


EVENT_OUTLINE = (
    *(
        _compacted(part) if part.rank is Rank.NUMBERED else part
        for part in OUTLINE
        if part.rank is not Rank.ANNEX
    ),
    *(_gathered(title, inside) for title, inside in annexes.GATHERED),
)
"""The parts of the plan of a one-off event: short ones, and two annexes with all that is more."""


def plan(edition: Edition) -> Paper:
    """`Projectplan.docx`."""
    written = plan_blocks(edition.proposal)
    if not written:
        top = Title(edition.title, f"Projectplan · {edition.organisation}")
        return edition.paper("Projectplan", (top, *edition.still_open(), *NOTHING))
    short = edition.proposal.kind is Kind.EVENT
    return edition.paper("Projectplan", (*opening(edition, "Projectplan", short=short), *written))


@lru_cache(maxsize=4)
def plan_blocks(proposal: Proposal) -> Blocks:
    """The plan without its title: every part of the outline that has something to say.

    Every letter of a package tells how many annexes the plan has, so it is worked out once.
    """
    shown = outward(proposal)
    outline = EVENT_OUTLINE if proposal.kind is Kind.EVENT else OUTLINE
    parts = tuple(section(part.title, part.write(shown), rank=part.rank) for part in outline)
    if proposal.kind is Kind.EVENT and parts[0]:
        parts = ((*parts[0], *_told_further_on(parts)), *parts[1:])
    return tuple(block for part in _on_pages(parts, proposal.kind) for block in _pointing(part))


def _told_further_on(parts: tuple[Blocks, ...]) -> Blocks:
    """Pointers at the annexes of a short plan, all in one place: its parts are too short for their own."""
    return tuple(See(_heading(part).text) for part in parts if part and _rank(part) is Rank.ANNEX)


def _pointing(part: Blocks) -> Iterator[Block]:
    """The part with its pointers at annexes as references; pointers in a row are one line."""
    for pointers, group in groupby(part, key=lambda block: isinstance(block, See)):
        if pointers:
            titles = [each.annex for each in group if isinstance(each, See)]
            parts = chain.from_iterable(_reference(title, titles) for title in titles)
            yield Note(("Zie ", *parts, "."))
        else:
            yield from group


def _reference(title: str, titles: list[str]) -> tuple[str | Ref, ...]:
    """'Bijlage B (Wie doet wat)', with what stands before it in the line."""
    before = "" if title == titles[0] else " en " if title == titles[-1] else ", "
    return (before, Ref(title), f" ({title})")


def _on_pages(parts: tuple[Blocks, ...], kind: Kind) -> tuple[Blocks, ...]:
    """The parts, with the page in short on a page of its own, and the annexes too but for a one-off event."""
    written = [part for part in parts if part]
    run_on = (Rank.NUMBERED,) if kind is Kind.EVENT else ()
    return tuple(
        _on_new_page(part) if before and _rank(before) not in (_rank(part), *run_on) else part
        for before, part in zip(((), *written), written, strict=False)
    )


def _rank(part: Blocks) -> Rank:
    return _heading(part).rank


def _heading(part: Blocks) -> Heading:
    heading = part[0]
    assert isinstance(heading, Heading)
    return heading


def _on_new_page(part: Blocks) -> Blocks:
    return (replace(_heading(part), new_page=True), *part[1:])

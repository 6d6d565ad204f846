"""The projectplan in the order of its reader: the page in short, the ten parts of the course, the annexes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from proposal.documents.blocks import Blocks, Column, Heading, Rank, Row, Title, section, table
from proposal.documents.edition import Edition
from proposal.documents.parts.activities import activities, planning, programme
from proposal.documents.parts.aim import aim
from proposal.documents.parts.approach import approach, references, volunteer_policy
from proposal.documents.parts.audience import audience
from proposal.documents.parts.evaluation import evaluation, instruments, reporting
from proposal.documents.parts.money import money_in_short
from proposal.documents.parts.partners import partners, survey
from proposal.documents.parts.results import results
from proposal.documents.showing import outward
from proposal.documents.summary import summary
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal


@dataclass(frozen=True)
class Part:
    """One part of the plan: its heading, how it counts and what writes it."""

    title: str
    rank: Rank
    write: Callable[[Proposal], Blocks]


def terms(proposal: Proposal) -> Blocks:
    """Annex: words and abbreviations that a fund may not know."""
    rows = (Row((each.word, each.meaning)) for each in proposal.idea.terms)
    return table("Woorden en afkortingen", (Column("Woord", 1), Column("Wat het betekent", 3)), rows)


OUTLINE = (
    Part("Het project in het kort", Rank.PLAIN, summary),
    Part("Doelstelling van de organisatie", Rank.NUMBERED, aim),
    Part("Doelgroep en problemen", Rank.NUMBERED, audience),
    Part("Activiteiten", Rank.NUMBERED, activities),
    Part("Werkwijze", Rank.NUMBERED, approach),
    Part("Samenwerkende partners", Rank.NUMBERED, partners),
    Part("Van start naar finish", Rank.NUMBERED, planning),
    Part("Resultaten", Rank.NUMBERED, results),
    Part("Evaluatie", Rank.NUMBERED, evaluation),
    Part("Verslaglegging", Rank.NUMBERED, reporting),
    Part("Begroting en dekkingsplan", Rank.NUMBERED, money_in_short),
    Part("Programma", Rank.ANNEX, programme),
    Part("Rondgang langs wat er al is", Rank.ANNEX, survey),
    Part("Werken met vrijwilligers", Rank.ANNEX, volunteer_policy),
    Part("Meetinstrumenten", Rank.ANNEX, instruments),
    Part("Bronnen", Rank.ANNEX, references),
    Part("Woordenlijst", Rank.ANNEX, terms),
)


def plan(edition: Edition) -> bytes:
    """`Projectplan.docx`."""
    top = Title(edition.title, f"Projectplan · {edition.organisation}")
    return edition.paper("Projectplan", (top, *edition.still_open(), *plan_blocks(edition.proposal)))


def plan_blocks(proposal: Proposal) -> Blocks:
    """The plan without its title: every part of the outline that has something to say."""
    shown = outward(proposal)
    parts = tuple(section(part.title, part.write(shown), rank=part.rank) for part in OUTLINE)
    return tuple(block for part in _on_pages(parts, proposal.kind) for block in part)


def _on_pages(parts: tuple[Blocks, ...], kind: Kind) -> tuple[Blocks, ...]:
    """The parts, with the page in short and the annexes on pages of their own, except for a one-off event."""
    written = [part for part in parts if part]
    if kind is Kind.EVENT:
        return parts
    return tuple(
        _on_new_page(part) if before and _rank(part) is not _rank(before) else part
        for before, part in zip(((), *written), written, strict=False)
    )


def _rank(part: Blocks) -> Rank:
    heading = part[0]
    assert isinstance(heading, Heading)
    return heading.rank


def _on_new_page(part: Blocks) -> Blocks:
    heading, *rest = part
    assert isinstance(heading, Heading)
    return (replace(heading, new_page=True), *rest)

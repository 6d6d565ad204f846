"""Where each amount of the budget comes from, with the quotes under the numbers of the enclosures."""

from collections.abc import Iterator

from budgets.budget import WHOLE_PROJECT, CostKind
from budgets.coverage import Status
from proposal.documents.blocks import Blocks, Column, Ref, Row, Words
from proposal.documents.edition import Edition
from proposal.documents.enclosures import enclosures, paper_name
from proposal.documents.tables import table
from proposal.documents.wording import (
    activities,
    below,
    chosen,
    day,
    joined,
    labelled,
    number,
    people,
    sentences,
)
from proposal.model.choices import Basis, PaperState
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line

EXPLANATIONS = "Toelichting per post"
PROOFS = "Offertes en bewijsstukken"
LATER, AWAY = "komt later", "niet bijgevoegd"


def explanations(edition: Edition) -> Blocks:
    """A row for every cost line: what it is, where its amount comes from, and why it is needed.

    Hours of volunteers stand in a table of their own, without euros.
    """
    columns = (Column("Post", 4), Column("Waar het bedrag vandaan komt", 5), Column("Toelichting", 6))
    proposal = edition.proposal
    rows = (
        Row((below(each.description, _kind(each)), _origin(edition, each), _reasons(proposal, each)))
        for each in proposal.budget.lines
        if each.kind is not CostKind.OWN_HOURS
    )
    return table(EXPLANATIONS, columns, rows)


def proofs(edition: Edition) -> Blocks:
    """The papers on which cost lines and sources rest, with the number under which each goes along."""
    columns = (Column("Bijlage", 3), Column("Wat het is", 6), Column("Waarvoor", 6))
    return table(PROOFS, columns, _papers(edition))


def _papers(edition: Edition) -> Iterator[Row]:
    labels = {each.paper.id: each.label for each in enclosures(edition)}
    for paper in edition.proposal.attachments.papers:
        if proves := _proves(edition.proposal, paper):
            told = sentences(joined(paper_name(paper), day(paper.on)), paper.about)
            yield Row((labels.get(paper.id) or _absent(paper), told, proves), name=_name(paper))


def _proves(proposal: Proposal, paper: Paper) -> str:
    """The cost lines that rest on this paper, and the sources that it proves."""
    lines = (each.description for each in proposal.budget.lines if each.quote_paper == paper.id)
    given = (each for each in proposal.coverage.contributions if each.status is not Status.REJECTED)
    sources = (each.name for each in given if each.paper == paper.id)
    return joined(*lines, *sources)


def in_paper(proposal: Proposal, told: str, paper: str, wanted: str) -> Words:
    """What is told, with the number of the paper that proves it, when `wanted` has a row among the proofs."""
    found = next((each for each in proposal.attachments.papers if each.id == paper), None)
    if found is None or not wanted.strip():
        return told
    return (f"{told} (" if told else "(", Ref(_name(found)), ")")


def _absent(paper: Paper) -> str:
    return LATER if paper.state is PaperState.LATER else AWAY


def _name(paper: Paper) -> str:
    """The name by which the explanation of a cost line points at this paper."""
    return f"{PROOFS} {paper.id}"


def _kind(line: Line) -> str:
    """The kind of cost, where it says more than that something is bought, and more than the name does."""
    kind = chosen(line.kind)
    plain = line.kind is CostKind.PURCHASE or kind.casefold() == line.description.strip().casefold()
    return "" if plain else kind


def _origin(edition: Edition, line: Line) -> Words:
    """The basis with supplier, number and date, and who gives or does it; the number of the paper follows
    what the paper proves: the quote, else the gift.
    """
    quote = joined(line.supplier, line.quote_number, day(line.quote_date))
    basis, gift = chosen(line.basis), _gift(line)
    opening = labelled(basis, quote) or basis or quote
    of_gift = bool(line.proof.strip()) and line.basis is not Basis.QUOTE
    proved, others = (below(opening, gift), "") if of_gift else (opening, gift)
    numbered = in_paper(edition.proposal, proved, line.quote_paper, line.description)
    rest = below(others, _others(edition.proposal, line))
    if isinstance(numbered, str):
        return below(numbered, rest)
    return (*numbered, f"\n{rest}") if rest else numbered


def _gift(line: Line) -> str:
    return below(labelled("Gegeven door", line.giver), labelled("Blijkt uit", line.proof))


def _others(proposal: Proposal, line: Line) -> str:
    return below(
        labelled("Door", people(proposal, (line.person,))),
        labelled("Aantal vrijwilligers", number(line.recipients)),
        labelled("Jaar", str(line.year or "")),
    )


def _reasons(proposal: Proposal, line: Line) -> str:
    return below(
        line.explanation,
        labelled("Niet in huis", line.not_in_house),
        line.own_reason,
        labelled(
            "Activiteit", activities(proposal, (each for each in line.activities if each != WHOLE_PROJECT))
        ),
    )

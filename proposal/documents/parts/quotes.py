"""Where each amount of the budget comes from, with the quotes under the numbers of the enclosures."""

from collections.abc import Iterator

from budgets.budget import WHOLE_PROJECT, CostKind
from proposal.documents.blocks import Blocks, Column, Ref, Row, Words, table
from proposal.documents.edition import Edition
from proposal.documents.enclosures import enclosures, paper_name
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
from proposal.model.choices import PaperState
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line

EXPLANATIONS = "Toelichting per post"
PROOFS = "Offertes en bewijsstukken"
LATER, AWAY = "komt later", "niet bijgevoegd"


def explanations(edition: Edition) -> Blocks:
    """A row for every cost line: what it is, where its amount comes from, and why it is needed."""
    columns = (Column("Post", 4), Column("Waar het bedrag vandaan komt", 5), Column("Toelichting", 6))
    proposal = edition.proposal
    rows = (
        Row((below(each.description, _kind(each)), _origin(edition, each), _reasons(proposal, each)))
        for each in proposal.budget.lines
    )
    return table(EXPLANATIONS, columns, rows)


def proofs(edition: Edition) -> Blocks:
    """The papers on which cost lines rest, with the number under which each goes along."""
    columns = (Column("Bijlage", 3), Column("Wat het is", 6), Column("Voor de posten", 6))
    return table(PROOFS, columns, _papers(edition))


def _papers(edition: Edition) -> Iterator[Row]:
    labels = {each.paper.id: each.label for each in enclosures(edition)}
    for paper in edition.proposal.attachments.papers:
        lines = (each for each in edition.proposal.budget.lines if each.quote_paper == paper.id)
        if posts := joined(*(each.description for each in lines)):
            told = sentences(joined(paper_name(paper), day(paper.on)), paper.about)
            yield Row((labels.get(paper.id) or _absent(paper), told, posts), name=_name(paper))


def _absent(paper: Paper) -> str:
    return LATER if paper.state is PaperState.LATER else AWAY


def _name(paper: Paper) -> str:
    """The name by which the explanation of a cost line points at this paper."""
    return f"{PROOFS} {paper.id}"


def _kind(line: Line) -> str:
    """The kind of cost, where it says more than that something is bought."""
    return "" if line.kind is CostKind.PURCHASE else chosen(line.kind)


def _origin(edition: Edition, line: Line) -> Words:
    """The basis with supplier, number and date; then the paper itself, and who gives or does it."""
    quote = joined(line.supplier, line.quote_number, day(line.quote_date))
    basis = chosen(line.basis)
    opening = labelled(basis, quote) or basis or quote
    paper = next((each for each in edition.proposal.attachments.papers if each.id == line.quote_paper), None)
    others = _others(edition.proposal, line)
    if paper is None or not line.description.strip():
        return below(opening, others)
    return (f"{opening} (" if opening else "(", Ref(_name(paper)), below(")", others))


def _others(proposal: Proposal, line: Line) -> str:
    return below(
        labelled("Gegeven door", line.giver),
        labelled("Blijkt uit", line.proof),
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

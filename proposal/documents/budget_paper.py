"""`Begroting en dekkingsplan.docx`: every cost line with where its amount comes from, and who pays."""

from collections.abc import Iterable

from budgets.budget import Category, CostKind, CostLine
from proposal.documents.blocks import Blocks, Column, Rank, Row, facts, prose, questions, section, table
from proposal.documents.edition import Edition
from proposal.documents.outline import Part
from proposal.documents.parts.hours import volunteer_hours
from proposal.documents.parts.money import OTHER_COSTS, coverage, three_sums
from proposal.documents.showing import outward
from proposal.documents.word.paper import Paper
from proposal.documents.wording import (
    activities,
    below,
    chosen,
    cost_lines,
    day,
    joined,
    labelled,
    money,
    number,
    people,
    percent,
)
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line

COST_COLUMNS = (
    Column("Post", 5),
    Column("Aantal", 2, amount=True),
    Column("Prijs", 2, amount=True),
    Column("Bedrag", 2, amount=True),
)


def budget(edition: Edition) -> Paper:
    """The Word file with budget and coverage plan."""
    return edition.titled_for_funds("Begroting en dekkingsplan", budget_blocks(edition.proposal))


def budget_blocks(proposal: Proposal) -> Blocks:
    """Costs, explanation, hours and coverage; the sums are those of the plan and the letters."""
    shown = outward(proposal)
    return tuple(block for part in BUDGET_OUTLINE for block in section(part.title, part.write(shown)))


def _budget(proposal: Proposal) -> Blocks:
    return (*_costs(proposal), *facts(("Btw", chosen(proposal.budget.vat))))


def _explanation(proposal: Proposal) -> Blocks:
    return (*prose(proposal.budget.explanation), *_explanations(proposal))


def _coverage(proposal: Proposal) -> Blocks:
    return (*coverage(proposal), *_sources(proposal), *_coverage_explained(proposal))


def _costs(proposal: Proposal) -> Blocks:
    rows = tuple(row for category in proposal.costs.by_category for row in _category(proposal, category))
    return table("Kosten per post", COST_COLUMNS, (*rows, *three_sums(proposal, 2)) if rows else ())


def _category(proposal: Proposal, category: Category) -> Iterable[Row]:
    """The heading row with the subtotal, then the lines; own hours stand in a table of their own."""
    priced = [line for line in category.lines if line.kind is not CostKind.OWN_HOURS]
    if priced:
        yield Row((category.name or OTHER_COSTS, "", "", money(category.subtotal)), strong=True)
    for line in priced:
        yield Row((line.description, *_reckoning(line), money(proposal.costs.amount_of(line.id))))


def _reckoning(line: CostLine) -> tuple[str, str]:
    if line.by_percentage:
        return percent(line.percentage), ""
    return number(line.quantity, line.unit) or line.unit, money(line.price)


def _explanations(proposal: Proposal) -> Blocks:
    columns = (Column("Post", 3), Column("Soort", 2), Column("Waar het bedrag vandaan komt", 4),
               Column("Toelichting", 4), Column("Activiteit", 2))  # fmt: skip
    rows = (
        Row((each.description, chosen(each.kind), _origin(proposal, each),
             below(each.explanation, labelled("Niet in huis", each.not_in_house), each.own_reason),
             activities(proposal, each.activities)))
        for each in proposal.budget.lines
    )  # fmt: skip
    return table("Toelichting per post", columns, rows)


def _origin(proposal: Proposal, line: Line) -> str:
    quote = joined(line.supplier, line.quote_number, day(line.quote_date))
    papers = {each.id: each.title or chosen(each.kind) for each in proposal.attachments.papers}
    return below(
        chosen(line.basis),
        quote,
        labelled("Bijlage", papers.get(line.quote_paper, "")),
        labelled("Gegeven door", line.giver),
        labelled("Blijkt uit", line.proof),
        people(proposal, (line.person,)),
        labelled("Aantal vrijwilligers", number(line.recipients)),
        labelled("Jaar", str(line.year or "")),
    )


def _by_activity(proposal: Proposal) -> Blocks:
    split = proposal.costs.by_activity
    rows = [Row((activities(proposal, (each.activity,)), money(each.amount))) for each in split.shares]
    if not rows:
        return ()
    rows.append(Row(("Het hele project", money(split.whole_project))))
    rows.append(Row(("Totaal", money(proposal.costs.total)), strong=True))
    return table(
        "Kosten verdeeld over de activiteiten", (Column("Activiteit", 4), Column("Bedrag", amount=True)), rows
    )


def _sources(proposal: Proposal) -> Blocks:
    columns = (Column("Bron", 3), Column("Sinds", 2), Column("Toelichting", 4), Column("Betaalt", 4))
    own = {each.id: each for each in proposal.coverage.contributions}
    rows = []
    for source in proposal.plan.sources:
        paid = cost_lines(proposal, (each.line_id for each in source.pays))
        told = own.get(source.id)
        shown = below(told.reference, labelled("Waarom € 0", told.zero_reason)) if told else ""
        details = (day(told.on) if told else "", shown, paid)
        if not source.rejected and any(details):
            rows.append(Row((source.name or chosen(source.kind), *details)))
    return table("Toelichting per bron", columns, rows)


def _coverage_explained(proposal: Proposal) -> Blocks:
    answers = proposal.coverage
    return (*questions(("Wie het geld voorschiet", answers.prefinance)), *prose(answers.explanation))


BUDGET_OUTLINE = (
    Part("Begroting", Rank.PLAIN, _budget, ("budget",)),
    Part("Toelichting op de begroting", Rank.PLAIN, _explanation, ("budget",)),
    Part("Kosten per activiteit", Rank.PLAIN, _by_activity, ("budget",)),
    Part("Uren van vrijwilligers", Rank.PLAIN, volunteer_hours, ("volunteers",)),
    Part("Dekkingsplan", Rank.PLAIN, _coverage, ("coverage", "funds")),
)
"""The parts of the budget paper, in the order of its reader."""

"""`Begroting en dekkingsplan.docx`: every cost line with where its amount comes from, and who pays."""

from collections.abc import Iterable
from dataclasses import replace

from budgets.budget import Category, CostKind, CostLine
from budgets.coverage import Source
from proposal.documents.answers import facts, prose, questions, section
from proposal.documents.blocks import Blocks, Column, Heading, Rank, Ref, Row, Words
from proposal.documents.edition import Edition
from proposal.documents.outline import Part
from proposal.documents.parts.hours import volunteer_hours
from proposal.documents.parts.money import OTHER_COSTS, balance, coverage, sums, three_sums
from proposal.documents.parts.quotes import PROOFS, explanations, in_paper, proofs
from proposal.documents.pictures.budget_bars import budget_picture
from proposal.documents.pictures.coverage_bars import coverage_picture
from proposal.documents.showing import outward
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import (
    activities,
    below,
    chosen,
    cost_lines,
    day,
    labelled,
    money,
    number,
)
from proposal.model.proposal import Proposal

GIFTS = "In natura, als kosten en als dekking"
COST_COLUMNS = (
    Column("Post", 5),
    Column("Aantal", 3, amount=True),
    Column("Prijs", 2, amount=True),
    Column("Bedrag", 2, amount=True),
)


def budget(edition: Edition) -> Paper:
    """The Word file with budget and coverage plan."""
    return edition.titled_for_funds("Begroting en dekkingsplan", budget_blocks(edition))


def budget_blocks(edition: Edition) -> Blocks:
    """First what it comes to, then costs and coverage, then the explanation of both.

    A treasurer looks first at the total, at who pays it and whether both agree, and only then at the lines.
    The sums are those of the plan and the letters, the numbers of the quotes those of the letters.
    """
    shown = replace(edition, proposal=outward(edition.proposal))
    first, *others = (section(part.title, part.write(shown)) for part in BUDGET_OUTLINE)
    rest = tuple(block for part in others for block in part)
    return (*first, *_on_new_page(rest)) if first else rest


def _on_new_page(blocks: Blocks) -> Blocks:
    """The blocks, so that what it comes to has the first page for itself."""
    return tuple(
        replace(each, new_page=True) if place == 0 and isinstance(each, Heading) else each
        for place, each in enumerate(blocks)
    )


def _in_short(edition: Edition) -> Blocks:
    proposal = edition.proposal
    if not (proposal.costs.lines or proposal.plan.sources):
        return ()
    return (
        *facts(*sums(proposal), ("Btw", chosen(proposal.budget.vat))),
        *balance(proposal),
        *budget_picture(proposal),
        *coverage_picture(proposal),
    )


def _budget(edition: Edition) -> Blocks:
    return _costs(edition.proposal)


def _coverage(edition: Edition) -> Blocks:
    return (*coverage(edition.proposal), *_gifts(edition.proposal))


def _explanation(edition: Edition) -> Blocks:
    return (*prose(edition.proposal.budget.explanation), *explanations(edition))


def _hours(edition: Edition) -> Blocks:
    return volunteer_hours(edition.proposal)


def _costs(proposal: Proposal) -> Blocks:
    rows = tuple(row for category in proposal.costs.by_category for row in _category(proposal, category))
    pointer = (" (zie ", Ref(GIFTS), ")") if _gifts(proposal) else ()
    sums_below = three_sums(proposal, 2, pointer)
    filled = (*rows, *sums_below) if rows else ()
    return table("Kosten per post", COST_COLUMNS, filled)


def _category(proposal: Proposal, category: Category) -> Iterable[Row]:
    """The heading row with the subtotal, then the lines that cost something.

    Own hours stand in a table of their own; why something costs nothing is told in the explanation.
    """
    priced = [line for line in category.lines if line.kind is not CostKind.OWN_HOURS and line.price != 0]
    if priced:
        yield Row((category.name or OTHER_COSTS, "", "", money(category.subtotal)), strong=True)
    for line in priced:
        named = f"{line.description} (in natura)" if line.in_kind else line.description
        yield Row((named, *_reckoning(line), money(proposal.costs.amount_of(line.id))))


def _reckoning(line: CostLine) -> tuple[str, str]:
    if line.by_percentage:
        return number(line.percentage, "%").replace(" ", "\u00a0"), ""
    return number(line.quantity, line.unit) or line.unit, money(line.price)


def _gifts(proposal: Proposal) -> Blocks:
    """Every gift once more, as a cost and as its cover: one amount that stands on both sides (R3)."""
    columns = (Column("Post in de begroting", 4), Column("Bron in het dekkingsplan", 4),
               Column("Bedrag", 2, amount=True))  # fmt: skip
    described = {each.id: each.description for each in proposal.costs.lines}
    gifts = tuple(each for each in proposal.plan.sources if each.mirror_of)
    rows = (Row((described[each.mirror_of], each.name, money(each.counted))) for each in gifts)
    total = Row(("Samen", "", money(proposal.costs.in_kind)), strong=True)
    return table(GIFTS, columns, (*rows, total) if gifts else ())


def _by_activity(edition: Edition) -> Blocks:
    proposal = edition.proposal
    columns = (Column("Activiteit", 4), Column("Bedrag", amount=True))
    split = proposal.costs.by_activity
    rows = [Row((activities(proposal, (each.activity,)), money(each.amount))) for each in split.shares]
    if not rows:
        return ()
    rows.append(Row(("Het hele project", money(split.whole_project))))
    rows.append(Row(("Totaal", money(proposal.costs.total)), strong=True))
    return table("Kosten verdeeld over de activiteiten", columns, rows)


def _coverage_explained(edition: Edition) -> Blocks:
    answers = edition.proposal.coverage
    return (
        *prose(answers.explanation),
        *questions(("Wie het geld voorschiet", answers.prefinance)),
        *_sources(edition.proposal),
    )


def _sources(proposal: Proposal) -> Blocks:
    """What is known of each source in money; gifts stand in a table of their own."""
    columns = (Column("Bron", 4), Column("Sinds", 3), Column("Toelichting", 4), Column("Betaalt", 5))
    rows = (
        Row((source.name or chosen(source.kind), *_details(proposal, source)))
        for source in proposal.plan.sources
        if not (source.rejected or source.mirror_of)
    )
    return table("Toelichting per bron", columns, (row for row in rows if any(row.cells[1:])))


def _details(proposal: Proposal, source: Source) -> tuple[str, Words, str]:
    """Since when it is known, what proves or explains it, and the cost lines that it pays."""
    told = next((each for each in proposal.coverage.contributions if each.id == source.id), None)
    paid = cost_lines(proposal, (each.line_id for each in source.pays))
    if not told:
        return "", "", paid
    explained = below(told.reference, labelled("Waarom € 0", told.zero_reason))
    return day(told.on), in_paper(proposal, explained, told.paper, told.name), paid


BUDGET_OUTLINE = (
    Part("Het geld in het kort", Rank.PLAIN, _in_short, ("budget", "coverage")),
    Part("Begroting", Rank.PLAIN, _budget, ("budget",)),
    Part("Dekkingsplan", Rank.PLAIN, _coverage, ("coverage", "funds")),
    Part("Toelichting op de begroting", Rank.PLAIN, _explanation, ("budget",)),
    Part(PROOFS, Rank.PLAIN, proofs, ("budget", "attachments")),
    Part("Kosten per activiteit", Rank.PLAIN, _by_activity, ("budget",)),
    Part("Toelichting op de dekking", Rank.PLAIN, _coverage_explained, ("coverage", "funds")),
    Part("Uren van vrijwilligers", Rank.PLAIN, _hours, ("volunteers", "budget")),
)
"""The parts of the budget paper, in the order of its reader."""

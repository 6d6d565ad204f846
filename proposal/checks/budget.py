"""Budget as a whole: shares, what was forgotten, and whether it tells the same story as the plan."""

import re
from collections.abc import Iterator
from datetime import date

from budgets.budget import CostKind
from budgets.rules import contingency_breach, overhead_breach
from budgets.text import Number, mark
from proposal.checks.asking import check, listed, percent, point, short, tip
from proposal.model.finding import Finding
from proposal.model.fund import Exclusion
from proposal.model.proposal import Place, Proposal
from proposal.model.size import grown
from proposal.model.spending import resembles
from proposal.model.steps.activities import Activity
from proposal.model.steps.budget import Line

GUIDING = re.compile(r"begeleid|training|coach|intervisie|docent", re.I)
TRAVEL = re.compile(r"reis|onkosten|vervoer|vergoeding", re.I)
THANKS = re.compile(r"bedank|waardering|uitje|attentie|afsluit", re.I)
LOOKING_BACK = re.compile(r"evaluatie|verslag|onderzoek|vragenlijst|verantwoording", re.I)
TIMES = re.compile(r"\b(keer|keren|bijeenkomst(en)?|avond(en)?|middag(en)?|ochtend(en)?|les(sen)?)\b", re.I)
FORGOTTEN = (
    (mark("begeleiding of training van vrijwilligers"), GUIDING),
    (mark("reiskosten en onkosten"), TRAVEL),
    (mark("vrijwilligers bedanken"), THANKS),
    (mark("evaluatie en verslag"), LOOKING_BACK),
)
EXCLUDED = (
    (mark("eten en drinken"), frozenset({Exclusion.FOOD})),
    (mark("apparatuur of inrichting"), frozenset({Exclusion.EQUIPMENT, Exclusion.FURNISHING})),
)


@check
def contingency(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Five to ten percent for the unforeseen (`dutch-funds.md` h8); not asked of a small project or event."""
    breach = contingency_breach(proposal.costs)
    if grown(proposal) and breach:
        line = next((each for each in proposal.budget.lines if each.kind is CostKind.CONTINGENCY), None)
        yield tip(
            Place("budget", "percentage", line.id) if line else Place("budget", "lines"),
            mark("Hoeveel houden jullie achter de hand voor wat je niet kunt voorzien?"),
            mark(
                "Vijf tot tien procent van de andere kosten is gewoon. Nu is het {share}.",
                share=percent(breach.found),
            ),
            breach.found,
        )


@check
def overhead(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Overhead stays within a usual share (`dutch-funds.md` h9)."""
    breach = overhead_breach(proposal.costs)
    if breach:
        line = next(each for each in proposal.budget.lines if each.kind is CostKind.OVERHEAD)
        yield point(
            Place("budget", "price", line.id),
            mark("Kan er een deel van de algemene kosten af?"),
            mark(
                "Meer dan vijftien procent vinden veel fondsen te veel. Nu is het {share}.",
                share=percent(breach.found),
            ),
            breach.found,
        )


@check
def forgotten_costs(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Volunteers' work is not free (`project-elements.md` 59, E11, I2, POST_VERGETEN); asked once."""
    texts = " ".join(f"{each.description} {each.category}" for each in proposal.budget.lines)
    kinds = {each.kind for each in proposal.budget.lines}
    travel = bool(kinds & {CostKind.EXPENSES, CostKind.ALLOWANCE})
    missing = [
        what for what, words in FORGOTTEN if not words.search(texts) and not (words is TRAVEL and travel)
    ]
    if grown(proposal) and missing:
        yield tip(
            Place("budget", "lines"),
            mark("Is er geld nodig voor {what}?", what=listed(missing, mark("{first}, {rest}"))),
            mark("Deze kosten worden vaak vergeten. Kosten ze niets, of doet een ander het? Zeg dat dan."),
            tuple(each.msgid for each in missing),
        )


@check
def often_excluded(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Some funds leave out food or equipment (`dutch-funds.md` h19); silent once it is said who pays it.

    Whether the fund that is to pay it does so, `of_fund.amounts.asks_what_it_leaves_out` asks.
    """
    paid = {one.line_id for each in proposal.plan.sources for one in each.pays}
    for what, excluded in EXCLUDED:
        lines = [each for each in proposal.costs.lines if not excluded.isdisjoint(resembles(each))]
        found = [each for each in lines if each.id not in paid and proposal.costs.amount_of(each.id) > 0]
        if grown(proposal) and found:
            yield tip(
                Place("budget", "description", found[0].id),
                mark("Wie betaalt {what}?", what=what),
                mark("Niet elk fonds wil dit betalen. Kijk het na, of laat een andere bron het doen."),
                tuple(each.id for each in found),
            )


@check
def activity_without_costs(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Plan and budget tell one story (`project-elements.md` 62, F6; `dutch-funds.md` h16)."""
    tied = {activity for line in proposal.budget.lines for activity in line.activities}
    for each in proposal.activities.activities:
        if grown(proposal) and tied and each.id not in tied:
            yield tip(
                Place("activities", "needs", each.id),
                mark("Welke kosten horen bij '{activity}'?", activity=short(each.what)),
                mark("Deze activiteit staat niet in de begroting. Kost het niets, of is het vergeten?"),
                each.id,
            )


@check
def costs_without_activity(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And each line belongs somewhere (`dutch-funds.md` h16); asked once, when others are tied."""
    general = (CostKind.CONTINGENCY, CostKind.OVERHEAD, CostKind.OWN_HOURS)
    loose = [each for each in proposal.budget.lines if not each.activities and each.kind not in general]
    if grown(proposal) and loose and any(each.activities for each in proposal.budget.lines):
        yield tip(
            Place("budget", "activities", loose[0].id),
            mark("Bij welke activiteit hoort '{line}'?", line=short(loose[0].description)),
            mark("Hoort het bij alles? Kies dan 'het hele project'."),
            tuple(each.id for each in loose),
        )


@check
def counts_differ(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Six evenings in the plan are six in the budget (`project-elements.md` 1.7.4; `dutch-funds.md` h16)."""
    for line, activity in _counted(proposal):
        if activity.times and line.quantity and line.quantity % activity.times:
            yield point(
                Place("budget", "quantity", line.id),
                mark(
                    "Welk aantal klopt bij '{line}': {quantity} of {times}?",
                    line=short(line.description),
                    quantity=Number(line.quantity),
                    times=Number(activity.times),
                ),
                mark(
                    "In het plan is '{activity}' {times} keer.",
                    activity=short(activity.what),
                    times=Number(activity.times),
                ),
                line.quantity,
                activity.times,
            )


def _counted(proposal: Proposal) -> Iterator[tuple[Line, Activity]]:
    for line in proposal.budget.lines:
        if len(line.activities) == 1 and TIMES.search(line.unit):
            activity = proposal.row("activities.activities", line.activities[0])
            if isinstance(activity, Activity):
                yield line, activity


CHECKS = (
    contingency, overhead, forgotten_costs, often_excluded, activity_without_costs, costs_without_activity,
    counts_differ,
)  # fmt: skip

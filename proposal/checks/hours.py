"""Own hours: volunteers give time, and time of one's own is never money (`vip-course.md` R1)."""

import re
from collections.abc import Iterator
from datetime import date

from budgets.budget import CostKind
from budgets.text import mark
from proposal.checks.asking import blank, check, must, point, short
from proposal.model.choices import Tie, YesNo
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.budget import NEVER_HOURS, Line

OWN_HOURS = re.compile(
    r"\b(eigen (uren|inzet|tijd)|vrijwilligersuren|(uren|inzet) van (onze |de |eigen )?vrijwilligers)\b", re.I
)
FOR_WORK = frozenset({CostKind.STAFF, CostKind.EXPERTISE, CostKind.PRO_BONO})


def priced_hours(proposal: Proposal) -> tuple[Line, ...]:
    """Return the lines that put the hours of own volunteers into euros."""
    return tuple(
        each
        for each in proposal.budget.lines
        if each.kind not in NEVER_HOURS and proposal.costs.amount_of(each.id) and _own(proposal, each)
    )


@check
def own_hours_priced(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Own hours are no costs (`vip-course.md` R1, P9, section 17.13; `project-elements.md` 57, I3).

    Silent when a fund allows it and the line says why.
    """
    allowed = any(each.hours_allowed is YesNo.YES for each in proposal.funds.applications)
    for each in priced_hours(proposal):
        if not allowed or blank(each.own_reason):
            yield own_hours_finding(proposal, each)


def own_hours_finding(proposal: Proposal, line: Line) -> Finding:
    """Return the question about one line that puts own hours into euros."""
    return must(
        Place("budget", "kind", line.id),
        mark("Zijn dit uren van jullie eigen vrijwilligers: '{line}'?", line=short(line.description)),
        mark("Noem ze dan in uren, zonder bedrag. Mag het van het fonds wel? Zet de regel erbij."),
        line.kind,
        line.person,
        line.description,
        proposal.costs.amount_of(line.id),
        line.own_reason,
        blocks=True,
    )


@check
def price_of_own_hours(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A line of own hours counts as zero, so a price beside it confuses (`project-elements.md` 57)."""
    for each in proposal.budget.lines:
        if each.kind is CostKind.OWN_HOURS and each.price:
            yield point(
                Place("budget", "price", each.id),
                mark("Mag de prijs bij '{line}' weg?", line=short(each.description)),
                mark("Eigen uren tellen mee als uren. Het bedrag is altijd € 0."),
                each.price,
            )


@check
def own_hours_as_income(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Nor are they money that comes in (`dutch-funds.md` h17; `project-elements.md` 1.8)."""
    for each in proposal.coverage.contributions:
        if each.amount and OWN_HOURS.search(each.name):
            yield must(
                Place("coverage", "name", each.id),
                mark("Komt dit bedrag echt binnen, of zijn het eigen uren?"),
                mark("Eigen uren zijn geen geld. Noem ze bij Vrijwilligers, in uren."),
                each.name,
                each.amount,
                blocks=True,
            )


def _own(proposal: Proposal, line: Line) -> bool:
    person = proposal.row("approach.people", line.person)
    volunteer = line.kind in FOR_WORK and person is not None and person.tie is Tie.VOLUNTEER
    return volunteer or bool(OWN_HOURS.search(line.description))


CHECKS = (own_hours_priced, price_of_own_hours, own_hours_as_income)

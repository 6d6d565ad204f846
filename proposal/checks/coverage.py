"""Coverage: does it add up to the cent, and is every source told once, with how sure it is."""

from collections.abc import Iterator
from datetime import date

from budgets.coverage import SourceKind, mirror_gap, paid_twice
from budgets.text import mark
from proposal.checks.asking import blank, check, must, point, same, short, tip
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal


@check
def not_balanced(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Costs and coverage agree to the cent (`dutch-funds.md` h1; `project-elements.md` I5)."""
    balance, sources = proposal.balance, proposal.coverage.contributions
    if not proposal.budget.lines or not (sources or proposal.funds.applications) or balance.balanced:
        return
    missing = mark("Wie betaalt wat nog mist? Er is {balance}.", balance=balance.text)
    left_over = mark("Waar is het geld voor dat overblijft? Er is {balance}.", balance=balance.text)
    yield must(
        Place("coverage", "contributions") if sources else Place("funds", "applications"),
        missing if balance.difference < 0 else left_over,
        mark("Een fonds rekent dit als eerste na. Kosten en dekking moeten op de cent gelijk zijn."),
        balance.costs,
        balance.covered,
        blocks=True,
    )


@check
def gifts_differ(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A gift stands on both sides for the same sum (`vip-course.md` R3, P10; NATURA_EENZIJDIG)."""
    balance = mirror_gap(proposal.costs, proposal.plan)
    if not balance.balanced:
        typed = [each for each in proposal.coverage.contributions if each.kind is SourceKind.OWN_IN_KIND]
        yield must(
            Place("coverage", "kind", typed[0].id) if typed else Place("coverage", "contributions"),
            mark("Staat wat je gratis krijgt ook in de begroting?"),
            mark(
                "Zet een gift alleen in de begroting. Het dekkingsplan volgt vanzelf. Nu is dat {balance}.",
                balance=balance.text,
            ),
            balance.costs,
            balance.covered,
            blocks=True,
        )


@check
def fund_entered_twice(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A fund is one fact: it stands in the fund list only (`project-elements.md` FONDSENLIJST_WIJKT_AF)."""
    funds = [each.fund for each in proposal.funds.applications]
    for each in proposal.coverage.contributions:
        if each.kind is SourceKind.FUND or any(same(each.name, fund) for fund in funds):
            yield point(
                Place("coverage", "name", each.id),
                mark("Telt {name} nu niet dubbel?", name=short(each.name)),
                mark("Fondsen horen in de fondsenlijst. Daarvandaan komen ze vanzelf in het dekkingsplan."),
                each.name,
                each.kind,
            )


@check
def line_paid_twice(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No line is paid more than it costs (`vip-course.md` R7)."""
    for each in paid_twice(proposal.costs, proposal.plan):
        yield point(
            Place("budget", "description", each.line.id),
            mark("Betalen jullie '{line}' niet twee keer?", line=short(each.line.description)),
            mark("De post kost {amount}, en er staat {paid} tegenover.", amount=each.amount, paid=each.paid),
            each.amount,
            each.paid,
        )


@check
def source_without_status(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each source tells how sure it is (`dutch-funds.md` h25; `vip-course.md` R4)."""
    for each in proposal.coverage.contributions:
        if each.status is None and each.amount:
            yield point(
                Place("coverage", "status", each.id),
                mark("Hoe zeker is het geld van {name}?", name=short(each.name)),
                mark("Een fonds kijkt wat al is toegezegd, en wat nog gevraagd moet worden."),
                each.name,
            )


@check
def zero_without_reason(proposal: Proposal, today: date) -> Iterator[Finding]:
    """'€ 0, on purpose' has a reason (DESIGN 5, coverage; `project-elements.md` POST_NUL for a source)."""
    for each in proposal.coverage.contributions:
        if each.amount == 0 and blank(each.zero_reason):
            yield tip(
                Place("coverage", "zero_reason", each.id),
                mark("Waarom betaalt {name} niets mee?", name=short(each.name)),
                mark("Met één zin ziet een fonds dat je het wel hebt bekeken."),
                each.name,
            )


CHECKS = (
    not_balanced, gifts_differ, fund_entered_twice, line_paid_twice, source_without_status,
    zero_without_reason,
)  # fmt: skip

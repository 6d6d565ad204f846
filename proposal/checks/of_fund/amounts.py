"""Amounts: is what this fund is asked within its limits, and does the budget keep to its shares?"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.budget import CostKind
from budgets.coverage import OWN
from budgets.rules import Breach, ShareLimit, contingency_breach, overhead_breach, own_share_breach
from budgets.text import Number, Text, mark
from proposal.checks.asking import must, percent, point, tip
from proposal.checks.of_fund.rule import asked_lines, before_sending, named
from proposal.model.finding import Finding
from proposal.model.fund import Exclusion, Fund
from proposal.model.proposal import Place, Proposal
from proposal.model.size import total
from proposal.model.spending import resembles
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application


@before_sending
def above_its_most(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """No more is asked than the fund gives (`dutch-funds.md` h2); a lower limit by share speaks instead."""
    asked, most, share = application.amount, fund.money.at_most, fund.share_of(total(proposal))
    if asked and most is not None and asked > most and (share is None or most <= share):
        yield must(
            Place("funds", "amount", application.id),
            mark("Kunnen jullie hier minder vragen?"),
            mark("Dit fonds geeft hoogstens {most}. Jullie vragen {asked}.", most=most, asked=asked),
            asked,
            most,
        )


@before_sending
def under_its_least(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """No less is asked than the fund handles (`dutch-funds.md` h2, h12)."""
    asked, least = application.amount, fund.money.at_least
    if asked and least is not None and asked < least:
        yield must(
            Place("funds", "amount", application.id),
            mark("Kunnen jullie hier meer vragen, of past een kleiner fonds beter?"),
            mark("Dit fonds begint bij {least}. Jullie vragen {asked}.", least=least, asked=asked),
            asked,
            least,
        )


@before_sending
def above_its_share(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """A fund with a fixed share pays no more of the costs (`dutch-funds.md` h11)."""
    asked, share, most = application.amount, fund.share_of(total(proposal)), fund.money.at_most
    if asked and share is not None and asked > share and (most is None or share < most):
        yield must(
            Place("funds", "amount", application.id),
            mark("Wie kan een deel betalen van wat jullie hier vragen?"),
            mark("Bij deze kosten geeft dit fonds hoogstens {share}. Jullie vragen {asked}.",
                 share=share, asked=asked),
            asked,
            share,
        )  # fmt: skip


@before_sending
def under_the_own_share(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """A fund may want a fixed share from the applicants (`dutch-funds.md` h10).

    Own hours have no price, so it asks and does not forbid.
    """
    wanted = fund.money.own_share
    limit = ShareLimit(mark("De eigen bijdrage"), at_least=wanted)
    breach = None if wanted is None else own_share_breach(proposal.costs, proposal.plan, limit)
    if wanted is not None and breach:
        yield point(
            Place("coverage", "contributions"),
            mark("Kunnen jullie zelf meer inbrengen?"),
            mark("Dit fonds wil {wanted} % van jullie zelf. Nu is het {found}. Vraag of eigen uren tellen.",
                 wanted=Number(wanted), found=percent(breach.found)),
            wanted,
            breach.found,
        )  # fmt: skip


@before_sending
def only_funder(proposal: Proposal, application: Application, fund: Fund, today: date) -> Iterator[Finding]:
    """Above an amount a fund wants others to pay as well (`dutch-funds.md` h11)."""
    asked, above = application.amount, fund.money.funders_above
    others = [
        each for each in proposal.plan.sources
        if each.counted and each.kind not in OWN and each.id != application.id
    ]  # fmt: skip
    if asked and above is not None and asked > above and not others:
        yield point(
            Place("funds", "applications"),
            mark("Wie betaalt er nog meer mee?"),
            mark("Boven {above} wil dit fonds niet de enige zijn die betaalt.", above=above),
            asked,
            above,
        )


@before_sending
def contingency_above_its_limit(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """The unforeseen stays within what this fund pays of it (`dutch-funds.md` h8)."""
    limit = ShareLimit(mark("Onvoorzien"), at_most=fund.money.contingency)
    breach = contingency_breach(proposal.costs, limit)
    if breach:
        line = _line(proposal, CostKind.CONTINGENCY, "percentage")
        yield _above(line, mark("Kan het bedrag voor onvoorzien lager?"), breach)


@before_sending
def overhead_above_its_limit(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """Overhead stays within what this fund pays of it (`dutch-funds.md` h9)."""
    limit = ShareLimit(mark("Overhead"), at_most=fund.money.overhead)
    breach = overhead_breach(proposal.costs, limit)
    if breach:
        line = _line(proposal, CostKind.OVERHEAD, "price")
        yield _above(line, mark("Kan er een deel van de algemene kosten af?"), breach)


def _above(place: Place, ask: Text, breach: Breach) -> Finding:
    most = Decimal(breach.limit.at_most or 0)
    why = mark(
        "Dit fonds betaalt hoogstens {most} %. Nu is het {found}.",
        most=Number(most),
        found=percent(breach.found),
    )
    return point(place, ask, why, most, breach.found)


@before_sending
def asks_what_it_leaves_out(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """A fund is not asked to pay what it leaves out (`dutch-funds.md` h6, h19); the lines are named."""
    for excluded in fund.excludes:
        lines = tuple(_lines_like(proposal, application, excluded))
        if lines:
            ask = point if application.pays else tip
            yield ask(
                Place("funds", "pays", application.id),
                mark("Kan een ander dit betalen: {lines}?", lines=named(lines)),
                mark("Dit fonds betaalt niet: {what}.", what=excluded.label)
                if application.pays
                else mark("Dit fonds betaalt niet: {what}. Kies hier welke posten het wel betaalt.",
                          what=excluded.label),
                excluded,
                tuple(each.id for each in lines),
            )  # fmt: skip


def _lines_like(proposal: Proposal, application: Application, excluded: Exclusion) -> Iterator[Line]:
    alike = {each.id for each in proposal.costs.lines if excluded in resembles(each)}
    for each in asked_lines(proposal, application):
        if each.id in alike and proposal.costs.amount_of(each.id):
            yield each


def _line(proposal: Proposal, kind: CostKind, question: str) -> Place:
    line = next(each for each in proposal.budget.lines if each.kind is kind)
    return Place("budget", question, line.id)


CHECKS = (
    above_its_most, under_its_least, above_its_share, under_the_own_share, only_funder,
    contingency_above_its_limit, overhead_above_its_limit, asks_what_it_leaves_out,
)  # fmt: skip

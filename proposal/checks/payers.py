"""Payers: what the makers bring themselves, who else pays and how much, and who lends what comes later."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.coverage import OWN, SourceKind, Status
from budgets.rules import ONE_FUNDER, fund_share_breaches, own_share_breach
from budgets.text import Text, mark
from proposal.checks.asking import blank, check, percent, point, short, tip
from proposal.model.cash import payments_of, project_cash
from proposal.model.choices import Payment
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal, status_of
from proposal.model.size import grown, total
from proposal.model.steps.funds import Application

LITTLE, MUCH = Decimal(1000), Decimal(10_000)
MANY_REQUESTS = 5
LATE = frozenset({Payment.AFTERWARDS, Payment.PARTS})


@check
def no_own_contribution(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Own money, gifts or hours show that one believes in it (`dutch-funds.md` h10; `vip-course.md` R4)."""
    silent = _gives_hours(proposal) or _says_why(proposal)
    if proposal.costs.total and not proposal.plan.own and not silent:
        yield point(
            Place("coverage", "contributions"),
            mark("Wat brengen jullie zelf in?"),
            mark("Dat hoeft geen geld te zijn. Uren van vrijwilligers of een gratis zaal tellen ook."),
            proposal.plan.own,
        )


@check
def little_own_contribution(proposal: Proposal, today: date) -> Iterator[Finding]:
    """About a fifth is usual (`dutch-funds.md` h10, (b)); own hours silence it."""
    breach = own_share_breach(proposal.costs, proposal.plan)
    if grown(proposal) and breach and proposal.plan.own and not _gives_hours(proposal):
        yield tip(
            Place("coverage", "contributions"),
            mark("Kunnen jullie zelf nog iets meer inbrengen?"),
            mark(
                "Zo'n twintig procent is gewoon, en hulp in natura telt mee. Nu is het {share}.",
                share=percent(breach.found),
            ),
            breach.found,
        )


@check
def one_fund_pays_most(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No fund pays more than half (`dutch-funds.md` h11; `vip-course.md` R4, P11)."""
    for each in fund_share_breaches(proposal.costs, proposal.plan):
        if grown(proposal):
            yield point(
                Place("funds", "amount", each.source.id),
                mark(
                    "Kan een ander een deel betalen van wat {fund} nu betaalt?", fund=short(each.source.name)
                ),
                mark(
                    "Een fonds betaalt liever niet meer dan de helft. Nu is het {share}.",
                    share=percent(each.breach.found),
                ),
                each.breach.found,
            )


@check
def one_payer(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Above € 10.000 there is more than one funder (`dutch-funds.md` h11, Sint Laurensfonds)."""
    payers = [each for each in proposal.plan.sources if each.counted and each.kind not in OWN]
    if grown(proposal) and ONE_FUNDER.breach(total(proposal)) and len(payers) == 1:
        yield point(
            Place("funds", "applications"),
            mark("Wie kan er nog meer meebetalen?"),
            mark("Boven € 10.000 willen fondsen niet de enige zijn. Vraag ook de gemeente of een bedrijf."),
            tuple(each.name for each in payers),
        )


@check
def one_fund_asked(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Always write to several funds (`vip-course.md` section 7, item 7; R6)."""
    applications = proposal.funds.applications
    if grown(proposal) and len(applications) == 1 and not _all_pledged(proposal):
        yield tip(
            Place("funds", "applications"),
            mark("Welk fonds vraag je nog meer?"),
            mark("Zegt dit fonds nee, dan begin je anders weer vooraan."),
            applications[0].fund,
        )


@check
def many_small_requests(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Ten requests of a thousand euros are ten reports (`dutch-funds.md` h12)."""
    small = [each for each in proposal.funds.applications if each.amount and each.amount < LITTLE]
    if total(proposal) >= MUCH and len(small) > MANY_REQUESTS:
        yield point(
            Place("funds", "applications"),
            mark("Kun je minder fondsen om een groter bedrag vragen?"),
            mark(
                "Je vraagt {count} keer minder dan € 1.000. Elk fonds wil een eigen brief en een verslag.",
                count=len(small),
            ),
            tuple(each.fund for each in small),
        )


@check
def nobody_prefinances(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A fund may pay afterwards (`vip-course.md` R8; `dutch-funds.md` h31)."""
    late = [each for each in proposal.funds.applications if _pays_late(proposal, each)]
    if late and blank(proposal.coverage.prefinance):
        yield point(
            Place("coverage", "prefinance"),
            mark("Wie schiet het geld voor tot {fund} betaalt?", fund=short(late[0].fund)),
            _short_of_money(proposal),
            tuple(each.payment for each in late),
        )


def _pays_late(proposal: Proposal, fund: Application) -> bool:
    """Whether a fund pays something after the start: as was agreed with it, else as the makers entered."""
    days = [each.done_on or each.on for each in payments_of(proposal, fund.id)]
    start = proposal.activities.start
    if any(days) and start and status_of(fund.state) is not Status.REJECTED:
        return any(day > start for day in days if day)
    return fund.payment in LATE


def _short_of_money(proposal: Proposal) -> Text:
    lacking = project_cash(proposal).to_prefinance
    if lacking:
        return mark("Dit fonds betaalt niet alles vooraf. Iemand leent jullie dan {amount}.", amount=lacking)
    return mark("Dit fonds betaalt niet alles vooraf, en de rekeningen komen wel eerder.")


def _gives_hours(proposal: Proposal) -> bool:
    """Whether volunteers give their time, which is a contribution without a price."""
    return proposal.own_hours > 0 or bool(proposal.volunteers.number)


def _says_why(proposal: Proposal) -> bool:
    """Whether participants pay, or a deliberate zero says why the makers bring no money."""
    kinds = (SourceKind.PARTICIPANTS, *OWN)
    mine = [each for each in proposal.coverage.contributions if each.kind in kinds]
    return any(each.amount or each.zero_reason for each in mine)


def _all_pledged(proposal: Proposal) -> bool:
    return proposal.plan.pledged >= proposal.plan.total > 0


CHECKS = (
    no_own_contribution, little_own_contribution, one_fund_pays_most, one_payer, one_fund_asked,
    many_small_requests, nobody_prefinances,
)  # fmt: skip

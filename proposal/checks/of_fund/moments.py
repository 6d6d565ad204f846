"""Moments: is there time to ask this fund, when does its money come, and when does it want to hear?"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from budgets.budget import WHOLE_PROJECT
from budgets.money import round_half_up
from budgets.text import Number, Text, mark, mark_count
from proposal.checks.asking import blank, must, point, tip
from proposal.checks.of_fund.rule import asked_lines, before_sending, named, of_fund, waiting
from proposal.checks.timing import start, start_place
from proposal.model.choices import Payment
from proposal.model.finding import Finding
from proposal.model.following import TermKind
from proposal.model.fund import Exclusion, Fund
from proposal.model.proposal import Place, Proposal, promised
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application


@before_sending
def too_few_weeks(proposal: Proposal, application: Application, fund: Fund, today: date) -> Iterator[Finding]:
    """There is the time this fund wants between sending and the start (`dutch-funds.md` h3)."""
    day, weeks = start(proposal), fund.timing.lead_weeks
    if day is None or weeks is None or day <= today:
        return
    last = day - timedelta(weeks=weeks)
    if last < today:
        yield must(
            start_place(proposal),
            mark("Kan het later beginnen?"),
            mark_count(
                "Dit fonds wil de aanvraag {count} week voor het begin. Dat was uiterlijk {last}.",
                "Dit fonds wil de aanvraag {count} weken voor het begin. Dat was uiterlijk {last}.",
                weeks,
                last=last,
            ),
            day,
            weeks,
        )


@before_sending
def after_its_round(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """The next round of this fund is decided before the start (`dutch-funds.md` h3)."""
    day, window = start(proposal), fund.timing.next_window(today)
    if day is None or window is None or day <= today:
        return
    if window.closes + timedelta(weeks=fund.timing.decision_weeks or 0) > day:
        yield must(
            start_place(proposal),
            mark("Kan het later beginnen, of begint een deel later?"),
            mark("De volgende ronde van dit fonds sluit op {closes}. Jullie beginnen op {day}.",
                 closes=window.closes, day=day),
            day,
            window.closes,
        )  # fmt: skip


@of_fund
def costs_before_its_decision(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """What is spent before the decision is paid by another (`dutch-funds.md` h7); the lines are named."""
    decision, day = _decides(proposal, application, fund, today), start(proposal)
    if decision is None or day is None or day <= today or not waiting(application):
        return
    early = tuple(
        each for each in asked_lines(proposal, application) if _begins(proposal, each, day) < decision
    )
    if early:
        yield point(
            Place("funds", "decision_on", application.id),
            mark("Wie betaalt wat jullie voor de beslissing uitgeven?"),
            mark("Dit fonds beslist rond {day}. Dit begint eerder: {lines}. {rule}",
                 day=decision, lines=named(early), rule=_not_paid(fund)),
            decision,
            tuple(each.id for each in early),
        )  # fmt: skip


@of_fund
def money_comes_later(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """Somebody lends what a fund pays in parts or afterwards (`dutch-funds.md` h31)."""
    moment = application.payment or fund.paying.moment
    if moment in (Payment.PARTS, Payment.AFTERWARDS) and blank(proposal.coverage.prefinance):
        yield tip(
            Place("coverage", "prefinance"),
            mark("Wie schiet het geld voor tot dit fonds betaalt?"),
            _later(promised(application, proposal.life(application.id)), fund.paying.advance, moment),
            application.amount,
            moment,
        )


@of_fund
def report_not_planned(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """The report is planned before the day this fund wants it (`dutch-funds.md` h32)."""
    end, weeks = proposal.activities.end, fund.reporting.weeks
    if end is None or weeks is None or _agreed(proposal, application):
        return
    due = end + timedelta(weeks=weeks)
    if not any(each.on and end <= each.on <= due for each in proposal.evaluation.reports):
        yield tip(
            Place("evaluation", "reports"),
            mark("Wie schrijft het verslag voor dit fonds, voor {due}?", due=due),
            mark_count(
                "Dit fonds wil het binnen {count} week na afloop, met wat het echt kostte.",
                "Dit fonds wil het binnen {count} weken na afloop, met wat het echt kostte.",
                weeks,
            ),
            end,
            weeks,
        )


@of_fund
def accountant_forgotten(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """Above an amount this fund wants an accountant, who costs money (`dutch-funds.md` h32, (d))."""
    asked, above = application.amount, fund.reporting.accountant_above
    told = " ".join(f"{each.category} {each.description}" for each in proposal.budget.lines).casefold()
    if asked and above is not None and asked > above and "accountant" not in told:
        yield point(
            Place("budget", "lines"),
            mark("Staat de accountant in de begroting?"),
            mark(
                "Boven {above} wil dit fonds een verklaring van een accountant bij het verslag.", above=above
            ),
            asked,
            above,
        )


def _decides(proposal: Proposal, application: Application, fund: Fund, today: date) -> date | None:
    """The day around which the fund decides, when that is known."""
    weeks = fund.timing.decision_weeks
    if application.decision_on is not None or weeks is None:
        return application.decision_on
    window = fund.timing.next_window(today)
    sent = proposal.dispatch(application).sent_on
    return (sent or (window.closes if window else today)) + timedelta(weeks=weeks)


def _begins(proposal: Proposal, line: Line, day: date) -> date:
    """When the first activity of a cost line begins, else the project."""
    if WHOLE_PROJECT in line.activities:
        return day
    rows = (proposal.row("activities.activities", each) for each in line.activities)
    return min((each.starts for each in rows if each and each.starts), default=day)


def _not_paid(fund: Fund) -> Text:
    if Exclusion.STARTED in fund.excludes:
        return mark("Dat betaalt het niet.")
    return mark("Dat betaalt een fonds meestal niet.")


def _later(asked: Decimal | None, advance: Decimal | None, moment: Payment) -> Text:
    if moment is Payment.AFTERWARDS:
        return mark("Het betaalt pas na afloop, en de rekeningen komen eerder.")
    if asked is None or advance is None:
        return mark("Het betaalt in delen, en de rekeningen komen soms eerder.")
    late = asked - round_half_up(asked * advance / 100)
    return mark("Het betaalt {advance} % aan het begin. De andere {late} komt pas na het verslag.",
                advance=Number(advance), late=late)  # fmt: skip


def _agreed(proposal: Proposal, application: Application) -> bool:
    """Whether a day for the report was agreed with the fund, which is followed elsewhere."""
    return any(
        each.application == application.id and each.kind is TermKind.REPORT and each.on
        for each in proposal.following.terms
    )


CHECKS = (
    too_few_weeks, after_its_round, costs_before_its_decision, money_comes_later, report_not_planned,
    accountant_forgotten,
)  # fmt: skip

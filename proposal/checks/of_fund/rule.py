"""How a check of one fund asks: a pure rule about an application and the fund it is for."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import wraps
from typing import TypeAlias

from budgets.coverage import Status
from budgets.text import Text, mark
from proposal.checks.asking import listed, short
from proposal.model.finding import Finding
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal, status_of, to_write
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application

Rule: TypeAlias = Callable[[Proposal, Application, Fund, date], Iterator[Finding]]
Check: TypeAlias = Callable[[Proposal, Application, Fund, date], tuple[Finding, ...]]

MOST_NAMED = 4
"""Names of lines in one sentence; more make it unreadable."""


def of_fund(rule: Rule) -> Check:
    """Return `rule` as a check: all it finds, each finding with the rule's own name as its code."""

    @wraps(rule)
    def asked(proposal: Proposal, application: Application, fund: Fund, today: date) -> tuple[Finding, ...]:
        found = rule(proposal, application, fund, today)
        return tuple(replace(each, code=rule.__name__) for each in found)

    return asked


def before_sending(rule: Rule) -> Check:
    """Return `rule` as a check that has nothing more to ask once the application was sent."""
    ask = of_fund(rule)

    @wraps(rule)
    def asked(proposal: Proposal, application: Application, fund: Fund, today: date) -> tuple[Finding, ...]:
        return ask(proposal, application, fund, today) if to_write(application.state) else ()

    return asked


def waiting(application: Application) -> bool:
    """Whether the fund has not answered yet."""
    return to_write(application.state) or status_of(application.state) is Status.ASKED


def asked_lines(proposal: Proposal, application: Application) -> tuple[Line, ...]:
    """Return the cost lines this fund is asked to pay: those chosen, else all that no other source pays."""
    if application.pays:
        return tuple(each for each in proposal.budget.lines if each.id in application.pays)
    taken = {line for each in proposal.coverage.contributions for line in each.pays}
    taken |= {line for each in proposal.funds.applications for line in each.pays}
    return tuple(each for each in proposal.budget.lines if each.id not in taken)


def named(lines: tuple[Line, ...]) -> Text:
    """Return one Text with the names of these cost lines (at least one), the first four."""
    names = [mark("{line}", line=short(each.description or each.category)) for each in lines[:MOST_NAMED]]
    return listed(names, mark("{first}, {rest}"))

"""ADVISE per fund: what this very fund would ask on reading this application.

A check is a pure function of a proposal, an application, the fund it is for and a date. It says nothing of
what is not known of the fund, nor what matching says already: region, theme, legal form, board and reserves.
"""

from datetime import date

from proposal.checks import letters, sending, timing
from proposal.checks.asking import Check as GeneralCheck
from proposal.checks.of_fund import amounts, moments, papers, texts
from proposal.checks.of_fund.rule import Check
from proposal.model.finding import Finding, Weight
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal, to_write
from proposal.model.steps.funds import Application

CHECKS: tuple[Check, ...] = (*amounts.CHECKS, *moments.CHECKS, *papers.CHECKS, *texts.CHECKS)
"""Every check of one fund, by theme."""

GENERAL: tuple[GeneralCheck, ...] = (
    sending.letter_without_amount, letters.letter_without_signatory, letters.same_letter,
    letters.nobody_addressed, letters.addressed_without_title, timing.deadline_passed,
)  # fmt: skip
"""Checks of all applications, of which the findings about this one are told before it is sent."""

_WEIGHT = {weight: at for at, weight in enumerate(Weight)}


def findings(proposal: Proposal, application: Application, fund: Fund, today: date) -> tuple[Finding, ...]:
    """Return what this fund would ask about this application, gravest first."""
    own = [each for check in CHECKS for each in check(proposal, application, fund, today)]
    if to_write(application.state):
        shared = (each for check in GENERAL for each in check(proposal, today))
        own += [each for each in shared if each.place.row == application.id]
    return tuple(sorted(own, key=lambda each: _WEIGHT[each.weight]))

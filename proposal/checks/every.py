"""Every check there is, by theme."""

from proposal.checks import (
    allowances,
    audience,
    budget,
    contact,
    costs,
    coverage,
    evidence,
    hours,
    idea,
    letters,
    organisation,
    papers,
    payers,
    people,
    plan,
    privacy,
    reading,
    results,
    surroundings,
    timing,
    vat,
    volunteers,
)
from proposal.checks.asking import Check

CHECKS: tuple[Check, ...] = (
    *reading.CHECKS, *idea.CHECKS, *audience.CHECKS, *evidence.CHECKS, *surroundings.CHECKS, *plan.CHECKS,
    *timing.CHECKS, *people.CHECKS, *volunteers.CHECKS, *results.CHECKS, *hours.CHECKS, *costs.CHECKS,
    *vat.CHECKS, *allowances.CHECKS, *budget.CHECKS, *coverage.CHECKS, *payers.CHECKS,
    *organisation.CHECKS, *contact.CHECKS, *letters.CHECKS, *papers.CHECKS, *privacy.CHECKS,
)  # fmt: skip

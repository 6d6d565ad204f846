"""Btw: all amounts with it or all without, and claimed back only by who can."""

import re
from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import check, point, short
from proposal.model.choices import LegalForm, Vat
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal

EXCLUDING = re.compile(r"\b(ex|excl|exclusief)\b\.? ?(van )?btw", re.I)
INCLUDING = re.compile(r"\b(in|incl|inclusief)\b\.? ?(van )?btw", re.I)


@check
def vat_unanswered(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Amounts are all with or all without btw (`dutch-funds.md` h18)."""
    if proposal.kind is not Kind.EVENT and proposal.costs.total and proposal.budget.vat is None:
        yield point(
            Place("budget", "vat"),
            mark("Zijn de bedragen met of zonder btw?"),
            mark("Kunnen jullie geen btw terugvragen? Reken dan overal met btw."),
            proposal.budget.vat,
        )


@check
def vat_mixed(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And not mixed (`dutch-funds.md` h18)."""
    other = {Vat.INCLUDED: EXCLUDING, Vat.EXCLUDED: INCLUDING}
    for each in proposal.budget.lines:
        text = f"{each.description} {each.explanation} {each.unit}"
        if proposal.budget.vat and other[proposal.budget.vat].search(text):
            yield point(
                Place("budget", "description", each.id),
                mark("Is dit bedrag met of zonder btw: '{line}'?", line=short(each.description)),
                mark("Bij de btw-vraag staat iets anders. Overal hetzelfde telt goed op."),
                proposal.budget.vat,
                text,
            )


@check
def vat_claimed_back(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Few volunteers' organisations can claim btw back (`dutch-funds.md` (b), h18)."""
    form = proposal.organisation.legal_form
    if proposal.budget.vat is Vat.EXCLUDED and form in (LegalForm.GROUP, LegalForm.FORMING):
        yield point(
            Place("budget", "vat"),
            mark("Kunnen jullie de btw echt terugvragen?"),
            mark("Dat kan alleen met een btw-nummer. Anders komen jullie een vijfde tekort."),
            proposal.budget.vat,
            form,
        )


CHECKS = (vat_unanswered, vat_mixed, vat_claimed_back)

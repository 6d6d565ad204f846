"""Exclusions: is the project, or what it spends on, something that the fund says it does not help."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.funds.fitting.facts import Facts
from proposal.funds.fitting.remark import Remark, Tone
from proposal.model.choices import LegalForm, Theme
from proposal.model.fund import Exclusion, Fund
from proposal.model.kind import Kind
from proposal.model.proposal import Place

ONLY = {
    Exclusion.SPORT: frozenset({Theme.SPORT}),
    Exclusion.CULTURE: frozenset({Theme.CULTURE}),
    Exclusion.NATURE: frozenset({Theme.NATURE}),
}
"""Themes that a fund does not help when a project has no other."""


def one_day(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Some funds do not pay for a single day (`dutch-funds.md` h6)."""
    if facts.kind is Kind.EVENT and {Exclusion.ONE_DAY, Exclusion.SHORT} & set(fund.excludes):
        yield Remark(
            Tone.OBSTACLE,
            mark(
                "Dit fonds betaalt geen activiteit van één dag. Vraag het aan een buurtfonds of de gemeente."
            ),
            Place("idea", "kind"),
        )


def religion(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Some funds do not pay for what has a religious aim (`dutch-funds.md` h6)."""
    if Exclusion.RELIGION not in fund.excludes:
        return
    if Theme.FAITH in facts.themes:
        yield Remark(
            Tone.OBSTACLE,
            mark("Dit fonds betaalt geen godsdienstig doel. Jullie kozen dat thema."),
            Place("idea", "themes"),
        )
    elif facts.form is LegalForm.CHURCH:
        yield Remark(
            Tone.UNKNOWN,
            mark("Dit fonds betaalt geen godsdienstig doel. Bel even of een kerk wel mag aanvragen."),
        )


def only_theme(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Sport, art or nature as the only aim (`dutch-funds.md` h6; the catalogue's exclusions)."""
    for each in fund.excludes:
        if facts.themes and facts.themes == ONLY.get(each):
            yield Remark(
                Tone.OBSTACLE,
                mark("Dit fonds betaalt niet: {what}. Jullie hebben geen ander thema.", what=each.label),
                Place("idea", "themes"),
            )


def sounds_excluded(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A title that sounds like what a fund does not help is a reason to call, never a no."""
    for each in fund.excludes:
        if each in facts.sounds_like:
            yield Remark(
                Tone.UNKNOWN,
                mark("Dit fonds betaalt niet: {what}. Bel even of dat voor jullie geldt.", what=each.label),
                Place("idea", "title"),
            )


def cost_not_paid(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A cost that this fund does not pay has to be paid by another (`dutch-funds.md` h6, h19)."""
    for each in fund.excludes:
        if each in facts.spends:
            yield Remark(
                Tone.NOTE,
                mark("Dit fonds betaalt niet: {what}. Laat iemand anders dat betalen.", what=each.label),
                Place("budget", "lines"),
            )


def own_money(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Who has enough money of its own is not helped (`dutch-funds.md` (c), h27)."""
    enough = facts.reserves is not None and facts.sought is not None and facts.reserves >= facts.sought
    if Exclusion.RICH in fund.excludes and enough:
        yield Remark(
            Tone.UNKNOWN,
            mark(
                "Jullie reserves zijn groter dan wat jullie zoeken. Bel even, en leg uit waar ze voor zijn."
            ),
            Place("organisation", "reserves_for"),
        )


RULES = (one_day, religion, only_theme, sounds_excluded, cost_not_paid, own_money)

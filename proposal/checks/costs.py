"""Costs: does each amount have a ground, and may a fund pay it?"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from budgets.budget import IN_KIND, CostKind
from budgets.text import mark, mark_count
from proposal.checks.asking import blank, check, must, point, short, tip
from proposal.model.choices import Basis
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.model.size import grown
from proposal.model.steps.budget import Line

BIG = Decimal(1000)
"""Above this amount a fund wants to see a sum or a quote (`dutch-funds.md` h15; the amount is our choice)."""

ROUND = Decimal(50)
NO_GROUND = frozenset({CostKind.CONTINGENCY, CostKind.OWN_HOURS})
STRUCTURAL = re.compile(
    r"\b(exploitatie\w*|tekort\w*|(?<!met )(?<!over )(?<!rond )schuld(en)?|vaste lasten"
    r"|achterstallig\w*|aflossing|lening|kantoorhuur|jaarlijkse (kosten|huur|lasten))\b",
    re.I,
)
TIME = re.compile(r"\b(uur|uren|dag|dagen|dagdeel|dagdelen|maand|maanden|fte)\b", re.I)


@check
def line_not_counted(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What is left out of the sum makes the sum wrong (`project-elements.md` 1.8; `dutch-funds.md` h14).

    Of what was typed and could not be read `reading.unreadable` asks already.
    """
    typed = {each.place for each in proposal.unreadable}
    for each in proposal.costs.left_out:
        place = Place("budget", "quantity" if each.quantity is None else "price", each.id)
        if each.kind is not CostKind.OWN_HOURS and place not in typed:
            yield must(
                place,
                mark("Hoeveel is het, en wat kost één: '{line}'?", line=short(each.description)),
                mark("Deze post telt nu mee als € 0. Kost het echt niets? Vul dan 0 in."),
                each.kind,
                each.quantity,
                each.price,
                each.percentage,
                blocks=True,
            )


@check
def ground_unknown(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each amount has a ground: a quote, a rate or an estimate (`vip-course.md` R5, P8); asked once."""
    found = _lines(proposal, lambda line, amount: line.basis is None and amount > 0)
    if found:
        yield tip(
            Place("budget", "basis", found[0].id),
            mark_count(
                "Hoe kom je aan het bedrag van {count} post?",
                "Hoe kom je aan de bedragen van {count} posten?",
                len(found),
            ),
            mark("Een offerte, een prijslijst of een schatting: een fonds wil weten waar het op rust."),
            tuple(each.id for each in found),
        )


@check
def estimate_unexplained(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An estimate says how it was made (`vip-course.md` R5)."""
    for each in _lines(proposal, lambda line, amount: line.basis is Basis.ESTIMATE and amount > 0):
        if blank(each.explanation):
            yield point(
                Place("budget", "explanation", each.id),
                mark("Hoe heb je dit geschat: '{line}'?", line=short(each.description)),
                mark("Eén zin is genoeg, zoals: vorig jaar kostte het ongeveer dit."),
                each.basis,
                each.quantity,
                each.price,
            )


@check
def round_estimate(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A round sum that was estimated looks like a guess (`vip-course.md` P8); not asked at another ground."""
    for each in _lines(proposal, lambda line, amount: line.basis is Basis.ESTIMATE and _round(amount)):
        amount = proposal.costs.amount_of(each.id)
        yield tip(
            Place("budget", "basis", each.id),
            mark("Kun je een prijs opvragen voor '{line}'?", line=short(each.description)),
            mark("{amount} is een rond bedrag. Een offerte of prijslijst overtuigt meer.", amount=amount),
            each.basis,
            amount,
        )


@check
def quote_incomplete(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A quote has a supplier, a number, a date and stands among the papers (`project-elements.md` 1.8)."""
    parts = ("supplier", "quote_number", "quote_date", "quote_paper")
    for each in _lines(proposal, lambda line, amount: line.basis is Basis.QUOTE):
        answers = [getattr(each, part) for part in parts]
        if not all(answers):
            yield point(
                Place("budget", parts[answers.index(next(a for a in answers if not a))], each.id),
                mark(
                    "Van wie en van wanneer is de offerte voor '{line}', en zit hij bij de bijlagen?",
                    line=short(each.description),
                ),
                mark("Dan kan het fonds het bedrag zelf nakijken."),
                answers,
            )


@check
def big_without_sum(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A large line shows number times price, or a quote (`dutch-funds.md` h15)."""
    grounds = (Basis.QUOTE, Basis.RATE)
    for each in _lines(proposal, lambda line, amount: amount > BIG and line.basis not in grounds):
        if each.quantity == 1 and each.kind not in (CostKind.OVERHEAD, CostKind.STAFF):
            yield point(
                Place("budget", "quantity", each.id),
                mark("Kun je '{line}' splitsen in een aantal en een prijs?", line=short(each.description)),
                mark("Bij een groot bedrag rekent een fonds graag mee."),
                each.quantity,
                each.price,
                each.basis,
            )


@check
def work_without_hours(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Paid work is hours times a rate (`dutch-funds.md` h14)."""
    kinds = (CostKind.STAFF, CostKind.PRO_BONO)
    for each in _lines(proposal, lambda line, amount: line.kind in kinds and amount > 0):
        if not TIME.search(each.unit):
            yield point(
                Place("budget", "unit", each.id),
                mark("Hoeveel uren zijn het, en wat kost een uur: '{line}'?", line=short(each.description)),
                mark("Een fonds vergelijkt uurprijzen. Eén los bedrag roept vragen op."),
                each.kind,
                each.unit,
                each.quantity,
                each.price,
            )


@check
def hired_without_reason(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Hired is what one does not have in house (`vip-course.md` R2, R3)."""
    kinds = (CostKind.EXPERTISE, CostKind.PRO_BONO)
    for each in _lines(proposal, lambda line, amount: line.kind in kinds and amount > 0):
        if blank(each.not_in_house):
            yield point(
                Place("budget", "not_in_house", each.id),
                mark(
                    "Wat kan deze persoon dat jullie zelf niet kunnen: '{line}'?",
                    line=short(each.description),
                ),
                mark("Kennis van buiten mag geld kosten, als je die zelf niet in huis hebt."),
                each.kind,
                each.description,
            )


@check
def gift_without_giver(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What is given for free has a giver, who stands in the coverage plan (`vip-course.md` R3)."""
    for each in _lines(proposal, lambda line, amount: line.kind in IN_KIND):
        if blank(each.giver):
            yield point(
                Place("budget", "giver", each.id),
                mark("Van wie krijgen jullie '{line}'?", line=short(each.description)),
                mark("Die naam komt ook in het dekkingsplan. Zo ziet een fonds wie er al meehelpt."),
                each.kind,
                each.description,
            )


@check
def costs_nothing(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A line of zero wants a word (`project-elements.md` POST_NUL)."""
    complete = {each.id for each in proposal.costs.lines if each.complete}
    for each in proposal.budget.lines:
        zero = each.id in complete and not proposal.costs.amount_of(each.id)
        if zero and each.kind not in NO_GROUND and blank(each.explanation):
            yield tip(
                Place("budget", "explanation", each.id),
                mark("Waarom kost dit niets: '{line}'?", line=short(each.description)),
                mark("Is het een gift? Dan kun je de gewone prijs noemen. Dat maakt je plan sterker."),
                each.quantity,
                each.price,
            )


@check
def structural_costs(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Funds pay projects, no debts and no running costs (`vip-course.md` R7, R9, P12)."""
    for each in proposal.budget.lines:
        if STRUCTURAL.search(f"{each.description} {each.category}"):
            yield point(
                Place("budget", "description", each.id),
                mark("Hoort '{line}' echt bij dit project?", line=short(each.description)),
                mark("Fondsen betalen bijna nooit vaste lasten, schulden of een tekort."),
                each.description,
                each.category,
            )


@check
def overhead_unexplained(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Overhead is specified (`dutch-funds.md` h9, vfonds)."""
    for each in _lines(proposal, lambda line, amount: line.kind is CostKind.OVERHEAD and amount > 0):
        if grown(proposal) and blank(each.explanation):
            yield point(
                Place("budget", "explanation", each.id),
                mark("Waar zijn de algemene kosten voor?"),
                mark("Een fonds betaalt alleen het deel dat bij dit project hoort, zoals wat huur."),
                each.description,
            )


def _lines(proposal: Proposal, wanted: Callable[[Line, Decimal], bool]) -> list[Line]:
    return [
        each
        for each in proposal.budget.lines
        if each.kind not in NO_GROUND and wanted(each, proposal.costs.amount_of(each.id))
    ]


def _round(amount: Decimal) -> bool:
    return amount >= 2 * ROUND and amount % ROUND == 0


CHECKS = (
    line_not_counted, ground_unknown, estimate_unexplained, round_estimate, quote_incomplete, big_without_sum,
    work_without_hours, hired_without_reason, gift_without_giver, costs_nothing, structural_costs,
    overhead_unexplained,
)  # fmt: skip

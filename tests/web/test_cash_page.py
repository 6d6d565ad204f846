"""The page of money by month: what was agreed with a fund is in it, and a month that is short is named."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from flask import Flask

from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.following import Life, Term, TermKind
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.client import Visitor
from tests.web.owning import bring_in


def agreed(**life: object) -> Proposal:
    """The example of which one fund gave less and pays half of it long after the end."""
    made = example(Kind.SERIES)
    funds = tuple(
        replace(each, state=ApplicationState.AWARDED) if each.id == "taal" else each
        for each in made.funds.applications
    )
    start = made.activities.start or date(2026, 9, 1)
    terms = (
        Term("t1", "taal", TermKind.PAYMENT, "Eerste deel", start, Decimal("1500")),
        Term("t2", "taal", TermKind.PAYMENT, "Rest", start.replace(year=start.year + 2), Decimal("1500")),
    )
    lives = (Life("taal", awarded=Decimal("3000"), **life),)  # type: ignore[arg-type]
    return made.with_step("funds", applications=funds).with_step("following", lives=lives, terms=terms)


def _shown(page: str) -> str:
    return " ".join(page.replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ").split())


def test_page_names_who_pays_when_and_how_that_is_known(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, agreed())

    page = _shown(visitor.get(f"/proposals/{number}/cash/").text)

    assert page.count("Fonds Meedoen en Taal (voorbeeld)</th>") == 2
    assert page.count("(dag afgesproken)") == 2
    assert "geld nog niet zeker" in page


def test_page_says_which_month_is_short_and_asks_who_lends_it(app: Flask, visitor: Visitor) -> None:
    made = agreed().with_step("coverage", prefinance="")
    number = bring_in(app, visitor, made)

    page = _shown(visitor.get(f"/proposals/{number}/cash/").text)
    assert "te weinig in kas" in page
    assert "Wie schiet het voor tot het geld er is?" in page
    assert "#f-prefinance" in page

    visitor.save(f"/proposals/{number}/coverage", {"prefinance": "De moskee, tot de laatste betaling"})
    page = _shown(visitor.get(f"/proposals/{number}/cash/").text)
    assert "De moskee, tot de laatste betaling" in page
    assert "Wie schiet het voor tot het geld er is?" not in page


def test_coverage_page_shows_the_same_money_and_both_amounts(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, agreed())

    page = _shown(visitor.get(f"/proposals/{number}/coverage").text)

    assert "gevraagd € 3.500,00, toegezegd € 3.000,00" in page
    assert f'href="/proposals/{number}/cash/"' in page
    assert "te weinig in kas" in page


def test_project_without_dates_or_amounts_is_told_what_to_fill_in(app: Flask, visitor: Visitor) -> None:
    without = bring_in(app, visitor, Proposal())
    dated = Proposal().with_step("activities", start=date(2026, 9, 1), end=date(2026, 12, 1))
    empty = bring_in(app, visitor, dated)
    wrong = bring_in(app, visitor, agreed().with_step("activities", end=date(2020, 8, 1)))

    assert "nog niet wanneer jullie project begint" in visitor.get(f"/proposals/{without}/cash/").text
    assert "Kloppen de eerste en de laatste dag" in visitor.get(f"/proposals/{wrong}/cash/").text
    assert "nog geen bedragen" in visitor.get(f"/proposals/{empty}/cash/").text

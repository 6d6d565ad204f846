"""The task list and the page that looks through a fund's glasses."""

import re
from datetime import date
from typing import Any

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Place
from proposal.store import proposals
from proposal.web import clock
from tests.client import Visitor
from tests.web.forms import submit
from tests.web.owning import bring_in
from tests.web.returning import bring_back, gone_out


def _copied(app: Flask, visitor: Visitor, **changes: object) -> int:
    """Give the visitor the large example with these answers of the step 'audience' changed."""
    visitor.begin()
    with app.app_context():
        return proposals.bring_in(1, example(Kind.SERIES).with_step("audience", **changes), clock.now())


def test_task_list_tells_state_and_the_next_step(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.get(f"/proposals/{number}/")

    assert "0 van de 18 onderdelen klaar" in page.text
    assert page.text.count("Nog niet begonnen") == 17
    assert f'href="/proposals/{number}/idea"' in page.text


def test_practice_copy_says_what_it_is_and_starts_at_the_first_step(app: Flask, visitor: Visitor) -> None:
    visitor.begin()
    number = bring_in(app, visitor, example(Kind.SERIES), practice=True)

    page = visitor.get(f"/proposals/{number}/")

    assert "Oefenkopie: 18 van de 18 onderdelen ingevuld" in page.text
    assert re.search(rf'class="button-main" href="/proposals/{number}/idea"', page.text)
    assert "Oefenkopie: 18 van de 18 onderdelen ingevuld" in visitor.get("/proposals").text
    package = visitor.get(f"/proposals/{number}/package/").text
    assert "op elke bladzijde VOORBEELD" in package
    assert "niets van een concept" not in package


def test_task_list_says_whether_a_fund_could_help(app: Flask, visitor: Visitor) -> None:
    number = _copied(app, visitor)

    page = visitor.get(f"/proposals/{number}/")

    assert "Kan dit bij een fonds?" in page.text
    assert "18 van de 18 onderdelen klaar" in page.text


@pytest.mark.parametrize("page", ["", "idea", "glasses", "idea/history/", "idea/print", "draft", "package/"])
def test_project_without_a_word_has_a_name_in_the_title_of_its_pages(visitor: Visitor, page: str) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"few_lines": ""})

    title = visitor.get(f"/proposals/{number}/{page}").text.partition("<title>")[2].partition("</title>")[0]

    assert "Nieuw project · " in title


def test_finding_leads_to_its_field(app: Flask, visitor: Visitor) -> None:
    number = _copied(app, visitor, reached_number=5000)

    page = visitor.get(f"/proposals/{number}/glasses")

    assert f'href="/proposals/{number}/audience#f-reached_number"' in page.text
    beside = visitor.get(f"/proposals/{number}/audience")
    assert 'href="#f-reached_number"' in beside.text


def test_one_row_can_be_asked_about_twice_by_the_same_check(app: Flask, visitor: Visitor) -> None:
    visitor.begin()
    late = example(Kind.SERIES).with_step("activities", start=date(2031, 1, 1), end=date(2031, 2, 1))
    with app.app_context():
        number = proposals.bring_in(1, late, clock.now())

    page = visitor.get(f"/proposals/{number}/glasses")

    asked = re.findall(r'id="r-outside_the_project-(\w+)-(\w+)"', page.text)
    assert len({row for row, _ in asked}) < len(set(asked)) == len(asked)


def test_finding_put_away_stays_away_until_its_answer_changes(app: Flask, visitor: Visitor) -> None:
    number = _copied(app, visitor, talks=())
    address = f"/proposals/{number}/glasses"
    page = visitor.get(address)
    code = page.text.partition('name="code" value="')[2].partition('"')[0]
    question = page.text.partition('name="question" value="')[2].partition('"')[0]
    place: dict[str, Any] = {"code": code, "step": "audience", "row": "", "question": question}

    answer = visitor.post(address, reason="Dat doen we in mei", **place)

    assert answer.headers["Location"] == f"{address}#audience"
    page = visitor.get(address)
    assert "Bewust zo: Dat doen we in mei" in page.text
    assert "Er zijn nu geen vragen" in page.text
    visitor.post(address, back="1", **place)
    assert "Er zijn nu geen vragen" not in visitor.get(address).text


def test_finding_is_not_put_away_without_a_reason(app: Flask, visitor: Visitor) -> None:
    number = _copied(app, visitor, talks=())
    address = f"/proposals/{number}/glasses"
    page = visitor.get(address)
    code = page.text.partition('name="code" value="')[2].partition('"')[0]
    question = page.text.partition('name="question" value="')[2].partition('"')[0]

    answer = visitor.post(address, reason="  ", code=code, step="audience", row="", question=question)

    assert answer.status_code == 422
    assert "Schrijf in een paar woorden waarom het bewust zo is." in answer.text
    assert answer.text.count('<details class="away" open>') == 1
    assert "Bewust zo: " not in visitor.get(address).text


def test_finding_that_was_answered_meanwhile_is_gone_without_a_complaint(
    app: Flask, visitor: Visitor
) -> None:
    number = _copied(app, visitor, why_now="")
    address = f"/proposals/{number}/glasses"
    assert 'value="no_urgency"' in visitor.get(address).text
    visitor.save(f"/proposals/{number}/audience", {"why_now": "Het buurthuis sluit in mei."})
    visitor.get(address)

    answer = visitor.post(address, reason="Zo", code="no_urgency", step="audience", question="why_now")

    assert answer.status_code == 303
    assert "Bewust zo: Zo" not in visitor.get(answer.headers["Location"]).text


def test_task_list_tells_of_a_report_until_all_in_it_is_decided_on(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, example(Kind.SERIES))
    file, address = gone_out(app, number), f"/proposals/{number}/"
    assert "Er wacht" not in visitor.get(address).text
    report = bring_back(app, file, file.report({Place("idea", "what"): "Uit Word"}))

    page = visitor.get(address).text

    assert "Er wacht 1 verslag" in page
    assert f'href="{report}"' in page
    assert f'href="/proposals/{number}/returns">Een bestand terugbrengen' in page
    visitor.get(report)
    submit(visitor, f"{report}/all")
    assert "Er wacht" not in visitor.get(address).text


def test_package_leads_from_the_workbook_to_where_it_is_brought_back(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, example(Kind.SERIES))

    page = visitor.get(f"/proposals/{number}/package/").text

    beside = re.search(r'\.xlsx</a>[^<]*<a href="([^"]+)"', page)
    assert beside
    assert visitor.get(beside[1]).status_code == 200
    assert "Het bestand dat terugkwam" in visitor.page.text

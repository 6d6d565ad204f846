"""Returned meanwhile: what nobody saw, what others wrote since and what others may write is left alone."""

import re
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import update

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.passage import tag
from proposal.model.proposal import Place
from proposal.model.returned import FoundAnswer, Loose, Returned, Sort, Why
from proposal.store import accounts, organisations, proposals
from proposal.store.session import writing
from proposal.store.tables import Membership
from proposal.web.returning.arriving import MOST_ITEMS
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.exchange.returned.word_files import control, paragraph, row, run, table, word_file
from tests.web.forms import submit
from tests.web.returning import File, bring_back, case_gone_out, stands

SERIES = example(Kind.SERIES)
AIM = Place("organisation", "aim")


@pytest.fixture
def file(app: Flask, visitor: Visitor) -> File:
    """A language copy of the worked case, that went out."""
    return case_gone_out(app)


def _form(visitor: Visitor, *carrying: str) -> dict[str, str]:
    """Return what the first form carries hidden in which all of this stands."""
    forms = (each.partition("</form")[0] for each in visitor.page.text.split("<form")[1:])
    form = next(each for each in forms if all(text in each for text in carrying))
    return dict(re.findall(r'name="([^"]*)" value="([^"]*)"', form))


def test_row_in_which_a_co_author_wrote_meanwhile_is_not_taken_away_from_an_old_page(
    app: Flask, visitor: Visitor, file: File
) -> None:
    partner = SERIES.partners.partners[0].id
    page = bring_back(
        app, file, file.report({}, [each.place for each in file.texts if each.place.row == partner])
    )
    visitor.get(page)
    old = _form(visitor, f'value="w:partners-{partner}"')
    typed = {f"partners-{partner}-does": "Net getypt"}
    assert visitor.save(f"/proposals/{file.number}/partners", typed).status_code == 303

    visitor.get(page)
    assert "Ook hier veranderd" in visitor.page.text
    refused = visitor.post(page, None, **{**old, "do": "take"})

    assert refused.status_code == 422
    assert "net veranderd" in refused.text
    assert stands(app, file).partners.partners[0].does == "Net getypt"


def test_profile_of_an_organisation_is_not_put_back_by_who_may_not(
    app: Flask, visitor: Visitor, file: File
) -> None:
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        proposals.give_to(file.number, organisations.create(an, "De Brug", BEGUN), an, BEGUN)
    page = bring_back(app, file, Returned(Sort.PLAN, file.token, (FoundAnswer(AIM, "", "Uit Word"),)))
    visitor.get(page)
    old = _form(visitor, 'value="take"', 'value="a:organisation--aim"')
    assert visitor.post(page, None, **{**old, "do": "take"}).status_code == 303
    with app.app_context(), writing() as current:
        current.execute(update(Membership).values(administrator=False))

    visitor.get(page)
    assert "Maak ongedaan" not in visitor.page.text
    for key in ("", "a:organisation--aim"):
        answer = visitor.post(f"{page}/undo", None, key=key)
        assert "Alleen een beheerder" in visitor.get(answer.headers["Location"]).text

    assert stands(app, file).organisation.aim == "Uit Word"


def test_only_loose_texts_on_the_page_that_was_seen_are_ticked_off(
    app: Flask, visitor: Visitor, file: File
) -> None:
    loose = tuple(Loose(f"Los stuk {number}", Why.NEW) for number in range(260))
    page = bring_back(app, file, file.report({}, loose=loose))
    visitor.get(f"{page}?first=250")

    answer = submit(visitor, f"{page}/all")

    assert answer.headers["Location"].startswith(f"{page}?first=250")
    assert "10 van 260 bekeken" in visitor.page.text


def test_button_of_a_part_takes_over_as_many_as_it_says(app: Flask, visitor: Visitor, file: File) -> None:
    rows = {each.place.step for each in file.texts if each.listed}
    changed = {each.place: f"{each.text} x" for each in file.texts if each.place.step in rows}
    assert len(changed) > 260
    page = bring_back(app, file, file.report(changed))
    visitor.get(page)
    *_, last = re.findall(r"<form((?:(?!<form).)*?)Neem deze (\d+) over", visitor.page.text, re.DOTALL)
    form = dict(re.findall(r'name="([^"]*)" value="([^"]*)"', last[0]))

    answer = visitor.post(f"{page}/all", None, **form)

    assert f"{last[1]} dingen overgenomen." in visitor.get(answer.headers["Location"]).text


def test_file_with_more_in_it_than_can_be_decided_on_is_refused(visitor: Visitor, file: File) -> None:
    what = control(tag(Place("idea", "what"), ""), paragraph(run("Uit Word")))
    loose = (paragraph(run("Los")) + table(row("cel")) for _ in range(MOST_ITEMS // 2 + 1))
    content = word_file(what + "".join(loose), sort="language")
    door = f"/proposals/{file.number}/returns"
    visitor.get(door)

    answer = visitor.post(door, file=(BytesIO(content), "terug.docx"))

    assert answer.status_code == 422
    assert "meer dan 5.000 veranderingen" in answer.text

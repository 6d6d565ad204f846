"""Sending: nothing leaves while something blocks it, and what left is kept as it was."""

import io
import json
import re
import zipfile
from decimal import Decimal

import pytest
from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.model.choices import ApplicationState
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.store import proposals
from tests.both import both
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web import paper_files as sample
from tests.web.owning import bring_in
from tests.web.test_carrying import out
from tests.web.test_papers import put


def unsent() -> Proposal:
    """Return the long example before anything was sent."""
    found = moved(example(Kind.SERIES), TODAY)
    applications = tuple(
        type(each)(**{**each.__dict__, "state": ApplicationState.CALLED}) for each in found.funds.applications
    )
    return found.with_step("funds", applications=applications).with_step("sending", dispatches=())


def kept(app: Flask, number: int) -> Proposal:
    """Return the proposal as it is kept."""
    with app.app_context():
        return proposals.load(number).proposal


@both
def test_application_that_is_ready_is_sent_and_kept_as_a_version(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, unsent())
    put(visitor, number, sample.PDF, "statuten.pdf")
    first = kept(app, number).funds.applications[0]

    visitor.get(f"/proposals/{number}/sending")
    answer = visitor.post(
        f"/proposals/{number}/sending",
        None,
        **{f"dispatches-{first.id}-language_by": "Els", "do": f"send:dispatches:{first.id}"},
    )

    assert answer.status_code == 303
    proposal = kept(app, number)
    dispatch = next(each for each in proposal.sending.dispatches if each.id == first.id)
    assert (dispatch.sent_on, dispatch.language_by) == (TODAY, "Els")
    assert proposal.funds.applications[0].state is ApplicationState.WRITTEN
    page = visitor.get(f"/proposals/{number}/versions/").text
    assert f"Verstuurd aan {first.fund}" in page
    package = re.search(r'href="([^"]*package\.zip)"', page)
    assert package
    with zipfile.ZipFile(io.BytesIO(visitor.client.get(package[1], buffered=True).data)) as archive:
        attached = next(each for each in archive.namelist() if each.endswith("statuten.pdf"))
        assert archive.read(attached) == sample.PDF


def test_sending_is_refused_while_the_sums_differ_and_what_was_typed_is_saved(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, unsent())
    first = kept(app, number).funds.applications[0]
    visitor.save(f"/proposals/{number}/funds", {f"applications-{first.id}-amount": "1"})

    visitor.get(f"/proposals/{number}/sending")
    answer = visitor.post(
        f"/proposals/{number}/sending",
        None,
        **{f"dispatches-{first.id}-treasurer": "Els", "do": f"send:dispatches:{first.id}"},
    )

    assert answer.status_code == 422
    assert "kan nog niet weg" in answer.text
    assert "Dit moet eerst kloppen" in answer.text
    dispatch = next(each for each in kept(app, number).sending.dispatches if each.id == first.id)
    assert (dispatch.sent_on, dispatch.treasurer) == (None, "Els")
    assert "bewaard" in visitor.get(f"/proposals/{number}/versions/").text
    assert "Verstuurd aan" not in visitor.page.text


def test_practice_copy_is_never_sent(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, unsent(), practice=True)
    first = kept(app, number).funds.applications[0]
    visitor.get(f"/proposals/{number}/sending")

    answer = visitor.post(f"/proposals/{number}/sending", do=f"send:dispatches:{first.id}")

    assert answer.status_code == 422
    assert "oefenen" in answer.text
    assert all(each.sent_on is None for each in kept(app, number).sending.dispatches)


def test_days_of_an_example_that_are_still_to_come_raise_no_questions(app: Flask, visitor: Visitor) -> None:
    told = moved(example(Kind.SERIES), TODAY)
    addresses = [
        f"/proposals/{bring_in(app, visitor, told, practice=practice)}/sending" for practice in (True, False)
    ]
    practised, real = (visitor.get(each).text for each in addresses)

    for words in ("Die dag moet nog komen", "Bewaar wat je verstuurde"):
        assert words not in practised
        assert words in real


def test_sending_without_a_fund_says_where_to_begin(visitor: Visitor) -> None:
    number = visitor.begin()

    assert "Naar de fondsenlijst" in visitor.get(f"/proposals/{number}/sending").text


@both
def test_version_that_is_put_back_brings_texts_rows_and_their_order_back(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, unsent())
    before = out(visitor, number)
    visitor.get(f"/proposals/{number}/versions/")
    visitor.post(f"/proposals/{number}/versions/", name="Besproken met het bestuur")
    lines = kept(app, number).budget.lines
    budget = f"/proposals/{number}/budget"
    visitor.save(budget, {f"lines-{lines[0].id}-price": "abc"})
    visitor.save(budget, {f"lines-{lines[1].id}-price": "999"})
    for deed in (f"remove:lines:{lines[2].id}", f"up:lines:{lines[4].id}", "add:lines"):
        visitor.get(budget)
        visitor.post(budget, do=deed)
    assert out(visitor, number) != before

    page = visitor.get(f"/proposals/{number}/versions/").text
    version = re.search(r'action="(/proposals/\d+/versions/\d+)"', page)
    assert version
    visitor.post(version[1])

    assert out(visitor, number) == before
    assert "teruggezet" in visitor.get(f"{budget}/history/").text
    assert "Voor het terugzetten van: Besproken met het bestuur" in visitor.get(
        f"/proposals/{number}/versions/"
    ).text


def test_version_can_be_fetched_as_a_file_to_read_in(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, unsent())
    visitor.get(f"/proposals/{number}/versions/")
    visitor.post(f"/proposals/{number}/versions/", name="Nu")
    page = visitor.get(f"/proposals/{number}/versions/").text
    link = re.search(r'href="([^"]*versions/\d+/project\.json)"', page)
    assert link

    found = json.loads(visitor.client.get(link[1], buffered=True).data)

    total = sum(Decimal(each["amount"]) for each in found["proposal"]["funds"]["applications"])
    assert total == kept(app, number).plan.from_funds


@pytest.mark.parametrize("address", ["", "1/project.json", "1/package.zip"])
def test_versions_of_another_are_not_there(app: Flask, visitor: Visitor, address: str) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/versions/")
    visitor.post(f"/proposals/{number}/versions/", name="Nu")
    other = Visitor.registered(app, "bob@voorbeeld.nl", "Bob")
    mine = other.begin()

    assert other.finds_nothing(f"/proposals/{number}/versions/{address}")
    if address:
        assert other.finds_nothing(f"/proposals/{mine}/versions/{address}")

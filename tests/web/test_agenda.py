"""The agenda: all dates of one project and of all, for who writes, who reads, and nobody else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from app import create_app
from proposal.model.choices import ContactKind
from proposal.model.following import Life, Term, TermKind
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from proposal.store import accounts, organisations, people, proposals
from proposal.store.session import database
from tests.client import Visitor
from tests.conftest import QUICK, TODAY
from tests.databases import Sqlite, settings
from tests.funds.dated import asked, planned, sent
from tests.store.builders import NOW
from tests.web.counting import count
from tests.web.forms import submit, text

Bringing = Callable[..., int]


@pytest.fixture
def living(sqlite: Sqlite, tmp_path: Path) -> Iterator[Flask]:
    """An application that can mail."""
    chosen = replace(settings(tmp_path, sqlite.empty(tmp_path)), address="https://vip.voorbeeld.nl",
                     mail_host="127.0.0.1", mail_port=9, mail_from="post@vip.voorbeeld.nl")  # fmt: skip
    made = create_app(chosen, TESTING=True, TODAY=TODAY, **QUICK)
    yield made
    with made.app_context():
        database.engine.dispose()


@pytest.fixture
def bringing(app: Flask, visitor: Visitor) -> Bringing:
    """Keeps a project of An and returns its number."""

    def bring(proposal: Proposal, **more: Any) -> int:
        with app.app_context():
            return proposals.bring_in(accounts.load("an@voorbeeld.nl").id, proposal, NOW, **more)

    return bring


def _busy() -> Proposal:
    """A project that was sent to one fund, which asked something, and has another one to write to."""
    contacts = (
        Contact("c1", "b", date(2026, 2, 26), ContactKind.QUESTION, "mevrouw Bos", "Hoeveel vaders?"),
        Contact("c2", "b", date(2026, 2, 27), ContactKind.CALL, "mevrouw Bos", "", "Mail mevrouw Bos",
                date(2026, 3, 9)),
    )  # fmt: skip
    term = Term("t1", "b", TermKind.CONDITION, "Noem mevrouw Bos", date(2026, 5, 1))
    made = planned(asked(deadline=date(2026, 3, 12)), asked("b", "Fonds Kade"), start=date(2026, 9, 1),
                   contacts=contacts, terms=(term,), board_weeks=1)  # fmt: skip
    return sent(made, date(2026, 1, 5), "b", decision_on=date(2026, 2, 20))


def test_agenda_says_what_is_late_what_comes_and_what_has_been(visitor: Visitor, bringing: Bringing) -> None:
    number = bringing(_busy())

    page = text(visitor.get(f"/proposals/{number}/agenda"))

    today, past = page.index("Vandaag is het 2 maart 2026."), page.index("Wat geweest is (1)")
    assert page.index("Hier is nog iets te doen") < page.index("Beslissing van Fonds Kade") < today
    assert today < page.index("maart 2026 5 maart") < page.index("september 2026 1 september") < past
    assert "10 dagen geleden Beslissing van Fonds Kade Wat kan nog? Bel het fonds en vraag hoe het" in page
    assert "12 maart 2026 over 10 dagen Laatste goede dag om te versturen aan Fonds De Brug" in page
    assert "Jullie beginnen op 1 september 2026. Jullie bestuur heeft 1 week nodig: zorg voor" in page
    assert "Mail mevrouw Bos" in page
    assert "5 januari 2026 ✓ klaar: Verstuurd aan Fonds Kade" in page[past:]


def test_reader_sees_no_contact_moments_and_no_words_of_the_makers(
    app: Flask, visitor: Visitor, bringing: Bringing
) -> None:
    member = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        an, bo = accounts.load("an@voorbeeld.nl").id, accounts.load("bo@voorbeeld.nl").id
        number = bringing(_busy(), organisation_id=organisations.create(bo, "De Brug", NOW))
        people.share(number, True, an, NOW)

    page = member.get(f"/proposals/{number}/agenda")

    assert "Bos" not in page.text
    assert "Volgende stap" not in page.text
    assert "Antwoord op de vraag" not in page.text
    assert "Afspraak met Fonds Kade" in page.text
    assert f"/proposals/{number}/funds#applications-b" in page.text
    assert f"/proposals/{number}/applications/" not in page.text
    assert 'href="/agenda"' not in text(page)


def test_project_without_start_or_funds_says_what_to_fill_in(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.get(f"/proposals/{number}/agenda")

    assert "Wanneer begint het project?" in page.text
    assert f"/proposals/{number}/activities#f-start" in page.text
    assert "Er staan nog geen fondsen op jullie lijst." in page.text
    assert f'href="/proposals/{number}/finding"' in page.text


def test_agenda_of_all_projects_names_them_and_leaves_out_what_is_practised_or_thrown_away(
    app: Flask, visitor: Visitor, bringing: Bringing
) -> None:
    bringing(_busy())
    bringing(_busy().with_step("idea", title="Oefening"), practice=True)
    binned = bringing(_busy().with_step("idea", title="Weg ermee"))
    with app.app_context():
        proposals.bin_proposal(binned, accounts.load("an@voorbeeld.nl").id, NOW)

    page = text(visitor.get("/agenda"))

    assert "Laatste goede dag om te versturen aan Fonds De Brug · Samen eten" in page
    assert "Oefening" not in page
    assert "Weg ermee" not in page


def test_who_writes_nowhere_is_told_how_to_begin(visitor: Visitor) -> None:
    assert "Je schrijft nog aan geen project." in text(visitor.get("/agenda"))


def test_agenda_says_that_no_mail_can_be_sent_and_has_no_switch_for_it(visitor: Visitor) -> None:
    page = visitor.get("/agenda")

    assert "Dit programma kan geen mail sturen." in text(page)
    assert 'action="/agenda/mails"' not in page.text
    assert "Je krijgt mail" not in page.text


def test_mails_are_switched_off_and_on_from_the_agenda(living: Flask) -> None:
    visitor = Visitor.registered(living, "an@voorbeeld.nl", "An")
    visitor.get("/agenda")

    submit(visitor, "/agenda/mails", mails="no")
    assert "Je krijgt geen mail over datums." in text(visitor.page)
    submit(visitor, "/agenda/mails", mails="yes")

    assert "Hoogstens één mail per dag." in text(visitor.page)


def test_task_list_tells_of_the_two_nearest_deadlines(visitor: Visitor, bringing: Bringing) -> None:
    number = bringing(_busy())

    page = text(visitor.get(f"/proposals/{number}/"))

    assert "morgen" not in page
    assert "5 maart 2026 (over 3 dagen): Laatste dag voor een ja van jullie bestuur: Fonds De Brug" in page
    assert "5 maart 2026 (over 3 dagen): Antwoord op de vraag van Fonds Kade" in page
    assert "12 maart 2026" not in page


def test_task_list_without_deadlines_tells_of_none(visitor: Visitor, bringing: Bringing) -> None:
    number = bringing(planned(asked(), start=date(2028, 3, 2)))

    assert "Let op" not in text(visitor.get(f"/proposals/{number}/"))


def test_page_of_an_application_shows_its_dates_and_the_reason_of_the_last_day(
    visitor: Visitor, bringing: Bringing
) -> None:
    number = bringing(planned(asked(), start=date(2026, 9, 1), board_weeks=2))

    page = text(visitor.get(f"/proposals/{number}/applications/a/"))

    assert "5 mei 2026 Laatste goede dag om te versturen aan Fonds De Brug Reken op 17 weken" in page
    assert "Dit is een vuistregel" in page
    assert "21 april 2026 Laatste dag voor een ja van jullie bestuur" in page
    assert f'href="/proposals/{number}/funds#f-applications-a-deadline"' in visitor.page.text


def test_page_of_an_application_without_a_start_asks_for_it(visitor: Visitor, bringing: Bringing) -> None:
    number = bringing(planned(asked(), start=None))

    page = visitor.get(f"/proposals/{number}/applications/a/")

    assert "Dan rekenen wij uit tot wanneer je kunt versturen." in page.text
    assert "Er zijn nog geen datums voor dit fonds." in page.text


def test_agenda_asks_the_database_as_often_for_five_projects_as_for_one(
    app: Flask, visitor: Visitor, bringing: Bringing
) -> None:
    with app.app_context():
        owner = organisations.create(accounts.load("an@voorbeeld.nl").id, "De Brug", NOW)
    project = planned(asked(), start=date(2026, 9, 1))
    project = project.with_step("following", lives=(Life("a", listed="oranje-fonds"),))
    bringing(project, organisation_id=owner)
    visitor.get("/agenda")
    with_one = count(app, visitor, "/agenda")
    for _ in range(4):
        bringing(project, organisation_id=owner)
    visitor.get("/agenda")

    assert count(app, visitor, "/agenda") == with_one

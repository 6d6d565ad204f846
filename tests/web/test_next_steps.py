"""A next step with a fund stays in sight until somebody says that it is done."""

from datetime import timedelta

from flask import Flask

from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.forms import text
from tests.web.test_contact_log import fresh, last, note
from tests.web.test_sending import kept

TOMORROW = f"{TODAY + timedelta(days=1):%Y-%m-%d}"
STEP = "Bel de wethouder & vraag om een brief"


def now(visitor: Visitor, page: str) -> str:
    """Return what is to be done now with a fund, by its own page."""
    return text(visitor.get(page)).partition("Wat nu?")[2].partition("Schrijf op wat er gebeurde")[0]


def test_next_step_stays_after_a_note_without_one(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", next_step="Begroting mailen", next_on=TOMORROW)

    note(visitor, page, said="Brochure gekregen.")

    assert "Begroting mailen" in now(visitor, page)
    assert "Begroting mailen" in text(visitor.get(f"/proposals/{number}/following"))
    assert "Begroting mailen" in text(visitor.get(f"/proposals/{number}/agenda"))


def test_next_step_without_a_day_stands_in_the_agenda(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", next_step=STEP)

    note(visitor, page, said="Brochure gekregen.")

    assert STEP in now(visitor, page)
    for agenda in (f"/proposals/{number}/agenda", "/agenda"):
        assert STEP in text(visitor.get(agenda)).partition("Te doen, zonder dag")[2]


def test_next_step_is_done_with_one_press_and_open_again_with_another(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", next_step=STEP)
    row = last(app, number).id

    visitor.get(page)
    answer = visitor.post(f"{page}funds", None, do=f"done:contacts:{row}")

    assert answer.headers["Location"] == f"{page}#contacts-{row}"
    assert STEP not in now(visitor, page)
    assert last(app, number).done_on == TODAY
    assert "Toch niet gedaan" in text(visitor.page)
    visitor.post(f"{page}funds", None, do=f"undone:contacts:{row}")
    assert STEP in now(visitor, page)


def test_next_step_is_done_from_the_page_of_all_funds(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", next_step=STEP)
    row = last(app, number).id

    assert f'value="done:contacts:{row}"' in visitor.get(f"/proposals/{number}/following").text
    visitor.post(f"/proposals/{number}/following", None, do=f"done:contacts:{row}")

    assert STEP not in text(visitor.get(f"/proposals/{number}/following"))


def test_steps_that_are_ticked_while_writing_down_are_done(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", next_step="Begroting mailen", next_on=TOMORROW)
    first = last(app, number).id
    note(visitor, page, said="Weer gebeld.", next_step="Foto sturen")

    visitor.get(page)
    visitor.post(f"{page}contacts", None, **{"contacts-new-said": "Gemaild.", "done": first})

    done = {each.next_step: each.done_on for each in kept(app, number).funds.contacts}
    assert done == {"Begroting mailen": TODAY, "Foto sturen": None, "": None}


def test_contact_on_a_day_to_come_is_asked_about(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)

    assert note(visitor, page, said="Gebeld.", on="2062-11-22") == 422

    assert "Deze dag moet nog komen" in visitor.page.text
    assert 'value="2062-11-22"' in visitor.page.text
    assert not kept(app, number).funds.contacts

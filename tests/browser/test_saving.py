"""Saving while one types: what is on the screen reaches the server, whatever happens to line or login."""

import pytest
from playwright.sync_api import Dialog, expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE

TEXT = "Elke donderdag koken vaders voor elkaar."


def test_typed_text_is_saved_by_itself(seat: Seat) -> None:
    person = seat()
    person.start()
    field = person.answer("what")

    field.press_sequentially(TEXT)
    person.sees_state("saved")

    expect(person.page.locator("#f-what [data-words]")).to_have_text("6 van ongeveer 80 woorden")
    person.sees_answers({"what": TEXT})


def test_connection_cut_in_the_middle_of_typing_loses_nothing(seat: Seat) -> None:
    person = seat(PHONE)
    person.start()
    field = person.answer("what")
    field.press_sequentially(TEXT[:20])
    person.context.set_offline(True)
    field.press_sequentially(TEXT[20:])
    person.sees_state("failed")
    assert_accessible(person.page)
    person.save()
    expect(field).to_have_value(TEXT)

    person.context.set_offline(False)

    person.sees_state("saved")
    person.sees_answers({"what": TEXT})


def test_text_that_never_left_the_device_is_offered_back(seat: Seat) -> None:
    person = seat()
    person.start()
    address = person.page.url
    person.context.set_offline(True)
    person.answer("what").press_sequentially(TEXT)
    person.page.close(run_before_unload=False)
    person.context.set_offline(False)

    person.page = person.context.new_page()
    person.page.goto(address)
    expect(person.answer("what")).to_have_value("")
    expect(person.page.locator(".offer")).to_contain_text(TEXT)
    assert_accessible(person.page)
    person.press("Terugzetten")

    person.sees_state("saved")
    expect(person.page.locator(".offer")).to_have_count(0)
    person.sees_answers({"what": TEXT})
    expect(person.page.locator(".offer")).to_have_count(0)


def test_text_on_the_device_is_not_offered_to_somebody_else(seat: Seat) -> None:
    person = seat()
    person.start()
    address = person.page.url
    person.context.set_offline(True)
    person.answer("what").press_sequentially(TEXT)
    person.page.close(run_before_unload=False)
    person.context.set_offline(False)
    person.context.clear_cookies()

    person.page = person.context.new_page()
    person.mail = f"ander-{person.mail}"
    person.start()

    assert person.page.url != address
    expect(person.page.locator(".offer")).to_have_count(0)
    assert TEXT not in person.page.content()


def test_logging_out_with_unsent_text_asks_first(seat: Seat) -> None:
    person = seat()
    person.start()
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    person.page.on("dialog", refuse)
    person.context.set_offline(True)
    person.answer("what").press_sequentially(TEXT)

    person.press("Uitloggen")

    assert asked
    expect(person.answer("what")).to_have_value(TEXT)


def test_login_expired_in_the_middle_of_typing_loses_nothing(seat: Seat) -> None:
    person = seat()
    person.start()
    field = person.answer("what")
    field.press_sequentially(TEXT[:20])
    person.sees_state("saved")
    person.context.clear_cookies()
    field.press_sequentially(TEXT[20:])
    person.sees_state("login")
    assert_accessible(person.page)

    with person.context.expect_page() as opened:
        person.page.locator("[data-save-state] a").click()
    person.log_in(opened.value)
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Idee")

    person.sees_state("saved")
    person.sees_answers({"what": TEXT})


def test_login_expired_without_scripts_shows_the_text_again(seat: Seat) -> None:
    person = seat(scripts=False)
    person.start()
    person.answer("what").fill(TEXT)
    person.context.clear_cookies()

    person.save()
    person.log_in(button="Inloggen en verder")

    expect(person.answer("what")).to_have_value(TEXT)
    person.save()
    person.sees_answers({"what": TEXT})


def test_answer_that_cannot_be_read_says_so_while_typing(seat: Seat) -> None:
    person = seat()
    price = f"{person.new_cost_line()}-price"

    person.answer(price).fill("1.2.3")

    expect(person.page.locator(f"#f-{price} [data-error]")).to_be_visible()
    state = person.page.locator("[data-save-state]")
    expect(state).to_have_text("Opgeslagen, behalve 1 antwoord dat we niet konden lezen")
    assert_accessible(person.page)
    person.save()
    expect(person.page.locator("#problems")).to_be_visible()
    person.answer(price).fill("€ 1147,69")
    expect(person.page.locator("#problems")).to_have_count(0)
    expect(state).to_contain_text("Opgeslagen om")
    expect(person.page.locator(f"#f-{price} [data-error]")).to_be_hidden()
    expect(person.page.locator(f"#f-{price} [data-understood]")).to_contain_text("1.147,69")


@pytest.mark.parametrize("key", ["", "Enter"], ids=["click", "enter"])
@pytest.mark.parametrize("typed", [TEXT, ""], ids=["saved before", "only read"])
def test_saving_and_going_on_takes_one_press(seat: Seat, typed: str, key: str) -> None:
    person = seat()
    person.start()
    if typed:
        person.answer("what").press_sequentially(typed)
        person.sees_state("saved")
    onward = person.page.locator("#save-next")

    if key:
        onward.press(key)
    else:
        onward.click()

    expect(person.page.get_by_role("heading", level=1)).not_to_have_text("Idee")

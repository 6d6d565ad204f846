"""Two browsers in one step: different answers do not touch, and of the same answer both texts are shown."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import Person

MINE, THEIRS = "Wij koken op donderdag.", "Wij koken op zondag, met de kinderen."


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def two(seat: Seat, request: pytest.FixtureRequest) -> tuple[Person, Person]:
    """Two browsers with the same step of the same proposal open."""
    one, other = seat(scripts=request.param), seat()
    one.start()
    other.page.goto("/login")
    other.log_in(mail=one.mail)
    expect(other.page.get_by_role("heading", level=1)).to_have_text("Idee")
    return one, other


def test_different_answers_of_two_people_are_both_kept(two: tuple[Person, Person]) -> None:
    one, other = two
    other.answer("how").fill(THEIRS)
    other.sees_state("saved")

    one.answer("what").fill(MINE)
    one.save()

    one.sees_answers({"what": MINE, "how": THEIRS})


def test_same_answer_of_two_people_shows_both_texts(two: tuple[Person, Person]) -> None:
    one, other = two
    other.answer("what").fill(THEIRS)
    other.sees_state("saved")

    one.answer("what").fill(MINE)
    one.save()
    clash = one.page.locator("#f-what .clash")
    expect(clash).to_contain_text(THEIRS)
    expect(clash).to_contain_text(MINE)
    other.sees_answers({"what": THEIRS})

    one.answer("what").fill(f"{THEIRS} {MINE}")
    while clash.count():  # a press before anybody can have read both texts chooses nothing
        one.save()
    expect(clash).to_have_count(0)
    other.sees_answers({"what": f"{THEIRS} {MINE}"})


def test_text_of_the_other_can_be_taken(two: tuple[Person, Person]) -> None:
    one, other = two
    other.answer("what").fill(THEIRS)
    other.sees_state("saved")
    one.answer("what").fill(MINE)
    one.save()

    one.press("Neem deze tekst")

    expect(one.answer("what")).to_have_value(THEIRS)
    one.save()
    one.sees_answers({"what": THEIRS})


def of_whom_one_wrote(seat: Seat) -> tuple[Person, Person]:
    """Two browsers with the same step open; the second saved a text that the first does not show yet."""
    one, other = seat(), seat()
    one.start()
    other.page.goto("/login")
    other.log_in(mail=one.mail)
    other.answer("what").fill(THEIRS)
    other.sees_state("saved")
    return one, other


def test_clash_while_typing_waits_for_a_choice(seat: Seat) -> None:
    one, other = of_whom_one_wrote(seat)

    one.answer("what").press_sequentially(MINE)
    one.sees_state("clash")
    assert_accessible(one.page)
    one.answer("how").fill("Eerst boodschappen doen.")
    other.sees_answers({"what": THEIRS})
    one.press("Houd mijn tekst")

    one.sees_state("saved")
    one.sees_answers({"what": MINE, "how": "Eerst boodschappen doen."})


PRESS_AT_ONCE = """() => new MutationObserver((_, watching) => {
  if (!document.querySelector(".clash")) return;
  watching.disconnect();
  document.getElementById("save").click();
}).observe(document.body, { childList: true, subtree: true })"""


def test_press_that_came_just_after_a_clash_chooses_nothing(seat: Seat) -> None:
    one, other = of_whom_one_wrote(seat)

    one.page.evaluate(PRESS_AT_ONCE)
    one.answer("what").fill(MINE)

    expect(one.page.locator("#f-what .clash")).to_contain_text(THEIRS)
    one.sees_state("clash")
    other.sees_answers({"what": THEIRS})
    one.press("Houd mijn tekst")
    one.sees_state("saved")
    one.sees_answers({"what": MINE})


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_row_removed_by_the_other_keeps_the_text(seat: Seat, scripts: bool) -> None:
    one, other = seat(scripts=scripts), seat()
    proposal = one.start()
    one.page.goto(f"{proposal}/activities")
    one.press("Activiteit toevoegen")
    expect(one.page.locator(".row-card")).to_have_count(1)
    name = f"activities-{one.rows('activities')[0]}-what"
    other.page.goto("/login")
    other.log_in(mail=one.mail)
    other.page.goto(f"{proposal}/activities")
    other.page.locator("button[value^='remove:']").click()
    expect(other.page.locator(".row-card")).to_have_count(0)

    one.answer(name).fill("Koken")
    if not scripts:
        one.save()
    one.press("Zet de regel terug")

    expect(one.page.get_by_role("button", name="Zet de regel terug")).to_have_count(0)
    expect(one.answer(name)).to_have_value("Koken")
    one.save()
    one.sees_answers({name: "Koken"})

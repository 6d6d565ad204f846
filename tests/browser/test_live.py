"""What a page shows at once while one works in it: sums, and the stopwatch of the presentation."""

import re
from dataclasses import replace

from playwright.sync_api import expect

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.browser.conftest import Seat


def test_sums_follow_while_one_types(seat: Seat) -> None:
    person = seat()
    line = person.new_cost_line()

    person.answer(f"{line}-kind").select_option(index=1)
    person.answer(f"{line}-quantity").fill("2,5")
    person.answer(f"{line}-price").fill("100")

    expect(person.page.locator("[data-live=costs]").first).to_have_text(re.compile("250,00"))
    expect(person.page.locator("[data-live=balance]").first).to_contain_text("250,00")
    expect(person.page.locator(f"[data-live={line.replace('lines', 'amount')}]")).to_have_text(
        re.compile("250,00")
    )


def test_picture_of_the_budget_follows_what_is_saved_by_itself(seat: Seat) -> None:
    person = seat()
    line = person.new_cost_line()

    person.answer(f"{line}-kind").select_option(index=1)
    person.answer(f"{line}-quantity").fill("2")
    person.answer(f"{line}-price").fill("125")

    expect(person.page.locator(".picture-wide svg")).to_contain_text("250,00")


def test_sums_of_the_smaller_project_follow_what_is_saved_by_itself(seat: Seat) -> None:
    person = seat()
    person.register()
    proposal = person.bring(document.write(replace(example(Kind.SERIES), practice=False)))
    person.page.goto(f"{proposal}/smaller/")
    sums = person.page.locator("#smaller-sums")
    chosen = person.answer("smaller")

    for each in chosen.all():
        each.uncheck()
    expect(sums).to_contain_text("Kies hierboven wat er doorgaat.")
    chosen.first.check()

    expect(sums).to_contain_text("Is het geld dat zeker is genoeg?")
    expect(sums).to_contain_text("gaat niet door")
    expect(chosen.first).to_be_focused()


def test_stopwatch_counts_while_one_practises(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/pitch")
    timer = person.page.locator("[data-timer='4']")

    timer.get_by_role("button", name="Start de klok").click()

    expect(timer.locator("output")).to_have_text("0:01")
    timer.get_by_role("button", name="Stop de klok").click()

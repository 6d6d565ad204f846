"""The log of contacts in Word: per fund, the newest first, with what came of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from proposal.documents.contact_log import contact_log
from proposal.documents.edition import Edition
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from tests.documents.packages import TODAY
from tests.documents.reading import headings, lines


def read(proposal: Proposal) -> list[str]:
    """The lines of the file."""
    return lines(contact_log(Edition(proposal, TODAY)))


def test_every_fund_stands_below_its_own_heading() -> None:
    made = example(Kind.SERIES)

    assert headings(contact_log(Edition(made, TODAY))) == [each.fund for each in made.funds.applications]


def test_newest_contact_comes_first_with_its_state() -> None:
    text = "\n".join(read(example(Kind.SERIES)))

    assert text.index("Besluit begin juli") < text.index("met zes bijlagen") < text.index("Past het? Ja.")
    assert "Stand werd: Ontvangst bevestigd" in text


def test_day_of_sending_stands_in_the_log() -> None:
    assert "Aanvraag verstuurd" in "\n".join(read(example(Kind.SERIES)))


def test_contact_person_of_the_organisation_is_there_for_a_fund_without_one() -> None:
    made = example(Kind.SERIES)
    without = made.with_step("following", lives=())

    assert any(made.organisation.contact_name in each for each in read(without))


def test_what_a_fund_promised_and_why_another_refused_is_told() -> None:
    made = example(Kind.SERIES)
    first, second, third = made.following.lives
    lives = (replace(first, awarded=Decimal(3000)), replace(second, refusal="Het geld is op."), third)

    text = "\n".join(read(made.with_step("following", lives=lives)))

    assert "€ 3.000,00" in text.replace("\xa0", " ")
    assert "Het geld is op." in text


def test_contact_of_a_fund_that_left_the_list_is_not_lost() -> None:
    made = example(Kind.EVENT)
    stray = Contact("x", "weg", on=date(2026, 3, 1), said="Zij belden over iets anders.")

    text = read(made.with_step("funds", contacts=(*made.funds.contacts, stray)))

    assert any("Zij belden over iets anders." in each for each in text)

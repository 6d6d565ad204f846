"""The letter of thanks: own words in the frame of a letter, in the folder of a fund that said yes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from proposal.documents.edition import Edition
from proposal.documents.letter import NoSuchApplication
from proposal.documents.package import documents, folders, thanks_name
from proposal.documents.thanks import thanks
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from tests.documents.packages import TODAY
from tests.documents.reading import header, lines, opened, words

WORDS = "Met uw bijdrage kunnen twintig vaders in oktober met de taalles beginnen."


def awarded(own_words: str = WORDS, state: ApplicationState = ApplicationState.AWARDED) -> Proposal:
    """The example of which the fund for the lessons gave less than was asked, and somebody noted when."""
    made = example(Kind.SERIES)
    funds = tuple(
        replace(each, state=state if each.id == "taal" else each.state) for each in made.funds.applications
    )
    noted = Contact(
        "c9", application="taal", on=date(2026, 6, 2), said="Geheim", state=ApplicationState.AWARDED
    )
    life = Life("taal", awarded=Decimal("3000"), thanks=own_words, thanks_on=date(2026, 6, 4))
    return made.with_step("funds", applications=funds, contacts=(noted,)).with_step(
        "following", lives=(life,)
    )


def _lines(made: Proposal) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines(thanks(Edition(made, TODAY), "taal"))]


def test_letter_of_thanks_says_what_was_promised_when_and_for_what() -> None:
    told = _lines(awarded())

    first = "Op 2 juni 2026 zegde u € 3.000,00 toe voor ons project ‘Vaders aan tafel’."
    assert f"{first} Daar danken wij u hartelijk voor." in told
    assert told.index(WORDS) == told.index(f"{first} Daar danken wij u hartelijk voor.") + 1
    assert "Betreft: dank voor uw toezegging voor Vaders aan tafel" in told
    assert any(line.endswith("4 juni 2026") for line in told)


def test_letter_of_thanks_is_addressed_and_signed_as_the_letter_was() -> None:
    made = awarded()
    asked = next(each for each in made.funds.applications if each.id == "taal")
    told = _lines(made)

    assert asked.fund in told
    assert any(line.startswith("t.a.v. ") for line in told)
    assert any(line.startswith("Geachte ") for line in told)
    assert told[-2:] == [made.organisation.signatory_name, made.organisation.signatory_function]


def test_letter_of_thanks_keeps_notes_and_costs_at_home() -> None:
    told = "\n".join(_lines(awarded()))

    assert "Geheim" not in told
    assert "Ook gevraagd" not in told
    assert "3.500" not in told


def test_day_of_the_award_is_left_out_when_nobody_noted_it() -> None:
    told = _lines(awarded().with_step("funds", contacts=()))

    assert any(line.startswith("U zegde € 3.000,00 toe voor ons project") for line in told)


def test_letter_of_thanks_is_a_concept_until_the_makers_wrote_their_own_words() -> None:
    without, complete = (thanks(Edition(awarded(text), TODAY), "taal") for text in ("  ", WORDS))

    assert "CONCEPT" in header(without)
    assert "Wat willen jullie zelf zeggen in de bedankbrief?" in lines(without)
    assert "CONCEPT" not in header(complete)


@pytest.mark.parametrize(
    ("state", "there"),
    [(ApplicationState.AWARDED, True), (ApplicationState.PAID, True), (ApplicationState.THANKED, True),
     (ApplicationState.WRITTEN, False), (ApplicationState.REJECTED, False)],
)  # fmt: skip
def test_only_a_fund_that_said_yes_is_thanked(state: ApplicationState, there: bool) -> None:
    edition = Edition(awarded(state=state), TODAY)
    found = [(each.folder, each.name) for each in documents(edition) if each.name.startswith("Bedankbrief")]

    folder = next(each for each in folders(edition) if "Meedoen en Taal" in each)
    assert found == ([(folder, thanks_name(folder))] if there else [])


def test_letter_of_thanks_opens_in_word_with_the_head_of_the_organisation() -> None:
    paper = thanks(Edition(awarded(), TODAY), "taal")

    assert opened(paper).core_properties.title == "Bedankbrief Vaders aan tafel"
    assert "Stichting De Schakel Westerbuurt" in words(paper)


def test_fund_that_is_not_on_the_list_cannot_be_thanked() -> None:
    with pytest.raises(NoSuchApplication):
        thanks(Edition(awarded(), TODAY), "nergens")

"""The letter: addressed to one fund, in business layout, with the makers' own sentences."""

from dataclasses import replace
from datetime import date

import pytest

from proposal.documents.edition import Edition
from proposal.documents.letter import NoSuchApplication, letter
from proposal.model.choices import PaperKind, PaperState, YesNo
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter, Letter
from tests.documents.packages import TODAY
from tests.documents.reading import headings, lines

FUND = Application("a", fund="Stichting Buurtvuur", person="Jan de Wit", person_function="adviseur")


def _lines(own: FundLetter, fund: Application = FUND, **common: str) -> list[str]:
    letters = Proposal(letter=Letter(letters=(own,))).with_step("letter", **common)
    made = letters.with_step("funds", applications=(fund,))
    named = made.with_step("organisation", name="De Schakel", signatory_name="Ria Vermeer").with_step(
        "idea", title="Feest"
    )
    return lines(letter(Edition(named, TODAY), fund.id))


@pytest.mark.parametrize(
    ("addressee", "person", "salutation"),
    [
        ("mevrouw De Wit", "", "Geachte mevrouw De Wit,"),
        ("Mevrouw De Wit", "", "Geachte mevrouw De Wit,"),
        ("de heer Bos", "", "Geachte heer Bos,"),
        ("het bestuur", "", "Geacht bestuur,"),
        ("", "Jan de Wit", "Geachte Jan de Wit,"),
        ("", "", "Geachte heer, mevrouw,"),
    ],
)
def test_salutation_fits_the_addressee(addressee: str, person: str, salutation: str) -> None:
    assert salutation in _lines(FundLetter("a", addressee=addressee), replace(FUND, person=person))


def test_letter_follows_the_order_of_the_course() -> None:
    written = _lines(
        FundLetter("a", own_words="Aan u", place="Waterstad", on=date(2026, 4, 1), subject="Ons feest"),
        introduction="Wij zijn",
        background="Het probleem",
        urgency="Waarom nu",
        project="Wat we doen",
        closing="Tot ziens",
    )
    story = [
        "Waterstad, 1 april 2026",
        "Ons feest",
        "Geachte Jan de Wit,",
        "Wij zijn",
        "Het probleem",
        "Waarom nu",
        "Wat we doen",
        "Aan u",
        "Tot ziens",
        "Met vriendelijke groet,",
        "Ria Vermeer",
    ]

    assert [line for line in written if line in story] == story


def test_letter_without_subject_and_date_names_the_project_and_today() -> None:
    written = _lines(FundLetter("a"))

    assert "Aanvraag Feest" in written
    assert "2 maart 2026" in written


def test_address_names_the_fund_once_with_the_person_below_it() -> None:
    written = _lines(FundLetter("a", address="Stichting Buurtvuur\nPostbus 1"))
    place = written.index("Stichting Buurtvuur")

    assert written[place : place + 3] == ["Stichting Buurtvuur", "t.a.v. Jan de Wit, adviseur", "Postbus 1"]
    assert written.count("Stichting Buurtvuur") == 1


def test_own_signatory_of_a_letter_replaces_the_common_one() -> None:
    written = _lines(FundLetter("a", signatory="Karim Ait", signatory_function="secretaris"))

    assert written[written.index("Karim Ait") + 1] == "secretaris"
    assert "Ria Vermeer" not in written


def test_letter_lists_our_own_documents_and_no_paper_that_is_not_there() -> None:
    written = _lines(FundLetter("a"))

    assert written[written.index("Bijlagen") + 1 :] == [
        "Projectplan", "Begroting en dekkingsplan, in Word en in Excel", "Informatie over de organisatie",
        "Fondsenlijst",
    ]  # fmt: skip


def test_phone_call_stands_under_the_date_and_the_contact_says_only_what_helps() -> None:
    called = replace(FUND, phoned_on=date(2026, 3, 10))
    fluent = _lines_of(called, contact_dutch=YesNo.YES)
    other = _lines_of(called, contact_dutch=YesNo.NO)

    assert fluent[fluent.index("2 maart 2026") + 1] == "Eerder gebeld op 10 maart 2026"
    assert "Contactpersoon\tSamira Haddad, projectleider (spreekt goed Nederlands)" in fluent
    assert "Contactpersoon\tSamira Haddad, projectleider" in other


def _lines_of(fund: Application, **known: YesNo) -> list[str]:
    made = Proposal().with_step("funds", applications=(fund,))
    named = made.with_step(
        "organisation", contact_name="Samira Haddad", contact_function="Projectleider", **known
    )
    return lines(letter(Edition(named, TODAY), fund.id))


def test_absent_papers_are_named_in_one_line_with_the_reason_of_what_is_missing() -> None:
    papers = (
        Paper("1", PaperKind.STATUTES, title="Statuten", about="Wie tekent", state=PaperState.LATER),
        Paper("2", PaperKind.BANK, title="", state=PaperState.LATER, reason="De bank is traag"),
        Paper("3", PaperKind.REPORT, state=PaperState.MISSING, reason="Wij bestaan\nkort."),
    )
    made = Proposal().with_step("funds", applications=(FUND,)).with_step("attachments", papers=papers)
    written = lines(letter(Edition(made, TODAY), FUND.id))

    assert written[-2:] == [
        "Nog niet bijgevoegd, komt later. Statuten; Bankafschrift",
        "Nog niet bijgevoegd. Jaarverslag: Wij bestaan kort.",
    ]


def test_letter_has_real_headings() -> None:
    made = Proposal().with_step("funds", applications=(FUND,))

    assert headings(letter(Edition(made, TODAY), "a")) == ["Aanvraag Project zonder titel"]


def test_letter_to_an_unknown_application_is_refused_by_name() -> None:
    with pytest.raises(NoSuchApplication, match="'b'"):
        letter(Edition(Proposal(), TODAY), "b")

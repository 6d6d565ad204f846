"""The whole package: who gets what, and nothing that breaks on hard texts."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.text import mark
from proposal.documents.blocks import Letterhead
from proposal.documents.contents import contents
from proposal.documents.edition import Attachment, Edition
from proposal.documents.letter import letter
from proposal.documents.package import HOME, WITHOUT_FUND, complete
from proposal.documents.word.house import Font, House
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.audience import Audience
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from tests.builders import HARD, filled, row_id, with_texts, without_consent
from tests.documents.check.cases import logo
from tests.documents.packages import TODAY, Packed, cells, packed
from tests.documents.reading import faults, header, headings, raw, words

FOR_A_FUND = (
    "Projectplan.docx",
    "Begroting en dekkingsplan.docx",
    "Begroting en dekkingsplan.xlsx",
    "Organisatie.docx",
    "Fondsenlijst.docx",
    "Aanvraag compleet.docx",
)


def _docx(package: Packed) -> dict[str, bytes]:
    return {path: file for path, file in package.files.items() if path.endswith(".docx")}


def test_each_fund_gets_its_own_folder_and_one_stays_at_home() -> None:
    package = packed(Edition(example(Kind.SERIES), TODAY))

    funds = [each.fund for each in example(Kind.SERIES).funds.applications]
    assert list(package.folders) == funds
    for fund in funds:
        inside = {path.split("/")[1] for path in package.files if path.startswith(f"{fund}/")}
        assert inside == {*FOR_A_FUND, f"Brief {fund}.docx"}
    assert {path.split("/")[1] for path in package.files if path.startswith(HOME)} == {
        "A4.docx",
        "Checklist communicatie.docx",
        "Fondsenlijst.docx",
        "Contactlogboek.docx",
        "Pitch.docx",
        "Eigen aantekeningen.docx",
        "Vragenlijst.docx",
        "Samenvatting één bladzijde.docx",
        "Samenvatting 200 woorden.docx",
        "Samenvatting 250 woorden.docx",
        "Omschrijving 1000 tekens.docx",
    }


def test_questionnaire_is_there_once_a_longer_project_names_an_instrument() -> None:
    series = example(Kind.SERIES)
    without = series.with_step("evaluation", instruments=())
    event = series.with_step("idea", kind=Kind.EVENT)

    assert f"{HOME}/Vragenlijst.docx" in packed(Edition(series, TODAY)).files
    assert f"{HOME}/Vragenlijst.docx" not in packed(Edition(without, TODAY)).files
    assert f"{HOME}/Vragenlijst.docx" not in packed(Edition(event, TODAY)).files


def test_package_without_funds_has_one_folder_without_a_letter() -> None:
    package = packed(Edition(Proposal(), TODAY))

    assert package.folders == (WITHOUT_FUND,)
    assert {path.split("/")[1] for path in package.files if not path.startswith(HOME)} == set(FOR_A_FUND)


@pytest.mark.parametrize(
    ("funds", "named"),
    [
        (("Rabo", "Rabo"), ("Rabo", "Rabo (2)")),
        (("Rabo (3)", "rabo", "Rabo"), ("Rabo (3)", "rabo", "Rabo (4)")),
    ],
)
def test_funds_with_the_same_name_get_different_folders(
    funds: tuple[str, ...], named: tuple[str, ...]
) -> None:
    applications = tuple(Application(str(number), fund=fund) for number, fund in enumerate(funds))
    package = packed(Edition(Proposal().with_step("funds", applications=applications), TODAY))

    assert package.folders == named


@pytest.mark.parametrize("kind", list(Kind))
def test_every_word_file_of_every_kind_of_project_is_good_word(kind: Kind) -> None:
    package = packed(Edition(filled(kind).proposal, TODAY))

    assert {path: found for path, file in _docx(package).items() if (found := faults(file))} == {}


def test_hard_texts_survive_in_every_document() -> None:
    hard = with_texts(filled(Kind.SERIES).proposal, HARD)
    package = packed(Edition(hard, TODAY))

    for path, file in _docx(package).items():
        assert "Zeeën & cafés <b>😀</b> مرحبا ሰላም" in words(file) + header(file), path


def test_largest_case_is_written() -> None:
    long = " ".join(f"woord{number}" for number in range(700))
    lines = tuple(
        Line(
            str(number),
            description=f"Post {number}",
            quantity=Decimal(3),
            price=Decimal("0.35"),
            explanation=long,
        )
        for number in range(50)
    )
    applications = tuple(
        Application(str(number), fund=f"Fonds {number}", amount=Decimal(5)) for number in range(10)
    )
    made = (
        filled(Kind.MATCHING)
        .proposal.with_step("budget", lines=lines)
        .with_step("funds", applications=applications)
    )
    package = packed(Edition(made.with_step("audience", problems=long), TODAY))

    assert len(package.folders) == 10
    assert long in package.read("Fonds 9")


def test_nothing_of_one_fund_stands_in_the_folder_of_another() -> None:
    made = filled(Kind.SERIES)
    package = packed(Edition(made.proposal, TODAY))
    private = {
        "funds.applications.phone_outcome",
        "funds.applications.notes",
        "funds.contacts.said",
        "funds.applications.why_fits",
        "funds.applications.aim",
        "funds.applications.person",
    }

    for number, folder in enumerate(package.folders, start=1):
        inside = package.read(folder)
        others = [
            getattr(letter, name)
            for letter in made.proposal.letter.letters if letter.id != row_id("funds.applications", number)
            for name in ("own_words", "addressee", "address", "subject", "signatory")
        ]  # fmt: skip
        notes = [each.value for each in made.planted if each.place in private]
        assert {each.place for each in made.planted} >= private
        assert [text for text in (*others, *notes) if text in inside] == []


def test_quote_without_consent_stays_at_home() -> None:
    made = without_consent(filled(Kind.SERIES).proposal)
    package = packed(Edition(made, TODAY))
    quotes = [each.text for each in made.audience.quotes]

    assert [text for folder in package.folders for text in quotes if text in package.read(folder)] == []
    assert [text for text in quotes if text not in package.read(HOME)] == []


def test_answer_to_a_question_that_is_no_longer_asked_is_not_shown() -> None:
    made = Proposal(audience=Audience(who="Buren", routes=filled(Kind.SERIES).proposal.audience.routes))
    event = made.with_step("idea", kind=Kind.EVENT)

    assert made.audience.routes[0].how in packed(Edition(made, TODAY)).read(WITHOUT_FUND)
    assert made.audience.routes[0].how not in packed(Edition(event, TODAY)).read(WITHOUT_FUND)


def test_concept_says_so_on_every_page_and_lists_what_is_open() -> None:
    package = packed(Edition(example(Kind.EVENT), TODAY, (mark("Wie betaalt de zaal?"),)))

    assert [path for path, file in _docx(package).items() if "CONCEPT" not in header(file)] == []
    for path, file in package.files.items():
        if path.endswith(".docx") and not path.startswith(HOME):
            assert "Wat nog open staat\nWie betaalt de zaal?" in words(file), path
    workbook = cells(package.files[f"{package.folders[0]}/Begroting en dekkingsplan.xlsx"])
    assert "Wie betaalt de zaal?" in workbook


def test_file_without_any_answer_says_so() -> None:
    package = packed(Edition(Proposal(), TODAY))
    alone = ("Projectplan", "Begroting en dekkingsplan", "Organisatie", "Fondsenlijst", "Aanvraag compleet")

    for name in alone:
        assert "Hier is nog niets ingevuld." in words(package.files[f"{WITHOUT_FUND}/{name}.docx"]), name


def test_letter_in_the_whole_opens_with_its_own_head_and_has_no_second_logo() -> None:
    series = example(Kind.SERIES)
    edition = Edition(series, TODAY, house=House("7A1F3D", Font.CAMBRIA, logo()))
    whole = complete(edition, series.funds.applications[0], lambda: ())
    entries = [each.heading.text for each in contents(whole.blocks) if each.level == 1]

    assert entries == ["Betreft: Bijdrage voor de taalles van 'Vaders aan tafel'", "Fondsenlijst"]
    assert headings(whole) == entries
    assert isinstance(whole.blocks[2], Letterhead)
    assert len(re.findall(r"<wp:docPr [^>]*Logo van", raw(whole, "word/document.xml"))) == 1
    assert "Logo van" in raw(letter(edition, "taal"), "word/document.xml")


def test_practice_copy_says_so_on_every_page() -> None:
    package = packed(Edition(replace(example(Kind.EVENT), practice=True), TODAY))

    assert [path for path, file in _docx(package).items() if "VOORBEELD" not in header(file)] == []


def test_finished_package_carries_no_marking() -> None:
    package = packed(Edition(replace(example(Kind.EVENT), practice=False), TODAY))

    assert [path for path, file in _docx(package).items() if "\t" in header(file)] == []


def test_enclosed_papers_go_along_under_the_number_of_the_letter() -> None:
    made = filled(Kind.SERIES).proposal
    second = row_id("attachments.papers", 2)
    package = packed(
        Edition(made, TODAY, (), (Attachment(second, "statuten/2024.pdf", lambda: (b"%PDF", b"-1")),))
    )
    folder = package.folders[0]

    assert package.files[f"{folder}/Bijlage 5 statuten-2024.pdf"] == b"%PDF-1"
    told = words(package.files[f"{folder}/Brief {folder}.docx"])
    enclosed, absent = told.split("Bijlagen\n")[1].split("Komt later")
    titles = [each.title for each in made.attachments.papers]
    assert [title in enclosed for title in titles] == [False, True, False]
    assert [title in absent for title in titles] == [True, False, True]

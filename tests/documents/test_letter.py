"""The letter: addressed to one fund, in business layout, with the makers' own sentences."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budgets.budget import CostKind
from budgets.text import mark
from proposal.documents.blocks import Heading, Note, Paragraph, Signature
from proposal.documents.edition import STILL_OPEN, Attachment, Edition
from proposal.documents.layout import Layout, Placed
from proposal.documents.letter import NoSuchApplication, letter, letter_blocks, letter_pages
from proposal.documents.package import documents
from proposal.documents.word.paper import Paper as WordPaper
from proposal.documents.wording import day
from proposal.exchange.examples import example
from proposal.model.choices import PaperKind, PaperState, YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter, Letter
from tests.documents.packages import TODAY
from tests.documents.reading import Packed, headings, lines, opened, raw, words

CALLED = date(2026, 3, 3)
NO_BREAK = "\N{NO-BREAK SPACE}"
FUND = Application("a", fund="Stichting Buurtvuur", person="Jan de Wit", person_function="adviseur")


def _lines(own: FundLetter, fund: Application = FUND, **common: str) -> list[str]:
    letters = Proposal(letter=Letter(letters=(own,))).with_step("letter", **common)
    made = letters.with_step("funds", applications=(fund,))
    named = made.with_step("organisation", name="De Schakel", signatory_name="Ria Vermeer").with_step(
        "idea", title="Feest"
    )
    return lines(letter(Edition(named, TODAY), fund.id))


def test_salutation_is_for_the_addressee_else_for_the_person_at_the_fund() -> None:
    assert "Geachte mevrouw De Wit," in _lines(FundLetter("a", addressee="mw. A. de Wit"))
    assert "Geachte Jan de Wit," in _lines(FundLetter("a"))
    assert "t.a.v. mevrouw A. de Wit" in _lines(FundLetter("a", addressee="mw. A. de Wit"))


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
        "Betreft: Ons feest",
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

    assert "Betreft: aanvraag Feest" in written
    assert "2 maart 2026" in written


def test_letter_has_one_day_on_all_its_pages_alone_and_in_the_whole() -> None:
    made = example(Kind.SERIES)
    asked, own, _ = next(made.letters())
    assert own.on
    of_fund = [each.make() for each in documents(Edition(made, TODAY)) if each.folder == asked.fund]

    found = [each for each in of_fund if isinstance(each, WordPaper) and each.day != TODAY]

    assert [each.title.split()[0] for each in found] == ["Brief", "Aanvraag"]
    for paper in found:
        footers = [each.text for each in opened(paper).sections[0].footer.paragraphs]
        assert footers == [f"{day(own.on)}\tPagina 1 van 1"]
        assert day(own.on).replace("\u00a0", " ") in words(paper)
        assert not paper.is_of_today


def test_letter_without_a_day_is_of_the_day_it_is_made_and_as_long_as_yesterday() -> None:
    made = example(Kind.EVENT).with_step("letter", letters=())
    asked = made.funds.applications[0]
    one, next_day = (letter(Edition(made, on), asked.id) for on in (CALLED, CALLED + timedelta(days=1)))

    assert "3 maart 2026" in lines(one)
    assert "4 maart 2026" in lines(next_day)
    assert one.key == next_day.key
    assert one.is_of_today


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

    assert [line.partition(":")[0] for line in written[written.index("Bijlagen") + 1 :]] == [
        "Projectplan", "Begroting en dekkingsplan", "Informatie over de organisatie", "Fondsenlijst",
        "Elke bijlage is een eigen bestand.",
    ]  # fmt: skip


def test_letter_reminds_of_the_call_before_its_day_and_the_contact_is_only_a_name() -> None:
    called = replace(FUND, phoned_on=date(2026, 3, 1))
    written = _lines_of(called, contact_dutch=YesNo.YES)

    assert written[written.index("Geachte Jan de Wit,") + 1] == (
        "Op 1 maart 2026 belden wij met uw fonds over dit plan."
    )
    assert "Contactpersoon\tSamira Haddad, projectleider" in written
    assert "1 april" not in "\n".join(_lines_of(replace(called, phoned_on=date(2026, 4, 1))))


def _rows(packed: Packed, first: str) -> list[tuple[str, ...]]:
    """The rows below the header of the table whose first header is this."""
    found = next(each for each in opened(packed).tables if each.rows[0].cells[0].text == first)
    return [tuple(cell.text.replace(NO_BREAK, " ") for cell in row.cells) for row in found.rows[1:]]


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
        "Komt later. Statuten; Bankafschrift",
        "Is er niet. Jaarverslag: Wij bestaan kort.",
    ]


def test_letter_has_real_headings() -> None:
    made = Proposal().with_step("funds", applications=(FUND,))

    assert headings(letter(Edition(made, TODAY), "a")) == ["Betreft: aanvraag Project zonder titel"]


def test_papers_of_one_kind_that_come_later_share_its_name() -> None:
    quotes = tuple(
        Paper(name, PaperKind.QUOTE, title=name, state=PaperState.LATER)
        for name in ("Drukkerij", "Buurthuis")
    )
    statutes = Paper("3", PaperKind.STATUTES, title="Statuten", state=PaperState.LATER)
    made = Proposal().with_step("funds", applications=(FUND,))
    written = lines(
        letter(Edition(made.with_step("attachments", papers=(*quotes, statutes)), TODAY), FUND.id)
    )

    assert written[-1] == "Komt later. Offerte: Drukkerij, Buurthuis; Statuten"


@pytest.mark.parametrize(
    ("explained", "expected"),
    [
        ("", "Papieren van De Waaier. Het jaarverslag. Wij leerden er het vak."),
        ("Zo zit het.", "Zo zit het."),
    ],
)
def test_papers_of_a_host_organisation_are_explained(explained: str, expected: str) -> None:
    host = {
        "host_name": "De Waaier",
        "host_papers": "Het jaarverslag",
        "host_relation": "Wij leerden er het vak.",
    }
    made = Proposal().with_step("funds", applications=(FUND,)).with_step("organisation", **host)
    asked = made.with_step("letter", papers_explained=explained)

    assert lines(letter(Edition(asked, TODAY), FUND.id))[-1] == expected


def test_function_of_the_contact_person_goes_only_with_that_person() -> None:
    assert "t.a.v. jan de wit, adviseur" in _lines(FundLetter("a", addressee="jan de wit"))
    assert "t.a.v. mevrouw Bos" in _lines(FundLetter("a", addressee="mevrouw Bos"))


def test_costs_stand_beside_their_cover_and_both_come_to_the_same() -> None:
    made = example(Kind.SERIES)
    told = _rows(letter(Edition(made, TODAY), "taal"), "Kosten")

    assert told[0] == (
        "Ruimte",
        "€ 2.180,00",
        "Eigen inbreng",
        "€ 4.325,00",
    )
    assert told[1] == (
        "Docenten en sprekers",
        "€ 8.510,00",
        "Andere bronnen",
        "€ 2.180,00",
    )
    assert told[-1] == ("Totaal", "€ 13.385,00", "Totaal", "€ 13.385,00")


def test_many_kinds_of_costs_are_told_as_money_and_gifts() -> None:
    lines = tuple(
        Line(str(place), CostKind.PURCHASE, "Post", Decimal(1), price=Decimal(place), category=str(place))
        for place in range(1, 9)
    )
    made = Proposal().with_step("funds", applications=(FUND,)).with_step("budget", lines=lines)

    assert _rows(letter(Edition(made, TODAY), FUND.id), "Kosten") == [
        ("Te betalen in geld", "€ 36,00", "", ""), ("Totaal", "€ 36,00", "Totaal", "€ 0,00"),
    ]  # fmt: skip


def test_concept_starts_with_the_letter_and_has_what_is_open_behind_it() -> None:
    made = Proposal().with_step("funds", applications=(FUND,))
    concept = letter(Edition(made, TODAY, (mark("Wie tekent?"),)), FUND.id)
    heading = next(each for each in concept.blocks if isinstance(each, Heading) and each.text == STILL_OPEN)

    assert headings(concept) == ["Betreft: aanvraag Project zonder titel", STILL_OPEN]
    assert heading.new_page
    assert lines(concept)[-2:] == [STILL_OPEN, "Wie tekent?"]


def test_length_of_a_letter_leaves_out_what_is_open_behind_it() -> None:
    concept = Layout(4, (Placed("Betreft: Feest", 1, 1, 0.3), Placed(STILL_OPEN, 1, 3, 0.1)))

    assert letter_pages(concept) == 2
    assert letter_pages(Layout(3, concept.headings[:1])) == 3


def test_letter_says_which_papers_are_files_of_their_own() -> None:
    made = example(Kind.SERIES)
    files = tuple(Attachment(each, f"{each}.pdf", lambda: (b"",)) for each in ("statuut", "bank"))
    with_files = Edition(made, TODAY, (), files)

    assert "Elke bijlage is een eigen bestand, vanaf 5 met het nummer in de naam." in lines(
        letter(with_files, "taal")
    )
    assert [_noted(Edition(made, TODAY, (), files[:count])) for count in range(3)] == [
        "Bijlage 1 tot en met 4 volgen hier; de begroting in Excel is een apart bestand.",
        "Bijlage 1 tot en met 4 volgen hier; de begroting in Excel en bijlage 5 zijn aparte bestanden.",
        "Bijlage 1 tot en met 4 volgen hier; de begroting in Excel en bijlage 5 tot en met 6 zijn aparte "
        "bestanden.",
    ]


def _noted(edition: Edition) -> object:
    """The note below the papers in a letter that is bound with what it encloses."""
    return next(each.text for each in letter_blocks(edition, "taal", bound=True) if isinstance(each, Note))


def test_letter_tells_the_annexes_of_the_plan_apart_from_its_own() -> None:
    told = next(
        line for line in lines(letter(Edition(example(Kind.SERIES), TODAY), "taal")) if "eigen bijl" in line
    )

    assert re.fullmatch(r"Projectplan: .*, met de eigen bijlagen A tot en met [B-Z]", told)


def test_last_words_stay_with_the_greeting() -> None:
    blocks = letter(Edition(example(Kind.EVENT), TODAY), "buurt").blocks
    place = next(at for at, each in enumerate(blocks) if isinstance(each, Signature))

    assert blocks[place - 1] == Paragraph(
        "Komt u een bord mee-eten? Wij houden een plaats voor u vrij.", kept=True
    )
    written = raw(letter(Edition(example(Kind.EVENT), TODAY), "buurt"), "word/document.xml")
    assert re.search(r'w:val="Body\w+"/><w:keepNext/>', written)


def test_letter_to_an_unknown_application_is_refused_by_name() -> None:
    with pytest.raises(NoSuchApplication, match="'b'"):
        letter(Edition(Proposal(), TODAY), "b")

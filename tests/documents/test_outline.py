"""The projectplan: ten parts in the order of the course, and words that a fund understands."""

import re
from datetime import date

import pytest

from budgets.choice import Choice
from budgets.text import mark
from proposal.documents.blocks import Blocks, Cover, Facts, Heading, Paragraph, Rank, RunIn, Table
from proposal.documents.edition import Edition
from proposal.documents.outline import OUTLINE, plan, plan_blocks
from proposal.documents.pictures.planning import planning_picture
from proposal.documents.wording import chosen, day
from proposal.exchange.examples import example
from proposal.model.choices import YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.builders import filled
from tests.documents.packages import TODAY
from tests.documents.reading import header, headings, lines, numbered_headings, words

TEN = [
    "Doelstelling van de organisatie", "Doelgroep en problemen", "Activiteiten", "Werkwijze",
    "Samenwerkende partners", "Van start naar finish", "Resultaten", "Evaluatie", "Verslaglegging",
    "Begroting en dekkingsplan",
]  # fmt: skip
POINTER = re.compile(r"Bijlage ([A-Z]) \(([^)]*)\)")
STUMBLING = ("profijtgroep", "ontlasten", "empoweren", "activeren", "instroom", "speerpunt")


@pytest.mark.parametrize("kind", list(Kind))
def test_ten_parts_stand_in_order(kind: Kind) -> None:
    assert numbered_headings(plan(Edition(filled(kind).proposal, TODAY))) == TEN


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_examples_have_all_ten_parts_after_the_page_in_short(kind: Kind) -> None:
    written = plan(Edition(example(kind), TODAY))

    assert headings(written)[:11] == ["Het project in het kort", *TEN]


def test_outline_holds_every_heading_once() -> None:
    titles = [part.title for part in OUTLINE]

    assert len(titles) == len(set(titles))
    assert titles[1:11] == TEN


@pytest.mark.parametrize("kind", list(Kind))
def test_no_heading_uses_a_word_that_a_fund_stumbles_on(kind: Kind) -> None:
    written = plan(Edition(filled(kind).proposal, TODAY))
    found = " ".join(heading for level in (1, 2, 3) for heading in headings(written, level)).casefold()

    assert [word for word in STUMBLING if word in found] == []


def test_plan_of_an_empty_proposal_has_no_empty_headings() -> None:
    assert lines(plan(Edition(Proposal(), TODAY))) == [
        "Project zonder titel",
        "Projectplan · Nog geen organisatie",
        "Hier is nog niets ingevuld.",
    ]


def test_page_in_short_gives_the_five_answers_while_there_is_no_summary() -> None:
    made = Proposal().with_step("idea", what="Samen eten op het plein")
    short = made.with_step("idea", summary="Een feest voor de hele straat.")

    assert "Wat. Samen eten op het plein" in words(plan(Edition(made, TODAY)))
    assert "Samen eten op het plein" not in words(
        plan(Edition(short.with_step("idea", title="Feest"), TODAY))
    )


def test_step_that_is_set_aside_says_why() -> None:
    made = Proposal().with_step("partners", needed=YesNo.NO, why_not="We doen het met de straat.")

    assert words(plan(Edition(made, TODAY))).endswith("Samenwerkende partners\nWe doen het met de straat.")


def test_programme_and_survey_stand_in_numbered_annexes() -> None:
    written = plan(Edition(filled(Kind.SERIES).proposal, TODAY))

    assert headings(written)[11:] == [
        "De doelgroep in cijfers en gesprekken", "Rondgang langs wat er al is", "Programma",
        "De plek, vergunning en veiligheid", "De weg van een deelnemer", "Onderbouwing van de werkwijze",
        "Wie doet wat", "Werken met vrijwilligers", "Zorgvuldig werken", "Partners en afspraken",
        "Hoe we de resultaten nagaan", "Kansen en risico's", "Evaluatie en meetinstrumenten",
        "Bronnen", "Woordenlijst",
    ]  # fmt: skip


@pytest.mark.parametrize("made", [example(Kind.SERIES), example(Kind.EVENT), filled(Kind.SERIES).proposal])
def test_pointer_names_the_annex_by_its_real_letter(made: Proposal) -> None:
    written = plan(Edition(made, TODAY))
    annexes = headings(written)[11:]
    pointers = [line for line in lines(written) if line.startswith("Zie Bijlage ")]
    found = [(ord(letter) - ord("A"), title) for line in pointers for letter, title in POINTER.findall(line)]

    assert {title for _, title in found} == {*annexes} - {"Bronnen", "Woordenlijst"}
    assert [annexes[place] for place, _ in found] == [title for _, title in found]


def test_plan_of_a_one_off_event_runs_on_behind_its_cover_without_subheadings() -> None:
    body, _, annexes = _parts_of_the_event()
    opens = [each.text for each in (*body, *annexes) if isinstance(each, Heading) and each.new_page]

    assert [each.text for each in body if isinstance(each, Heading) and each.level > 1] == []
    assert opens == ["Doelstelling van de organisatie"]


def test_cover_of_a_one_off_event_has_the_project_in_short_below_it() -> None:
    cover, short, *_ = plan(Edition(example(Kind.EVENT), TODAY)).blocks
    concept = plan(Edition(example(Kind.EVENT), TODAY, (mark("Wie tekent?"),))).blocks

    assert isinstance(cover, Cover)
    assert isinstance(short, Heading)
    assert (cover.alone, short.text) == (False, "Het project in het kort")
    assert isinstance(concept[0], Cover)
    assert concept[0].alone
    assert ("Gevraagd aan fondsen", "€\u00a0500,00") in concept[0].pairs


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_planning_is_a_table_and_a_chart_to_which_the_plan_refers(kind: Kind) -> None:
    written = plan(Edition(example(kind), TODAY))
    table = next(each for each in written.blocks if isinstance(each, Table) and each.caption == "Planning")
    told = next(line for line in lines(written) if "laat zien wat er wanneer gebeurt" in line)

    assert re.fullmatch(r"Tabel \d laat zien .*, Afbeelding 1 hetzelfde als tijdbalken\.", told)
    assert written.blocks[written.blocks.index(table) + 1] in planning_picture(example(kind))


def test_text_refers_to_the_tables_of_results_costs_and_coverage_by_their_numbers() -> None:
    read = lines(plan(Edition(example(Kind.SERIES), TODAY)))
    numbers = {line.partition(". ")[2]: line.partition(". ")[0] for line in read if line.startswith("Tabel ")}

    assert f"{numbers['Verwachte resultaten']} zet de verwachte resultaten op een rij." in read
    assert (
        f"{numbers['Kosten in het kort']} laat zien wat het project kost, "
        f"{numbers['Dekking in het kort']} wie het betaalt."
    ) in read


def test_plan_of_a_one_off_event_opens_with_facts_and_then_the_words_of_the_maker() -> None:
    body, _, _ = _parts_of_the_event()
    title, listed, own, *_ = body

    assert isinstance(title, Heading)
    assert isinstance(listed, Facts)
    assert isinstance(own, Paragraph)
    assert ("Wanneer", day(date(2026, 7, 11))) in listed.pairs
    assert own.text.startswith("Rond het Lindeplein")


def test_plan_of_a_one_off_event_gives_every_answer_a_paragraph_of_its_own() -> None:
    told = [block.pairs for block in plan_blocks(example(Kind.EVENT)) if isinstance(block, RunIn)]
    openings = [[label for label, _ in pairs if label and not label.endswith(":")] for pairs in told]

    assert len(told) > 20
    assert [labels for labels in openings if len(labels) > 1 and labels[0] != "Mensen en rollen"] == []


def test_plan_of_a_one_off_event_has_planning_results_and_money_as_short_tables() -> None:
    body, _, _ = _parts_of_the_event()
    tables = [[column.title for column in each.columns] for each in body if isinstance(each, Table)]

    assert tables == [
        ["Wat", "Soort", "Wanneer", "Wie"], ["Resultaat", "Aantal", "Uiterlijk"],
        ["Kosten", "Bedrag", "Wie het betaalt", "Bedrag"],
    ]  # fmt: skip


def test_plan_of_a_one_off_event_has_two_annexes() -> None:
    _, titles, _ = _parts_of_the_event()

    assert titles == ["Uitvoering en afspraken", "Onderbouwing en bronnen"]


def _parts_of_the_event() -> tuple[Blocks, list[str], Blocks]:
    """The plan before its annexes, the titles of these, and all from the first annex on."""
    blocks = plan_blocks(example(Kind.EVENT))
    titles = [each for each in blocks if isinstance(each, Heading) and each.rank is Rank.ANNEX]
    first = blocks.index(titles[0])
    return blocks[:first], [each.text for each in titles], blocks[first:]


ANSWERS = ("budgets.", "proposal.model.choices", "proposal.model.kind")
"""Where the choices stand that people make in a step; what other choices say is for the pages only."""


@pytest.mark.parametrize(
    "sort", [each for each in Choice.__subclasses__() if each.__module__.startswith(ANSWERS)]
)
def test_choice_never_speaks_to_the_makers(sort: type[Choice]) -> None:
    said = " ".join(chosen(each) for each in sort).casefold().split()

    assert {"je", "jij", "jullie"} & set(said) == set()


def test_title_with_line_breaks_stands_on_one_line_in_the_header() -> None:
    named = Proposal().with_step("idea", title="Eten\nop het  plein")
    made = named.with_step("organisation", name="De\nSchakel")

    assert header(plan(Edition(made, TODAY))) == "Eten op het plein · De Schakel"


def test_rhythm_that_is_otherwise_is_told_by_its_days_alone() -> None:
    written = words(plan(Edition(example(Kind.SERIES), TODAY)))

    assert "8 keer, 3 uur per keer, 24 uur in totaal" in written
    assert "anders, 8 keer" not in written

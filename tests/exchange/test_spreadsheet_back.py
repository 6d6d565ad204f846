"""A budget that went to Excel and came back: what changed there, and what that does to the sums."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings

from budgets.budget import CostKind
from budgets.money import round_half_up
from budgets.text import dutch
from proposal.exchange.examples import example
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.effect import effect
from proposal.exchange.spreadsheet_back.items import Fate
from proposal.model.choices import ApplicationState, Basis
from proposal.model.following import Life
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from tests.exchange.strategies import proposals
from tests.exchange.workbooks import FUNDS, LINES, MADE, Opened, compared, taken, told, unchanged


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_unchanged_workbook_differs_in_nothing(kind: Kind) -> None:
    made = example(kind)

    assert compared(unchanged(made), made) == ()


@settings(max_examples=40, deadline=None)
@given(proposals(("activities", "budget", "coverage", "funds")))
def test_any_budget_comes_back_from_a_workbook_as_it_went_to_the_cent(any_budget: Proposal) -> None:
    made = _in_cents(any_budget)
    back = unchanged(made)

    assert back.found == back.went
    assert compared(back, made) == ()
    assert {row.key: back.found.budget.amount_of(row.line.id) for row in back.found.costs} == {
        line.id: made.costs.amount_of(line.id) for line in made.costs.lines
    }


def _in_cents(made: Proposal) -> Proposal:
    """The same with prices that a form takes."""
    lines = (replace(each, price=each.price and round_half_up(each.price)) for each in made.budget.lines)
    return made.with_step("budget", lines=tuple(lines))


def test_amount_that_a_fund_promised_is_not_taken_over_as_what_is_asked() -> None:
    answered = (replace(FUNDS[0], state=ApplicationState.AWARDED),)
    lives = (Life("buurt", awarded=Decimal(750)),)
    opened = Opened(MADE.with_step("funds", applications=answered).with_step("following", lives=lives))
    assert opened.items() == ()
    opened.change(opened.plan, "buurt", "Bedrag", 800)

    (item,) = opened.items()

    assert (item.deeds, item.sure) == ((), False)
    assert [part.why and dutch(part.why) for part in item.parts] == [
        "Dit bedrag zegde het fonds toe. Verander het bij ‘Fondsen volgen’."
    ]


def test_changed_price_is_told_with_both_amounts_and_what_it_does_to_the_sums() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Prijs per eenheid", 110)

    (item,) = opened.items()

    assert (item.fate, item.name) == (Fate.CHANGED, "Zaal")
    assert (item.was, item.becomes) == (Decimal(680), Decimal(880))
    assert [(part.before, part.after) for part in item.parts] == [(Decimal(85), Decimal(110))]
    assert item.sure
    found = effect(MADE, item.deeds)
    assert (found.before.costs, found.after.costs) == (Decimal("1234.00"), Decimal("1444.00"))
    assert (found.before.difference, found.after.difference) == (Decimal(0), Decimal(-210))


def test_texts_of_a_line_come_back_each_to_its_own_question() -> None:
    opened = Opened()
    for column, text in (
        ("Omschrijving", "Grote zaal"),
        ("Leverancier", "Zaal Noord"),
        ("Basis", "Schatting"),
    ):
        opened.change(opened.costs, "zaal", column, text)
    opened.change(opened.costs, "kok", "Toelichting", "Leert ons koken. Niemand kan het.")

    made = taken(MADE, opened.items())

    hall, cook, *_ = made.budget.lines
    assert (hall.description, hall.supplier, hall.basis) == ("Grote zaal", "Zaal Noord", Basis.ESTIMATE)
    assert (cook.explanation, cook.not_in_house) == ("Leert ons koken.", "Niemand kan het")


def test_text_in_which_two_answers_were_mixed_up_is_not_sure() -> None:
    opened = Opened()
    opened.change(opened.costs, "kok", "Toelichting", "Iets heel anders.")

    (item,) = opened.items()

    assert not item.sure
    assert item.parts[0].doubt is not None


def test_new_category_is_asked_about_beside_the_one_that_is_like_it() -> None:
    hall = replace(MADE.budget.lines[0], category="Docenten en sprekers")
    opened = Opened(replace(MADE, budget=replace(MADE.budget, lines=(hall, *MADE.budget.lines[1:]))))
    opened.change(opened.costs, "kok", "Rubriek", "Spreekers")
    opened.change(opened.costs, "zaal", "Rubriek", "Huur")

    items = opened.items()

    assert [each.sure for each in items] == [False, False]
    told = [str(dutch(each.parts[0].doubt)) for each in items if each.parts[0].doubt]
    assert told == [
        "Deze rubriek staat nog niet in je begroting. Klopt hij?",
        "Deze rubriek staat nog niet in je begroting. Bedoelde je 'Docenten en sprekers'?",
    ]


def test_new_line_comes_below_the_one_above_it_and_a_copied_mark_makes_no_clash() -> None:
    opened = Opened()
    opened.add(
        opened.costs,
        "kok",
        Soort="Gekocht of gehuurd",
        Omschrijving="Flyers",
        Aantal=100,
        Prijs_per_eenheid=0.4,
    )
    opened.add(
        opened.costs, "kok", Kenmerk="zaal", Omschrijving="Tweede zaal", Aantal=1, Prijs_per_eenheid=60
    )

    flyers, second = opened.items()

    assert [item.fate for item in (flyers, second)] == [Fate.NEW, Fate.NEW]
    assert (second.name, second.becomes, flyers.becomes) == ("Tweede zaal", Decimal(60), Decimal(40))
    assert [deed.below for item in (flyers, second) for deed in item.deeds] == ["zaal", "zaal"]  # type: ignore[union-attr]


def test_line_that_is_in_the_file_no_more_goes_when_that_is_taken_over() -> None:
    opened = Opened()
    opened.costs.delete_rows(opened.row(opened.costs, "kok"))

    (item,) = opened.items()

    assert (item.fate, item.was, item.becomes, item.sure) == (Fate.GONE, Decimal(400), None, True)
    assert "kok" not in {line.id for line in taken(MADE, (item,)).budget.lines}


def test_line_that_was_changed_on_both_sides_is_a_clash_with_all_three() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Aantal", 9)
    now = MADE.with_step("budget", lines=(replace(LINES[0], quantity=Decimal(10)), *LINES[1:]))

    (item,) = opened.items(now)

    (part,) = item.parts
    assert (part.before, part.now, part.after) == (Decimal(8), Decimal(10), Decimal(9))
    assert item.clash
    assert not item.sure


def test_what_was_changed_on_the_web_only_is_no_difference() -> None:
    now = MADE.with_step("budget", lines=(*LINES, Line("later", CostKind.PURCHASE, "Later", Decimal(1))))

    assert Opened().items(now) == ()


def test_line_that_was_removed_on_the_web_can_come_back() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Aantal", 9)
    now = MADE.with_step("budget", lines=LINES[1:])

    (item,) = opened.items(now)

    assert item.clash
    assert taken(now, (item,)).budget.lines[-1].quantity == Decimal(9)


def test_amount_of_a_fund_that_was_changed_changes_the_application() -> None:
    opened = Opened()
    opened.change(opened.plan, "buurt", "Bedrag", 1250)

    (item,) = opened.items()

    assert (item.listed, item.was, item.becomes) == ("applications", Decimal(1000), Decimal(1250))
    assert taken(MADE, (item,)).funds.applications[0].amount == Decimal(1250)


def test_fund_to_try_again_stays_so_when_the_workbook_comes_back_as_it_went() -> None:
    again = MADE.with_step("funds", applications=(replace(FUNDS[0], state=ApplicationState.RETRY),))

    assert compared(unchanged(again), again) == ()


def test_other_state_of_a_fund_is_taken_over_with_doubt() -> None:
    opened = Opened()
    opened.change(opened.plan, "buurt", "Status", "toegezegd")

    (item,) = opened.items()

    assert not item.sure
    assert taken(MADE, (item,)).funds.applications[0].state is ApplicationState.AWARDED


def test_gift_on_the_side_of_coverage_is_never_taken_over_twice() -> None:
    opened = Opened()
    opened.change(opened.plan, "mirror-gift", "Bedrag", 500)
    opened.add(opened.plan, "buurt", Bron="Buren", Soort="Eigen inbreng in natura", Bedrag=75)

    items = opened.items()

    assert [dutch(item.remarks[0])[:20] for item in items] == ["Dit bedrag volgt uit", "Wat je gratis krijgt"]
    assert all(not item.deeds for item in items)


def test_new_sources_become_a_contribution_or_an_application() -> None:
    opened = Opened()
    opened.add(
        opened.plan,
        "buurt",
        Bron="Gemeente",
        Soort="Gemeente of andere overheid",
        Bedrag=300,
        Status="gevraagd",
    )
    opened.add(opened.plan, "buurt", Bron="Fonds Stad", Soort="Fonds", Bedrag=700, Status="te vragen")

    made = taken(MADE, opened.items())

    assert made.coverage.contributions[-1].amount == Decimal(300)
    assert (made.funds.applications[-1].fund, made.funds.applications[-1].amount) == (
        "Fonds Stad",
        Decimal(700),
    )


def test_fund_that_is_gone_from_the_sheet_is_never_sure_to_go() -> None:
    opened = Opened()
    opened.plan.delete_rows(opened.row(opened.plan, "buurt"))

    (item,) = opened.items()

    assert (item.fate, item.sure) == (Fate.GONE, False)


def test_word_that_is_none_of_ours_is_told_and_not_written() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Basis", "gevoel")
    opened.change(opened.costs, "zaal", "Activiteit", "Zwemmen")

    (item,) = opened.items()

    assert item.deeds == ()
    assert all(part.why is not None for part in item.parts)


def test_cell_that_cannot_be_read_empties_nothing() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Prijs per eenheid", "duur")

    assert opened.items() == ()


def test_file_without_its_mark_is_compared_with_now_and_only_new_lines_are_sure() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Aantal", 9)
    opened.add(opened.costs, "kok", Omschrijving="Flyers", Aantal=100, Prijs_per_eenheid=0.4)

    assert [(item.name, item.sure) for item in opened.items(exact=False)] == [
        ("Zaal", False),
        ("Flyers", True),
    ]


def test_csv_of_one_sheet_says_nothing_of_the_other() -> None:
    text = "Kenmerk;Omschrijving;Aantal;Prijs per eenheid\nzaal;Zaal;8;90\nkok;Kok;8;50\n"
    back = kept.received(text.encode(), "begroting.csv", told(MADE), exact=False)

    items = compared(back, MADE)

    assert [(item.fate, item.name) for item in items] == [
        (Fate.CHANGED, "Zaal"), (Fate.GONE, "Tafels"), (Fate.GONE, "Onvoorzien"), (Fate.GONE, "Koken"),
    ]  # fmt: skip


def test_extra_sheets_in_our_workbook_are_left_alone_and_named() -> None:
    opened = Opened()
    extra = opened.book.create_sheet("Berekening")
    extra.append(("Post", "Bedrag"))
    extra.append(("Iets", 5))
    opened.book.copy_worksheet(opened.costs).title = "Kopie"
    data = BytesIO()
    opened.book.save(data)

    back = kept.received(data.getvalue(), "b.xlsx", told(MADE), exact=True)

    assert back.unread == ("Berekening", "Kopie")
    assert compared(back, MADE) == ()


def test_amount_that_comes_of_a_change_on_both_sides_is_the_one_there_will_be() -> None:
    opened = Opened()
    opened.change(opened.costs, "zaal", "Prijs per eenheid", 90)
    now = MADE.with_step("budget", lines=(replace(LINES[0], quantity=Decimal(10)), *LINES[1:]))

    (item,) = opened.items(now)

    assert (item.was, item.becomes, item.clash) == (Decimal(850), Decimal(900), False)
    assert taken(now, (item,)).costs.amount_of("zaal") == Decimal(900)


def test_text_that_looks_like_an_escaped_character_comes_back_as_it_is() -> None:
    made = MADE.with_step("budget", lines=(replace(LINES[0], description="Zaal _x0041_ en _x000D_"),))

    assert compared(unchanged(made), made) == ()


def test_characters_that_no_page_can_show_are_left_out() -> None:
    back = kept.received("Post;Bedrag\nZa\0al\x07;1\n".encode("utf-16"), "b\x00.csv", told(MADE), exact=False)

    assert back.found.costs[0].line.description == "Zaal"
    assert "\\u0000" not in kept.dump(back)

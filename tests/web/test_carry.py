"""Carrying over: nothing is asked twice, nothing is overwritten, and the sums stand on the page."""

from decimal import Decimal

from flask import Flask

from budgets.money import format_money
from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import ask_of
from proposal.store import proposals
from proposal.web.answering.carry import FLOWS, GROWTHS, HEADINGS
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.owning import bring_in


def kept(app: Flask, number: int) -> Proposal:
    """Return the proposal as it is kept."""
    with app.app_context():
        return proposals.load(number).proposal


def test_every_place_in_the_tables_exists() -> None:
    places = [place for each in FLOWS for place in (each.source, each.to)]
    places += [place for each in GROWTHS for place in (each.source, each.to)] + list(HEADINGS)
    for each in places:
        slug, name, *column = each.split(".")
        ask = ask_of(STEPS[slug], name)
        for question in column:
            assert ask.row is not None
            ask_of(ask.row, question)
    for growth in GROWTHS:
        named = [place.split(".") for place in (growth.source, growth.to)]
        rows = [ask_of(STEPS[slug], name).row for slug, name in named]
        for pair in growth.columns:
            for row, question in zip(rows, pair, strict=True):
                assert row is not None
                ask_of(row, question)


def test_what_is_only_for_the_makers_never_flows_into_what_a_fund_reads() -> None:
    for each in FLOWS:
        slug, name, *column = each.source.split(".")
        ask = ask_of(STEPS[slug], name)
        source = ask_of(ask.row, column[0]) if column and ask.row else ask
        target = ask_of(STEPS[each.to.split(".")[0]], each.to.split(".")[1])
        assert not source.own or target.own


def test_earlier_answer_stands_above_the_later_question_and_is_taken_over_once(
    app: Flask, visitor: Visitor
) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"for_whom": "Vaders & kinderen <hier>"})
    page = f"/proposals/{number}/audience"
    assert "Vaders &amp; kinderen &lt;hier&gt;" in visitor.get(page).text

    visitor.post(page, do="carry:who", problems="Ze zien elkaar weinig")

    audience = kept(app, number).audience
    assert (audience.who, audience.problems) == ("Vaders & kinderen <hier>", "Ze zien elkaar weinig")
    assert 'value="carry:who"' not in visitor.get(page).text


def test_taking_over_never_overwrites_what_was_typed(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"for_whom": "Vaders"})
    page = f"/proposals/{number}/audience"
    visitor.get(page)

    visitor.post(page, do="carry:who", who="Mijn eigen woorden")

    assert kept(app, number).audience.who == "Mijn eigen woorden"


def test_reason_for_a_fund_comes_back_in_the_letter_to_that_fund(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    funds = f"/proposals/{number}/funds"
    row = visitor.add_row(funds, "applications")
    visitor.save(funds, {f"applications-{row}-why_fits": "Zij geven om de buurt"})
    page = f"/proposals/{number}/letter"
    assert "Zij geven om de buurt" in visitor.get(page).text

    visitor.post(page, do=f"carry:letters-{row}-own_words")

    assert kept(app, number).letter.letters[0].own_words == "Zij geven om de buurt"


def test_initiative_becomes_a_partner_with_one_click(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    initiatives = f"/proposals/{number}/initiatives"
    row = visitor.add_row(initiatives, "existing")
    visitor.save(initiatives, {f"existing-{row}-name": "Buurthuis", f"existing-{row}-agreed": "Zaal delen"})
    page = f"/proposals/{number}/partners"
    assert f"grow:partners:{row}" in visitor.get(page).text

    visitor.post(page, do=f"grow:partners:{row}")

    (partner,) = kept(app, number).partners.partners
    assert (partner.name, partner.does) == ("Buurthuis", "Zaal delen")
    assert f"grow:partners:{row}" not in visitor.get(page).text


def test_what_an_activity_needs_becomes_a_cost_line_of_that_activity(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    activities = f"/proposals/{number}/activities"
    row = visitor.add_row(activities, "activities")
    visitor.save(activities, {f"activities-{row}-needs": "Tafels en stoelen"})
    page = f"/proposals/{number}/budget"
    visitor.get(page)

    visitor.post(page, do=f"grow:lines:{row}")

    (line,) = kept(app, number).budget.lines
    assert (line.description, line.activities) == ("Tafels en stoelen", (row,))


def test_new_project_takes_only_headings_from_the_example(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    page = f"/proposals/{number}/budget"
    assert "headings:lines" in visitor.get(page).text

    visitor.post(page, do="headings:lines")
    visitor.post(page, do="headings:lines")

    lines = kept(app, number).budget.lines
    shown = example(Kind.OTHER).budget.lines
    assert [each.category for each in lines] == list(dict.fromkeys(each.category for each in shown))
    assert {(each.description, each.price, each.quantity) for each in lines} == {("", None, None)}
    assert "headings:lines" not in visitor.get(page).text


def test_unknown_deed_or_row_changes_nothing(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    before = kept(app, number)
    page = f"/proposals/{number}/budget"
    visitor.get(page)

    unknown = ("grow:lines:zzzzzz", "grow:zzz:aaa", "carry:zzz", "carry:lines-zz-price", "headings:zzz")
    for deed in (*unknown, "unfile:zz"):
        assert visitor.post(page, do=deed).status_code == 303

    assert kept(app, number) == before


def test_money_pages_show_the_same_balance_to_the_cent(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    proposal = kept(app, number)

    for slug in ("budget", "coverage", "funds", "letter"):
        page = visitor.get(f"/proposals/{number}/{slug}").text
        assert f'<b data-live="costs">{format_money(proposal.costs.total)}</b>' in page
        assert "sluitend" in page

    page = visitor.get(f"/proposals/{number}/budget").text
    for line, amount in zip(proposal.costs.lines, proposal.costs.amounts, strict=True):
        assert f'data-live="amount-{line.id}">{format_money(amount)}<' in page
    for each in proposal.costs.by_category:
        assert format_money(each.subtotal) in page


def test_coverage_shows_gifts_and_funds_where_they_were_entered(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    proposal = kept(app, number)
    page = visitor.get(f"/proposals/{number}/coverage").text

    for each in proposal.funds.applications:
        assert f"/proposals/{number}/funds#applications-{each.id}" in page
    for line in proposal.costs.lines:
        assert (f"/proposals/{number}/budget#lines-{line.id}" in page) == line.in_kind


def test_autosave_of_a_price_tells_the_new_sums(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    page = f"/proposals/{number}/budget"
    row = visitor.add_row(page, "lines")
    visitor.save(page, {f"lines-{row}-description": "Soep", f"lines-{row}-quantity": "3"})
    visitor.get(page)

    answer = visitor.autosave(page, {f"lines-{row}-price": "12,50"})

    assert answer.json is not None
    sums = answer.json["sums"]
    assert sums[f"amount-{row}"] == format_money(Decimal("37.50"))
    assert sums["balance"] == f"{format_money(Decimal('37.50'))} tekort"


def test_sums_say_that_an_unreadable_price_is_left_out(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/budget"
    line = visitor.add_row(address, "lines")
    visitor.save(address, {f"lines-{line}-quantity": "2", f"lines-{line}-price": "abc",
                           f"lines-{line}-description": "Zaal"})  # fmt: skip

    assert "1 bedrag telt nog niet mee" in visitor.get(address.replace("budget", "letter")).text

    visitor.save(address, {f"lines-{line}-price": "10"})

    assert "telt nog niet mee" not in visitor.get(address).text

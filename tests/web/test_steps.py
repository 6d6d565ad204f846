"""Steps on the web: saving as a page and as a script, rows without scripts, clashes, and expired tokens."""

from flask import Flask

from budgets.budget import CostKind
from proposal.store import proposals
from tests.client import Visitor
from tests.web.forms import text


def _idea(app: Flask, number: int):  # type: ignore[no-untyped-def]
    with app.app_context():
        return proposals.load(number).proposal.idea


def test_visitor_reopens_where_they_stopped(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/activities")

    answer = visitor.client.get("/")

    assert answer.headers["Location"] == f"/proposals/{number}/activities"


def test_save_keeps_what_is_readable_and_shows_the_rest_again(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    answer = visitor.save(
        f"/proposals/{number}/idea", {"title": "Tuin", "amount": "1,147.69", "place": "Waterstad"}
    )

    assert answer.status_code == 422
    assert 'value="1,147.69"' in answer.text
    assert "1.147,69" in answer.text
    assert (_idea(app, number).title, _idea(app, number).place) == ("Tuin", "Waterstad")
    again = visitor.get(f"/proposals/{number}/idea")
    assert 'value="1,147.69"' in again.text


def test_save_understands_an_amount_and_shows_what_it_understood(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"amount": "€5,-"})

    page = visitor.get(f"/proposals/{number}/idea")

    assert 'value="5,00"' in page.text
    assert "€\xa05,00" in page.text


def test_save_shows_what_a_dot_in_a_quantity_was_understood_as(visitor: Visitor) -> None:
    number = visitor.begin()
    row = visitor.add_row(f"/proposals/{number}/budget", "lines")
    name = f"lines-{row}-quantity"

    for typed, understood in (("1.250", "1.250"), ("2,5", "")):
        answer = visitor.autosave(f"/proposals/{number}/budget", {name: typed})
        assert answer.get_json()["answers"][name]["understood"] == understood
        visitor.get(f"/proposals/{number}/budget")


def test_save_of_an_untouched_page_writes_nothing(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin"})
    with app.app_context():
        before = proposals.load(number).revision

    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin", "few_lines": _idea(app, number).few_lines})

    with app.app_context():
        assert proposals.load(number).revision == before


def test_save_never_deletes_what_was_not_posted(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin", "place": "Waterstad"})

    visitor.save(f"/proposals/{number}/idea", {"title": "Buurttuin"})

    assert _idea(app, number).place == "Waterstad"


def test_choices_can_all_be_taken_away(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"themes": ["", "buurt", "natuur"]})
    assert _idea(app, number).themes == ("buurt", "natuur")

    visitor.save(f"/proposals/{number}/idea", {"themes": [""]})

    assert _idea(app, number).themes == ()


def test_more_choices_than_allowed_are_kept_as_typed_and_asked_about(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    answer = visitor.save(f"/proposals/{number}/idea", {"themes": ["", "buurt", "natuur", "sport", "jeugd"]})

    assert answer.status_code == 422
    assert "niet meer dan 3" in answer.text


def test_rows_are_added_moved_removed_and_put_back_by_buttons(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/activities"
    first, second = (visitor.add_row(address, "activities") for _ in range(2))
    visitor.save(address, {f"activities-{first}-what": "Koken", f"activities-{second}-what": "Eten"})

    visitor.get(address)
    visitor.post(address, do=f"up:activities:{second}")
    visitor.post(address, do=f"remove:activities:{first}")
    page = visitor.get(address)

    assert f'value="back:activities:{first}"' in page.text
    visitor.post(address, do=f"back:activities:{first}")
    with app.app_context():
        rows = proposals.load(number).proposal.activities.activities
    assert [each.what for each in rows] == ["Eten", "Koken"]


def test_empty_list_is_followed_by_the_question_why_it_is_not_needed(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/factors"

    empty = visitor.get(address).text
    visitor.add_row(address, "failures")
    begun = visitor.get(address).text

    assert empty.index('name="no_failures"') < empty.index('id="more"')
    assert begun.index('name="no_failures"') > begun.index('id="more"')


def test_button_of_a_row_saves_what_was_typed_first(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/activities")

    visitor.post(f"/proposals/{number}/activities", do="add:activities", start="2026-09-01")

    with app.app_context():
        assert str(proposals.load(number).proposal.activities.start) == "2026-09-01"


def test_autosave_tells_time_and_revision(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/idea")

    reply = visitor.autosave(f"/proposals/{number}/idea", {"title": "Tuin"})

    assert reply.status_code == 200
    assert reply.json is not None
    assert reply.json["answers"]["title"]["seen"].startswith("title:1:")
    assert len(reply.json["at"]) == 5


def test_autosave_of_an_amount_tells_the_sums(visitor: Visitor) -> None:
    number = visitor.begin()
    row = visitor.add_row(f"/proposals/{number}/coverage", "contributions")
    visitor.get(f"/proposals/{number}/coverage")

    reply = visitor.autosave(f"/proposals/{number}/coverage", {f"contributions-{row}-amount": "20"})

    assert reply.json is not None
    assert reply.json["sums"]["balance"] == "€\xa020,00 te veel"


def test_two_windows_on_one_answer_show_both_texts_and_let_one_choose(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/idea"
    visitor.get(address)
    other = Visitor(app)
    other.client, other.page = visitor.client, visitor.page
    visitor.get(address)
    other.post(address, what="Een feest")

    answer = visitor.post(address, what="Een tuin", title="Groen")

    assert answer.status_code == 422
    assert "Een feest" in answer.text
    assert "Een tuin" in answer.text
    assert (_idea(app, number).what, _idea(app, number).title) == ("Een feest", "Groen")
    visitor.page = answer
    assert visitor.post(address, what="Een tuin met een feest", resolve="what").status_code == 303
    assert _idea(app, number).what == "Een tuin met een feest"


def test_taking_the_other_text_leaves_it_as_it_is(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/idea"
    visitor.get(address)
    stale = visitor.page
    visitor.get(address)
    visitor.post(address, what="Een feest")
    visitor.page = stale
    visitor.page = visitor.post(address, what="Een tuin")

    answer = visitor.post(address, what="Een tuin", take="what")

    assert answer.status_code == 303
    assert _idea(app, number).what == "Een feest"


def test_history_tells_word_by_word_and_puts_back(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een plan voor de hele buurt")
    visitor.save(f"/proposals/{number}/idea", {"few_lines": ""})

    page = visitor.get(f"/proposals/{number}/idea/history/")
    assert "[weg: Een plan voor de hele buurt]" in text(page)
    assert "eerste versie" in page.text
    entry = page.text.rpartition('id="e-')[2].partition('"')[0]
    visitor.post(f"/proposals/{number}/idea/history/{entry}")

    assert _idea(app, number).few_lines == "Een plan voor de hele buurt"


def test_step_can_be_printed_filled_in_and_empty(visitor: Visitor) -> None:
    number = visitor.begin("Samen koken met vaders")

    filled = visitor.get(f"/proposals/{number}/idea/print")
    empty = visitor.get(f"/proposals/{number}/idea/print?empty=1")

    assert "Samen koken met vaders" in filled.text
    assert "Samen koken met vaders" not in empty.text.partition("</h1>")[2].partition('class="no-print"')[2]


def test_control_characters_and_line_ends_are_cleaned_when_saved(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    visitor.save(f"/proposals/{number}/idea", {"what": "eerste\r\ntweede\x0b\x01 derde\ufeff"})

    assert _idea(app, number).what == "eerste\ntweede\n derde"


def test_post_of_an_unknown_question_is_left_alone(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    answer = visitor.save(f"/proposals/{number}/idea", {"id": "9", "activities-x-what": "z", "nonsense": "1"})

    assert answer.status_code == 303
    assert _idea(app, number).title == ""


def test_cost_line_asks_only_what_fits_its_kind(visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/budget"
    row = visitor.add_row(address, "lines")
    visitor.save(address, {f"lines-{row}-kind": "purchase"})
    assert f'name="lines-{row}-recipients"' not in visitor.get(address).text

    visitor.save(address, {f"lines-{row}-kind": "allowance", f"lines-{row}-recipients": "3"})
    assert f'name="lines-{row}-recipients"' in visitor.get(address).text

    visitor.save(address, {f"lines-{row}-kind": "purchase"})
    assert f'name="lines-{row}-recipients"' in visitor.get(address).text


def test_reason_for_a_price_of_own_hours_is_asked_where_hours_can_have_one(visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/budget"
    row = visitor.add_row(address, "lines")

    asked = set()
    for kind in CostKind:
        visitor.save(address, {f"lines-{row}-kind": kind.value})
        if f'name="lines-{row}-own_reason"' in visitor.get(address).text:
            asked.add(kind)

    assert {CostKind.STAFF, CostKind.EXPERTISE, CostKind.PRO_BONO, CostKind.PURCHASE} <= asked
    assert CostKind.OWN_HOURS not in asked


def test_history_says_of_which_row_it_tells(visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/budget"
    row = visitor.add_row(address, "lines")
    visitor.save(address, {f"lines-{row}-description": "Tuingereedschap"})
    visitor.save(address, {f"lines-{row}-price": "12,50"})

    page = visitor.get(f"{address}/history/")

    assert page.text.count('<span class="row-label">Tuingereedschap</span>') >= 2

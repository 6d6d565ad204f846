"""Returns: what is different in a file is shown, decided on item by item or all at once, and undone."""

import re
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Place
from proposal.model.returned import FoundAnswer, FoundRow, Loose, Returned, Said, Sort, Why
from proposal.store import accounts, comments, organisations, proposals
from proposal.store.comments import Sight
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.web.counting import count
from tests.web.forms import submit
from tests.web.returning import BACK, OUT, File, bring_back, case_gone_out, stands

SERIES = example(Kind.SERIES)
WHAT, HOW, WHO = (Place("idea", name) for name in ("what", "how", "for_whom"))


@pytest.fixture
def file(app: Flask, visitor: Visitor) -> File:
    """A language copy of the worked case, that went out."""
    return case_gone_out(app)


def _answer(visitor: Visitor, file: File, **answers: str) -> None:
    assert visitor.save(f"/proposals/{file.number}/idea", answers).status_code == 303


def _decide(visitor: Visitor, page: str, key: str, do: str, status: int = 303, **typed: str) -> str:
    """Choose for one item what its own form offers."""
    visitor.get(page)
    form = next(each for each in visitor.page.text.split("<form")[1:] if f'value="{key}"' in each)
    seen = re.search(r'name="seen" value="([^"]*)"', form)
    assert seen
    typed = {"key": key, "do": do, "seen": seen[1], **typed}
    answer = visitor.post(page, None, **typed)
    assert answer.status_code == status
    return answer.text if status != 303 else visitor.get(answer.headers["Location"]).text


def test_item_is_taken_over_edited_or_left_and_nothing_changes_before(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word", HOW: "Ook uit Word", WHO: "Niet dit"}))
    visitor.get(page)
    assert "0 van 3 bekeken" in visitor.page.text
    assert "Ria Jansen" in visitor.page.text
    assert stands(app, file).idea == SERIES.idea

    _decide(visitor, page, "a:idea--what", "take")
    _decide(visitor, page, "a:idea--how", "edit", text="Zelf gemaakt")
    shown = _decide(visitor, page, "a:idea--for_whom", "leave")

    idea = stands(app, file).idea
    assert (idea.what, idea.how, idea.for_whom) == ("Uit Word", "Zelf gemaakt", SERIES.idea.for_whom)
    assert "Alles bekeken" in shown
    assert "uit een bestand overgenomen" in visitor.get(f"/proposals/{file.number}/idea/history/").text


def test_all_that_is_certain_is_taken_at_once_and_one_click_puts_it_back(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word", HOW: "", WHO: "Ook uit Word"}))
    _answer(visitor, file, for_whom="Hier veranderd")
    visitor.get(page)

    submit(visitor, f"{page}/all")

    idea = stands(app, file).idea
    assert (idea.what, idea.how, idea.for_whom) == ("Uit Word", SERIES.idea.how, "Hier veranderd")
    old = visitor.page
    submit(visitor, f"{page}/undo")
    assert stands(app, file).idea.what == SERIES.idea.what
    assert "Teruggezet." in visitor.page.text

    visitor.page = old
    submit(visitor, f"{page}/undo")
    assert "Er is niets meer om ongedaan te maken." in visitor.page.text
    assert "Teruggezet." not in visitor.page.text


def test_clash_shows_all_three_texts_and_the_author_chooses(app: Flask, visitor: Visitor, file: File) -> None:
    page = bring_back(app, file, file.report({WHAT: "Dit is uit Word"}))
    _answer(visitor, file, what="Dit staat er nu")
    shown = visitor.get(page).text

    for text in ("Zo ging het eruit", "De tekst uit Word", "Wat er nu staat", SERIES.idea.what):
        assert text in shown
    assert "Zelf samenvoegen" in shown
    _decide(visitor, page, "a:idea--what", "take")
    assert stands(app, file).idea.what == "Dit is uit Word"


def test_answer_that_changed_after_the_page_was_opened_is_not_overwritten(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word"}))
    visitor.get(page)
    old = re.search(r'name="seen" value="([^"]*)"', visitor.page.text)
    assert old
    _answer(visitor, file, what="Net getypt")

    shown = _decide(visitor, page, "a:idea--what", "edit", 422, seen=old[1], text="Samen")

    assert "net veranderd" in shown
    assert "Samen</textarea>" in shown
    assert stands(app, file).idea.what == "Net getypt"


def test_text_that_is_too_long_is_told_at_its_item_and_kept_in_its_field(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "woord " * 4000, HOW: "Kort"}))

    shown = visitor.get(page).text
    assert "Deze tekst is te lang" in shown
    assert "Deze tekst is te lang" in _decide(visitor, page, "a:idea--what", "edit", 422, text="x" * 20_001)
    submit(visitor, f"{page}/all")
    assert (stands(app, file).idea.what, stands(app, file).idea.how) == (SERIES.idea.what, "Kort")


def test_text_that_is_longer_than_its_question_asks_is_told_and_is_not_certain(
    app: Flask, visitor: Visitor, file: File
) -> None:
    summary, title = Place("idea", "summary"), Place("idea", "title")
    page = bring_back(app, file, file.report({summary: "woord " * 257, title: "x" * 400, HOW: "Kort"}))

    shown = visitor.get(page).text

    assert "Dit zijn nu 257 woorden. De vraag is: ten hoogste 200." in shown
    assert "Dit is lang voor één regel: 400 tekens." in shown
    assert "Neem 1 duidelijk ding over" in shown
    _decide(visitor, page, "a:idea--summary", "take")
    assert stands(app, file).idea.summary.startswith("woord woord")


def test_rows_come_and_go_as_the_author_says_and_come_back(app: Flask, visitor: Visitor, file: File) -> None:
    first, second, *_ = SERIES.partners.partners
    gone = [each.place for each in file.texts if each.place.row == second.id]
    cells = (("name", "De bakker"), ("does", "Brood"))
    added = FoundRow("partners", "partners", cells, after=first.id)
    page = bring_back(app, file, file.report({}, missing=gone, rows=(added,)))
    shown = visitor.get(page).text
    assert "De bakker" in shown
    assert "Neem 1 duidelijk ding over" in shown

    submit(visitor, f"{page}/all")
    _decide(visitor, page, f"w:partners-{second.id}", "take")

    names = [each.name for each in stands(app, file).partners.partners]
    assert names[:2] == [first.name, "De bakker"]
    assert second.name not in names
    for _ in range(2):
        visitor.get(page)
        submit(visitor, f"{page}/undo")
    assert stands(app, file).partners == SERIES.partners


def test_control_that_is_gone_keeps_its_answer_until_the_author_edits_it(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({}, missing=[WHAT]))

    assert "Niet teruggevonden" in visitor.get(page).text
    _decide(visitor, page, "a:idea--what", "edit", text="Nieuw geschreven")

    assert stands(app, file).idea.what == "Nieuw geschreven"


def test_text_that_fits_nowhere_is_shown_in_full_and_ticked_off(
    app: Flask, visitor: Visitor, file: File
) -> None:
    long = "Dit stond er los bij. " * 60
    page = bring_back(app, file, file.report({}, loose=(Loose(long.strip(), Why.NEW, "Onder: Idee"),)))

    shown = visitor.get(page).text
    assert long.strip() in shown
    assert "Onder: Idee" in shown
    assert "Alles bekeken" in _decide(visitor, page, "l:0", "seen")


def test_comment_in_the_file_becomes_one_of_the_plan_under_the_name_it_was_made(
    app: Flask, visitor: Visitor, file: File
) -> None:
    said = (Said("1", "Ria Jansen", OUT, "Wie bedoel je?", WHAT, "vaders"),
            Said("2", "Bo", OUT, "Ik weet het.", parent="1"))  # fmt: skip
    page = bring_back(app, file, file.report({}, said=said))

    _decide(visitor, page, "s:1", "take")

    with app.app_context():
        (kept,) = comments.of_proposal(file.number, Sight(author=True))
    assert (kept.text, kept.said_by, kept.at) == ("Wie bedoel je?", "Ria Jansen", OUT)
    assert (kept.anchor.place, kept.anchor.quote) == (WHAT, "vaders")
    assert [(each.text, each.said_by) for each in kept.replies] == [("Ik weet het.", "Bo")]


def test_file_in_which_nothing_changed_says_so(app: Flask, visitor: Visitor, file: File) -> None:
    assert "Er is niets veranderd." in visitor.get(bring_back(app, file, file.report({}))).text


def test_file_that_does_not_tell_when_it_went_out_is_held_against_now_and_nothing_is_certain(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word"}, missing=[HOW], token="onbekend"))

    shown = visitor.get(page).text
    assert "We weten niet wanneer dit bestand is gemaakt" in shown
    assert "Niet zeker" in shown
    assert "Niet teruggevonden" not in shown
    shown = _decide(visitor, page, "a:idea--what", "take")
    assert "Alles bekeken" in shown
    submit(visitor, f"{page}/undo")
    assert stands(app, file).idea.what == SERIES.idea.what


def test_profile_of_an_organisation_is_not_written_by_who_may_not(
    app: Flask, visitor: Visitor, file: File
) -> None:
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
    Visitor.registered(app, "els@voorbeeld.nl", "Els Kok")
    with app.app_context():
        owner = organisations.create(accounts.load("els@voorbeeld.nl").id, "De Brug", BEGUN)
        proposals.give_to(file.number, owner, an, BEGUN)
    aim = FoundAnswer(Place("organisation", "aim"), "", "Uit Word")
    page = bring_back(app, file, Returned(Sort.PLAN, file.token, (aim,)))

    assert "Dit antwoord is van je organisatie" in visitor.get(page).text
    refused = _decide(visitor, page, "a:organisation--aim", "take", 422)
    assert refused


def test_only_what_is_left_can_be_shown(app: Flask, visitor: Visitor, file: File) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word", HOW: "Ook uit Word"}))
    _decide(visitor, page, "a:idea--what", "leave")

    shown = visitor.get(f"{page}?show=open").text
    assert "Ook uit Word" in shown
    assert "a:idea--what" not in shown


def test_who_checked_the_language_is_noted_by_name_and_shown_where_the_plan_leaves(
    app: Flask, visitor: Visitor, file: File
) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word"}))
    visitor.get(page)
    assert 'value="Ria Jansen"' in visitor.page.text
    assert visitor.post(f"{page}/check", by="Ria Jansen").status_code == 422
    submit(visitor, f"{page}/check", by="Ria Jansen", whole="1")

    told = "Taal gecontroleerd door Ria Jansen op 2 maart 2026"
    for address in ("language/", "sending", "returns"):
        assert told.lower() in visitor.get(f"/proposals/{file.number}/{address}").text.lower(), address
    visitor.get(page)
    submit(visitor, f"{page}/all")
    assert "Daarna nog veranderd" not in visitor.get(f"/proposals/{file.number}/language/").text
    _answer(visitor, file, what="Zelf nog veranderd")
    assert "Daarna nog veranderd: 1 antwoord" in visitor.get(f"/proposals/{file.number}/language/").text
    visitor.get(page)
    submit(visitor, f"{page}/check", by="")
    assert told not in visitor.get(f"/proposals/{file.number}/language/").text


def test_report_of_two_hundred_items_asks_the_database_no_more_than_one_of_one(
    app: Flask, visitor: Visitor, file: File
) -> None:
    small = bring_back(app, file, file.report({WHAT: "Uit Word"}))
    loose = tuple(Loose(f"Los stuk {number}", Why.NEW) for number in range(100))
    changed = {each.place: f"{each.text} anders" for each in file.texts[:100]}
    large = bring_back(app, file, file.report(changed, loose=loose))

    visitor.get(small)
    assert count(app, visitor, small) == count(app, visitor, large)
    assert visitor.page.text.count('<article class="returned') == 200


def test_report_of_more_than_fits_on_a_page_goes_on_on_the_next(
    app: Flask, visitor: Visitor, file: File
) -> None:
    loose = tuple(Loose(f"Los stuk {number}", Why.NEW) for number in range(260))
    page = bring_back(app, file, file.report({}, loose=loose))

    visitor.get(page)
    assert ("Los stuk 249" in visitor.page.text, "Los stuk 250" in visitor.page.text) == (True, False)
    visitor.get(f"{page}?first=250")
    assert ("Los stuk 249" in visitor.page.text, "Los stuk 259" in visitor.page.text) == (False, True)
    answer = visitor.post(page, key="l:250", do="seen")
    assert answer.headers["Location"] == f"{page}?first=250#i-252"


def test_report_is_taken_away_and_what_was_taken_over_stays(app: Flask, visitor: Visitor, file: File) -> None:
    page = bring_back(app, file, file.report({WHAT: "Uit Word"}))
    visitor.get(page)
    submit(visitor, f"{page}/all")
    visitor.get(page)
    submit(visitor, f"{page}/remove")

    visitor.get(page, status=404)
    assert stands(app, file).idea.what == "Uit Word"
    assert BACK > OUT


def _upload(
    visitor: Visitor, file: File, content: bytes, name: str = "terug.docx", **more: Any
) -> TestResponse:
    visitor.get(f"/proposals/{file.number}/returns")
    return visitor.post(f"/proposals/{file.number}/returns", file=(BytesIO(content), name), **more)


def _language_copy(visitor: Visitor, file: File) -> bytes:
    visitor.get(f"/proposals/{file.number}/outside/")
    data = {**visitor.hidden(), "told": "Ria"}
    address = f"/proposals/{file.number}/outside/language"
    return bytes(visitor.client.post(address, data=data, follow_redirects=True).data)


def test_language_copy_that_comes_back_untouched_has_nothing_to_decide(visitor: Visitor, file: File) -> None:
    answer = _upload(visitor, file, _language_copy(visitor, file))

    assert answer.status_code == 303
    assert "Er is niets veranderd." in visitor.get(answer.headers["Location"]).text
    assert "Er is niets veranderd." in visitor.get(f"/proposals/{file.number}/returns").text


def test_file_of_another_project_is_refused_in_words_and_nothing_is_kept(
    app: Flask, visitor: Visitor, file: File
) -> None:
    content = _language_copy(visitor, file)
    with app.app_context():
        other = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, SERIES, BEGUN)

    answer = _upload(visitor, File("", other, ()), content)

    assert answer.status_code == 422
    assert "hoort bij een ander project: &#39;Vaders aan tafel&#39;." in answer.text
    assert "Er kwam nog niets terug." in visitor.get(f"/proposals/{other}/returns").text


def test_file_of_another_project_is_looked_at_all_the_same_by_who_says_so_and_nothing_in_it_is_certain(
    app: Flask, visitor: Visitor, file: File
) -> None:
    content = _language_copy(visitor, file)
    with app.app_context():
        other = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, SERIES, BEGUN)
    assert visitor.save(f"/proposals/{other}/idea", {"what": "Hier veranderd"}).status_code == 303

    assert 'name="anyway"' in _upload(visitor, File("", other, ()), content).text
    answer = _upload(visitor, File("", other, ()), content, anyway="1")

    shown = visitor.get(answer.headers["Location"]).text
    assert "0 van 1 bekeken" in shown
    assert "Niet zeker" in shown
    assert "/all" not in shown


def test_title_of_another_project_is_told_only_to_who_writes_in_it(
    app: Flask, visitor: Visitor, file: File
) -> None:
    content = _language_copy(visitor, file)
    bo = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    other = bo.begin("Een heel ander plan.")

    answer = _upload(bo, File("", other, ()), content)

    assert "hoort bij een ander project. Kijk" in answer.text
    assert "Vaders aan tafel" not in answer.text


def test_file_that_cannot_be_read_is_refused_with_what_to_do(visitor: Visitor, file: File) -> None:
    for content in (b"", b"%PDF-1.7 ...", b"PK\x03\x04 kapot", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100):
        answer = _upload(visitor, file, content)
        assert answer.status_code == 422
        assert "Er is niets veranderd." in answer.text
    assert "Er kwam nog niets terug." in visitor.get(f"/proposals/{file.number}/returns").text


def test_loose_texts_are_ticked_off_together(app: Flask, visitor: Visitor, file: File) -> None:
    loose = tuple(Loose(f"Los stuk {number}", Why.NEW) for number in range(3))
    page = bring_back(app, file, file.report({}, loose=loose))
    visitor.get(page)

    submit(visitor, f"{page}/all")

    assert "Alles bekeken." in visitor.page.text

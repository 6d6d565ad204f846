"""Short forms: sentences picked from one's own answers, kept in order, and told when their answer changed."""

import re
from html import unescape
from io import BytesIO

import docx
import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.short import Size
from proposal.store import accounts, proposals
from proposal.web.documents import picking
from tests.client import PASSWORD, Visitor
from tests.coursing import BEGUN
from tests.web.forms import carried, submit, text

TEXT = "Wij koken met vaders. Dat doen we o.a. bij mevr. Bakker thuis. Het kost ca. € 1.147,69."
WHAT = ("Wij koken met vaders.", "Dat doen we o.a. bij mevr. Bakker thuis.", "Het kost ca. € 1.147,69.")


@pytest.fixture(name="number")
def _number(visitor: Visitor) -> int:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"what": TEXT, "title": "Vaders aan tafel"})
    return number


def _form(number: int, size: Size = Size.WORDS_250) -> str:
    return f"/proposals/{number}/short/{size.value}"


def _value(visitor: Visitor, sentence: str) -> str:
    """The value of the box beside a sentence on the open page."""
    box = rf'value="([^"]+)" data-pick[^>]*> <span>{re.escape(sentence)}<'
    found = re.search(box, unescape(visitor.page.text))
    assert found, sentence
    return found[1]


def _post(visitor: Visitor, number: int, size: Size = Size.WORDS_250, **typed: str) -> int:
    """Open a short form and post it as it stands with what was typed; returns the status of the answer."""
    visitor.get(_form(number, size))
    return submit(visitor, **{**_typed(visitor), **typed}).status_code


def _typed(visitor: Visitor) -> dict[str, str]:
    """The sentences and breaks as they stand on the open page."""
    found = re.findall(r'name="(s-\d+)" rows="2">\n(.*?)</textarea>', visitor.page.text, re.S)
    breaks = re.findall(r'name="(p-\d+)" value="(\d)" data-break checked', visitor.page.text)
    return {name: unescape(value) for name, value in (*found, *breaks)}


def _pick(visitor: Visitor, number: int, *wanted: str, size: Size = Size.WORDS_250) -> None:
    for sentence in wanted:
        visitor.get(_form(number, size))
        assert _post(visitor, number, size, pick=_value(visitor, sentence)) == 303


def _kept(app: Flask, number: int, size: Size = Size.WORDS_250) -> str:
    with app.app_context():
        return proposals.load(number).proposal.short_text(size)


def test_ticked_sentences_become_the_text_in_the_order_of_the_answers(
    app: Flask, visitor: Visitor, number: int
) -> None:
    visitor.get(_form(number))
    both = [_value(visitor, each) for each in (WHAT[2], WHAT[0])]

    answer = visitor.client.post(_form(number), data={**carried(visitor.page), "pick": both})

    assert answer.status_code == 303
    assert _kept(app, number) == f"{WHAT[0]} {WHAT[2]}"
    page = text(visitor.get(_form(number)))
    assert "9 van ten hoogste 250 woorden" in page
    assert page.count("gekozen") == 3  # beside both sentences, and counted at their step


def test_sentences_are_moved_edited_and_taken_away(app: Flask, visitor: Visitor, number: int) -> None:
    _pick(visitor, number, *WHAT)

    _post(visitor, number, do="up:2")
    assert _kept(app, number) == f"{WHAT[0]} {WHAT[2]} {WHAT[1]}"
    _post(visitor, number, do="down:0", s__1="Het kost weinig.")
    assert _kept(app, number) == f"Het kost weinig. {WHAT[0]} {WHAT[1]}"
    _post(visitor, number, do="remove:1")
    assert _kept(app, number) == f"Het kost weinig. {WHAT[1]}"
    _post(visitor, number, s__0="")
    assert _kept(app, number) == WHAT[1]


def test_own_sentence_and_new_paragraph_are_kept(app: Flask, visitor: Visitor, number: int) -> None:
    _pick(visitor, number, WHAT[0])

    _post(visitor, number, own="En dat al jaren")
    _post(visitor, number, p__0="2")

    assert _kept(app, number) == f"{WHAT[0]}\n\nEn dat al jaren"
    history = text(visitor.get(f"/proposals/{number}/short/history/"))
    assert "Samenvatting in 250 woorden" in history
    assert "Zinnen uit je eigen antwoorden" not in history
    assert "Zelf geschreven" in text(visitor.get(_form(number)))


def test_changed_answer_is_told_with_both_and_taken_over_with_one_press(
    app: Flask, visitor: Visitor, number: int
) -> None:
    _pick(visitor, number, WHAT[0], WHAT[1])
    visitor.save(f"/proposals/{number}/idea", {"what": TEXT.replace("met vaders", "met dertig vaders")})

    assert "1 zin komt uit een antwoord dat daarna veranderd is." in text(
        visitor.get(f"/proposals/{number}/short")
    )
    page = text(visitor.get(_form(number)))
    assert "Dit antwoord is daarna veranderd." in page
    assert "Wij koken met [erbij: dertig" in page
    assert _kept(app, number) == f"{WHAT[0]} {WHAT[1]}"
    _post(visitor, number, do="renew:0")
    assert _kept(app, number) == f"Wij koken met dertig vaders. {WHAT[1]}"
    assert "daarna veranderd" not in text(visitor.get(_form(number)))


def test_sentence_may_stay_beside_an_answer_that_changed(app: Flask, visitor: Visitor, number: int) -> None:
    _pick(visitor, number, WHAT[0])
    visitor.save(f"/proposals/{number}/idea", {"what": TEXT.replace("met vaders", "met dertig vaders")})

    _post(visitor, number, do="leave:0")

    assert _kept(app, number) == WHAT[0]
    assert "daarna veranderd" not in text(visitor.get(_form(number)))


def test_removed_answer_is_told_and_its_sentence_stays(app: Flask, visitor: Visitor, number: int) -> None:
    _pick(visitor, number, WHAT[0])
    visitor.save(f"/proposals/{number}/idea", {"what": ""})

    page = text(visitor.get(_form(number)))

    assert "Dit antwoord is er niet meer." in page
    assert f"Zo stond het er: {WHAT[0]}" in page
    assert _kept(app, number) == WHAT[0]


def test_form_of_200_words_is_the_summary_of_the_plan(app: Flask, visitor: Visitor, number: int) -> None:
    _pick(visitor, number, WHAT[0], size=Size.WORDS_200)
    assert WHAT[0] in visitor.get(f"/proposals/{number}/idea").text

    visitor.save(f"/proposals/{number}/idea", {"summary": "Wij koken samen met vaders. En dan eten we."})

    page = text(visitor.get(_form(number, Size.WORDS_200)))
    assert "Zelf geschreven" in page  # the second sentence; the first is known as the one that was edited
    assert page.count("Wat gaan jullie doen?") == 2  # where the first one came from, and to pick from
    assert "9 van ten hoogste 200 woorden" in page


def test_longer_than_the_limit_warns_and_is_kept(app: Flask, visitor: Visitor, number: int) -> None:
    _post(visitor, number, Size.CHARACTERS, own="ë" * 600 + "\n" + "é" * 600)

    assert len(_kept(app, number, Size.CHARACTERS)) == 1201
    page = text(visitor.get(_form(number, Size.CHARACTERS)))
    assert "1201 van ten hoogste 1000 tekens" in page
    assert "Dat zijn 201 tekens te veel." in page


def test_text_that_changed_in_another_window_is_shown_beside_what_was_typed(
    app: Flask, visitor: Visitor, number: int
) -> None:
    _pick(visitor, number, WHAT[0])
    visitor.get(_form(number))
    stale = {**carried(visitor.page), "s-0": "Mijn zin.", "own": "En nog een."}
    _post(visitor, number, s__0="Een andere zin.")

    answer = visitor.client.post(_form(number), data=stale)

    assert answer.status_code == 422
    assert "Een andere zin." in text(answer)
    assert "Je hebt deze tekst intussen zelf veranderd" in text(answer)
    assert "Mijn zin." in answer.text
    assert "En nog een." in answer.text
    assert _kept(app, number) == "Een andere zin."
    again = {**carried(answer), "s-0": "Mijn zin."}
    assert visitor.client.post(_form(number), data=again).status_code == 303
    assert _kept(app, number) == "Mijn zin."


def test_text_survives_a_login_that_ran_out(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_form(number))
    posted = {**carried(visitor.page), "pick": _value(visitor, WHAT[0]), "own": "Kom ook eten!"}
    for cookie in ("session", "remember_token"):
        visitor.client.delete_cookie(cookie)

    visitor.page = visitor.client.post(_form(number), data=posted)
    assert visitor.page.status_code == 401
    answer = visitor.client.post(
        _form(number),
        data={**carried(visitor.page), "login-email": "an@voorbeeld.nl", "login-password": PASSWORD},
    )

    assert "Deze tekst is nog niet bewaard." in text(answer)
    assert "Kom ook eten!" in answer.text
    assert f'value="{posted["pick"]}" data-pick checked' in answer.text
    assert _kept(app, number) == ""


def test_sentence_that_changed_while_it_was_ticked_is_told(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_form(number))
    posted = {**carried(visitor.page), "pick": _value(visitor, WHAT[0])}
    visitor.save(f"/proposals/{number}/idea", {"what": "Iets heel anders."})

    visitor.client.post(_form(number), data=posted)

    assert _kept(app, number) == ""
    assert "1 zin die je koos is net veranderd." in text(visitor.get(_form(number)))


def test_text_of_very_many_lines_stays_whole_when_it_is_saved_again(
    app: Flask, visitor: Visitor, number: int
) -> None:
    lines = "\n".join(f"- regel {n}" for n in range(240))
    _post(visitor, number, own=lines)

    assert _post(visitor, number) == 303

    assert _kept(app, number) == lines


def test_source_of_a_sentence_in_another_form_is_left_alone(
    app: Flask, visitor: Visitor, number: int
) -> None:
    _pick(visitor, number, WHAT[0])
    (source,) = re.findall(r'name="c-0" value="([^"]+)"', visitor.get(_form(number)).text)

    assert _post(visitor, number, Size.WORDS_200, s__0="Een andere zin.", c__0=source) == 303

    assert _kept(app, number, Size.WORDS_200) == "Een andere zin."
    assert f'name="c-0" value="{source}"' in visitor.get(_form(number)).text


def test_changed_sentence_is_known_by_its_words() -> None:
    among = ("Zij koken net kaders.", "Wij koken nu met dertig vaders.", "Het kost ca. € 1.147,69.")

    assert picking.nearest("Wij koken met vaders.", among) == among[1]
    assert picking.nearest("Wij koken met vaders.", among[::2]) == ""


def test_answer_without_full_stops_is_not_searched_letter_by_letter(visitor: Visitor, number: int) -> None:
    endless = ("wij koken met vaders en " * 800).strip()
    visitor.save(f"/proposals/{number}/idea", {"what": endless})
    _pick(visitor, number, endless)
    visitor.save(f"/proposals/{number}/idea", {"what": endless.replace("wij koken", "zij eten", 1)})

    assert "Deze zin staat er niet meer in." in text(visitor.get(_form(number)))


def test_nothing_for_the_makers_only_can_be_picked(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        number = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, example(Kind.SERIES), BEGUN)
    proposal = example(Kind.SERIES)
    held_back = [each.text for each in proposal.audience.quotes if not each.usable]
    own = [each.lacks for each in proposal.initiatives.existing if each.lacks]

    page = unescape(visitor.get(_form(number)).text)

    assert own
    assert [each for each in (*held_back, *own) if each in page] == []


def test_each_form_is_a_word_file_for_the_makers(visitor: Visitor, number: int) -> None:
    _pick(visitor, number, *WHAT[:2])
    visitor.get(f"/proposals/{number}/short")
    link = re.search(r'href="([^"]+Samenvatting%20250%20woorden.docx)"', visitor.page.text)
    assert link
    assert "Alleen%20voor%20jullie" in link[1]

    document = docx.Document(BytesIO(visitor.client.get(unescape(link[1])).data))

    assert [each.text for each in document.paragraphs] == [
        "Samenvatting", "Vaders aan tafel · Nog geen organisatie", f"{WHAT[0]} {WHAT[1]}",
    ]  # fmt: skip


def test_web_form_holds_facts_as_fields_want_them_and_says_where_empty_ones_are_filled_in(
    app: Flask, visitor: Visitor
) -> None:
    with app.app_context():
        number = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, example(Kind.SERIES), BEGUN)
    visitor.save(f"/proposals/{number}/organisation", {"kvk": ""})
    proposal = example(Kind.SERIES)

    page = unescape(visitor.get(f"/proposals/{number}/web-form").text)

    for value in ("13385,00", proposal.organisation.rsin, f"{proposal.activities.start:%d-%m-%Y}"):
        assert f'value="{value}"' in page
    assert f'href="/proposals/{number}/organisation#f-kvk"' in page
    assert proposal.audience.why_now in page


def test_web_form_warns_of_a_short_text_that_is_too_long_or_outdated(visitor: Visitor, number: int) -> None:
    _pick(visitor, number, WHAT[0], size=Size.WORDS_200)
    assert "daarna veranderd" not in text(visitor.get(f"/proposals/{number}/web-form"))

    _post(visitor, number, Size.WORDS_200, own="woord " * 200)
    visitor.save(f"/proposals/{number}/idea", {"what": TEXT.replace("met vaders", "met dertig vaders")})

    page = text(visitor.get(f"/proposals/{number}/web-form"))
    assert "204 van ten hoogste 200 woorden" in page
    assert "Dat zijn 4 woorden te veel." in page
    assert "1 zin komt uit een antwoord dat daarna veranderd is." in page

"""Previews on the page: what a fund reads of a step, whose letter it is, and what it does not read."""

import re
from io import BytesIO

from flask import Flask

from proposal.documents.pictures.drawing import Tone
from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import house, organisations, proposals
from proposal.store.answers import Hand
from proposal.store.files import Incoming
from proposal.store.house import Look
from proposal.web.documents.house_forms import WORD
from tests.client import Visitor
from tests.conftest import TODAY
from tests.documents.foreign import libreoffice_template
from tests.web.owning import EARLIER, bring_in, user_of

LOGO = b"\x89PNG, as it was kept"


def large(app: Flask, visitor: Visitor, practice: bool = False) -> int:
    """Keep the large example as a proposal of this visitor."""
    return bring_in(app, visitor, moved(example(Kind.SERIES), TODAY), practice)


def excerpt_of(page: str) -> str:
    """The sheets on a page, without the questions that no fund reads."""
    return page.partition('<section class="unread">')[0]


def test_answer_stands_in_the_preview_as_soon_as_it_is_saved(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/approach", {"method": "Wij eten samen & praten <dan>."})

    page = visitor.get(f"/proposals/{number}/approach/preview").text
    assert "Wij eten samen &amp; praten &lt;dan&gt;." in page

    visitor.save(f"/proposals/{number}/approach", {"method": "Wij lopen samen."})
    later = visitor.get(f"/proposals/{number}/approach/preview").text
    assert "Wij lopen samen." in later
    assert "Wij eten samen" not in later


def test_preview_of_a_step_without_answers_says_what_will_come(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.get(f"/proposals/{number}/partners/preview").text

    assert "Zodra je hier iets invult, zie je hier hoe het in je plan komt." in page


def test_question_that_no_fund_reads_is_named_with_a_link_to_its_field(app: Flask, visitor: Visitor) -> None:
    number = large(app, visitor)
    page = visitor.get(f"/proposals/{number}/partners/preview").text
    links = re.findall(rf'href="/proposals/{number}/partners#([\w-]+)"', page)

    assert "Dit komt niet in je aanvraag" in page
    assert any(each.startswith("f-partners-") and each.endswith("-plan_b") for each in links)
    step = visitor.get(f"/proposals/{number}/partners").text
    assert [each for each in links if f'id="{each}"' not in step] == []


def test_every_question_that_no_fund_reads_can_be_found_on_its_page(app: Flask, visitor: Visitor) -> None:
    number = large(app, visitor)

    for slug in ("idea", "initiatives", "funds", "attachments", "pitch", "sending"):
        page = visitor.get(f"/proposals/{number}/{slug}/preview").text
        links = re.findall(rf'href="/proposals/{number}/{slug}#([\w-]+)"', page)
        step = visitor.get(f"/proposals/{number}/{slug}").text
        assert links, slug
        assert [each for each in links if f'id="{each}"' not in step] == [], slug


def test_answer_for_yourself_only_is_not_in_the_preview(app: Flask, visitor: Visitor) -> None:
    made = moved(example(Kind.SERIES), TODAY)
    number = bring_in(app, visitor, made)
    secret = next(each.plan_b for each in made.partners.partners if each.plan_b)

    assert secret not in visitor.get(f"/proposals/{number}/partners/preview").text


def test_letter_in_the_preview_is_to_the_fund_that_was_chosen(app: Flask, visitor: Visitor) -> None:
    made = moved(example(Kind.SERIES), TODAY)
    number = bring_in(app, visitor, made)
    first, second, _ = (own.own_words.splitlines()[0][:40] for _, own, _ in made.letters())

    page = visitor.get(f"/proposals/{number}/letter/preview").text
    assert first in page
    assert second not in page

    links = re.findall(r'href="([^"]+\?fund=[^"]+)"', page)
    other = visitor.get(links[1]).text
    assert second in other
    assert first not in other


def test_letter_to_a_fund_that_is_not_on_the_list_is_not_there(app: Flask, visitor: Visitor) -> None:
    number = large(app, visitor)

    assert visitor.finds_nothing(f"/proposals/{number}/letter/preview?fund=weg")


def test_practice_copy_says_so_on_every_sheet(app: Flask, visitor: Visitor) -> None:
    number = large(app, visitor, practice=True)
    page = excerpt_of(visitor.get(f"/proposals/{number}/budget/preview").text)

    assert page.count('<b class="marking">VOORBEELD') == page.count('class="sheet"') > 1


def test_sheets_have_the_colour_and_the_font_of_the_house(app: Flask, visitor: Visitor) -> None:
    user = user_of(visitor)
    with app.app_context():
        organisation = organisations.create(user, "De Brug", EARLIER)
        number = proposals.create(user, "Een tuin.", EARLIER, organisation)
    dress(app, user, organisation, Look("8A1F1F", "ARIAL"))

    page = visitor.get(f"/proposals/{number}/idea/preview").text
    look = visitor.client.get(f"/proposals/{number}/look.css")

    assert f'<link rel="stylesheet" href="/proposals/{number}/look.css">' in page
    assert look.mimetype == "text/css"
    assert look.text.startswith(".sheet { --house-ink: #8A1F1F; ")
    assert '"Arial", "Liberation Sans"' in look.text


def test_page_of_a_step_makes_no_preview_itself(app: Flask, visitor: Visitor) -> None:
    number = large(app, visitor)
    page = visitor.get(f"/proposals/{number}/approach").text

    assert f'data-preview="/proposals/{number}/approach/preview"' in page
    assert 'class="sheet"' not in page


def dress(app: Flask, user: int, organisation: int, look: Look) -> None:
    """Choose a look for an organisation."""
    with app.app_context():
        house.keep_draft(organisation, look, Hand(user, "", EARLIER))
        house.choose(organisation, EARLIER, Hand(user, "", EARLIER))


def test_pictures_on_the_sheets_follow_the_house_at_once(app: Flask, visitor: Visitor) -> None:
    def tones() -> set[str]:
        return set(
            re.findall(r"--tone-\w+: #\w{6}", visitor.client.get(f"/proposals/{number}/look.css").text)
        )

    user = user_of(visitor)
    with app.app_context():
        organisation = organisations.create(user, "De Brug", EARLIER)
        number = proposals.bring_in(user, moved(example(Kind.EVENT), TODAY), EARLIER, organisation)
    plain = tones()
    dress(app, user, organisation, Look("8A1F1F", "ARIAL"))
    dressed = tones()
    with app.app_context():
        house.set_aside(organisation, Hand(user, "", EARLIER))

    assert len(plain) == len(dressed) == len(Tone)
    assert not plain & dressed
    assert tones() == plain


def test_logo_stands_on_the_sheets_as_in_the_files(app: Flask, visitor: Visitor) -> None:
    user = user_of(visitor)
    with app.app_context():
        organisation = organisations.create(user, "De Brug", EARLIER)
        number = proposals.bring_in(user, moved(example(Kind.SERIES), TODAY), EARLIER, organisation)
    assert 'class="house-logo"' not in visitor.get(f"/proposals/{number}/letter/preview").text
    assert visitor.finds_nothing(f"/proposals/{number}/logo")
    dress(app, user, organisation, Look("8A1F1F", "ARIAL", Incoming("logo.png", "image/png", BytesIO(LOGO))))

    letter = visitor.get(f"/proposals/{number}/letter/preview").text
    plan = visitor.get(f"/proposals/{number}/approach/preview").text
    found = re.search(r'<p class="LetterLogo"><img class="house-logo" src="([^"]+)"', letter)

    assert found
    assert visitor.client.get(found[1]).data == LOGO
    assert letter.index("LetterLogo") < letter.index("LetterName")
    assert '<p class="Header">' not in letter
    assert re.search(r'<p class="Header">.*class="house-logo".*</p>', plan)


def test_sheet_says_that_its_look_is_in_the_own_word_file(app: Flask, visitor: Visitor) -> None:
    user = user_of(visitor)
    file = Incoming("briefpapier.docx", WORD, BytesIO(libreoffice_template()))
    with app.app_context():
        organisation = organisations.create(user, "De Brug", EARLIER)
        number = proposals.bring_in(user, moved(example(Kind.EVENT), TODAY), EARLIER, organisation)
    dress(app, user, organisation, Look("8A1F1F", "ARIAL", template=file))

    page = excerpt_of(visitor.get(f"/proposals/{number}/approach/preview").text)

    assert "komen uit jullie eigen Word-bestand briefpapier.docx." in page
    assert '<p class="Header">' not in page

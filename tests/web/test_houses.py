"""House styles on the web: tried, looked at, chosen, refused with reasons, and for members only."""

import re
from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from tests.client import Visitor
from tests.documents.foreign import ADDRESS, libreoffice_template
from tests.documents.reading import header, opened, raw
from tests.web.forms import carried, submit, text
from tests.web.joining import an_organisation, joined


def _logo(kind: str = "PNG") -> bytes:
    packed = BytesIO()
    Image.new("RGB", (400, 160), "teal").save(packed, kind)
    return packed.getvalue()


def _send(visitor: Visitor, address: str, action: str, **typed: object) -> int:
    """Fill in a form with files on the page at `address`, and follow where it leads."""
    visitor.get(address)
    data = {**carried(visitor.page, action), **typed}
    answer = visitor.client.post(action, data=data, content_type="multipart/form-data")
    visitor.page = visitor.client.get(answer.headers["Location"]) if answer.status_code == 303 else answer
    return int(answer.status_code)


def _try(visitor: Visitor, home: str, colour: str = "#8a1f1f", **typed: object) -> int:
    return _send(visitor, f"{home}house/", f"{home}house/", colour=colour, font="ARIAL", **typed)


def _choose(visitor: Visitor, home: str) -> None:
    visitor.get(f"{home}house/preview")
    submit(visitor, f"{home}house/choose")


def test_organisation_without_a_house_style_is_told_so(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert "nog geen eigen huisstijl" in text(visitor.get(f"{home}house/"))
    assert f'href="{home}house/"' in visitor.get(home).text


def test_house_style_is_tried_before_it_is_chosen(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert _try(visitor, home, logo=(BytesIO(_logo()), "logo.png")) == 303

    assert visitor.page.request.path == f"{home}house/preview"
    assert "Zomerfeest" in text(visitor.page)
    assert "Brief" in text(visitor.page)
    assert "Betreft" in text(visitor.page)
    assert visitor.page.text.count('class="house-logo"') == 3
    assert "--house-ink: #8A1F1F" in visitor.get(f"{home}house/draft/look.css").text
    assert "nog geen eigen huisstijl" in text(visitor.get(f"{home}house/"))


def test_chosen_house_style_is_that_of_the_word_files(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/people/")
    submit(visitor, f"/proposals/{number}/people/organisation", name="De Brug")
    found = re.search(r'href="(/organisations/\d+/)"', visitor.get("/proposals").text)
    assert found
    _try(visitor, found[1], logo=(BytesIO(_logo()), "logo.png"))
    _choose(visitor, found[1])
    assert "hebben nu deze huisstijl" in visitor.page.text

    packed = visitor.client.get(f"/proposals/{number}/package/Aanvraag/Projectplan.docx").data

    styles = raw(packed, "word/styles.xml")
    assert "8A1F1F" in styles
    assert "Arial" in styles
    assert opened(packed).sections[0].header.part.element.xpath(".//pic:pic")


def test_sample_is_a_whole_application_in_the_draft(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)

    packed = visitor.client.get(f"{home}house/draft/sample.docx").data

    assert "8A1F1F" in raw(packed, "word/styles.xml")
    assert "VOORBEELD" in header(packed)
    assert opened(packed).core_properties.author == "Buurthuis De Brug"


def test_trial_opens_with_the_cover(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)

    page = visitor.get(f"{home}house/preview").text

    assert page.index("CoverTitle") < page.index("Betreft:")


def test_light_colour_is_refused_and_a_darker_one_is_one_click_away(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert _try(visitor, home, colour="#ff9900") == 422
    assert 'value="#ff9900"' in visitor.page.text
    assert "Het contrast met wit papier is 2,1 op 1" in text(visitor.page)
    instead = re.search(r'name="instead" value="(#[0-9a-f]{6})"', visitor.page.text)
    assert instead

    assert _try(visitor, home, colour="#ff9900", instead=instead[1]) == 303
    assert instead[1][1:].upper() in visitor.get(f"{home}house/draft/look.css").text


def test_colour_that_was_pointed_at_counts_when_none_was_typed(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert _try(visitor, home, colour="#1f3a4d", picked="#5b2d82") == 303

    assert "5B2D82" in visitor.get(f"{home}house/draft/look.css").text


def test_logo_is_kept_when_the_colour_is_refused_and_when_only_that_changes(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home, colour="#ffff00", logo=(BytesIO(_logo()), "logo.png"))

    assert _try(visitor, home) == 303
    assert visitor.client.get(f"{home}house/draft/logo").mimetype == "image/png"

    assert _try(visitor, home, without_logo="1") == 303
    assert visitor.client.get(f"{home}house/draft/logo").status_code == 404


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (_logo("GIF"), "GIF-bestand"),
        (b"<svg/>", "SVG-bestand"),
        (b"hallo", "geen plaatje"),
        (_logo()[:90], "beschadigd"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_reason(visitor: Visitor, file: bytes, reason: str) -> None:
    home = an_organisation(visitor)

    assert _try(visitor, home, logo=(BytesIO(file), "logo.png")) == 422

    assert reason in text(visitor.page)
    assert 'value="#8a1f1f"' in visitor.page.text


def test_own_word_file_is_tried_shown_and_used(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    sent = (BytesIO(libreoffice_template()), "Briefpapier van een heel lange naam " * 6 + ".docx")
    assert _send(visitor, f"{home}house/", f"{home}house/word", word=sent) == 303

    assert ADDRESS in text(visitor.page)
    assert visitor.client.get(f"{home}house/draft/logo").mimetype == "image/png"
    _choose(visitor, home)
    packed = visitor.client.get(f"{home}house/chosen/sample.docx").data
    assert ADDRESS in raw(packed, "word/footer1.xml")


def test_word_file_that_cannot_serve_is_refused_point_by_point(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    for sent, reason in (
        ((BytesIO(b"%PDF"), "brief.docx"), "geen Word-bestand"),
        ((BytesIO(b""), ""), "Kies eerst"),
    ):
        assert _send(visitor, f"{home}house/", f"{home}house/word", word=sent) == 422
        assert reason in text(visitor.page)
    assert visitor.get(f"{home}house/").status_code == 200


def test_form_says_that_a_design_takes_the_place_of_the_own_word_file(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home, logo=(BytesIO(_logo()), "logo.png"))
    assert "Er is al een logo." in text(visitor.get(f"{home}house/"))

    sent = (BytesIO(libreoffice_template()), "Briefpapier.docx")
    _send(visitor, f"{home}house/", f"{home}house/word", word=sent)
    _choose(visitor, home)

    page = text(visitor.get(f"{home}house/"))
    assert "Let op: deze proef is zonder Briefpapier.docx." in page
    assert "zoals in dat bestand" in page
    assert "Er is al een logo." not in page
    _try(visitor, home)
    assert "vervalt dat Word-bestand" in text(visitor.page)
    assert "2 maart 2026Pagina 1 van 5" in text(visitor.page)


def test_plain_look_comes_back_with_one_click_and_the_house_style_with_two(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home, logo=(BytesIO(_logo()), "logo.png"))
    _choose(visitor, home)
    assert "Terug naar de gewone opmaak" in visitor.page.text

    submit(visitor, f"{home}house/plain")

    assert "nog geen eigen huisstijl" in text(visitor.page)
    assert "Er staat een proef klaar" in text(visitor.page)
    _choose(visitor, home)
    assert visitor.client.get(f"{home}house/chosen/logo").mimetype == "image/png"


def test_plain_look_waits_for_the_draft_that_is_there(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)
    _choose(visitor, home)
    _try(visitor, home, colour="#5b2d82")
    visitor.get(f"{home}house/")

    submit(visitor, f"{home}house/plain")

    assert "Er staat nog een proef klaar." in text(visitor.page)
    assert "8A1F1F" in visitor.get(f"{home}house/chosen/look.css").text
    assert "5B2D82" in visitor.get(f"{home}house/draft/look.css").text


def test_draft_is_thrown_away_with_one_click(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)
    visitor.get(f"{home}house/preview")

    submit(visitor, f"{home}house/forget")

    assert "proef klaar" not in text(visitor.page)
    assert visitor.client.get(f"{home}house/preview").headers["Location"] == f"{home}house/"


def test_draft_that_changed_since_it_was_looked_at_is_shown_again(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)
    page = visitor.get(f"{home}house/preview")
    _try(visitor, home, colour="#5b2d82")
    visitor.page = page

    submit(visitor, f"{home}house/choose")

    assert "Er is net iets veranderd" in visitor.page.text
    assert visitor.page.request.path == f"{home}house/preview"


def test_draft_that_is_gone_is_told_to_be_gone(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home)
    page = visitor.get(f"{home}house/preview")
    _choose(visitor, home)
    visitor.page = page

    submit(visitor, f"{home}house/choose")

    assert "Deze proef is er niet meer" in text(visitor.page)
    assert visitor.page.request.path == f"{home}house/"


def test_member_sees_the_house_style_and_cannot_change_it(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home, logo=(BytesIO(_logo()), "logo.png"))
    _choose(visitor, home)
    member = joined(app, visitor, home, "bo@voorbeeld.nl")

    page = member.get(f"{home}house/")

    assert "Een beheerder van de organisatie kan dit veranderen." in text(page)
    assert "<form" not in page.text.partition("<main")[2].partition("</main>")[0]
    assert member.client.get(f"{home}house/chosen/logo").headers["X-Content-Type-Options"] == "nosniff"
    _try(visitor, home, colour="#5b2d82")
    for hidden in ("preview", "draft/look.css", "draft/logo", "draft/sample.docx"):
        assert member.finds_nothing(f"{home}house/{hidden}")
        assert visitor.client.get(f"{home}house/{hidden}").status_code == 200


def test_stranger_does_not_see_the_logo(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    _try(visitor, home, logo=(BytesIO(_logo()), "logo.png"))
    stranger = Visitor.registered(app, "cor@voorbeeld.nl", "Cor")

    assert stranger.finds_nothing(f"{home}house/draft/logo")


def test_page_of_the_word_files_tells_of_the_house_style(visitor: Visitor) -> None:
    number = visitor.begin()
    assert "Zet dit project dan bij een organisatie" in text(visitor.get(f"/proposals/{number}/package/"))
    visitor.get(f"/proposals/{number}/people/")
    submit(visitor, f"/proposals/{number}/people/organisation", name="De Brug")

    assert "Huisstijl: de gewone opmaak. Kies een huisstijl" in text(
        visitor.get(f"/proposals/{number}/package/")
    )

"""Controls and bookmarks: where answers stand, and what stands outside them."""

from proposal.exchange.returned.reading import read_word
from proposal.model.passage import bookmark
from proposal.model.proposal import Place
from proposal.model.returned import Loose, Returned, Sort, Why
from tests.exchange.returned.word_files import control, ours, paragraph, point, run, tracked, word_file

WHAT, WHY = Place("idea", "what"), Place("idea", "why")
PICTURE = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></mc:Choice>'
    "<mc:Fallback/></mc:AlternateContent></w:r>"
)
OLD_PICTURE = '<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r>'


def read(body: str, **parts: str) -> Returned:
    return read_word(word_file(body, **parts))


def texts(read_back: Returned) -> dict[str, str]:
    return {each.place.question: each.text for each in read_back.answers}


def test_control_within_a_paragraph_holds_its_words_only() -> None:
    read_back = read(paragraph(run("Idee: "), control("idea/what", run("koken")), run(" klaar")))

    assert texts(read_back) == {"what": "koken"}
    assert read_back.loose == (
        Loose("Idee:", Why.NEW, ""), Loose("klaar", Why.NEW, "Vraag"),
    )  # fmt: skip


def test_control_inside_another_holds_its_own_words() -> None:
    inner = control("idea/why", "daarom")
    read_back = read(control("idea/what", paragraph("voor") + inner + paragraph("na")))

    assert texts(read_back) == {"what": "voor\nna", "why": "daarom"}


def test_control_of_another_maker_is_just_text() -> None:
    inner = control("Titel", "midden")
    read_back = read(control("idea/what", paragraph("voor") + inner + paragraph("na")))

    assert texts(read_back) == {"what": "voor\nmidden\nna"}


def test_control_in_pieces_is_one_answer() -> None:
    pieces = "".join(paragraph(control("idea/what", run(each))) for each in ("een", "twee", "twee"))
    beside = paragraph(control("idea/why", run("a")), control("idea/why", run("b")))

    assert texts(read(pieces + beside)) == {"what": "een\ntwee\ntwee", "why": "ab"}


def test_same_control_with_the_same_text_twice_is_one_answer() -> None:
    read_back = read(control("idea/what", "koken") + paragraph("Nieuw") + control("idea/what", "koken"))

    assert [(each.text, each.sure) for each in read_back.answers] == [("koken", True)]
    assert [each.text for each in read_back.loose] == ["Nieuw"]


def test_same_control_with_another_text_is_not_decided_on() -> None:
    read_back = read(control("idea/what", "koken") + control("idea/what", "bakken", caption="Wat"))

    assert [(each.text, each.sure) for each in read_back.answers] == [("koken", False)]
    assert read_back.loose == (Loose("bakken", Why.TWICE, "Wat"),)


def test_text_outside_all_controls_is_shown_in_full_with_what_it_stands_by() -> None:
    body = (
        ours("Wat gaan jullie doen?")
        + control("idea/what", "koken")
        + paragraph("Eerste nieuwe")
        + paragraph("")
        + paragraph("tweede nieuwe")
        + ours("Waarom?", 2)
        + control("idea/why", "daarom")
    )

    assert read(body).loose == (Loose("Eerste nieuwe\n\ntweede nieuwe", Why.NEW, "Vraag"),)


def test_words_of_ours_that_were_changed_are_shown() -> None:
    kept, changed = ours("Wat gaan jullie doen?"), ours("Waarom?", 2).replace("Waarom?", "Waarom toch?")

    assert read(kept + control("idea/what", "koken") + changed).loose == (
        Loose("Waarom toch?", Why.NEW, "Vraag"),
    )


def test_answer_without_its_control_is_known_by_its_bookmark() -> None:
    body = (
        ours("Wat?")
        + paragraph(point(bookmark(WHAT), 1), run("koken"))
        + paragraph("en eten")
        + ours("Waarom?", 2)
        + control("", paragraph(point(bookmark(WHY), 2), run("daarom")))
        + paragraph(run("Nog iets: "), point("_Toc1", 3), run("ook"))
    )
    read_back = read(body)

    assert texts(read_back) == {"what": "koken\nen eten", "why": "daarom\nNog iets: ook"}
    assert all(each.sure for each in read_back.answers)
    assert read_back.loose == ()


def test_words_typed_before_a_bookmark_belong_to_its_answer() -> None:
    body = ours("Wat?") + paragraph(run("Samen "), point(bookmark(WHAT), 1), run("koken"))

    assert texts(read(body)) == {"what": "Samen koken"}


def test_bookmark_outside_the_control_of_its_answer_means_nothing() -> None:
    moved = paragraph(point(bookmark(WHAT), 1), run("oude tekst"))
    read_back = read(control("idea/what", "nieuwe tekst") + moved)

    assert texts(read_back) == {"what": "nieuwe tekst"}
    assert [each.text for each in read_back.loose] == ["oude tekst"]


def test_bookmarked_answer_ends_with_its_cell() -> None:
    cells = "".join(
        f"<w:tc>{paragraph(point(bookmark(Place('activities', name, 'k3f9'), 'activities'), at), run(name))}"
        f"{paragraph('meer')}</w:tc>"
        for at, name in enumerate(("name", "goal"))
    )
    read_back = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + paragraph("erna"))

    assert texts(read_back) == {"name": "name\nmeer", "goal": "goal\nmeer"}
    assert [each.text for each in read_back.loose] == ["erna"]


def test_text_box_and_note_are_shown_beside_the_answer() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('in een kader')}</w:txbxContent></w:pict></w:r>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = control("idea/what", paragraph(run("Wij "), box, run("koken"), note), caption="Wat")
    told = paragraph("<w:r><w:footnoteRef/></w:r>", run("met uitleg"))
    read_back = read(body, footnotes=f'<w:footnote w:id="2">{told}</w:footnote>')

    assert texts(read_back) == {"what": "Wij koken"}
    assert [(each.text, each.beside) for each in read_back.loose] == [
        ("in een kader", "Wat"), ("met uitleg", "Wat"),
    ]  # fmt: skip


def test_control_in_a_text_box_is_an_answer() -> None:
    inside = control("idea/what", "koken")
    box = f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"

    assert texts(read(paragraph(box))) == {"what": "koken"}


def test_pictures_in_an_answer_are_told_with_where_they_stand() -> None:
    gone = tracked("del", PICTURE)
    body = (
        control("idea/what", paragraph(run("Wij "), PICTURE, run("koken"), OLD_PICTURE), caption="Wat")
        + control("idea/why", paragraph(tracked("ins", PICTURE)), caption="Waarom")
        + control("idea/how", paragraph(run("Samen"), gone), caption="Hoe")
    )
    read_back = read(body, sort=Sort.REVIEW)

    assert texts(read_back) == {"what": "Wij koken", "why": "", "how": "Samen"}
    assert read_back.loose == (
        Loose("2 afbeeldingen", Why.PICTURE, "Wat"), Loose("Afbeelding", Why.PICTURE, "Waarom"),
    )  # fmt: skip


def test_picture_between_answers_is_told_unless_it_can_be_ours() -> None:
    body = paragraph(PICTURE) + control("idea/what", "koken", caption="Wat") + paragraph(PICTURE)
    added = body + paragraph(tracked("ins", PICTURE))

    assert read(body).loose == (Loose("Afbeelding", Why.PICTURE, "Wat"),)
    assert read(body, sort=Sort.REVIEW).loose == ()
    assert read(added, sort=Sort.REVIEW).loose == (Loose("Afbeelding", Why.PICTURE, "Wat"),)


def test_answers_come_in_the_order_of_the_file() -> None:
    body = control("idea/why", "daarom") + control("idea/what", "koken")

    assert [each.place for each in read(body).answers] == [WHY, WHAT]

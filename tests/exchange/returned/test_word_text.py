"""Reading text back: an answer that was left alone is the same to the letter, else it is what was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposal.exchange.returned.reading import read_word
from proposal.model.passage import PLACEHOLDER
from proposal.model.proposal import Place
from proposal.model.returned import Sort
from proposal.model.typed import cleaned
from tests.exchange.returned.word_files import TOKEN, control, paragraph, paragraphs, run, word_file

WHAT = Place("idea", "what")
NAMED = '<w:style w:styleId="Tekstvantijdelijkeaanduiding"><w:name w:val="Placeholder Text"/></w:style>'


def text(body: str, **parts: str) -> str:
    """The one answer that is read from a body."""
    (answer,) = read_word(word_file(body, **parts)).answers
    return answer.text


def answer(inside: str, **parts: str) -> str:
    """The text that is read from a control with this inside."""
    return text(control("idea/what", inside), **parts)


def test_file_tells_when_it_went_out_and_what_it_is() -> None:
    plain = read_word(word_file(control("idea/what", "Wij koken.")))
    review = read_word(word_file(control("idea/what", "Wij koken."), sort=Sort.REVIEW, token=""))

    assert (plain.sort, plain.token) == (Sort.LANGUAGE, TOKEN)
    assert (review.sort, review.token) == (Sort.REVIEW, "")


def test_answer_is_told_with_its_place_and_its_list() -> None:
    read = read_word(word_file(control("activities/activities-k3f9-goal", "Samen eten")))

    assert read.answers[0].place == Place("activities", "goal", "k3f9")
    assert read.answers[0].listed == "activities"
    assert read.answers[0].sure
    assert (read.rows, read.loose, read.said) == ((), (), ())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80).map(cleaned))
def test_any_answer_reads_back_the_same(typed: str) -> None:
    assert answer(paragraphs(typed)) == typed
    assert answer(paragraph(run(typed))) == typed


@pytest.mark.parametrize(
    ("inside", "meant"),
    [
        (paragraph(run("Wij ko"), run("ken "), run("samen", "<w:b/>")), "Wij koken samen"),
        (paragraph(run("a\tb\nc")), "a\tb\nc"),
        (paragraph("<w:r><w:t>werk</w:t><w:softHyphen/><w:t>groep</w:t></w:r>"), "werkgroep"),
        (paragraph("werk\u00adgroep"), "werkgroep"),
        (paragraph("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>"), "e\u2011mail"),
        (paragraph("<w:r><w:t>Wij </w:t></w:r>", run("koken")), "Wijkoken"),
        (paragraph("<w:r><w:t xml:space='preserve'>Wij </w:t></w:r>", run("koken")), "Wij koken"),
        (paragraph("“Samen” – ’s avonds… €\u00a05"), "“Samen” – ’s avonds… €\u00a05"),
        (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', run(" klaar")), "→ klaar"),
        (paragraph('<w:r><w:sym w:font="Webdings" w:char="F099"/></w:r>', run(" klaar")), "□ klaar"),
        (paragraph('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>', run(" klaar")), "□ klaar"),
        (paragraph("<w:smartTag>" + run("Utrecht") + "</w:smartTag>", run("!")), "Utrecht!"),
        (paragraph('<w:hyperlink r:id="r1" xmlns:r="x">' + run("onze site") + "</w:hyperlink>"), "onze site"),
        (paragraph("<w:proofErr w:type='spellStart'/>", run("Eten"), "<w:lastRenderedPageBreak/>"), "Eten"),
        (paragraph("<w:fldSimple w:instr='DATE'>" + run("3 mei") + "</w:fldSimple>"), "3 mei"),
        (paragraph(run("Blz. "), "<w:fldSimple w:instr=' PAGE '>" + run("7") + "</w:fldSimple>"), "Blz."),
        (paragraph("<w:r><w:ruby><w:rt>" + run("uitspraak") + "</w:rt><w:rubyBase>" + run("woord")
                   + "</w:rubyBase></w:ruby></w:r>"), "woord"),
        (paragraph("<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
                   "<m:r><m:t>a+b</m:t></m:r></m:oMath>"), "a+b"),
        (paragraphs("een\n\n\ndrie"), "een\n\n\ndrie"),
        (paragraphs("\n\neen\n\n"), "een"),
        (paragraph("<w:r><w:t>e\u0301e\u0301n</w:t></w:r>"), "één"),
    ],
)  # fmt: skip
def test_text_is_read_as_it_is_seen(inside: str, meant: str) -> None:
    assert answer(inside) == meant


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_a_field_the_result_is_read_and_not_the_instruction() -> None:
    told = "<w:r><w:instrText>REF doel</w:instrText></w:r>"
    whole = paragraph(field("begin"), told, field("separate"), run("Samen eten"), field("end"), run("."))

    assert answer(whole) == "Samen eten."


def test_field_without_an_end_hides_nothing() -> None:
    told = "<w:r><w:instrText>TOC</w:instrText></w:r>"

    whole = paragraph(field("begin"), told, field("separate"), run("Alles staat er"))

    assert answer(whole) == "Alles staat er"


def test_field_that_ends_twice_hides_nothing() -> None:
    simple = f"<w:fldSimple w:instr='PAGE'>{field('end')}{run('Alles')}</w:fldSimple>"

    assert answer(paragraph(simple, run(" staat er"))) == "Alles staat er"


def test_text_that_stands_there_for_old_and_new_programs_is_read_once() -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{run('nieuw')}</mc:Choice>"
        f"<mc:Fallback>{run('oud')}</mc:Fallback></mc:AlternateContent>"
    )

    assert answer(paragraph(run("Het is "), both)) == "Het is nieuw"


def test_list_that_was_typed_keeps_its_signs() -> None:
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/></w:lvl>'
        "</w:abstractNum>"
        for at, kind in enumerate(("bullet", "decimal", "lowerLetter"))
    ) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(3))
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
    )

    def item(words: str, number: int) -> str:
        of = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(words, properties=of)

    inside = (
        paragraph("We nemen mee:") + item("brood", 1) + item("kaas", 1) + paragraph("") + item("eerst", 3)
        + item("dan", 3) + paragraph("stap", properties='<w:pStyle w:val="Own"/>')
        + paragraph("stap", properties='<w:pStyle w:val="Own"/>')
        + paragraph("gewoon", properties='<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )  # fmt: skip

    assert answer(inside, numbering=numbering, styles=styles) == (
        "We nemen mee:\n- brood\n- kaas\n\na. eerst\nb. dan\n1. stap\n2. stap\ngewoon"
    )


def test_words_typed_in_a_control_that_still_shows_that_it_is_empty_are_its_answer() -> None:
    typed = paragraph(run("(nog "), run("Getypt", "<w:b/>"))

    assert text(control("idea/what", "Getypt", "<w:showingPlcHdr/>")) == "Getypt"
    assert text(control("idea/what", typed, "<w:showingPlcHdr/>")) == "(nog Getypt"


def test_control_that_shows_that_it_is_empty_is_empty() -> None:
    showing = "<w:showingPlcHdr/>"

    for style in ("PlaceholderText", "Tekstvantijdelijkeaanduiding"):
        waiting = paragraph(run("Klik of tik om tekst in te voeren.", f'<w:rStyle w:val="{style}"/>'))
        assert text(control("idea/what", waiting, showing), styles=NAMED) == ""
    assert text(control("idea/what", PLACEHOLDER, showing)) == ""
    assert answer(paragraph(PLACEHOLDER)) == ""
    assert answer(paragraph(run(PLACEHOLDER), run("Wij koken"))) == "Wij koken"
    assert text(control("idea/what", "<w:p/>")) == ""
    assert text(control("idea/what", "Wij koken", '<w:showingPlcHdr w:val="0"/>')) == "Wij koken"

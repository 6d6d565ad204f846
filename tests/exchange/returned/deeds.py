"""Deeds: what people and programs do to a language copy, in its XML and by python-docx."""

from typing import TYPE_CHECKING

from proposal.model.passage import PLACEHOLDER
from tests.documents.check.word_file import find, tag
from tests.exchange.returned.copies import TEXTS
from tests.exchange.returned.edits import (
    FROM,
    TO,
    Hands,
    behind,
    replace_with,
    take_out,
    twice,
    unmark,
    unwrap,
    wrap,
    xml,
)
from tests.exchange.returned.word_files import about, comment, control, paragraph, row, run, tracked

if TYPE_CHECKING:
    from docx.document import Document

WHAT, WHO, SUMMARY, TITLE = "idea/what", "audience/who", "idea/summary", "idea/title"
AIM, PROBLEMS, PLACE = "scope/aim", "audience/problems", "idea/place"
MEANING, WORD = "idea/terms-raad-meaning", "idea/terms-raad-word"
EMPTY = "initiatives/no_existing"
EARLY = "op tijd"
"""Words that stand once in `AIM`."""
NEW = "Wij zoeken nog een kok."
SHORT, LONG = ROW = "VvE", "Vereniging van eigenaren"
"""The cells of a new row."""
SOFT = f'<w:ins w:id="9" w:author="Ria Jansen" w:date="{TO}"/>'
HARD = f'<w:del w:id="9" w:author="Ria Jansen" w:date="{FROM}"/>'
OTHER = "<w:sdt><w:sdtPr><w:tag w:val='een ander'/></w:sdtPr><w:sdtContent><here/></w:sdtContent></w:sdt>"
REVISED = f'<w:rPr><w:b/><w:rPrChange w:id="3" w:author="Ria" w:date="{FROM}"><w:rPr/></w:rPrChange></w:rPr>'
LISTED = '<w:pStyle w:val="ListNumber"/>'


def in_pieces(hands: Hands) -> None:
    """Cut every run in two, with the marks of spelling between, as Word does."""
    for each in list(hands.body.iter(tag("w:r"))):
        words = "".join(letter.text or "" for letter in find(each, "w:t"))
        if len(words) > 3 and not find(each, "w:tab"):
            half = len(words) // 2
            looks = '<w:rFonts w:ascii="Arial"/><w:b/><w:color w:val="FF0000"/><w:lang w:val="nl-NL"/>'
            wrong = '<w:proofErr w:type="spellStart"/>'
            replace_with(each, run(words[:half], looks), wrong, run(words[half:], '<w:sz w:val="40"/>'))


def soft_hyphens(hands: Hands) -> None:
    between = "</w:t><w:softHyphen/><w:t xml:space='preserve'>"
    hands.say(SUMMARY, "deurwaarder", f"<w:r><w:t xml:space='preserve'>deur{between}waarder</w:t></w:r>")


def one_line(hands: Hands) -> None:
    """Put all lines of an answer in one paragraph, with breaks."""
    first, *others = hands.paragraphs(PROBLEMS)
    for each in others:
        take_out(each)
    old = next(first.iter(tag("w:r")))
    replace_with(old, run(TEXTS[PROBLEMS]))


def moved_within(hands: Hands) -> None:
    went = tracked("moveFrom", "Samen eten. ", "Piet")
    came = tracked("moveTo", " Samen eten.", "Piet")
    hands.say(AIM, "Wij willen", went, "Wij willen")
    hands.say(AIM, "aandurven.", "aandurven.", came)


def moved_to_other(hands: Hands) -> None:
    hands.say(AIM, EARLY, tracked("moveFrom", EARLY, "Piet"))
    hands.say(PLACE, "Waterstad", "Waterstad ", tracked("moveTo", EARLY, "Piet"))


def line_gone(hands: Hands) -> None:
    """Take the end of a paragraph out, tracked: it runs on into the next."""
    first = hands.paragraphs(PROBLEMS)[0]
    first[0].append(xml(f"<w:rPr>{HARD}</w:rPr>"))


def line_new(hands: Hands) -> None:
    last = hands.paragraphs(AIM)[-1]
    last[0].append(xml(f"<w:rPr>{SOFT}</w:rPr>"))
    behind(last, paragraph(tracked("ins", NEW, at=TO)))


def line_more(hands: Hands) -> None:
    behind(hands.paragraphs(AIM)[-1], paragraph(NEW))


def there_and_away(hands: Hands) -> None:
    """Words that one brought in and another took out again."""
    inside = tracked("del", run("niet "), "Ria Jansen", TO)
    hands.say(AIM, EARLY, tracked("ins", inside, "Piet"), EARLY)


def dressed(hands: Hands) -> None:
    """Formatting and paragraph settings that were tracked."""
    for each in hands.control(WHO).iter(tag("w:r")):
        each.insert(0, xml(REVISED))
    for each in hands.control(WHO).iter(tag("w:pPr")):
        each.append(xml(f'<w:pPrChange w:id="4" w:author="Ria" w:date="{FROM}"><w:pPr/></w:pPrChange>'))


def without_control(hands: Hands, marks: bool) -> None:
    of = hands.control(AIM)
    if not marks:
        unmark(of)
    unwrap(of)


def other_around(hands: Hands) -> None:
    wrap(hands.control(AIM), OTHER)


def other_inside(hands: Hands) -> None:
    (inner,) = hands.paragraphs(AIM)
    wrap(inner, OTHER)


def in_itself(hands: Hands) -> None:
    (inner,) = hands.paragraphs(AIM)
    wrap(inner, control(AIM, "<here/>"))


def in_another(hands: Hands) -> None:
    """The control of one answer was dragged into that of another."""
    inner = hands.control(AIM)
    find(hands.control("scope/begin"), "w:sdtContent")[0].append(inner)


def copied(hands: Hands, other: str = "") -> None:
    copy = twice(hands.control(AIM))
    unmark(copy)
    if other:
        for each in copy.iter(tag("w:t")):
            each.text = other


def row_copied(hands: Hands) -> None:
    """Word copies the controls of a row with it."""
    copy = twice(hands.row(WORD))
    for each, words in zip(copy.iter(tag("w:t")), ROW, strict=True):
        each.text = words


def row_written(hands: Hands, properties: str = "", who: str = "") -> None:
    cells = [tracked("ins", each, who) if who else run(each) for each in ROW]
    behind(hands.row(WORD), row(*(paragraph(each) for each in cells), properties=properties))


def row_struck(hands: Hands) -> None:
    properties = find(hands.row(WORD), "w:trPr")[0]
    properties.append(xml(HARD))
    for named in (WORD, MEANING):
        hands.swap(named, TEXTS[named], "")


def columns_swapped(hands: Hands) -> None:
    table = next(hands.row(WORD).iterancestors(tag("w:tbl")))
    for each in table.iter(tag("w:tr")):
        first, second = find(each, "w:tc")
        second.addnext(first)


def rows_swapped(hands: Hands) -> None:
    hands.row("idea/terms-warm-word").addnext(hands.row(WORD))


def column_gone(hands: Hands) -> None:
    table = next(hands.row(WORD).iterancestors(tag("w:tbl")))
    for each in table.iter(tag("w:tr")):
        take_out(find(each, "w:tc")[1])


def cleared(hands: Hands) -> None:
    """Word shows its own placeholder in a control that was emptied."""
    of = hands.control(AIM)
    find(of, "w:sdtPr")[0].append(xml("<w:showingPlcHdr/>"))
    style = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
    for each in of.iter(tag("w:t")):
        each.text = "Klik of tik om tekst in te voeren."
        each.addprevious(xml(style))


def filled(hands: Hands) -> None:
    of = hands.control(EMPTY)
    take_out(next(of.iter(tag("w:showingPlcHdr"))))
    hands.say(EMPTY, PLACEHOLDER, NEW)


def beside_placeholder(hands: Hands) -> None:
    """Somebody writes behind the words that tell that it is empty."""
    hands.say(EMPTY, PLACEHOLDER, f"{PLACEHOLDER} ", NEW)


def listed(hands: Hands) -> None:
    """A list typed by the checker, of Word."""
    last = hands.paragraphs(AIM)[-1]
    for each in ("twee", "een"):
        behind(last, paragraph(each, properties=LISTED))


def noted(hands: Hands) -> None:
    note = "<w:r><w:footnoteReference w:id='7'/></w:r>"
    hands.say(AIM, "aandurven.", "aandurven.", note)
    hands.add_part("footnotes", f"<w:footnote w:id='7'>{paragraph(NEW)}</w:footnote>")


def boxed(hands: Hands) -> None:
    inside = f"<w:r><w:pict><w:txbxContent>{paragraph(NEW)}</w:txbxContent></w:pict></w:r>"
    behind(hands.control(AIM), f"<w:p>{inside}</w:p>")


def remarked(hands: Hands) -> None:
    hands.say(AIM, EARLY, about(5, run(EARLY)))
    hands.add_part("comments", comment(5, "Is dit niet te vaag?"))


def remarked_over_two(hands: Hands) -> None:
    find(hands.paragraphs(TITLE)[0], "w:r")[0].addprevious(xml('<w:commentRangeStart w:id="5"/>'))
    (last,) = hands.paragraphs(PLACE)
    last.append(xml('<w:commentRangeEnd w:id="5"/>'))
    last.append(xml('<w:r><w:commentReference w:id="5"/></w:r>'))
    hands.add_part("comments", comment(5, "Mooi"))


def answered(hands: Hands) -> None:
    hands.say(AIM, EARLY, about(5, about(6, run(EARLY))))
    hands.add_part("comments", comment(5, "Wanneer?", number="0000000A")
                   + comment(6, "Voor de zomer.", "Piet", number="0000000B"))  # fmt: skip
    hands.add_part(
        "commentsExtended",
        '<w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>',
    )


def remarked_beside(hands: Hands) -> None:
    (heading,) = (each for each in [hands.beginning("Idee")])
    runs = find(heading, "w:r")
    wrap(runs[0], f"<w:ins>{about(5, '<here/>')}</w:ins>")
    hands.add_part("comments", comment(5, "Waar is de begroting?"))


def without_mark(hands: Hands) -> None:
    del hands.file.parts["docProps/custom.xml"]


def caption_changed(hands: Hands) -> None:
    found = hands.beginning("Wat gaan jullie doen?")
    replace_with(find(found, "w:r")[0], run("Wat gaan jullie samen doen?"))


def pasted_between(hands: Hands) -> None:
    behind(hands.control(AIM), paragraph(NEW))


def dragged_out(hands: Hands) -> None:
    """Somebody cuts the whole text out of its box and puts it behind it."""
    of = hands.control(AIM)
    behind(of, paragraph(TEXTS[AIM]))
    for each in of.iter(tag("w:r")):
        take_out(each)


def all_tables_gone(document: "Document") -> None:
    for each in document.tables[:1]:
        take_out(each._tbl)


def cell_written(document: "Document") -> None:
    """python-docx clears a cell with the control in it."""
    document.tables[0].cell(2, 1).text = "Hulp bij geld."


def row_by_docx(document: "Document") -> None:
    cells = document.tables[0].add_row().cells  # type: ignore[no-untyped-call]
    cells[0].text, cells[1].text = ROW


def said_by_docx(document: "Document") -> None:
    from docx.oxml.ns import qn

    for each in document.element.body.iter(qn("w:t")):
        each.text = (each.text or "").replace("koffiehuis", "theehuis")


def styled_by_docx(document: "Document") -> None:
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    for each in document.element.body.iter(qn("w:p")):
        for letters in Paragraph(each, document).runs:
            letters.italic, letters.font.name = True, "Comic Sans MS"
    document.core_properties.author = "Ria Jansen"
    document.sections[0].header.paragraphs[0].text = "nagekeken"

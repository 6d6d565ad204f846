"""Cases: what people and programs do to a language copy, and what the report of it says then."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from proposal.model.returned import Why
from tests.exchange.returned import deeds
from tests.exchange.returned.copies import (
    TEXTS,
    Line,
    added,
    changed,
    comment,
    emptied,
    loose,
    lost,
    removed,
    rewritten,
)
from tests.exchange.returned.deeds import (
    AIM,
    EARLY,
    EMPTY,
    MEANING,
    NEW,
    PLACE,
    PROBLEMS,
    ROW,
    SOFT,
    TITLE,
    WORD,
)
from tests.exchange.returned.edits import Edit, Hands, by_docx, by_hand, take_out
from tests.exchange.returned.word_files import run, tracked

if TYPE_CHECKING:
    from docx.document import Document

TERMS = "idea/terms"
WHOLE = TEXTS[AIM]
LINK = f"<w:hyperlink w:anchor='x'>{run(EARLY)}</w:hyperlink>"
FIELD = f"<w:fldSimple w:instr='QUOTE'>{run('vroeg')}</w:fldSimple>"
VAGUE, WHEN, SUMMER = "Ria Jansen: Is dit niet te vaag?", "Ria Jansen: Wanneer?", "Piet: Voor de zomer."


@dataclass(frozen=True)
class Case:
    """What was done to the copy, and all that the report says of it."""

    name: str
    edit: Edit
    lines: tuple[Line, ...] = ()


def hand(name: str, done: Callable[[Hands], object], *lines: Line) -> Case:
    """Done in the XML."""
    return Case(name, by_hand(done), lines)


def docx(name: str, done: "Callable[[Document], object]", *lines: Line) -> Case:
    """Done by python-docx."""
    return Case(name, by_docx(done), lines)


def said(name: str, *runs: str, becomes: str = EARLY) -> Case:
    """Other runs in the place of two words, and what these become."""
    lines = () if becomes == EARLY else (changed(AIM, EARLY, becomes),)
    return hand(name, lambda hands: hands.say(AIM, EARLY, *runs), *lines)


def swapped(name: str, tag: str, old: str, new: str, *lines: Line) -> Case:
    """Tracked words in the place of others."""
    return hand(name, lambda hands: hands.swap(tag, old, new), *(lines or (changed(tag, old, new),)))


def replaced(old: str, new: str) -> tuple[Line, ...]:
    """What the report says when a word is another everywhere."""
    return tuple(rewritten(each, text.replace(old, new)) for each, text in TEXTS.items() if old in text)


CASES = (
    hand("nothing at all", lambda hands: None),
    hand("every run in pieces, with other looks", deeds.in_pieces),
    hand("breaks in place of paragraphs", deeds.one_line),
    hand("soft hyphens", deeds.soft_hyphens),
    said("a word", "vroeg", becomes="vroeg"),
    said("smart quotes", "‘op tijd’", becomes="‘op tijd’"),
    said("a hyphen that does not break", "op", "<w:r><w:noBreakHyphen/></w:r>", "tijd",
         becomes="op\u2011tijd"),
    said("a tab", "<w:r><w:tab/></w:r>", becomes="\t"),
    said("words with a link", LINK),
    said("the result of a field", FIELD, becomes="vroeg"),
    said("a tracked word in", tracked("ins", "nog "), EARLY, becomes="nog op tijd"),
    swapped("a tracked word out", AIM, "op tijd ", ""),
    swapped("a tracked word for another", AIM, EARLY, "vroeg"),
    hand("a tracked word in and out again", deeds.there_and_away),
    hand("tracked looks", deeds.dressed),
    hand("words moved within their answer", deeds.moved_within, rewritten(AIM, f"{WHOLE} Samen eten.")),
    hand("words moved to another answer", deeds.moved_to_other,
         rewritten(PLACE, "Waterstad op tijd"), changed(AIM, EARLY, "")),
    hand("the end of a paragraph taken out", deeds.line_gone, changed(PROBLEMS, "\n", "")),
    hand("a tracked paragraph more", deeds.line_new, rewritten(AIM, f"{WHOLE}\n{NEW}")),
    hand("a paragraph more", deeds.line_more, rewritten(AIM, f"{WHOLE}\n{NEW}")),
    hand("a list of Word in an answer", deeds.listed, rewritten(AIM, f"{WHOLE}\n1. een\n2. twee")),
    hand("all of an answer deleted", lambda hands: take_out(hands.paragraphs(AIM)[0]), emptied(AIM)),
    swapped("all of an answer deleted, tracked", AIM, WHOLE, "", emptied(AIM)),
    hand("the placeholder of Word in an answer", deeds.cleared, emptied(AIM)),
    hand("an empty answer filled in", deeds.filled, rewritten(EMPTY, NEW)),
    hand("words behind the placeholder", deeds.beside_placeholder, rewritten(EMPTY, NEW)),
    hand("a control removed, its text still there", partial(deeds.without_control, marks=True)),
    hand("a control and its mark removed", partial(deeds.without_control, marks=False),
         lost(AIM), loose(Why.OUTSIDE, WHOLE)),
    hand("a control removed with its text", lambda hands: take_out(hands.control(AIM)), lost(AIM)),
    hand("a control of somebody else around it", deeds.other_around),
    hand("a control of somebody else in it", deeds.other_inside),
    hand("a control in itself", deeds.in_itself),
    hand("a control dragged into another", deeds.in_another),
    hand("a control twice", deeds.copied),
    hand("a control twice with another text", partial(deeds.copied, other=NEW), loose(Why.TWICE, NEW)),
    hand("a text dragged out of its control", deeds.dragged_out, emptied(AIM), loose(Why.OUTSIDE, WHOLE)),
    hand("a paragraph between the boxes", deeds.pasted_between, loose(Why.NEW, NEW)),
    hand("a footnote", deeds.noted, loose(Why.NEW, NEW)),
    hand("a text box", deeds.boxed, loose(Why.NEW, NEW)),
    hand("a question changed", deeds.caption_changed, loose(Why.NEW, "Wat gaan jullie samen doen?")),
    hand("a row copied in Word", deeds.row_copied, added(TERMS, *ROW)),
    hand("a row written", deeds.row_written, added(TERMS, *ROW)),
    hand("a row written, tracked", partial(deeds.row_written, properties=SOFT, who="Ria Jansen"),
         added(TERMS, *ROW)),
    hand("a row taken out", lambda hands: take_out(hands.row(WORD)), removed(TERMS, "raad")),
    hand("a row taken out, tracked", deeds.row_struck, removed(TERMS, "raad")),
    hand("a cell emptied", lambda hands: hands.say(MEANING, TEXTS[MEANING], ""), emptied(MEANING)),
    swapped("a cell changed, tracked", MEANING, "gratis ", ""),
    hand("columns swapped", deeds.columns_swapped),
    hand("rows swapped", deeds.rows_swapped),
    hand("a column taken out", deeds.column_gone,
         *(lost(f"idea/terms-{each}-meaning") for each in ("nt2", "raad", "warm"))),
    hand("the mark of the file lost", deeds.without_mark),
    hand("a comment on words", deeds.remarked, comment(AIM, f"{VAGUE} [op tijd]")),
    hand("a comment on two answers", deeds.remarked_over_two, comment(TITLE, "Ria Jansen: Mooi []")),
    hand("a comment with a reply", deeds.answered, comment(AIM, f"{WHEN} [op tijd]", f"{SUMMER} [op tijd]")),
    hand("a comment on a heading", deeds.remarked_beside,
         comment("", "Ria Jansen: Waar is de begroting? [Idee]")),
    docx("opened and saved by python-docx", lambda document: None),
    docx("other words by python-docx", deeds.said_by_docx, *replaced("koffiehuis", "theehuis")),
    docx("other looks by python-docx", deeds.styled_by_docx),
    docx("a paragraph at the end by python-docx", lambda document: document.add_paragraph(NEW),
         loose(Why.NEW, NEW)),
    docx("a row at the end by python-docx", deeds.row_by_docx, added(TERMS, *ROW)),
    docx("a cell written by python-docx", deeds.cell_written,
         rewritten(MEANING, "Hulp bij geld.", sure=False)),
    docx("a table taken out by python-docx", deeds.all_tables_gone,
         *(removed(TERMS, each) for each in ("nt2", "raad", "warm"))),
)  # fmt: skip

"""Cases: what people do to a language copy in LibreOffice, and what the report says then."""

from dataclasses import dataclass

from proposal.model.returned import Why
from tests.exchange.returned.cases import SUMMER, TERMS, VAGUE, WHEN, WHOLE, replaced
from tests.exchange.returned.copies import (
    COPY,
    TEXTS,
    Line,
    added,
    changed,
    comment,
    emptied,
    loose,
    removed,
    rewritten,
)
from tests.exchange.returned.deeds import (
    AIM,
    EMPTY,
    MEANING,
    NEW,
    PLACE,
    PROBLEMS,
    ROW,
    SUMMARY,
    answered,
    moved_to_other,
    remarked,
    row_struck,
)
from tests.exchange.returned.edits import by_hand
from tests.scripted import OLD_WORD, WORD, WRITER, Job

TRACKED = "doc.RecordChanges = True\n"
NEW_ROW = """row = RowWith(doc, "sociaal raadslieden")
Set table = Found(doc, "sociaal raadslieden").TextTable
table.Rows.insertByIndex(row + 1, 1)
table.getCellByPosition(0, row + 1).setString("VvE")
table.getCellByPosition(1, row + 1).setString("Vereniging van eigenaren")"""
NO_ROW = """row = RowWith(doc, "sociaal raadslieden")
Found(doc, "sociaal raadslieden").TextTable.Rows.removeByIndex(row, 1)"""
BEFORE = f"""Set words = Found(doc, "Wij willen dat vaders")
words.Text.insertString(words.Start, "{NEW}" & Chr(13), False)"""
BETWEEN = f"""Set words = Found(doc, "Waar beginnen jullie mee")
words.Text.insertString(words.Start, "{NEW}" & Chr(13), False)"""
JOINED = """Set words = Found(doc, "Thuis: zij weten")
words.collapseToStart()
words.goLeft(1, True)
words.setString(" ")"""
FILLED = f"""Set words = Found(doc, "Is er echt nog niets")
words.gotoNextParagraph(False)
words.gotoEndOfParagraph(True)
words.setString("{NEW}")"""
QUOTED = 'Say doc, "hun rol weer", Chr(8216) & "hun rol" & Chr(8217) & " weer"'
FIRST = 'Say doc, "Wij willen dat", "We willen dat"'
BEGUN = changed(AIM, "Wij", "We")
EVERYWHERE = """Set asked = doc.createReplaceDescriptor()
asked.SearchString = "koffiehuis"
asked.ReplaceString = "theehuis"
doc.replaceAll(asked)"""


@dataclass(frozen=True)
class Case:
    """What LibreOffice does, and all that the report says of it."""

    name: str
    job: Job
    lines: tuple[Line, ...] = ()


def basic(name: str, code: str, *lines: Line, file: bytes = COPY, ways: tuple[str, ...] = (WORD,)) -> Case:
    """Done by Basic."""
    return Case(name, Job(file, code, ways), lines)


CASES = (
    basic("saved again", ""),
    basic("saved as its own kind and back", "", ways=(WRITER, WORD)),
    basic("saved as old Word and back", "", ways=(OLD_WORD, WORD)),
    basic("saved again twice", "", ways=(WORD, WORD)),
    basic("a word", 'Say doc, "op tijd", "vroeg"', changed(AIM, "op tijd", "vroeg")),
    basic("a word, tracked", f'{TRACKED}Say doc, "op tijd", "vroeg"', changed(AIM, "op tijd", "vroeg")),
    basic("a word taken out, tracked", f'{TRACKED}Say doc, "op tijd ", ""', changed(AIM, "op tijd ", "")),
    basic("a word in an answer of many lines, tracked", f'{TRACKED}Say doc, "deurwaarder", "post"',
          changed(SUMMARY, "deurwaarder", "post")),
    basic("a word in a cell, tracked", f'{TRACKED}Say doc, "Mensen die gratis", "Mensen die"',
          changed(MEANING, " gratis", "")),
    basic("words everywhere", EVERYWHERE, *replaced("koffiehuis", "theehuis")),
    basic("other looks", 'Found(doc, "op tijd").CharWeight = 150\nFound(doc, "deurwaarder").CharColor = 255'),
    basic("a link", 'Found(doc, "op tijd").HyperLinkURL = "https://voorbeeld.nl/"'),
    basic("smart quotes", QUOTED, changed(AIM, "hun rol", "‘hun rol’")),
    basic("the first words, saved as its own kind", FIRST, BEGUN, ways=(WRITER, WORD)),
    basic("the first words, tracked, saved as its own kind", TRACKED + FIRST, BEGUN, ways=(WRITER, WORD)),
    basic("the first words, saved as old Word", FIRST, BEGUN, ways=(OLD_WORD, WORD)),
    basic("a paragraph more", BEFORE, rewritten(AIM, f"{NEW}\n{WHOLE}")),
    basic("a paragraph more, tracked", TRACKED + BEFORE, rewritten(AIM, f"{NEW}\n{WHOLE}")),
    basic("two paragraphs joined", JOINED, changed(PROBLEMS, "\n", " ")),
    basic("a paragraph between the boxes", BETWEEN, loose(Why.NEW, NEW)),
    basic("an answer written anew", f'Say doc, "{WHOLE}", "{NEW}"', rewritten(AIM, NEW)),
    basic("a cell written anew", f'Say doc, "{TEXTS[MEANING]}", "{NEW}"', rewritten(MEANING, NEW)),
    basic("an empty answer filled in", FILLED, rewritten(EMPTY, NEW)),
    basic("an answer emptied", f'Say doc, "{WHOLE}", ""', emptied(AIM)),
    basic("an answer emptied, tracked", f'{TRACKED}Say doc, "{WHOLE}", ""', emptied(AIM)),
    basic("a row more", NEW_ROW, added(TERMS, *ROW)),
    basic("a row less", NO_ROW, removed(TERMS, "raad")),
    basic("a tracked move", "", rewritten(PLACE, "Waterstad op tijd"), changed(AIM, "op tijd", ""),
          file=by_hand(moved_to_other)(COPY)),
    basic("a tracked row out", "", removed(TERMS, "raad"), file=by_hand(row_struck)(COPY)),
    basic("a comment", "", comment(AIM, f"{VAGUE} [op tijd]"),
          file=by_hand(remarked)(COPY)),
    basic("a reply, which it tells apart no more", "", comment(AIM, f"{WHEN} [op tijd]"),
          comment(AIM, f"{SUMMER} [op tijd]"), file=by_hand(answered)(COPY)),
)  # fmt: skip

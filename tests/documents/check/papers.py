"""Rules for what a Word file must keep of the paper it was written from."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from proposal.documents.blocks import Heading, Picture, Rank, Table
from proposal.documents.contents import contents
from proposal.documents.word.paper import Paper
from proposal.documents.word.text import clean
from tests.documents.check.numbering import numbered
from tests.documents.check.structure import fields
from tests.documents.check.word_file import WordFile, tag, text, value

OPENING = 20
"""So many letters of a name stand in the header however long it is."""

PaperRule: TypeAlias = Callable[[WordFile, Paper], Iterator[str]]


def its_headings(file: WordFile, paper: Paper) -> Iterator[str]:
    """Every heading is a real one, in order; from the first part of a whole on it is one level deeper."""
    headings = [each for each in paper.blocks if isinstance(each, Heading)]
    parts = [at for at, each in enumerate(headings) if each.rank is Rank.PART]
    first = min(parts, default=len(headings))
    wanted = [
        (each.level + (at > first and each.rank is not Rank.PART), _one_line(each.text))
        for at, each in enumerate(headings)
    ]
    found = [(level, _one_line(words)) for level, words in file.headings]
    if wanted != found:
        yield f"{len(wanted)} headings became {len(found)}: {sorted(set(wanted) ^ set(found))[:4]}"


def its_numbers(file: WordFile, paper: Paper) -> Iterator[str]:
    """The headings of the ten parts and of annexes are counted, and the page before them is not."""
    counting = {Rank.NUMBERED, Rank.ANNEX}
    headings = [each for each in paper.blocks if isinstance(each, Heading)]
    found = [each for each in file.paragraphs if file.level(each)]
    for wanted, each in zip(headings, found, strict=False):
        if wanted.level == 1 and (wanted.rank in counting) != (numbered(file, each) is not None):
            yield f"{wanted.text!r} is {wanted.rank.name} and counts as {numbered(file, each)}"


def its_tables_and_pictures(file: WordFile, paper: Paper) -> Iterator[str]:
    """Every table and picture arrived, and what a picture tells is its alternative text."""
    tables = [each for each in paper.blocks if isinstance(each, Table)]
    if len(tables) > len(list(file.body.iter(tag("w:tbl")))):
        yield f"{len(tables)} tables became {len(list(file.body.iter(tag('w:tbl'))))}"
    told = {_one_line(each.get("descr") or "") for each in file.body.iter(tag("wp:docPr"))}
    pictures = [each for each in paper.blocks if isinstance(each, Picture)]
    yield from (f"{each.caption!r} is not told" for each in pictures if _one_line(each.told) not in told)


def its_contents(file: WordFile, paper: Paper) -> Iterator[str]:
    """A paper with a list of contents has one that is filled, and no other paper has."""
    wanted = bool(contents(paper.blocks))
    found = any(code.startswith("TOC") for code, _ in fields(file.body))
    if wanted != found:
        yield f"contents were {'' if wanted else 'not '}asked for and are {'' if found else 'not '}there"


def its_makers(file: WordFile, paper: Paper) -> Iterator[str]:
    """Title, project and organisation stand in the properties, under the day it was made."""
    known = {str(each.tag).rsplit("}", 1)[1]: each.text or "" for each in file.part("docProps/core.xml")}
    wanted = {
        "title": clean(paper.title)[:255],
        "subject": clean(paper.project)[:255],
        "creator": clean(paper.organisation)[:255],
        "created": f"{paper.made.isoformat()}T",
    }
    for name, words in wanted.items():
        if not known.get(name, "").startswith(words):
            yield f"{name} is {known.get(name)!r}, not {words!r}"


def its_look(file: WordFile, paper: Paper) -> Iterator[str]:
    """Font, colour and logo are those of the house; the header names the project and says what is marked.

    Of a project with a long name the header keeps the first words.
    In a Word file of the organisation itself all of that is as it made it.
    """
    house = paper.house
    above = "".join(
        text(each)
        for name, part in file.written.items()
        if "header" in name
        for each in part.iter(tag("w:p"))
    )
    if house.template:
        return
    for words in (paper.project[:OPENING], paper.marking):
        if _one_line(words) not in _one_line(above):
            yield f"the header reads {above[:60]!r}, without {words[:40]!r}"
    fonts = {value(each, "w:ascii") for each in file.part("word/styles.xml").iter(tag("w:rFonts"))} - {""}
    if fonts != {house.font.shown}:
        yield f"font {fonts}"
    colours = {value(each) for each in file.part("word/styles.xml").iter(tag("w:color"))}
    if house.colour not in colours:
        yield f"colours {colours} without {house.colour}"
    hung = {target for name in file.written if "header" in name for target in file.targets(name).values()}
    if bool(house.logo) != any(name.startswith("word/media/") for name in hung):
        yield "a logo that is not in the header, or one that nobody chose"


def _one_line(words: str) -> str:
    return "".join(clean(words).split())


PAPER_RULES: tuple[PaperRule, ...] = (
    its_headings,
    its_numbers,
    its_tables_and_pictures,
    its_contents,
    its_makers,
    its_look,
)

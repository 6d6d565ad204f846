"""Rules for tables, amounts, captions and pictures."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

from PIL import Image

from tests.documents.check.structure import fields
from tests.documents.check.word_file import SPACES, Element, WordFile, find, tag, text, value

AMOUNT = re.compile(r"[-−]?€ (0|[1-9]\d{0,2}(\.\d{3})*),\d{2}")
LIKE_AMOUNT = re.compile(r"[-−+]?\s?(€|EUR|euro)\s?[-−]?[\d.,]+(-|euro)?", re.I)


def header_rows_repeat(file: WordFile) -> Iterator[str]:
    """The first row of a table is marked as its header, so that it stands on every page; no other row is."""
    for table in _tables(file):
        marked = [row.find("w:trPr/w:tblHeader", SPACES) is not None for row in find(table, "w:tr")]
        if marked != [True, *[False] * (len(marked) - 1)]:
            yield f"the table that starts with {_first(table)!r} has header rows {marked}"


def rows_stay_whole(file: WordFile) -> Iterator[str]:
    """No row may be torn over two pages."""
    for table in _tables(file):
        if any(row.find("w:trPr/w:cantSplit", SPACES) is None for row in find(table, "w:tr")):
            yield f"the table that starts with {_first(table)!r} has rows that may be torn"


def tables_fit_the_page(file: WordFile) -> Iterator[str]:
    """Widths of columns are stated, the same in grid and cells, and together no wider than the text."""
    page = next(file.body.iter(tag("w:sectPr")))
    width, left, right = (
        int(value(page.find(path, SPACES), name))
        for path, name in (("w:pgSz", "w:w"), ("w:pgMar", "w:left"), ("w:pgMar", "w:right"))
    )
    for table in _tables(file):
        grid = [int(value(each, "w:w")) for each in find(table, "w:tblGrid/w:gridCol")]
        if sum(grid) > width - left - right + 10:
            yield f"the table that starts with {_first(table)!r} is {sum(grid)} wide"
        for row in find(table, "w:tr"):
            cells = [int(value(each.find("w:tcPr/w:tcW", SPACES), "w:w") or 0) for each in find(row, "w:tc")]
            if sum(cells) != sum(grid):
                yield f"a row below {_first(table)!r} is {sum(cells)} wide and its table {sum(grid)}"


def amounts_stand_right(file: WordFile) -> Iterator[str]:
    """In a table an amount reads '€ 1.147,69' and stands at the right, so that a column can be added up."""
    for cell in file.body.iter(tag("w:tc")):
        for each in find(cell, "w:p"):
            words = text(each).replace("\u00a0", " ").strip()
            if LIKE_AMOUNT.fullmatch(words) and not AMOUNT.fullmatch(words):
                yield f"{words!r} is no way to write an amount"
            if AMOUNT.fullmatch(words) and value(file.setting(each, "w:pPr/w:jc")) not in ("right", "end"):
                yield f"{words!r} does not stand at the right"


def captions_are_counted(file: WordFile) -> Iterator[str]:
    """A caption counts with a field, per kind without a gap: Tabel 1, Tabel 2, Figuur 1."""
    captions = [each for each in file.paragraphs if file.named(each, "caption")]
    found = []
    for each in captions:
        counted = [(code.split()[1], shown) for code, shown in fields(each) if code.split()[0] == "SEQ"]
        if len(counted) != 1 or not text(each).startswith(" ".join(counted[0]) + "."):
            yield f"{text(each)!r} does not count with a field"
        found.extend(counted)
    for kind, group in groupby(sorted(found, key=lambda each: each[0]), key=lambda each: each[0]):
        numbers = [int(number) for _, number in group]
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"{kind} counts {numbers}"


def tables_have_a_name(file: WordFile) -> Iterator[str]:
    """Above a table stands its caption, the heading that names it, or a sentence that leads up to it."""
    for each in find(file.body, "w:tbl"):
        above = each.getprevious()
        if above is None or above.tag != tag("w:p") or not text(above).strip():
            yield f"the table that starts with {_first(each)!r} has nothing above it"


def pictures_have_a_caption(file: WordFile) -> Iterator[str]:
    """Above or below every picture in the text stands its caption; only a logo needs none."""
    for each in find(file.body, "w:p"):
        beside = (each.getprevious(), each.getnext())
        captioned = any(
            other is not None and other.tag == tag("w:p") and file.named(other, "caption") for other in beside
        )
        told = [picture.get("descr") or "" for picture in each.iter(tag("wp:docPr"))]
        if told and not captioned and "logo" not in told[0].casefold():
            yield f"a picture ({told[0][:40]!r}) has no caption"


def pictures_are_told(file: WordFile) -> Iterator[str]:
    """Every picture carries a text that says what it shows; every table a name for who hears it."""
    for name, part in file.written.items():
        for each in part.iter(tag("wp:docPr")):
            if len((each.get("descr") or "").strip()) < 5:
                yield f"picture {each.get('name')!r} in {name} has no alternative text"
    for table in _tables(file):
        if not value(table.find("w:tblPr/w:tblCaption", SPACES)).strip():
            yield f"the table that starts with {_first(table)!r} has no name for a screen reader"


def pictures_are_sharp(file: WordFile) -> Iterator[str]:
    """A picture fits between the margins and has at least 150 dots to the inch in print."""
    emu_per_inch, widest, tallest = 914400, 9354 * 635 + 12700, 14000 * 635
    for name, part in file.written.items():
        for frame in part.iter(tag("wp:inline"), tag("wp:anchor")):
            extent = frame.find("wp:extent", SPACES)
            assert extent is not None
            width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
            if width > widest or height > tallest:
                yield f"a picture in {name} is {width / emu_per_inch:.1f} by {height / emu_per_inch:.1f} inch"
            for blip in frame.iter(tag("a:blip")):
                packed = file.parts[file.targets(name)[value(blip, "r:embed")]]
                dots = Image.open(BytesIO(packed)).width / (width / emu_per_inch)
                if dots < 150:
                    yield f"a picture in {name} has {dots:.0f} dots to the inch"


def _tables(file: WordFile) -> Iterator[Element]:
    return file.body.iter(tag("w:tbl"))


def _first(table: Element) -> str:
    return next((words for each in table.iter(tag("w:p")) if (words := text(each))), "")

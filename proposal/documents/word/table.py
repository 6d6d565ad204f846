"""The XML of a table: rows as one string, kept whole, with the header row on every page."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from proposal.documents.blocks import Column, Row, Table, Words, plain
from proposal.documents.word.controls import Controls
from proposal.documents.word.names import Names, first_cell
from proposal.documents.word.references import named, paragraphs
from proposal.documents.word.text import clean

FIRST_ROWS = 3
"""So many rows of a table stand below its header before a new page may come."""
SHORT = 700
"""A table of at most so many characters stays on one page."""


def whole_table(table: Table, names: Names, width: int, controls: Controls) -> str:
    """The table, `width` twentieths of a point wide.

    A short one stays on one page; of a long one the header and the sums never stand alone. `controls` are
    those of the file.
    """
    shares = sum(column.share for column in table.columns)
    widths = tuple(width * column.share // shares for column in table.columns)
    styles = tuple(_style(*pair) for pair in zip((None, *table.columns), table.columns, strict=False))
    writing = _Writing(widths, styles, names, controls)
    head = Row(tuple(column.title for column in table.columns))
    staying = _staying(table)
    rows = [writing.row(head, True, "<w:cantSplit/><w:tblHeader/>")]
    rows += [writing.row(row, place in staying, "<w:cantSplit/>") for place, row in enumerate(table.rows)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{_properties(table, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _style(before: Column | None, column: Column) -> str:
    """Amounts end at the right; a text behind them stands a little off."""
    if column.amount:
        return "TableAmount"
    return "TableTextApart" if before and before.amount else "TableText"


def _staying(table: Table) -> set[int]:
    """The places of rows that stay with the next: all of a short table, else the first rows, subheadings,
    and the last row or sums with the row above them.
    """
    last = len(table.rows) - 1
    strong = {place for place, row in enumerate(table.rows) if row.strong}
    if _is_short(table.rows):
        return set(range(last))
    sums = range(max(strong) - 1, last) if strong else ()
    first = range(FIRST_ROWS - 1) if _is_short(table.rows[:FIRST_ROWS]) else ()
    end = (last - 1,) if _is_short(table.rows[-2:]) else ()
    return {*first, *strong, *sums, *end} - {last}


def _is_short(rows: tuple[Row, ...]) -> bool:
    return sum(len(plain(cell)) for row in rows for cell in row.cells) <= SHORT


def _properties(table: Table, width: int) -> str:
    described = quoteattr(clean(table.caption or table.columns[0].title))
    return (
        f'<w:tblPr><w:tblStyle w:val="Overview"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={described}/></w:tblPr>'
    )


@dataclass(frozen=True)
class _Writing:
    """What all rows of a table share: width and style of each column, what can be referred to, and the
    controls of the file.
    """

    widths: tuple[int, ...]
    styles: tuple[str, ...]
    names: Names
    controls: Controls

    def row(self, row: Row, stays: bool, properties: str) -> str:
        """One row; `stays` on the page of the next one."""
        kept = "<w:keepNext/>" if stays else ""
        columns = enumerate(zip(row.cells, self.widths, self.styles, strict=True))
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self._cell(row, place, words, style, kept)}</w:tc>"
            for place, (words, width, style) in columns
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def _cell(self, row: Row, place: int, words: Words, style: str, kept: str) -> str:
        answer = row.held[place] if row.held else None
        if answer:
            return self.controls.held(answer, style, kept)
        target = self.names.claim(row.name, first_cell(row)) if row.name and place == 0 else None
        if target:
            return named(style, target, kept, row.strong)
        return paragraphs(style, words, self.names, kept, row.strong)

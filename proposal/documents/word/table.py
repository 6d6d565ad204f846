"""The XML of a table: rows as one string, kept whole, with the header row on every page."""

from xml.sax.saxutils import escape

from proposal.documents.blocks import Row, Table, plain
from proposal.documents.word.styles import TEXT_WIDTH
from proposal.documents.word.text import clean, paragraph, run, split_lines

SHORT = 700
"""A table of at most so many characters stays on one page."""


def caption(text: str, number: int) -> str:
    """'Tabel 3. Planning', the number as a field that Word can count again."""
    field = f'<w:fldSimple w:instr=" SEQ Tabel \\* ARABIC ">{run(str(number))}</w:fldSimple>'
    return f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{run("Tabel ")}{field}{run(f". {text}")}</w:p>'


def whole_table(table: Table) -> str:
    """The table; a short one stays on one page, of a long one the header and the sums never stand alone."""
    shares = sum(column.share for column in table.columns)
    widths = tuple(TEXT_WIDTH * column.share // shares for column in table.columns)
    styles = tuple("TableAmount" if column.amount else "TableText" for column in table.columns)
    head = Row(tuple(column.title for column in table.columns))
    rows = [_row(head, widths, styles, kept=True, properties="<w:cantSplit/><w:tblHeader/>")]
    staying = _staying(table)
    for place, row in enumerate(table.rows):
        rows.append(_row(row, widths, styles, place in staying, "<w:cantSplit/>"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{_properties(table, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _staying(table: Table) -> set[int]:
    """The places of rows that stay with the next: all of a short table, else subheadings and last sums."""
    strong = {place for place, row in enumerate(table.rows) if row.strong}
    whole = sum(len(plain(cell)) for row in table.rows for cell in row.cells) <= SHORT
    kept = set(range(len(table.rows))) if whole else strong | {max(strong, default=0) - 1}
    return kept - {len(table.rows) - 1}


def _properties(table: Table, width: int) -> str:
    described = escape(clean(table.caption or table.columns[0].title), {'"': "&quot;"})
    return (
        f'<w:tblPr><w:tblStyle w:val="Overview"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{described}"/></w:tblPr>'
    )


def _row(row: Row, widths: tuple[int, ...], styles: tuple[str, ...], kept: bool, properties: str) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_cell(plain(text), style, row.strong, kept)}</w:tc>"
        for text, width, style in zip(row.cells, widths, styles, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell(text: str, style: str, strong: bool, kept: bool) -> str:
    stays = "<w:keepNext/>" if kept else ""
    return "".join(paragraph(style, line, stays, strong) for line in split_lines(text))

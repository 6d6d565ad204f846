"""Guessing: which column of somebody else's list of funds is what, by its heading and what stands in it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from budgets.cells import Cell
from budgets.columns import Column, find_headings
from budgets.contents import LOOKED_AT, of_words
from proposal.funds.lists.columns import FUND_COLUMNS
from proposal.funds.lists.rows import Mistake, read_row

ALSO = {
    "naam": (
        "fonds", "naam fonds", "naam van het fonds", "fondsnaam", "fonds of regeling", "regeling",
        "stichting", "organisatie", "name", "fund", "fund name", "foundation", "funder", "financier",
        "subsidie",
    ),
    "website": (
        "site", "webadres", "webpagina", "url", "internet", "link", "web", "homepage", "internetadres",
        "www",
    ),
    "thema's": (
        "thema", "themas", "thema’s", "onderwerp", "onderwerpen", "categorie", "sector", "doel", "themes",
        "theme", "topics", "subject",
    ),
    "voor wie": (
        "doelgroep", "doelgroepen", "target group", "target groups", "audience", "beneficiaries",
    ),
    "werkgebied": (
        "regio", "gebied", "plaats", "gemeente", "provincie", "gemeenten", "plaatsen", "region", "area",
        "location", "place", "where",
    ),
    "werkgebied in woorden": (
        "regio in woorden", "toelichting werkgebied",
    ),
    "minimum": (
        "min", "minimaal", "minimum bedrag", "minimumbedrag", "min bedrag", "vanaf", "minstens",
        "minimum amount", "min amount",
    ),
    "maximum": (
        "max", "maximaal", "maximum bedrag", "maximumbedrag", "max bedrag", "tot", "hoogstens", "bedrag",
        "maximum amount", "max amount", "amount", "maximale bijdrage",
    ),
    "hoogste deel in %": (
        "percentage", "deel", "aandeel", "% van de kosten", "maximaal percentage", "max %", "share",
        "maximum percentage",
    ),
    "eigen deel in %": (
        "eigen bijdrage", "eigen deel", "own contribution",
    ),
    "onvoorzien in %": (
        "onvoorzien", "contingency",
    ),
    "overhead in %": (
        "overhead",
    ),
    "weken voor de start": (
        "aanvraagtermijn", "termijn in weken", "weken vooraf", "lead time", "lead weeks",
        "weeks before start",
    ),
    "rondes": (
        "ronde", "deadline", "deadlines", "sluitingsdatum", "sluitdatum", "indiendatum", "indienen voor",
        "aanvraagdata", "rounds", "closing date", "closing dates",
    ),
    "weken tot het besluit": (
        "beslistermijn", "weken tot besluit", "besluit in weken", "decision weeks", "decision time",
    ),
    "tot en met": (
        "einddatum", "loopt tot", "end date", "until",
    ),
    "rechtsvormen": (
        "rechtsvorm", "legal form", "legal forms", "wie kan aanvragen", "aanvrager",
    ),
    "via een penvoerder": (
        "penvoerder",
    ),
    "vrijwilligers nodig": (
        "vrijwilligers", "volunteers",
    ),
    "steun van personen": (
        "handtekeningen", "aantal handtekeningen",
    ),
    "bestuur van personen": (
        "bestuursleden",
    ),
    "bijzondere eis": (
        "eisen", "voorwaarden", "voorwaarde", "criteria", "conditions", "requirements",
    ),
    "niet voor": (
        "uitgesloten", "uitsluitingen", "excludes", "exclusions",
    ),
    "brief nodig": (
        "brief",
    ),
    "versturen": (
        "indienen", "insturen", "submit", "how to apply",
    ),
    "bijlagen": (
        "bijlage", "documenten", "attachments", "documents",
    ),
    "betaling": (
        "uitbetaling", "betaalt", "payment",
    ),
    "voorschot in %": (
        "voorschot", "advance",
    ),
    "verslag binnen weken": (
        "verslag", "verantwoording", "report within weeks",
    ),
    "accountant boven": (
        "accountant",
    ),
    "vraagt": ("wat het fonds vraagt", "wat wordt gevraagd", "asks"),
    "hoe": (
        "werkwijze", "procedure",
    ),
    "wanneer": (
        "when",
    ),
    "bronnen": (
        "bron", "source", "sources",
    ),
    "gevonden op": (
        "found on", "gecontroleerd op", "checked on",
    ),
}  # fmt: skip
"""What others write above a column, by its header in our files."""

KNOWN = tuple(
    Column(each.header, each.header, each.label, ALSO.get(each.header, ())) for each in FUND_COLUMNS
)
IN_WORDS = {
    "werkgebied": "werkgebied in woorden", "rondes": "wanneer", "niet voor": "niet voor, in woorden",
    "versturen": "hoe",
}  # fmt: skip
"""Where the same is told in words of one's own."""
HEADS_IN = 20
"""In the first so many rows the headings are looked for."""
MOST_COLUMNS = 80
SITE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:nl|org|com|eu|net)(?:/\S*)?", re.I)

Rows = Sequence[Sequence[str | None]]
"""The cells of a sheet as people see them; None for a formula without an outcome."""


@dataclass(frozen=True)
class Layout:
    """Below which row (from 1, 0 for none) the funds stand, and per place which column of a list that is.

    `columns` are headers of a list of funds, "" for what is not read.
    """

    head: int
    columns: tuple[str, ...]

    def place(self, column: str) -> int | None:
        """Return the place (from 0) of a column, None when it is not there."""
        return self.columns.index(column) if column in self.columns else None


def guessed(rows: Rows) -> Layout:
    """Return how a list of funds seems to be laid out in these rows."""
    heads = [_named(rows, number) for number in range(1, min(len(rows), HEADS_IN) + 1)]
    best = max(heads, key=_worth, default=Layout(0, ()))
    return headed(rows, best.head if any(_worth(best)) else 0)


def headed(rows: Rows, head: int) -> Layout:
    """Return which column is what when the headings stand in this row (from 1), 0 for nowhere."""
    found = _readable(rows, _named(rows, head))
    for column, fits in (("website", _of_sites), ("naam", of_words)):
        if found.place(column) is None:
            found = _put(found, column, [at for at in range(width(rows)) if fits(_below(rows, head, at))])
    return found


def width(rows: Rows) -> int:
    """Return how many columns are looked at."""
    return min(max((len(row) for row in rows), default=0), MOST_COLUMNS)


def _named(rows: Rows, head: int) -> Layout:
    above = tuple(each or "" for each in rows[head - 1][:MOST_COLUMNS]) if 0 < head <= len(rows) else ()
    names = {each.place: each.column.name for each in find_headings(above, KNOWN)}
    return Layout(head, tuple(names.get(at, "") for at in range(width(rows))))


def _worth(layout: Layout) -> tuple[bool, int]:
    """Return how sure it is that this row holds headings: the name of the fund, and how many others."""
    count = sum(bool(each) for each in layout.columns)
    return ("naam" in layout.columns, count) if count > 1 or "naam" in layout.columns else (False, 0)


def _readable(rows: Rows, layout: Layout) -> Layout:
    """Return the layout without the columns for which most rows would be refused: those tell it in words."""
    below = [row for row in rows[layout.head :] if any(row)][:LOOKED_AT]
    wrong = Counter(each.column for row in below for each in _mistakes(layout, row))
    refused = {each for each in layout.columns if each != "naam" and wrong[each] * 2 > len(below)}
    told = (_in_words(layout, each) if each in refused else each for each in layout.columns)
    return replace(layout, columns=tuple(told))


def _in_words(layout: Layout, column: str) -> str:
    told = IN_WORDS.get(column, "")
    return "" if told in layout.columns else told


def _mistakes(layout: Layout, row: Sequence[str | None]) -> tuple[Mistake, ...]:
    placed = zip(layout.columns, row, strict=False)
    return read_row(0, {column: cell for column, cell in placed if column and cell})[1]


def _put(layout: Layout, column: str, places: Sequence[int]) -> Layout:
    free = [at for at in places if not layout.columns[at]][:1]
    named = tuple(column if at in free else each for at, each in enumerate(layout.columns))
    return replace(layout, columns=named)


def _below(rows: Rows, head: int, at: int) -> list[Cell]:
    return [Cell(row[at] or "") for row in rows[head:] if at < len(row)]


def _of_sites(cells: Sequence[Cell]) -> bool:
    filled = [each.text.strip() for each in cells if not each.empty]
    return sum(bool(SITE.fullmatch(each)) for each in filled) * 2 > len(filled)

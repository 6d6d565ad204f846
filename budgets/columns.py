"""The columns of a budget and a coverage plan in a spreadsheet, for the writer and the reader alike."""

import re
from dataclasses import dataclass
from functools import cache

from budgets.text import Text, mark

BUDGET_SHEET = "Begroting"
COVERAGE_SHEET = "Dekkingsplan"


@dataclass(frozen=True)
class Column:
    """One column: `name` in the program, `header` in our files, `also` what others write above it."""

    name: str
    header: str
    meaning: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A column that was found: its place in the row (from 0) and the header as it stands there."""

    column: Column
    place: int
    found: str

    @property
    def label(self) -> str:
        """How people find the column: letter and header, 'D (Prijs)'."""
        return f"{letter(self.place)} ({self.found})"


EXPLANATION = Column(
    "explanation", "Toelichting", mark("Waarom het nodig is."), ("opmerking", "opmerkingen", "uitleg")
)

NAMING = frozenset({"description", "name"})
"""The columns by which a line or a source is called."""
COVERAGE_WORDS = ("baten", "inkomsten", "dekking", "dekkingsplan")

COST_COLUMNS = (
    Column("id", "Kenmerk", mark("Niet veranderen: zo vinden we de regel terug.")),
    Column(
        "category",
        "Rubriek",
        mark("De groep waar de post bij hoort."),
        ("categorie", "onderdeel", "kostensoort"),
    ),
    Column("kind", "Soort", mark("Wat voor soort kosten het zijn."), ("soort kosten", "type")),
    Column(
        "description",
        "Omschrijving",
        mark("Wat je koopt, huurt of krijgt."),
        (
            "post",
            "posten",
            "kostenpost",
            "begrotingspost",
            "kosten",
            "uitgaven",
            "lasten",
            "wat",
            "description",
        ),
    ),
    Column("activities", "Activiteit", mark("Bij welke activiteit het hoort."), ("activiteiten",)),
    Column(
        "quantity",
        "Aantal",
        mark("Hoeveel stuks, uren of keer."),
        ("hoeveelheid", "hoeveel", "stuks", "uren", "keer", "quantity"),
    ),
    Column("unit", "Eenheid", mark("Waarin je telt: uur, avond, stuk."), ("per", "unit")),
    Column(
        "price",
        "Prijs per eenheid",
        mark("De prijs van één."),
        (
            "prijs",
            "stukprijs",
            "prijs per stuk",
            "per stuk",
            "tarief",
            "uurtarief",
            "bedrag per eenheid",
            "price",
        ),
    ),
    Column("percentage", "Percentage", mark("Alleen bij onvoorzien."), ("%", "procent")),
    Column(
        "amount",
        "Bedrag",
        mark("Aantal keer prijs."),
        (
            "totaal",
            "totaalbedrag",
            "totaal bedrag",
            "totaalprijs",
            "totale prijs",
            "totale kosten",
            "totaal kosten",
            "kosten totaal",
            "begroot",
            "begroot bedrag",
            "subtotaal",
            "amount",
            "total",
        ),
    ),
    Column("giver", "Gegeven door", mark("Wie het gratis geeft."), ("gever",)),
    Column("basis", "Basis", mark("Offerte, tarief of schatting."), ("grondslag", "gebaseerd op", "offerte")),
    EXPLANATION,
    Column("supplier", "Leverancier", mark("Van wie de offerte is."), ("offerte van", "aanbieder")),
    Column("quote_number", "Offertenummer", mark("Het nummer van de offerte."), ("offertenr",)),
)

COVERAGE_COLUMNS = (
    Column("id", "Kenmerk", mark("Niet veranderen: zo vinden we de regel terug.")),
    Column(
        "name",
        "Bron",
        mark("Wie er betaalt of iets geeft."),
        (
            *COVERAGE_WORDS,
            "dekkingsbron",
            "financier",
            "fonds",
            "naam",
            "omschrijving",
            "post",
            "van wie",
            "wie",
            "wie betaalt",
            "source",
        ),
    ),
    Column("kind", "Soort", mark("Eigen geld, gemeente, fonds of iets anders."), ("soort bron", "type")),
    Column(
        "amount",
        "Bedrag",
        mark("Hoeveel deze bron betaalt."),
        ("totaal", "bijdrage", "gevraagd bedrag", "begroot", "amount"),
    ),
    Column("status", "Status", mark("Te vragen, gevraagd, toegezegd, ontvangen of afgewezen."), ("stand",)),
    EXPLANATION,
)

_EURO = re.compile(r"€|\beur")
_BESIDE_THE_WORD = re.compile(r"\([^)]*\)|[€:*?]|(?<=[a-z])\.|\b(?:in )?eur(?:o(?:'s)?)?\b")


def find_headings(
    cells: tuple[str, ...], columns: tuple[Column, ...], numbers: frozenset[int] = frozenset()
) -> tuple[Heading, ...]:
    """The columns that these cells are headers of, in the order of the cells, each column at most once.

    In the places of `numbers` no words stand, so that nothing gets its name there.
    """
    found: dict[str, Heading] = {}
    for place, cell in enumerate(cells):
        column = _column_called(cell, columns)
        if column and column.name not in found and not (column.name in NAMING and place in numbers):
            found[column.name] = Heading(column, place, cell)
    return tuple(found.values())


def _column_called(cell: str, columns: tuple[Column, ...]) -> Column | None:
    words = sorted(_BESIDE_THE_WORD.sub(" ", cell.casefold()).split())
    if not words and _EURO.search(cell.casefold()):
        words = ["bedrag"]
    return next((column for column in columns if words in _spellings(column)), None)


@cache
def _spellings(column: Column) -> tuple[list[str], ...]:
    """What is written above this column, each as its words from a to z: 'bedrag max' is 'max bedrag'."""
    return tuple(sorted(each.casefold().split()) for each in (column.header, *column.also))


def letter(place: int) -> str:
    """How a spreadsheet names the column at this place (from 0): 'A', 'AB'."""
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)

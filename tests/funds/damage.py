"""Damage: a good row of a list of funds, and every way in which one of its cells can be wrong."""

import csv
from io import StringIO

from proposal.funds.lists.columns import COLUMNS

GOOD = {
    "naam": "Fonds De Brug",
    "werkgebied": "Rotterdam",
    "bronnen": "https://fondsdebrug.example/regels",
    "gevonden op": "2026-11-21",
}


def file(*rows: dict[str, str]) -> str:
    """A list of funds as CSV with these rows; a column that a row does not name stays empty."""
    written = StringIO()
    lines = csv.writer(written)
    lines.writerow(COLUMNS)
    lines.writerows([row.get(column, "") for column in COLUMNS] for row in rows)
    return written.getvalue()


DAMAGES = (
    ("kenmerk", "Fonds De Brug", "kleine letters"),
    ("naam", "", "de naam van het fonds"),
    ("thema's", "buurt;honden", "een van: Armoede en schulden"),
    ("werkgebied", "Waterstad", "een gemeente, provincie of streek"),
    ("werkgebied", "Bergen", "Bergen (Noord-Holland), Bergen (Limburg)"),
    ("minimum", "veel", "1.147,69"),
    ("minimum", "1,147.69", "1.147,69"),
    ("maximum", "-5", "zonder minteken"),
    ("hoogste deel in %", "120", "van 0 tot en met 100"),
    ("weken voor de start", "0", "van 1 tot en met 9.999"),
    ("weken voor de start", "2,5", "heel getal"),
    ("rondes", "31-2", "een dag die bestaat"),
    ("rondes", "voorjaar", "dag en maand"),
    ("tot en met", "eind 2026", "een datum als 31-12-2026"),
    ("rechtsvormen", "bv", "een van: Stichting"),
    ("via een penvoerder", "misschien", "een van: Ja, Nee"),
    ("niet voor", "katten", "een van: Een activiteit van één dag"),
    ("teksten", "kort", "een tekst met een lengte"),
    ("teksten", "Samenvatting 200 regels", "een van: woorden"),
    ("bijlagen", "Diploma", "een van: Statuten"),
    ("betaling", "snel", "een van: Alles vooraf"),
    ("bronnen", "", "het adres van de pagina"),
    ("bronnen", "de website", "https://"),
    ("datum van de bron", "vorig jaar", "een jaar, maand of dag"),
    ("gevonden op", "", "de dag waarop dit gevonden is"),
    ("vraagt", "x" * 2001, "hoogstens 2.000 tekens"),
    ("maximum", "5 tot 10", "Schrijf één getal"),
    ("eigen deel in %", "een kwart", "Schrijf één getal"),
    ("weken voor de start", "vier maanden", "Schrijf één getal"),
    ("weken voor de start", "-3", "zonder minteken"),
    ("rondes", "1-13", "een dag die bestaat"),
    ("rondes", "1-2 tot", "dag en maand"),
    ("tot en met", "30-02-2026", "een datum als 31-12-2026"),
    ("bijlagen", "Statuten hoogstens een jaar", "een van: Statuten"),
    ("bijlagen", "Statuten boven 1,000.00", "kan 1.000,00 zijn"),
    ("bronnen", "ftp://oud.example/lijst", "https://"),
    ("datum van de bron", "23-10-2024", "een jaar, maand of dag"),
)
"""Column, what is typed in it, and words from what should stand there."""

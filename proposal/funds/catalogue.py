"""Catalogue: lists of funds as CSV, the one that is shipped and those of organisations, read strictly."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from budgets.text import dutch, mark
from proposal.funds.lists.columns import COLUMNS
from proposal.funds.lists.rows import LONGEST_FOUND, Mistake, read_row
from proposal.model.fund import Fund
from proposal.model.typed import plainly

SHIPPED = Path(__file__).with_name("catalogue.csv")


@dataclass(frozen=True)
class Reading:
    """The funds of the rows without a mistake, and all mistakes in reading order."""

    funds: tuple[Fund, ...]
    mistakes: tuple[Mistake, ...]


class DamagedCatalogue(ValueError):
    """The list that is shipped has mistakes; the message names each."""


def read(text: str) -> Reading:
    """Return the funds in a CSV file with COLUMNS; a row with a mistake is left out and reported."""
    rows = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        header = tuple(next(rows, ()))
        if header != COLUMNS:
            return Reading((), tuple(_wrong_columns(header)))
        return _read_rows([(rows.line_num, row) for row in rows if any(each.strip() for each in row)])
    except csv.Error:
        broken = mark("Sluit elk aanhalingsteken.")
        return Reading((), (Mistake(rows.line_num, "", "", broken),))


@cache
def shipped() -> tuple[Fund, ...]:
    """Return the funds that come with the program; DamagedCatalogue when its file has a mistake."""
    reading = read(SHIPPED.read_text(encoding="utf-8"))
    if reading.mistakes:
        told = (
            f"{each.row}, {each.column}: {each.found!r}, {dutch(each.expected)}" for each in reading.mistakes
        )
        raise DamagedCatalogue("\n".join(told))
    return reading.funds


def key(fund: Fund) -> tuple[str, str]:
    """Return by what a fund is recognised as one that is there already: name and site, plainly written."""
    site = fund.website.casefold().strip().removeprefix("https://").removeprefix("http://")
    return plainly(fund.name), site.removeprefix("www.").rstrip("/")


def same_site(one: str, other: str) -> bool:
    """Whether two funds with the same name can be one by their sites; an unknown site is no difference."""
    return one == other or not one or not other


def _read_rows(rows: list[tuple[int, list[str]]]) -> Reading:
    funds: dict[tuple[str, str], Fund] = {}
    mistakes: list[Mistake] = []
    for number, row in rows:
        if len(row) != len(COLUMNS):
            many = mark("Zet {count} kolommen op deze rij.", count=len(COLUMNS))
            mistakes.append(Mistake(number, "", str(len(row)), many))
            continue
        fund, wrong = read_row(number, dict(zip(COLUMNS, row, strict=True)), sourced=True)
        if key(fund) in funds:
            doubled = mark("Dit fonds staat al in de lijst.")
            wrong = (*wrong, Mistake(number, "naam", fund.name[:LONGEST_FOUND], doubled))
        mistakes += wrong
        if not wrong:
            funds[key(fund)] = fund
    return Reading(tuple(funds.values()), tuple(mistakes))


def _wrong_columns(header: tuple[str, ...]) -> Iterator[Mistake]:
    missing = [each for each in COLUMNS if each not in header]
    strange = [each for each in header if each not in COLUMNS]
    yield from (Mistake(1, each, "", mark("Deze kolom ontbreekt.")) for each in missing)
    yield from (Mistake(1, each[:LONGEST_FOUND], "", mark("Deze kolom kennen we niet.")) for each in strange)
    if not missing and not strange:
        yield Mistake(1, "", "", mark("Zet elke kolom er één keer in, in de volgorde van de lijst."))

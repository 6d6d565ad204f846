"""Cells: what may stand in one cell of a list of funds; a reader that cannot read says what it expects."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeVar

from budgets.choice import Choice
from budgets.money import Unreadable, read_count, read_money, read_percentage
from budgets.text import dutch, mark
from proposal.funds.regions import load, spelled
from proposal.model.choices import PaperKind, YesNo
from proposal.model.fund import PaperRule, TextPart, TextRule, Unit
from proposal.model.timing import Day, Round
from proposal.model.typed_days import month_called, read_day

SEPARATOR = ";"
LONGEST_PART = 40
LONGEST_NAME = 200
SURE_YEAR = 2024
"""A leap year, in which every day of the year is there."""

C = TypeVar("C", bound=Choice)
T = TypeVar("T")

_PARTED = re.compile(r"[;\n]")
_DAY = r"(\d{1,2})-(\d{1,2})"
_YEAR_FIRST = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", re.ASCII)
_NAMED_DAY = re.compile(
    r"(\d{1,2})[\s./-]+([a-z]+|\d{1,2})\b\.?(?:[\s./-]*\b\d{4}\b|[./-]\d{2}\b)?", re.ASCII
)
"""A day and a month, also with the year of a whole date."""
_UNTIL = re.compile(r"\s*(?:\btot en met\b|\bt/m\b|\btot\b)\s*")
_COUNTED = re.compile(r"\s*\b(?:weken|week|wk|weeks|personen|mensen|leden)\.?$", re.IGNORECASE)
_ROUND = re.compile(rf"(?:{_DAY} tot )?{_DAY}", re.ASCII)
MOST_COUNT = 9999
_TEXT_RULE = re.compile(r"(?P<part>.+?) (?P<most>\d+) (?P<unit>.+)", re.ASCII)
_PAPER = re.compile(
    r"(?P<kind>.+?)(?: hoogstens (?P<days>\d+) dagen)?(?: boven (?P<above>[\d.,]+))?", re.ASCII
)
_MARK = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_DATED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


def text(typed: str) -> str:
    """Return the words as they are, without spaces around them."""
    return typed.strip()


def mark_of_fund(typed: str) -> str:
    """Return the lasting mark of a fund: small letters, digits and hyphens."""
    if not _MARK.fullmatch(typed.strip()):
        raise Unreadable(mark("Schrijf kleine letters, cijfers en streepjes, of laat dit leeg."))
    return typed.strip()


def several(read: Callable[[str], T], commas: bool = False) -> Callable[[str], tuple[T, ...]]:
    """Return a reader of what stands apart by semicolons or on lines of their own, each read by `read`.

    With `commas` these part what is not readable as a whole.
    """

    def read_all(typed: str) -> tuple[T, ...]:
        parts = [each for each in _PARTED.split(typed) if each.strip()]
        return tuple(found for part in parts for found in _read_part(read, part, commas, len(parts) > 1))

    return read_all


@cache
def _spelled(kind: type[C]) -> Mapping[str, C]:
    return {spelling: each for each in kind for spelling in (each.value, dutch(each.label).casefold())}


def choice(kind: type[C]) -> Callable[[str], C]:
    """Return a reader of one of a fixed list, by the word that is stored or the label that is shown."""
    members: Mapping[str, C] = _spelled(kind)

    def read(typed: str) -> C:
        found = members.get(typed.strip().casefold())
        if found is None:
            options = ", ".join(dutch(each.label) for each in kind)
            raise Unreadable(mark("Schrijf een van: {options}.", options=options))
        return found

    return read


yes_no = choice(YesNo)


def region(typed: str) -> str:
    """Return the name of a region; Unreadable when `funds.regions` has none, or more, that are spelled so."""
    names = spelled(typed)
    if not names:
        raise Unreadable(mark("Schrijf een gemeente, provincie of streek in Nederland."))
    if len(names) > 1:
        raise Unreadable(mark("Schrijf een van: {options}.", options=", ".join(names)))
    return names[0]


def regions(typed: str) -> tuple[str, ...]:
    """Return the names of regions; commas will do between them, unless 'Epe, Gelderland' may be one place."""
    names = several(region, commas=True)(typed)
    if SEPARATOR not in typed and "," in typed:
        for name in names:
            wider = next((each for each in names if each != name and each in load(name).around), "")
            if wider:
                one = mark("Schrijf alleen {name}, of alleen {wider}. Dat is groter.", name=name, wider=wider)
                raise Unreadable(one)
    return names


def name(typed: str) -> str:
    """Return the name of a fund, on one line."""
    said = " ".join(typed.split())
    if len(said) > LONGEST_NAME:
        raise Unreadable(mark("Schrijf hoogstens {count} tekens.", count=LONGEST_NAME))
    return said


def money(typed: str) -> Decimal:
    """Return an amount in euros, read as in a budget."""
    return read_money(typed)


def percentage(typed: str) -> Decimal:
    """Return a percentage from 0 to 100."""
    return read_percentage(typed)


def count(typed: str) -> int:
    """Return a whole number from 1 to 9.999, so that weeks lead to dates that exist; '8 weken' is 8."""
    number = read_count(_COUNTED.sub("", typed))
    if not 1 <= number <= MOST_COUNT:
        raise Unreadable(mark("Schrijf een heel getal van 1 tot en met {most}.", most=MOST_COUNT))
    return number


def day(typed: str) -> date:
    """Return a date, written as 31-12-2026, as 2026-12-31 or as 31 december 2026."""
    found = read_day(typed.strip())
    if found is None:
        raise Unreadable(mark("Schrijf een datum als 31-12-2026."))
    return found


def dated(typed: str) -> str:
    """Return the year, month or day of a source, '2023', '2023-10' or '2023-10-24'."""
    if not _DATED.fullmatch(typed.strip()):
        raise Unreadable(mark("Schrijf een jaar, maand of dag als 2023, 2023-10 of 2023-10-24."))
    return typed.strip()


def page(typed: str) -> str:
    """Return the address of a page."""
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", typed.strip()):
        raise Unreadable(mark("Schrijf het adres van een pagina, dat begint met https://."))
    return typed.strip()


def every_year(typed: str) -> Round:
    """Return a yearly round, '1-2' (closes on 1 February) or '1-9 tot 1-11' (opens, closes).

    Spreadsheets make '1-feb' of that, and people write '1 september t/m 1 november' or a whole date, of which
    the year is that of the next time.
    """
    said = _YEAR_FIRST.sub(r"\3-\2", typed.strip().casefold().removeprefix("van "))
    said = _NAMED_DAY.sub(_in_digits, said)
    match = _ROUND.fullmatch(_UNTIL.sub(" tot ", said).strip())
    if not match:
        raise Unreadable(mark("Schrijf dag en maand als 1-2, of een tijd als 1-9 tot 1-11."))
    opens = _day_of_year(match[1], match[2]) if match[1] else None
    return Round(_day_of_year(match[3], match[4]), opens)


def text_rule(typed: str) -> TextRule:
    """Return the most a text may hold, 'Samenvatting 200 woorden'."""
    match = _TEXT_RULE.fullmatch(typed.strip())
    if not match:
        raise Unreadable(mark("Schrijf een tekst met een lengte, zoals Samenvatting 200 woorden."))
    return TextRule(choice(TextPart)(match["part"]), int(match["most"]), choice(Unit)(match["unit"]))


def paper(typed: str) -> PaperRule:
    """Return a paper with its greatest age and threshold, 'Bankafschrift hoogstens 14 dagen boven 10000'."""
    match = _PAPER.fullmatch(typed.strip())
    if not match:
        raise Unreadable(mark("Schrijf een bijlage, zoals Statuten boven 10000."))
    days = int(match["days"]) if match["days"] else None
    return PaperRule(
        choice(PaperKind)(match["kind"]), days, money(match["above"]) if match["above"] else None
    )


def _read_part(read: Callable[[str], T], part: str, commas: bool, told: bool) -> tuple[T, ...]:
    """Return what one part says, or its own parts; who refuses one of several says which."""
    try:
        return (read(part),)
    except Unreadable as wrong:
        if commas and "," in part:
            own = [each for each in part.split(",") if each.strip()]
            return tuple(found for each in own for found in _read_part(read, each, False, True))
        if told:
            shown = part.strip()[:LONGEST_PART]
            raise Unreadable(mark("‘{part}’: {expected}", part=shown, expected=wrong.text)) from None
        raise


def _in_digits(found: re.Match[str]) -> str:
    """Return a day with its month in digits; what is no month stays as it was typed."""
    month = int(found[2]) if found[2].isdecimal() else month_called(found[2])
    return f"{found[1]}-{month}" if month else found[0]


def _day_of_year(day_typed: str, month_typed: str) -> Day:
    try:
        found = date(SURE_YEAR, int(month_typed), int(day_typed))
    except ValueError:
        raise Unreadable(mark("Schrijf een dag die bestaat, als 1-2 of 31-10.")) from None
    return Day(found.month, found.day)

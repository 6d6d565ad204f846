"""The limits that the pages and the store keep, kept for what comes out of a file."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from budgets.text import mark
from proposal.exchange.mistakes import BadDocument, Path, quoted
from proposal.exchange.references import keep_references
from proposal.model.answers import Answers
from proposal.model.proposal import STEPS, Place, Proposal, Unreadable
from proposal.model.question import asks

MOST_ROWS = 200
MOST_CHARACTERS = 20_000
MOST_DIGITS = 12
MOST_PLACES = 4
YEARS = range(1900, 2101)
_ROW_ID = re.compile(r"[a-z0-9]{1,16}")


def keep_limits(proposal: Proposal) -> None:
    """Raise BadDocument at the first value that no page could have saved: a row twice, or nowhere."""
    for slug in STEPS:
        _step(proposal.step(slug), ("proposal", slug))
    keep_references(proposal)
    for number, each in enumerate(proposal.unreadable):
        _unreadable(proposal, each, ("proposal", "unreadable", number))


def _step(answers: Answers, path: Path) -> None:
    seen: set[str] = set()
    for name, ask in asks(type(answers)):
        value = getattr(answers, name)
        _value(value, (*path, name))
        if isinstance(value, tuple) and len(value) > (ask.most or MOST_ROWS):
            raise BadDocument(
                mark("Hier staat te veel. Er passen er {most}.", most=ask.most or MOST_ROWS), (*path, name)
            )
        for number, row in enumerate(value if ask.row else ()):
            _row(row, seen, (*path, name, number))


def _row(row: Any, seen: set[str], path: Path) -> None:
    if not _ROW_ID.fullmatch(row.id):
        raise BadDocument(mark("Een id heeft één tot zestien kleine letters en cijfers."), (*path, "id"))
    if row.id in seen:
        reason = mark(
            "Het id '{id}' staat er al. Elke regel van een onderdeel heeft een eigen id.", id=row.id
        )
        raise BadDocument(reason, (*path, "id"))
    seen.add(row.id)
    for each in fields(row):
        _value(getattr(row, each.name), (*path, each.name))


def _value(value: Any, path: Path) -> None:
    match value:
        case str():
            _text(value, path)
        case int() | Decimal():
            _number(Decimal(value), path)
        case date():
            if value.year not in YEARS:
                raise BadDocument(mark("Deze datum ligt te ver weg: {found}.", found=value.isoformat()), path)
        case tuple():
            for number, each in enumerate(value):
                _value(each, (*path, number))


def _text(value: str, path: Path) -> None:
    if len(value) > MOST_CHARACTERS:
        raise BadDocument(mark("Deze tekst is te lang. Er passen {most} tekens.", most=MOST_CHARACTERS), path)


def _number(value: Decimal, path: Path) -> None:
    if value < 0:
        raise BadDocument(mark("Een getal onder nul past hier niet."), path)
    if value.adjusted() >= MOST_DIGITS or _places(value) > MOST_PLACES:
        reason = mark(
            "Dit getal is te lang: {found}. Er passen {most} cijfers.", found=quoted(value), most=MOST_DIGITS
        )
        raise BadDocument(reason, path)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _unreadable(proposal: Proposal, each: Unreadable, path: Path) -> None:
    _text(each.typed, (*path, "typed"))
    if each.place.step not in STEPS or each.place not in _places_of(proposal, each.place.step):
        raise BadDocument(mark("Deze vraag of regel bestaat niet."), (*path, "place"))


def _places_of(proposal: Proposal, slug: str) -> Iterator[Place]:
    answers = proposal.step(slug)
    for name, ask in asks(type(answers)):
        yield Place(slug, name)
        for row in getattr(answers, name) if ask.row else ():
            yield from (Place(slug, column, row.id) for column, _ in asks(type(row)))

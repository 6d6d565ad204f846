"""Regions: which place lies in which, from a neighbourhood to the country; and what places a text names.

The file beside it is our own. It holds the 342 municipalities of 2025 and 2026, counted per province, the
public bodies in the Caribbean, municipalities that merged since 1998, and towns, villages, districts and
areas that people name. In November 2026 it was laid beside the gazetteer of GeoNames: the municipalities are
the same, and so is where 1,037 of the places lie. Some 750 smaller ones are not in there and rest on what
their makers know by heart. Wijdemeren, which was to join Hilversum in 2027, still has a row of its own. Who
types a village that is not in it, is asked to name the municipality.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path

from proposal.model.fund import Area

FILE = Path(__file__).with_name("regions.csv")
SEPARATOR = ";"
MOST_WORDS = 6
"""The words of the longest name, with room to spare."""

LONGEST_TEXT = 500
"""Letters of a text in which places are looked for."""

ORDINARY = frozenset({
    "balk", "beek", "bergen", "best", "buren", "dalen", "delden", "dieren", "doorn", "duiven", "echt",
    "engelen", "enter", "erp", "goor", "grave", "halfweg", "haren", "hasselt", "heeten", "herten", "hoorn",
    "horst", "houten", "huizen", "hulst", "kampen", "kapelle", "kessel", "laak", "laren", "leek", "lent",
    "made", "marken", "mill", "monster", "petten", "putten", "reusel", "rijen", "sluis", "son", "stein",
    "tiel", "vries", "vuren", "waterland", "westland",
})  # fmt: skip
"""Names that are Dutch words as well: read as a place only when written with a capital."""

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;:/\n]")
_SHORTENED = (
    (re.compile(r"\ba\s?[./]\s?d\b\.?", re.IGNORECASE), "aan den"),
    (re.compile(r"\baan de\b", re.IGNORECASE), "aan den"),
    (re.compile(r"\bst\b\.?", re.IGNORECASE), "Sint"),
)
"""How parts of names are shortened or varied, and the one way in which they are compared."""


class RegionKind(StrEnum):
    COUNTRY = "country"
    PROVINCE = "province"
    AREA = "area"
    MUNICIPALITY = "municipality"
    FORMER = "former"
    PLACE = "place"
    DISTRICT = "district"


class Lies(Enum):
    """How a place lies to the area of a fund."""

    INSIDE = "inside"
    PERHAPS = "perhaps"
    OUTSIDE = "outside"


class UnknownRegion(LookupError):
    """No region has this name."""


@dataclass(frozen=True)
class Region:
    """A region; `around` names it and all it lies in, `parts` names it and all that lies in it."""

    name: str
    kind: RegionKind
    around: frozenset[str]
    parts: frozenset[str]


@dataclass(frozen=True)
class _Row:
    name: str
    kind: RegionKind
    within: tuple[str, ...]
    partly: tuple[str, ...]
    holds: tuple[str, ...]
    also: tuple[str, ...]


def load(name: str) -> Region:
    """Return the region of exactly this name; UnknownRegion when there is none."""
    try:
        return _regions()[name]
    except KeyError:
        raise UnknownRegion(name) from None


def spelled(typed: str) -> tuple[str, ...]:
    """Return the names of the regions spelled so, whatever the capitals and accents; () when none is."""
    return _index().get(_spelling(typed), ())


def named(kind: RegionKind) -> tuple[str, ...]:
    """Return the names of all regions of this kind, in the order of the file."""
    return tuple(each.name for each in _rows() if each.kind is kind)


@cache
def known_names() -> frozenset[str]:
    """Return all names by which `load` finds a region."""
    return frozenset(_regions())


def found(text: str) -> tuple[Region, ...]:
    """Return the smallest regions that a text names, () when none: 'Bergen' may be two of them.

    'Rotterdam, Zuid-Holland' is Rotterdam, and 'Bergen, Limburg' only the one in Limburg. At most the first
    500 letters are read.
    """
    parts = _BREAK.split(_in_full(text[:LONGEST_TEXT]))
    shared = [names for part in parts for names in _named_in(part)]
    sure = {names[0] for names in shared if len(names) == 1}
    meant = dict.fromkeys(name for names in shared for name in _meant(names, sure))
    return tuple(load(name) for name in _most_local(list(meant)))


def lies(places: tuple[Region, ...], area: Area) -> Lies | None:
    """Return how these places (at least one) lie to the area of a fund; None when its area is not known."""
    if not area.known:
        return None
    each_way = {_lies(place, area) for place in places}
    return each_way.pop() if len(each_way) == 1 else Lies.PERHAPS


def _lies(place: Region, area: Area) -> Lies:
    if not place.around.isdisjoint(area.inside):
        return Lies.INSIDE
    touched = any(not place.parts.isdisjoint(load(name).parts) for name in (*area.inside, *area.perhaps))
    return Lies.PERHAPS if touched else Lies.OUTSIDE


def _named_in(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what is found, the longest at each word first: all names of regions that are spelled so."""
    typed = _WORD.findall(text)
    words = [plain(each) for each in typed]
    index, at = _index(), 0
    while at < len(words):
        length = next((n for n in range(MOST_WORDS, 0, -1) if " ".join(words[at : at + n]) in index), 0)
        name = " ".join(words[at : at + length])
        if length and not (name in ORDINARY and typed[at].islower()):
            yield index[name]
        at += length or 1


def _meant(names: tuple[str, ...], sure: set[str]) -> Iterator[str]:
    """Yield those of some regions with one spelling that lie in most of what is named beside them."""
    beside = {name: len(sure & load(name).around) for name in names}
    yield from (name for name in names if beside[name] == max(beside.values()))


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """The names of regions by every spelling of them, as bare words."""
    index: dict[str, list[str]] = defaultdict(list)
    for row in _rows():
        for spelling in (row.name, *row.also):
            index[_spelling(spelling)].append(row.name)
    return {spelling: tuple(dict.fromkeys(_most_local(names))) for spelling, names in index.items()}


def _most_local(names: list[str]) -> list[str]:
    """Return the names without what surrounds another one of them."""
    return [
        name for name in names if not any(name != other and name in load(other).around for other in names)
    ]


@cache
def _regions() -> dict[str, Region]:
    rows = _rows()
    parents: dict[str, set[str]] = {row.name: set(row.within) for row in rows}
    for row in rows:
        for held in row.holds:
            parents[held].add(row.name)
    around = {row.name: _around(row.name, parents) for row in rows}
    for row in rows:
        shared = [around[each] for each in row.partly or row.holds]
        around[row.name] |= frozenset.intersection(*shared) - {row.name} if shared else frozenset()
    parts: dict[str, set[str]] = {row.name: set() for row in rows}
    for row in rows:
        for name in around[row.name].union(*(around[each] for each in row.partly)):
            parts[name].add(row.name)
    return {
        row.name: Region(row.name, row.kind, around[row.name], frozenset(parts[row.name])) for row in rows
    }


def _around(name: str, parents: dict[str, set[str]]) -> frozenset[str]:
    above = (_around(each, parents) for each in parents[name])
    return frozenset({name}).union(*above)


@cache
def _rows() -> tuple[_Row, ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(_row(each) for each in csv.DictReader(file))


def _row(read: dict[str, str]) -> _Row:
    within, partly, holds, also = (
        tuple(filter(None, read[column].split(SEPARATOR))) for column in ("within", "partly", "holds", "also")
    )
    return _Row(read["name"], RegionKind(read["kind"]), within, partly, holds, also)


def _spelling(text: str) -> str:
    """Return a text as bare words, by which names are compared."""
    return " ".join(plain(each) for each in _WORD.findall(_in_full(text)))


def _in_full(text: str) -> str:
    for shortened, full in _SHORTENED:
        text = shortened.sub(full, text)
    return text


def plain(text: str) -> str:
    """Return a text without capitals and accents."""
    if text.isascii():
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in taken_apart if not unicodedata.combining(each))

"""Whom a letter is for, from how a volunteer types a name to how a Dutch business letter writes it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

MADAM, SIR = "mevrouw", "heer"
TITLES = {
    **dict.fromkeys(("mevrouw", "mevr.", "mevr", "mw.", "mw"), MADAM),
    **dict.fromkeys(("heer", "hr.", "hr", "dhr.", "dhr", "meneer", "mijnheer"), SIR),
}
DEGREES = frozenset({"prof.", "dr.", "drs.", "mr.", "ir.", "ing.", "prof", "dr", "drs", "ir", "ing", "bc."})
DEGREES_BEHIND = frozenset({"msc", "bsc", "ma", "ba", "llm", "llb", "phd", "mba", "ra", "rc"})
PREFIXES = frozenset({
    "van", "von", "de", "den", "der", "het", "'t", "ten", "ter", "te", "in", "op", "la", "le", "el", "al",
    "ben", "bin", "da", "di", "du", "dos", "ould",
})  # fmt: skip
BOARD = re.compile(r"(het )?bestuur\b", re.I)
ATTENTION = re.compile(r"^(t\.?a\.?v\.?|ter attentie van|aan)\s+", re.I)
INITIALS = re.compile(r"(?:[A-Z][a-z]{0,2}\.-?)+|[A-Z]")
"""'A.', 'J.P.', 'Th.', or a letter alone."""
LETTERS = re.compile(r"(?:[^\W\d_]|['’-])+")
SHORTENED = frozenset({"v.", "v.d.", "v/d", "d."})
"""Prefixes that are often typed short; which one it is we do not guess."""
OFFICES = frozenset({
    "team", "secretariaat", "afdeling", "commissie", "bureau", "stichting", "fonds", "vereniging", "redactie",
    "administratie", "directie", "college", "gemeente", "en", "of",
})  # fmt: skip
"""Words that no single person is called by."""
MOST_WORDS = 8
TO_WHOM_IT_MAY_CONCERN = "Geachte heer, mevrouw,"


@dataclass(frozen=True)
class Addressee:
    """One person: the title (MADAM, SIR or ""), degrees, initials and the name that follows them."""

    title: str
    degrees: tuple[str, ...]
    initials: tuple[str, ...]
    name: tuple[str, ...]

    @property
    def family(self) -> str:
        """The name as it stands right behind a title: 'De Wit', but 'Anna de Wit'."""
        return _capital(" ".join(self.name))


def salutation(typed: str) -> str:
    """'Geachte mevrouw De Wit,': the title written out, without initials or degrees.

    Who is no person that we recognise is addressed in a way that is always right.
    """
    name = _bare(typed)
    if BOARD.match(name):
        return "Geacht bestuur,"
    person = _person(name)
    if person is None:
        return TO_WHOM_IT_MAY_CONCERN
    if person.title:
        return f"Geachte {' '.join((person.title, *person.family.split()))},"
    if person.initials or person.name[0].lower() in PREFIXES:
        return f"Geachte heer of mevrouw {person.family},"
    return f"Geachte {' '.join(person.name)}," if len(person.name) > 1 else TO_WHOM_IT_MAY_CONCERN


def attention(typed: str) -> str:
    """'mevrouw drs. A. de Wit', as it stands in an address; what is no person stays as it was typed."""
    name = _bare(typed)
    person = _person(name)
    if person is None or not person.title:
        return name
    title = "de heer" if person.title == SIR else person.title
    before = (*person.degrees, *person.initials)
    return " ".join((title, *before, " ".join(person.name) if before else person.family)).strip()


def _bare(typed: str) -> str:
    """The name alone: on one line, without 't.a.v.', and without the function that follows it."""
    line = ATTENTION.sub("", " ".join(typed.split()))
    return re.split(r"\s*[,(]", line, maxsplit=1)[0]


def _person(name: str) -> Addressee | None:
    """The parts of a name; None for nobody, for more people than one, and for what is no name."""
    title, words = _title(re.sub(r"\.(?=\w{2})", ". ", name).split())
    degrees, words = _while(words, lambda word: word.lower() in DEGREES)
    initials, words = _while(words, lambda word: bool(INITIALS.fullmatch(word)))
    rest = tuple(word for word in words if word.lower().replace(".", "") not in DEGREES_BEHIND)
    found = Addressee(title, degrees, initials, rest)
    return found if _is_one_person(found) else None


def _is_one_person(found: Addressee) -> bool:
    """Whether these parts can only be of one person, as far as a name shows that."""
    small = [word.lower() for word in found.name]
    if len(small) > MOST_WORDS or not all(map(_is_name, small)):
        return False
    if found.title:
        return True
    own = [word for word in found.name if word.lower() not in PREFIXES | SHORTENED]
    return bool(own) and all(word[0].isupper() or not word[0].isalpha() for word in own)


def _is_name(word: str) -> bool:
    return (bool(LETTERS.fullmatch(word)) and word not in OFFICES | TITLES.keys()) or word in SHORTENED


def _title(words: list[str]) -> tuple[str, list[str]]:
    known = [word.lower() for word in words[:2]]
    if known == ["de", "heer"]:
        return SIR, words[2:]
    title = TITLES.get(known[0], "") if known else ""
    return title, words[1:] if title else words


def _while(words: list[str], fits: Callable[[str], bool]) -> tuple[tuple[str, ...], list[str]]:
    """The first words that fit, and what is left."""
    first = tuple(takewhile(fits, words))
    return first, words[len(first) :]


def _capital(name: str) -> str:
    """The name with a capital, also for a prefix; an apostrophe opens with none ('t Hart)."""
    return name[:1].upper() + name[1:]

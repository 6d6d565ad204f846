"""Sentences: a text taken apart as Dutch is written, and put together so that it comes apart the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_NEVER_LAST = (
    "a.d.h.v. art. b.v. bijv. bv. blz. ca. cf. dhr. dr. drs. ds. d.d. d.m.v. d.w.z. excl. fam. "
    "fig. gem. h.t. i.c.m. i.h.a. i.h.b. i.o.m. i.p.v. i.s.m. i.t.t. i.v.m. incl. ing. ir. jhr. jkvr. "
    "l.t. m.a.w. m.b.t. m.b.v. m.i.v. m.m.v. m.n. m.u.v. mej. mevr. mgr. mr. mw. n.a.v. n.o. nl. "
    "nr. nrs. o.a. o.b.v. o.g.v. o.l.v. o.m. o.v.v. p. pag. par. plm. prof. resp. st. t.a.v. t.b.v. "
    "t.g.v. t.n.v. t.o.v. t.w. tel. v.a. vgl. vnl. w.o. z.g. zgn."
)
NEVER_LAST = frozenset(_NEVER_LAST.split())
"""Short forms behind which a sentence goes on, also before a capital or a number: mevr. Bakker, ca. 20."""
_BEFORE_NUMBERS = "jan. feb. febr. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec. max. min. no."
BEFORE_NUMBERS = frozenset(_BEFORE_NUMBERS.split())
"""Short forms behind which a sentence goes on when a number follows: 12 sept. 2026, min. 20."""

DASHES = ("- ", "* ", "• ", "– ")
"""With which a line of a list opens."""

GAPS = (" ", "\n", "\n\n")
"""What can stand between two sentences: a space, the end of a line, or an empty line."""

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_LINE = re.compile(r"\n+")
_APOSTROPHE = re.compile(r"['’‘][stkn]\s")
_INITIALS = re.compile(r"(?:[A-Z]\.|IJ\.|Th\.|Chr\.|Ph\.)+")
_OPENERS = "\"'“„‘’(«["
WRAPPED = 60
"""A line this long that goes on with a small letter was broken by the program it was copied from."""


@dataclass(frozen=True)
class Sentence:
    """One sentence, or line of a list, and what stands `after` it: a space, or the end of a line or two."""

    text: str
    after: str = " "


@lru_cache(maxsize=2048)
def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order; () for a text without words."""
    return tuple(_split(text))


def texts(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` without what stands between them."""
    return tuple(each.text for each in split(text))


def together(sentences: Iterable[Sentence]) -> str:
    """Return the text of these sentences; `texts` of it gives the same sentences again.

    Where a space would make one sentence of two, a new line stands between them.
    """
    whole, before = "", None
    for each in sentences:
        if before is not None:
            whole += max(before.after, between(before.text, each.text), key=GAPS.index)
        whole, before = whole + each.text, each
    return whole


@lru_cache(maxsize=4096)
def between(first: str, second: str) -> str:
    """Return the least that must stand between two sentences so that they stay two."""
    listed = second.startswith(DASHES) or first.startswith(DASHES)
    apart = (*texts(first), *texts(second))
    fitting = (each for each in GAPS[listed:] if texts(first + each + second) == apart)
    return next(fitting, GAPS[-1])


def _split(text: str) -> Iterator[Sentence]:
    lines = tuple(_lines(text.strip()))
    for number, (line, gap) in enumerate(lines):
        found = tuple(_of_line(line))
        last = number == len(lines) - 1
        yield from (Sentence(each) for each in found[:-1])
        yield from (Sentence(each, " " if last else gap) for each in found[-1:])


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield every line with what stands behind it; a line that was broken by a program is made whole."""
    start = 0
    for found in (*_LINE.finditer(text), None):
        line, rest = (text[start : found.start()], text[found.end() :]) if found else (text[start:], "")
        gap = "" if found is None else found[0]
        if gap == "\n" and _goes_on(line[line.rfind("\n") + 1 :], rest):
            continue
        yield " ".join(line.split()), "\n\n" if len(gap) > 1 else "\n"
        start = found.end() if found else start


def _goes_on(line: str, rest: str) -> bool:
    return len(line) >= WRAPPED and rest[:1].islower() and not line.rstrip().endswith((".", "!", "?", ":"))


def _of_line(line: str) -> Iterator[str]:
    start = 0
    for found in _STOP.finditer(line):
        if _ends(line, start, found):
            yield line[start : found.end()].strip()
            start = found.end()
    if line[start:].strip():
        yield line[start:].strip()


def _ends(line: str, start: int, found: re.Match[str]) -> bool:
    """Whether a sentence ends with these marks and does not go on behind them."""
    rest = line[found.end() :].lstrip()
    if _APOSTROPHE.match(rest):  # 's Avonds opens a sentence with a small letter
        return True
    opening = rest.lstrip(_OPENERS)[:1]
    if opening.islower():
        return False
    word = line[start : found.end()].split()[-1].lstrip(_OPENERS)
    return found[0] != "." or not _short(word, opening, alone=word == line[start : found.end()].strip())


def _short(word: str, following: str, alone: bool) -> bool:
    """Whether the dot of `word` belongs to a short form, to initials or to the number of a line."""
    if word.lower() in NEVER_LAST or _INITIALS.fullmatch(word):
        return True
    if word.lower() in BEFORE_NUMBERS and following.isdigit():
        return True
    return alone and word[:-1].isdigit()

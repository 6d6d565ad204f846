"""Privacy: no names, numbers or illnesses of people who take part."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from budgets.text import Text, mark
from proposal.checks.asking import check, point
from proposal.model.finding import Finding
from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import asks

READ = (
    "idea",
    "audience",
    "initiatives",
    "scope",
    "activities",
    "volunteers",
    "results",
    "factors",
    "evaluation",
    "letter",
    "pitch",
)
"""The steps that are about people who take part; elsewhere names of makers and funds belong."""

NAMES_BELONG = frozenset({"addressee", "address", "signatory", "person"})


@dataclass(frozen=True)
class Trace:
    """Words by which someone could be known: `pattern` is looked for only where one of `words` stands."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def found(self, text: str) -> str:
        """Return the first such words of `text`, or ""."""
        match = self.pattern.search(text) if any(map(text.__contains__, self.words)) else None
        return match[0] if match else ""


NAME = Trace(
    ("eelnemer", "eelneemster", "liënt", "lient", "ulpvrager", "atiënt", "atient"),
    re.compile(
        r"\b(?:[Dd]eelneemster|[Dd]eelnemer|[Cc]li[eë]nte?|[Hh]ulpvrager|[Pp]ati[eë]nt) [A-Z][a-zà-ÿ]+"
    ),
)
ILLNESSES = ("hiv", "kanker", "depressie", "adhd", "autisme", "ptss", "diabetes", "dementie", "psychose")
ILLNESS = Trace(
    ILLNESSES,
    re.compile(
        r"\b(?!Wie|Iemand|Hij|Zij|Ze|Hen|Een|Men|Bijna|Soms|Wat|De|Het)[A-Z][a-zà-ÿ]+ "
        rf"(?:heeft|kreeg|lijdt aan) (?:een )?(?:{'|'.join(ILLNESSES)})\b"
    ),
)
NUMBER = Trace(
    ("0", "+31"),
    re.compile(
        r"(?<!\d)(?<!\d[.,])(?:\+31[ -]?|0)"
        r"(?:6[ -]?\d{2}(?: ?\d{2}){3}|\d{2}[ -]?\d{3} \d{2} ?\d{2}|\d{3}[ -]?\d{2}(?: \d{2}){2}"
        r"|\d{2,3}[ -]?\d{6,7})"
        r"(?!\d|[.,]\d)"
    ),
)


@check
def name_of_participant(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No names of participants (`project-elements.md` L1, MOGELIJKE_NAAM; `dutch-funds.md` h34)."""
    return _asked(
        proposal,
        NAME,
        lambda words: mark("Staat hier de naam van een deelnemer: '{words}'?", words=words),
        mark("Laat de naam weg, of kies een andere. Je tekst gaat naar mensen die je niet kent."),
    )


@check
def illness_of_someone(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Nor what somebody suffers from (`project-elements.md` L2; `dutch-funds.md` h34)."""
    return _asked(
        proposal,
        ILLNESS,
        lambda words: mark("Mag iedereen dit weten: '{words}'?", words=words),
        mark("Schrijf niets waaraan je iemand en zijn ziekte kunt herkennen."),
    )


@check
def number_in_text(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Nor telephone numbers, which belong with the contact person (`dutch-funds.md` h34)."""
    return _asked(
        proposal,
        NUMBER,
        lambda number: mark("Van wie is het nummer {number}?", number=number),
        mark("Jullie eigen nummer staat al bij Organisatie. Een ander nummer kan weg."),
    )


def _asked(proposal: Proposal, trace: Trace, question: Callable[[str], Text], why: Text) -> Iterator[Finding]:
    """Ask about every place where such words stand."""
    found = ((place, trace.found(text)) for text, *place in _texts(proposal))
    return (point(Place(*place), question(words), why, words) for place, words in found if words)


def _texts(proposal: Proposal) -> Iterator[tuple[str, str, str, str]]:
    """Yield every text with the step, the question and the row where it stands."""
    for slug in READ:
        answers = proposal.step(slug)
        for name, columns in _written(slug):
            value: Any = getattr(answers, name)
            if value and type(value) is str:
                yield value, slug, name, ""
            for each in value if columns else ():
                for column in columns:
                    text = getattr(each, column)
                    if text and type(text) is str:
                        yield text, slug, column, each.id


@cache
def _written(slug: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The questions of a step, with the columns of its rows, in which people may write about others."""
    return tuple((name, _columns(ask.row) if ask.row else ()) for name, ask in asks(STEPS[slug]))


def _columns(row: type) -> tuple[str, ...]:
    return tuple(name for name, ask in asks(row) if not ask.refers and name not in NAMES_BELONG)


CHECKS = (name_of_participant, illness_of_someone, number_in_text)

"""Privacy: no names, numbers or illnesses of people who take part."""

import re
from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import check, point
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
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
NAME = re.compile(
    r"\b(?:[Dd]eelneemster|[Dd]eelnemer|[Cc]li[eë]nte?|[Hh]ulpvrager|[Pp]ati[eë]nt) [A-Z][a-zà-ÿ]+"
)
ILLNESS = re.compile(
    r"\b(?!Wie|Iemand|Hij|Zij|Ze|Hen|Een|Men|Bijna|Soms|Wat|De|Het)[A-Z][a-zà-ÿ]+ "
    r"(?:heeft|kreeg|lijdt aan) (?:een )?"
    r"(?:hiv|kanker|depressie|adhd|autisme|ptss|diabetes|dementie|psychose)\b"
)
NUMBER = re.compile(r"(?<!\d)(?<!\d[.,])(?:\+31[ -]?|0)(?:6[ -]?\d{8}|\d{2,3}[ -]?\d{6,7})(?!\d|[.,]\d)")


@check
def name_of_participant(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No names of participants (`project-elements.md` L1, MOGELIJKE_NAAM; `dutch-funds.md` h34)."""
    for place, text in _texts(proposal):
        if found := NAME.search(text):
            yield point(
                place,
                mark("Staat hier de naam van een deelnemer: {words}?", words=found[0]),
                mark("Laat de naam weg, of kies een andere. Je tekst gaat naar mensen die je niet kent."),
                found[0],
            )


@check
def illness_of_someone(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Nor what somebody suffers from (`project-elements.md` L2; `dutch-funds.md` h34)."""
    for place, text in _texts(proposal):
        if found := ILLNESS.search(text):
            yield point(
                place,
                mark("Mag iedereen dit weten: {words}?", words=found[0]),
                mark("Schrijf niets waaraan je iemand en zijn ziekte kunt herkennen."),
                found[0],
            )


@check
def number_in_text(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Nor telephone numbers, which belong with the contact person (`dutch-funds.md` h34)."""
    for place, text in _texts(proposal):
        if found := NUMBER.search(text):
            yield point(
                place,
                mark("Van wie is het nummer {number}?", number=found[0]),
                mark("Jullie eigen nummer staat al bij Organisatie. Een ander nummer kan weg."),
                found[0],
            )


def _texts(proposal: Proposal) -> Iterator[tuple[Place, str]]:
    for slug in READ:
        answers = proposal.step(slug)
        for name, ask in asks(type(answers)):
            value = getattr(answers, name)
            if isinstance(value, str):
                yield Place(slug, name), value
            elif ask.row is not None:
                for each in value:
                    yield from _row_texts(slug, ask.row, each)


def _row_texts(slug: str, row: type, answers: object) -> Iterator[tuple[Place, str]]:
    row_id: str = getattr(answers, "id")  # noqa: B009 - the model promises an id, the type cannot say so
    for name, ask in asks(row):
        value = getattr(answers, name)
        if type(value) is str and not ask.refers and name not in NAMES_BELONG:
            yield Place(slug, name, row_id), value


CHECKS = (name_of_participant, illness_of_someone, number_in_text)

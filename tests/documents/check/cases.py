"""The cases: proposals that are long, empty, small, as large as can be, hostile, or in a house style."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from budgets.text import mark
from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.package import HOME, documents, folders
from proposal.documents.thanks import thanks
from proposal.documents.word.foreign.looking import look_of
from proposal.documents.word.house import Font, House
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Proposal
from tests.builders import HARD, filled, with_texts
from tests.documents.foreign import libreoffice_template
from tests.documents.packages import TODAY
from tests.documents.passages import passages

LINES, ACTIVITIES, FUNDS, LONG_ANSWER = 50, 30, 10, 700
LONG_THANKS = "Dankzij u gaat het door. " * 20
LONGISH = 300
"""An answer of the example with so many characters is one that people write a paragraph for."""

ALL_ALIKE = ("grootst", "concept", "huisstijl", "sjabloon")
"""Of these cases only some files differ from those of the others: in looks or in size."""

TELLING = ("Brief", "Projectplan", "Begroting", "Aanvraag compleet", "A4")
"""So begin the names of those files."""

OPEN = (mark("Wie betaalt de zaal?"), mark("Klopt de datum van het feest?"))


@dataclass(frozen=True)
class Made:
    """One file of a package: its path, its bytes, and the paper it was written from (None for a workbook)."""

    path: str
    packed: bytes
    paper: Paper | None


@dataclass(frozen=True)
class Case:
    """One edition whose documents are all made, and the papers that go out beside the package."""

    name: str
    edition: Edition
    beside: tuple[tuple[str, Paper], ...] = ()

    @cached_property
    def files(self) -> tuple[Made, ...]:
        """Every file of the package; what all funds get alike is there once, in the folder of the first."""
        return tuple(self._files())

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders for funds, in order."""
        return folders(self.edition)

    @property
    def telling(self) -> Iterator[Made]:
        """The files for one fund and those for home; of cases that are all alike what differs."""
        others = self.folders[1:]
        for each in self.files:
            _, folder, name = each.path.split("/")
            if folder not in others and (self.name not in ALL_ALIKE or name.startswith(TELLING)):
                yield each

    def _files(self) -> Iterator[Made]:
        met: set[int] = set()
        for each in documents(self.edition):
            made, packed = each.make(), each.write()
            if id(packed) not in met:
                met.add(id(packed))
                paper = made if isinstance(made, Paper) else None
                yield Made(f"{self.name}/{each.folder}/{each.name}", packed, paper)
        for name, paper in self.beside:
            yield Made(f"{self.name}/{HOME}/{name}", write_word(paper), paper)


def cases() -> tuple[Case, ...]:
    """All cases, the long example first."""
    series, event = example(Kind.SERIES), example(Kind.EVENT)
    return (
        Case("lang", Edition(series, TODAY), (*_copies(series), *_thanks(series))),
        Case("feest", Edition(event, TODAY, mark="k3f9x0a7b2cd")),
        Case("leeg", Edition(Proposal(), TODAY)),
        Case("grootst", Edition(largest(), TODAY)),
        Case("moeilijk", Edition(hostile(), TODAY), _copies(hostile())),
        Case("concept", Edition(event, TODAY, OPEN)),
        Case("huisstijl", Edition(event, TODAY, house=House("7A1F3D", Font.CAMBRIA, logo()))),
        Case("sjabloon", Edition(event, TODAY, house=look_of(libreoffice_template()))),
    )


def _copies(proposal: Proposal) -> tuple[tuple[str, Paper], ...]:
    """What goes out to be read in Word."""
    texts = passages(proposal)
    return (("Taal nakijken.docx", language_copy(Edition(proposal, TODAY), texts)),)


def _thanks(proposal: Proposal) -> tuple[tuple[str, Paper], ...]:
    """The letter of thanks to the first fund, had it said yes, with as many own words as it asks for."""
    first, *others = proposal.funds.applications
    answered = (replace(first, state=ApplicationState.AWARDED), *others)
    life = Life(first.id, awarded=Decimal(1250), thanks=f"{proposal.letter.project}\n\n{LONG_THANKS}")
    made = proposal.with_step("funds", applications=answered).with_step("following", lives=(life,))
    return (("Bedankbrief.docx", thanks(Edition(made, TODAY), first.id)),)


def largest() -> Proposal:
    """The long example at its maximum: fifty lines, thirty activities, ten funds, paragraphs of 700 words."""
    made = example(Kind.SERIES)
    funds = _more(made.funds.applications, FUNDS)
    applications = tuple(replace(each, fund=f"{each.fund} {at}") for at, each in enumerate(funds, start=1))
    written = _more(made.letter.letters, FUNDS)
    return _balanced(
        _long_winded(made)
        .with_step("budget", lines=_more(_first_explained(made.budget.lines, "explanation"), LINES))
        .with_step(
            "activities",
            activities=_more(_first_explained(made.activities.activities, "about"), ACTIVITIES),
        )
        .with_step("funds", applications=applications)
        .with_step(
            "letter",
            letters=tuple(
                replace(letter, id=fund.id) for letter, fund in zip(written, applications, strict=True)
            ),
        )
    )


def _balanced(made: Proposal) -> Proposal:
    """The same with a first fund that is asked just as much as makes both sides agree."""
    first, *others = made.funds.applications
    asked = (first.amount or 0) - made.balance.difference
    return made.with_step("funds", applications=(replace(first, amount=asked), *others))


def hostile() -> Proposal:
    """Every text full of signs that break files, and a word that fits on no line."""
    word = "Donaudampfschifffahrtsgesellschaft" * 8
    made: Proposal = with_texts(filled(Kind.SERIES).proposal, f"{HARD}\n{word}")
    return made


def logo() -> bytes:
    """A logo as an organisation has it: three times as wide as high."""
    picture = Image.new("RGBA", (900, 300), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((10, 10, 290, 290), radius=60, fill="#7A1F3D")
    draw.rectangle((330, 110, 890, 190), fill="#4A5560")
    packed = BytesIO()
    picture.save(packed, "PNG")
    return packed.getvalue()


def _more(rows: tuple[Any, ...], number: int) -> tuple[Any, ...]:
    """So many rows: those there are, and then the same again under new ids."""
    added = (replace(rows[at % len(rows)], id=f"more{at}") for at in range(number - len(rows)))
    return (*rows, *added)


def _first_explained(rows: tuple[Any, ...], question: str) -> tuple[Any, ...]:
    """The rows, the first with a paragraph of 700 words in a cell of its table."""
    first, *others = rows
    return (replace(first, **{question: _paragraph("waarom dit nodig is en wat het oplevert")}), *others)


def _long_winded(proposal: Proposal) -> Proposal:
    """Every answer that is a paragraph has 700 words, but in letters: they are two pages as they stand."""
    made = proposal
    for slug in STEPS.keys() - {"letter"}:
        answers = proposal.step(slug)
        long = {
            each.name: _paragraph(getattr(answers, each.name))
            for each in fields(answers)
            if isinstance(getattr(answers, each.name), str) and len(getattr(answers, each.name)) > LONGISH
        }
        made = made.with_step(slug, **long)
    return made


def _paragraph(answer: str) -> str:
    """The words of this answer over and over, up to 700."""
    words = answer.split()
    return " ".join(words[at % len(words)] for at in range(LONG_ANSWER))

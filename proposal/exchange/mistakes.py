"""What can be wrong with a file that is brought in: where it is wrong, and why."""

from collections.abc import Mapping
from textwrap import shorten
from typing import Any, TypeAlias

from budgets.text import Text, dutch, mark
from proposal.model.typed import cleaned

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value in the document, as its keys and (from 0) places in lists."""

LONGEST_QUOTE = 40

STEP_NAMES: Mapping[str, Text] = {
    "idea": mark("idee"),
    "audience": mark("doelgroep"),
    "initiatives": mark("wat er al is"),
    "scope": mark("haalbaarheid"),
    "activities": mark("activiteiten"),
    "approach": mark("werkwijze"),
    "volunteers": mark("vrijwilligers"),
    "partners": mark("partners"),
    "results": mark("resultaten"),
    "factors": mark("succes- en faalfactoren"),
    "evaluation": mark("evaluatie"),
    "budget": mark("begroting"),
    "coverage": mark("dekkingsplan"),
    "organisation": mark("organisatie"),
    "funds": mark("fondsenlijst"),
    "letter": mark("brief"),
    "attachments": mark("bijlagen"),
    "pitch": mark("presentatie"),
    "sending": mark("versturen"),
    "following": mark("fondsen volgen"),
    "short": mark("korte versies"),
    "unreadable": mark("niet gelezen antwoorden"),
}

_REASONS = {
    "missing": mark("Hier ontbreekt een verplicht gegeven."),
    "unexpected_keyword_argument": mark("Deze vraag kennen we niet."),
    "extra_forbidden": mark("Deze vraag kennen we niet."),
    "string_type": mark("Hier hoort een tekst te staan, tussen aanhalingstekens."),
    "bool_type": mark("Hier hoort true of false te staan."),
    "int_type": mark("Hier hoort een heel getal te staan, zonder aanhalingstekens."),
    "finite_number": mark("Hier hoort een gewoon getal te staan."),
    "tuple_type": mark("Hier hoort een lijst te staan, tussen vierkante haken."),
    "dataclass_type": mark("Hier hoort een blok met vragen te staan, tussen accolades."),
}
_DECIMAL = mark('Hier hoort een getal te staan als "12.50", met een punt en tussen aanhalingstekens.')
_DATE = mark('Hier hoort een datum te staan als "2026-09-01".')
_OTHER = mark("Wat hier staat past niet bij deze vraag.")


class BadDocument(ValueError):
    """A file that cannot be brought in: `place` says where, `reason` why, `path` leads to the value."""

    def __init__(self, reason: Text, path: Path = ()) -> None:
        self.path = path
        self.place = placed(path)
        self.reason = reason
        super().__init__(dutch(self.text))

    @property
    def text(self) -> Text:
        """Place and reason in one sentence."""
        return mark("{place}: {reason}", place=self.place, reason=self.reason) if self.path else self.reason


def placed(path: Path) -> Text:
    """Return where `path` leads, with the keys of the file: begroting, 'lines', regel 3, 'price'."""
    if not path:
        return mark("het bestand")
    rest = path[1:] if path[0] == "proposal" and len(path) > 1 else path
    found = _part(rest[0], first=True)
    for each in rest[1:]:
        found = mark("{before}, {part}", before=found, part=_part(each))
    return found


def mistake(problem: Mapping[str, Any]) -> BadDocument:
    """Return what pydantic found wrong (one of `ValidationError.errors()`) as a BadDocument."""
    path: Path = tuple(problem["loc"])
    found = problem["input"]
    if problem["type"] == "enum":
        return BadDocument(_choice(found, str(problem["ctx"]["expected"])), path)
    if problem["type"].startswith("date"):
        return BadDocument(_DATE, path)
    if problem["type"].startswith("decimal"):
        return BadDocument(_DECIMAL, path)
    return BadDocument(_REASONS.get(problem["type"], _OTHER), path)


def quoted(found: object) -> str:
    """Return what was found, short enough to show."""
    return shorten(cleaned(str(found)), LONGEST_QUOTE, placeholder="…") or "…"


def _choice(found: object, expected: str) -> Text:
    choices = expected.replace(" or ", ", ")
    return mark("De keuze '{found}' bestaat niet. Kies uit: {choices}.", found=quoted(found), choices=choices)


def _part(key: str | int, first: bool = False) -> Text:
    if isinstance(key, int):
        return mark("regel {number}", number=key + 1)
    return STEP_NAMES[key] if first and key in STEP_NAMES else mark("'{key}'", key=quoted(key))

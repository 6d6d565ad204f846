"""What each column of a budget or a coverage plan answers, and what a cell in it makes of that answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeAlias, TypeVar

from budgets.budget import WHOLE_PROJECT
from budgets.columns import COST_COLUMNS, COVERAGE_COLUMNS, Column
from budgets.coverage import SourceKind, Status
from budgets.lines import CostRow, SourceRow
from budgets.text import Text, dutch, mark
from proposal.exchange.limits import MOST_CHARACTERS
from proposal.exchange.spreadsheet_back.items import Value
from proposal.model.choices import ApplicationState, Basis
from proposal.model.proposal import Proposal, promised
from proposal.model.typed import cleaned

R = TypeVar("R", CostRow, SourceRow)

TOO_LONG = mark("Deze tekst is te lang. Kort hem in tot {most} tekens.", most=MOST_CHARACTERS)
NO_BASIS = mark("Dit woord kennen we hier niet. Kies uit: offerte, vast tarief of schatting.")
NO_ACTIVITY = mark("Deze activiteit staat niet in je plan. Kies haar zelf bij de begroting.")
NO_PLACE = mark("Bij een fonds is voor deze tekst geen plaats. Zet hem bij de fondsenlijst.")
NO_FUND = mark("Een fonds blijft een fonds. Haal het weg bij de fondsenlijst als dat niet klopt.")
PROMISED = mark("Dit bedrag zegde het fonds toe. Verander het bij ‘Fondsen volgen’.")
ELSEWHERE = mark("Een fonds staat in de fondsenlijst, en wat je gratis krijgt in de begroting.")
WHOLE = (WHOLE_PROJECT,)
ANY_STATE = mark("Kijk in de fondsenlijst na hoe ver jullie met dit fonds zijn.")
NEW_CATEGORY = mark("Deze rubriek staat nog niet in je begroting. Klopt hij?")
RUN_TOGETHER = mark("Hierin stonden meer antwoorden achter elkaar. Kijk na of dit op de goede plek komt.")

STATES = {
    Status.TO_ASK: ApplicationState.EXPLORED,
    Status.ASKED: ApplicationState.WRITTEN,
    Status.PLEDGED: ApplicationState.AWARDED,
    Status.RECEIVED: ApplicationState.PAID,
    Status.REJECTED: ApplicationState.REJECTED,
}
"""How far an application is at the least when the coverage plan says this."""
_BASES = (("offerte", Basis.QUOTE), ("tarief", Basis.RATE), ("prijslijst", Basis.RATE),
          ("schatting", Basis.ESTIMATE), ("geschat", Basis.ESTIMATE))  # fmt: skip


@dataclass(frozen=True)
class Written:
    """What a cell becomes: the answer to a question, or why it can be none; `doubt` is what to look at."""

    question: str = ""
    answer: Any = None
    why: Text | None = None
    doubt: Text | None = None


Writer: TypeAlias = Callable[[Value, Any, Proposal], Written]


@dataclass(frozen=True)
class CellOf(Generic[R]):
    """A column: what a row says in it, and what that is in the project; `kept` is the row there, or None."""

    name: str
    says: Callable[[R], Value]
    writes: Writer


def column(name: str, of_costs: bool) -> Column:
    """Return the column with this name."""
    return next(each for each in (COST_COLUMNS if of_costs else COVERAGE_COLUMNS) if each.name == name)


def _as(question: str) -> Writer:
    return lambda value, _kept, _proposal: Written(question, value)


def _line(question: str) -> Writer:
    def write(value: Value, _kept: Any, _proposal: Proposal) -> Written:
        text = str(value)
        return Written(question, text) if len(text) <= MOST_CHARACTERS else Written(why=TOO_LONG)

    return write


def _category(value: Value, _kept: Any, proposal: Proposal) -> Written:
    name = str(value)
    if len(name) > MOST_CHARACTERS:
        return Written(why=TOO_LONG)
    known = {in_one_line(each.category).casefold(): each.category for each in proposal.budget.lines}
    known.pop("", None)
    new = bool(name and known) and name.casefold() not in known
    return Written("category", name, doubt=_new_category(name.casefold(), known) if new else None)


def _new_category(name: str, known: Mapping[str, str]) -> Text:
    """Ask whether one of the known categories is meant, the first that is like it or has a word like it."""
    near = next((told for each, told in known.items() if get_close_matches(name, (each, *each.split()))), "")
    if not near:
        return NEW_CATEGORY
    return mark("Deze rubriek staat nog niet in je begroting. Bedoelde je '{near}'?", near=near)


def _refused(why: Text) -> Writer:
    return lambda _value, _kept, _proposal: Written(why=why)


def in_one_line(text: str) -> str:
    """Return the text as a field of one line keeps it."""
    return " ".join(cleaned(text).split())


def _basis(value: Value, _kept: Any, _proposal: Proposal) -> Written:
    words = str(value).casefold()
    named = next((each for each in Basis if words in (each.value, dutch(each.label).casefold())), None)
    found = named or next((each for word, each in _BASES if word in words), None)
    return Written("basis", found) if found or not words else Written(why=NO_BASIS)


def _activities(value: Value, _kept: Any, proposal: Proposal) -> Written:
    assert isinstance(value, tuple)
    known = {in_one_line(each.what).casefold(): each.id for each in proposal.activities.activities}
    found = [_picked(name, known) for name in value]
    if any(each is None for each in found):
        return Written(why=NO_ACTIVITY)
    return Written("activities", tuple(dict.fromkeys(each for ids in found if ids for each in ids)))


def _picked(name: str, known: dict[str, str]) -> tuple[str, ...] | None:
    """The ids of activities whose names are written behind each other; None when one is not known."""
    rest, found = in_one_line(name).casefold(), []
    names = {**known, "het hele project": WHOLE_PROJECT}
    while rest:
        first = max((each for each in names if each and rest.startswith(each)), key=len, default="")
        after = rest[len(first) :].lstrip()
        if not first or (after and after[0] not in ",;"):
            return None
        found.append(names[first])
        rest = after.lstrip(",; ")
    return WHOLE if WHOLE_PROJECT in found else tuple(found)


def _told_together(*questions: str) -> Writer:
    """Write a text in which the answers to several questions stand behind each other, each closed."""

    def write(value: Value, kept: Any, _proposal: Proposal) -> Written:
        text = cleaned(str(value))
        if len(text) > MOST_CHARACTERS:
            return Written(why=TOO_LONG)
        first, *others = questions
        others = [each for each in others if getattr(kept, each, "").strip()]
        tail = " ".join(_closed(getattr(kept, each)) for each in others)
        if not tail:
            return Written(first, _for(first, text))
        if text.endswith(tail):
            return Written(first, _for(first, text.removesuffix(tail).strip()))
        head = _closed(getattr(kept, first, ""))
        if len(others) == 1 and head and text.startswith(head):
            return Written(others[0], text.removeprefix(head).strip())
        return Written(first, _for(first, text), doubt=RUN_TOGETHER)

    return write


def _for(question: str, text: str) -> str:
    return in_one_line(text) if question == "reference" else text


def _closed(text: str) -> str:
    bare = text.strip()
    return bare if not bare or bare.endswith((".", "!", "?")) else f"{bare}."


def _kind_of_source(value: Value, _kept: Any, _proposal: Proposal) -> Written:
    if value in (SourceKind.FUND, SourceKind.OWN_IN_KIND):
        return Written(why=ELSEWHERE)
    return Written("kind", value)


def _asked(value: Value, kept: Any, proposal: Proposal) -> Written:
    """What a fund promised is no other amount that is asked of it."""
    awarded = kept is not None and promised(kept, proposal.life(kept.id)) != kept.amount
    return Written(why=PROMISED) if awarded else Written("amount", value)


def _state(value: Value, _kept: Any, _proposal: Proposal) -> Written:
    assert isinstance(value, Status)
    return Written("state", STATES[value], doubt=ANY_STATE)


COSTS: tuple[CellOf[CostRow], ...] = (
    CellOf("category", lambda row: in_one_line(row.line.category), _category),
    CellOf("kind", lambda row: row.line.kind, _as("kind")),
    CellOf("description", lambda row: in_one_line(row.line.description), _line("description")),
    CellOf("quantity", lambda row: row.line.quantity, _as("quantity")),
    CellOf("unit", lambda row: in_one_line(row.line.unit), _line("unit")),
    CellOf("price", lambda row: row.line.price, _as("price")),
    CellOf("percentage", lambda row: row.line.percentage, _as("percentage")),
    CellOf("giver", lambda row: in_one_line(row.line.giver), _line("giver")),
    CellOf("activities", lambda row: row.line.activities, _activities),
    CellOf("basis", lambda row: in_one_line(row.basis), _basis),
    CellOf("supplier", lambda row: in_one_line(row.supplier), _line("supplier")),
    CellOf("quote_number", lambda row: in_one_line(row.quote_number), _line("quote_number")),
    CellOf(
        "explanation",
        lambda row: cleaned(row.explanation),
        _told_together("explanation", "not_in_house", "own_reason"),
    ),
)


def _sources(
    name: str, kind: Writer, amount: Writer, status: Writer, told: Writer
) -> Iterable[CellOf[SourceRow]]:
    return (
        CellOf("name", lambda row: in_one_line(row.source.name), _line(name)),
        CellOf("kind", lambda row: row.source.kind, kind),
        CellOf("amount", lambda row: row.source.amount, amount),
        CellOf("status", lambda row: row.source.status, status),
        CellOf("explanation", lambda row: cleaned(row.explanation), told),
    )


CONTRIBUTIONS = tuple(
    _sources(
        "name", _kind_of_source, _as("amount"), _as("status"), _told_together("reference", "zero_reason")
    )
)
APPLICATIONS = tuple(_sources("fund", _refused(NO_FUND), _asked, _state, _refused(NO_PLACE)))

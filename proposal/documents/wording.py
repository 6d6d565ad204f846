"""How facts are written in a document: dates, amounts, numbers, choices in Dutch, '' when unknown."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date

from budgets.budget import WHOLE_PROJECT, CostKind
from budgets.choice import Choice
from budgets.coverage import SourceKind
from budgets.notation import DUTCH, format_money, format_number, format_share
from budgets.text import dutch
from proposal.model.choices import (
    BoardStyle,
    PaperKind,
    PartnerKind,
    Position,
    ResultKind,
    Theme,
    Vat,
    Vog,
    YesNo,
)
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal, both_amounts, promised
from proposal.model.steps.funds import Application

DAY_OF_YEAR = "d\u00a0MMMM"
"""A line of text never ends between a day and its month."""


@lru_cache(maxsize=1024)
def day(moment: date | None) -> str:
    """'1 september 2026'; a plan tells the same days over and over, and writing one out is slow."""
    return format_date(moment, f"{DAY_OF_YEAR} y", locale=DUTCH) if moment else ""


def day_of_year(moment: date) -> str:
    """'1 september'."""
    return format_date(moment, DAY_OF_YEAR, locale=DUTCH)


def days(moments: tuple[date, ...]) -> str:
    """'4 juli en 11 juli 2026': the year once, when it is the same."""
    alike = len({each.year for each in moments}) == 1
    *others, last = moments or (None,)
    short = (day_of_year(each) if alike else day(each) for each in others)
    return joined(joined(*short), day(last), by=" en ")


def month(moment: date | None) -> str:
    """'september 2026'."""
    return format_date(moment, "MMMM yyyy", locale=DUTCH) if moment else ""


def period(start: date | None, end: date | None, by: str = "tot en met") -> str:
    """'1 september 2026 tot en met 30 juni 2027', the year once when it is the same, or the one day known."""
    if start and end and start != end:
        first = day_of_year(start) if start.year == end.year else day(start)
        return f"{first} {by} {day(end)}"
    return day(start) or (f"{by} {day(end)}" if end else "")


def money(amount: Decimal | None) -> str:
    """'€ 1.147,69'."""
    return "" if amount is None else format_money(amount)


def asked_and_promised(proposal: Proposal, application: Application) -> str:
    """'gevraagd € 3.500,00, toegezegd € 3.000,00', or the one amount that counts where they do not differ."""
    life = proposal.life(application.id)
    both = both_amounts(application, life)
    return dutch(both) if both else money(promised(application, life))


def number(count: Decimal | int | None, unit: str = "") -> str:
    """'1.500', with its unit behind it."""
    return "" if count is None else f"{format_number(count)} {unit}".strip()


def percent(share: Decimal | None) -> str:
    """A share in whole percents, '26 %'."""
    return "" if share is None else format_share(share)


BUSINESSLIKE: tuple[tuple[Choice, str], ...] = (
    (Kind.EVENT, "Eenmalige activiteit"),
    (Kind.SERIES, "Reeks bijeenkomsten of cursus"),
    (Kind.PLACE, "Ontmoetingsplek"),
    (Kind.NETWORK, "Netwerk of samenwerking"),
    (Kind.OTHER, "Ander project"),
    (Theme.GENERAL, "Algemeen"),
    (Position.ADDITION, "Dit project vult aan wat er al is"),
    (Position.REPLACEMENT, "Dit project komt in de plaats van iets dat er is"),
    (PartnerKind.REFERRER, "Verwijzer"),
    (PartnerKind.OTHER, "Andere partner"),
    (Vog.ARRANGED, "geregeld"),
    (Vog.PLANNED, "geregeld voor de start"),
    (Vog.NOT_NEEDED, "hier niet nodig"),
    (ResultKind.NUMBER, "Aantal"),
    (ResultKind.CHANGE, "Zichtbare verandering"),
    (ResultKind.INITIATIVE, "Initiatief van deelnemers"),
    (CostKind.PRO_BONO, "Deskundige om niet"),
    (CostKind.FREE_GOODS, "Ruimte, spullen of dienst om niet"),
    (CostKind.EXPENSES, "Onkosten van vrijwilligers"),
    (CostKind.OVERHEAD, "Algemene kosten (overhead)"),
    (CostKind.OWN_HOURS, "Uren van vrijwilligers (€ 0)"),
    (Vat.INCLUDED, "Bedragen inclusief btw"),
    (Vat.EXCLUDED, "Bedragen zonder btw"),
    (BoardStyle.ACTIVE, "Werkt mee in het project"),
    (BoardStyle.DISTANT, "Houdt toezicht op afstand"),
    (SourceKind.OTHER, "Andere bron"),
    (PaperKind.INTENT, "Toezegging"),
    (PaperKind.OTHER, "Ander document"),
)
"""The words for a reader outside, where those of the questionnaire speak to the makers."""
_WORDS = {(type(choice), choice.value): words for choice, words in BUSINESSLIKE}


def chosen(choice: Choice | None) -> str:
    """The words in which a choice is shown in a document."""
    return _WORDS.get((type(choice), choice.value)) or dutch(choice.label) if choice else ""


def all_chosen(choices: Iterable[Choice]) -> str:
    """The choices in one line."""
    return "; ".join(chosen(choice) for choice in choices)


def when_yes(answer: YesNo | None, words: str) -> str:
    """The words when the answer is yes."""
    return words if answer is YesNo.YES else ""


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, behind each other."""
    return by.join(part for part in parts if part.strip())


def below(*parts: str) -> str:
    """The parts that say something, each on a line of its own."""
    return joined(*parts, by="\n")


def sentences(*parts: str) -> str:
    """The parts behind each other, each closed with a full stop; a single part stays as it is."""
    known = [part.strip() for part in parts if part.strip()]
    closed = (part if part.endswith((".", "!", "?")) else f"{part}." for part in known)
    return " ".join(closed) if len(known) > 1 else joined(*known)


def uncapitalised(words: str) -> str:
    """'projectleider' for 'Projectleider', as it stands within a line; abbreviations stay as they are."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def quoted(words: str) -> str:
    """The words of someone else between quotation marks, once."""
    bare = words.strip().strip("'\"“”‘’„").strip()
    return f"“{bare}”" if bare else ""


def labelled(label: str, value: str) -> str:
    """'label: value', or nothing without a value."""
    return f"{label}: {value}" if value.strip() else ""


def people(proposal: Proposal, ids: Iterable[str]) -> str:
    """The names (else the roles) of these people, in one line."""
    known = {each.id: each.name or each.role for each in proposal.approach.people}
    return joined(*(known.get(each, "") for each in ids))


def activities(proposal: Proposal, ids: Iterable[str]) -> str:
    """The names of these activities, in one line."""
    known = {each.id: each.what for each in proposal.activities.activities} | {
        WHOLE_PROJECT: "het hele project"
    }
    return joined(*(known.get(each, "") for each in ids))


def goal(proposal: Proposal, row: str) -> str:
    """'doel 2', as the goals are numbered in the plan."""
    places = {each.id: place for place, each in enumerate(proposal.scope.goals, start=1)}
    return f"doel {places[row]}" if row in places else ""


def cost_lines(proposal: Proposal, ids: Iterable[str]) -> str:
    """The descriptions of these cost lines, in one line."""
    known = {each.id: each.description for each in proposal.budget.lines}
    return joined(*(known.get(each, "") for each in ids))

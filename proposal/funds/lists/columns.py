"""Columns of a list of funds: how each is called in a file and on a page, and what stands in it."""

from dataclasses import dataclass
from enum import Enum

from budgets.choice import Choice
from budgets.text import Text, mark
from proposal.model.choices import LegalForm, Payment, SentHow, Theme
from proposal.model.fund import Exclusion


class Kind(Enum):
    """What stands in a cell, which decides how it is typed and told."""

    LINE = "line"
    PROSE = "prose"
    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    DAY = "day"
    YES_NO = "yes or no"
    ONE = "one of a list"
    SEVERAL = "several of a list"
    NAMES = "several names"
    PAGES = "several addresses"
    ROUNDS = "rounds"
    TEXTS = "texts"
    PAPERS = "papers"


class Group(Choice):
    """Rules that stand together on a page; the first ones are those that people know soonest."""

    MARK = "mark", mark("Kenmerk")
    FIRST = "first", mark("Het belangrijkste")
    PLACE = "place", mark("Waar en voor wie")
    MONEY = "money", mark("Geld")
    TIME = "time", mark("Tijd")
    ASKER = "asker", mark("Wie kan vragen")
    NOT_FOR = "not_for", mark("Waar het fonds niet aan geeft")
    SENDING = "sending", mark("Wat je stuurt")
    AFTER = "after", mark("Na een ja")
    WORDS = "words", mark("In eigen woorden")
    SOURCE = "source", mark("Waar dit staat")


@dataclass(frozen=True)
class FundColumn:
    """One column: `header` in a file, `name` in a form, `label` for people, `of` the list to choose from."""

    header: str
    name: str
    label: Text
    kind: Kind = Kind.LINE
    group: Group = Group.FIRST
    hint: Text | None = None
    of: type[Choice] | None = None


PERCENT = mark("In procent, zoals 60.")
DAY_AND_MONTH = mark("Dag en maand, zoals 1-11. De ronde komt elk jaar terug.")

FUND_COLUMNS = (
    FundColumn("kenmerk", "mark", mark("Kenmerk"), group=Group.MARK),
    FundColumn("naam", "name", mark("Naam van het fonds")),
    FundColumn("website", "website", mark("Website")),
    FundColumn("thema's", "themes", mark("Thema's"), Kind.SEVERAL, of=Theme),
    FundColumn("voor wie", "reaches", mark("Voor wie"), Kind.PROSE, Group.PLACE),
    FundColumn(
        "werkgebied", "area", mark("Werkgebied"), Kind.NAMES,
        hint=mark("Gemeenten, provincies of streken, met ; ertussen. Zoals: Rotterdam; Schiedam."),
    ),
    FundColumn(
        "misschien ook", "perhaps", mark("Misschien ook in"), Kind.NAMES, Group.PLACE,
        hint=mark("Waar het fonds soms geeft. Bij ‘Rotterdam en omgeving’ schrijf je hier: Rijnmond."),
    ),
    FundColumn("werkgebied in woorden", "area_words", mark("Het werkgebied in woorden"), group=Group.PLACE),
    FundColumn("minimum", "at_least", mark("Geeft minstens"), Kind.MONEY),
    FundColumn("maximum", "at_most", mark("Geeft hoogstens"), Kind.MONEY),
    FundColumn(
        "hoogste deel in %", "share", mark("Hoogste deel van de kosten"), Kind.PERCENT, Group.MONEY,
        hint=PERCENT,
    ),
    FundColumn(
        "alles tot", "share_above", mark("Betaalt alles tot"), Kind.MONEY, Group.MONEY,
        hint=mark("Tot dit bedrag mag het fonds alles betalen."),
    ),
    FundColumn(
        "eigen deel in %", "own_share", mark("Wat je zelf minstens betaalt"), Kind.PERCENT, Group.MONEY,
        hint=PERCENT,
    ),
    FundColumn(
        "onvoorzien in %", "contingency", mark("Hoogste post onvoorzien"), Kind.PERCENT, Group.MONEY,
        hint=PERCENT,
    ),
    FundColumn(
        "overhead in %", "overhead", mark("Hoogste post overhead"), Kind.PERCENT, Group.MONEY,
        hint=PERCENT,
    ),
    FundColumn(
        "meer geldgevers boven", "funders_above", mark("Wil meer gevers zien boven"), Kind.MONEY,
        Group.MONEY,
    ),
    FundColumn(
        "weken voor de start", "lead_weeks", mark("Weken voor de start"), Kind.COUNT,
        hint=mark("Zo veel weken voordat je project begint, moet de aanvraag er zijn."),
    ),
    FundColumn("rondes", "rounds", mark("Rondes, elk jaar"), Kind.ROUNDS, hint=DAY_AND_MONTH),
    FundColumn(
        "weken tot het besluit", "decision_weeks", mark("Weken tot het besluit"), Kind.COUNT,
        Group.TIME,
    ),
    FundColumn(
        "tot en met", "until", mark("De regeling loopt tot en met"), Kind.DAY, Group.TIME,
        hint=mark("Een dag, zoals 31-12-2026."),
    ),
    FundColumn(
        "rechtsvormen", "forms", mark("Voor deze rechtsvormen"), Kind.SEVERAL, Group.ASKER,
        of=LegalForm,
    ),
    FundColumn(
        "alleen deze rechtsvormen", "only_forms", mark("Alleen voor deze rechtsvormen?"), Kind.YES_NO,
        Group.ASKER,
    ),
    FundColumn(
        "via een penvoerder", "via_lead", mark("Mag een penvoerder voor je vragen?"), Kind.YES_NO,
        Group.ASKER,
    ),
    FundColumn(
        "vrijwilligers nodig", "volunteers", mark("Zijn er vrijwilligers nodig?"), Kind.YES_NO,
        Group.ASKER,
    ),
    FundColumn("quickscan", "quickscan", mark("Eerst een quickscan?"), Kind.YES_NO, Group.SENDING),
    FundColumn(
        "steun van personen", "supporters", mark("Minstens zo veel mensen achter het plan"), Kind.COUNT,
        Group.ASKER,
    ),
    FundColumn(
        "bestuur van personen", "board", mark("Minstens zo veel mensen in het bestuur"), Kind.COUNT,
        Group.ASKER,
    ),
    FundColumn("bijzondere eis", "condition", mark("Nog een eis"), Kind.PROSE, Group.ASKER),
    FundColumn("niet voor", "excludes", mark("Geeft niet aan"), Kind.SEVERAL, Group.NOT_FOR, of=Exclusion),
    FundColumn("teksten", "texts", mark("Hoe lang de teksten mogen zijn"), Kind.TEXTS, Group.SENDING),
    FundColumn("brief nodig", "letter", mark("Moet er een brief bij?"), Kind.YES_NO, Group.SENDING),
    FundColumn("versturen", "sent_by", mark("Hoe je het stuurt"), Kind.SEVERAL, Group.SENDING, of=SentHow),
    FundColumn("bijlagen", "papers", mark("Bijlagen"), Kind.PAPERS, Group.SENDING),
    FundColumn("betaling", "paying", mark("Wanneer het fonds betaalt"), Kind.ONE, Group.AFTER, of=Payment),
    FundColumn("voorschot in %", "advance", mark("Voorschot"), Kind.PERCENT, Group.AFTER, hint=PERCENT),
    FundColumn(
        "verslag binnen weken", "report_weeks", mark("Verslag binnen zo veel weken"), Kind.COUNT,
        Group.AFTER,
    ),
    FundColumn(
        "accountant boven", "accountant_above", mark("Verklaring van een accountant boven"), Kind.MONEY,
        Group.AFTER,
    ),
    FundColumn("vraagt", "asks", mark("Wat het fonds vraagt"), Kind.PROSE, Group.WORDS),
    FundColumn(
        "hoe", "how", mark("Hoe je aanvraagt"), Kind.PROSE, Group.WORDS,
        hint=mark("Schrijf hier geen namen of nummers van mensen. Die horen bij ‘Jullie contacten’."),
    ),
    FundColumn("wanneer", "when", mark("Wanneer je aanvraagt"), Kind.PROSE, Group.WORDS),
    FundColumn(
        "niet voor, in woorden", "not_for", mark("Waar het fonds niet aan geeft, in woorden"), Kind.PROSE,
        Group.WORDS,
    ),
    FundColumn(
        "bronnen", "pages", mark("Pagina's waar dit staat"), Kind.PAGES, Group.SOURCE,
        hint=mark("Adressen die beginnen met https://, elk op een eigen regel."),
    ),
    FundColumn(
        "datum van de bron", "dated", mark("Datum van die pagina"), group=Group.SOURCE,
        hint=mark("Een jaar, maand of dag: 2026, 2026-03 of 2026-03-24."),
    ),
    FundColumn(
        "gevonden op", "found_on", mark("Gevonden op"), Kind.DAY, Group.SOURCE,
        hint=mark("De dag waarop je dit las, zoals 31-12-2026."),
    ),
)  # fmt: skip
"""All columns, in the order of a file."""

COLUMNS = tuple(each.header for each in FUND_COLUMNS)
EDITED = tuple(each for each in FUND_COLUMNS if each.group is not Group.MARK)
"""What people type themselves."""


def called(name: str) -> FundColumn | None:
    """Return the column with this name in a form, None when there is none."""
    return next((each for each in FUND_COLUMNS if each.name == name), None)

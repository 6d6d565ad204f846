"""Fund: one fund or scheme with its rules as data; what is not known is None or empty, and never guessed."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from budgets.choice import Choice
from budgets.money import ZERO, round_half_up
from budgets.text import Text, mark, mark_count
from proposal.model.choices import LegalForm, PaperKind, Payment, SentHow, Theme, YesNo
from proposal.model.timing import Timing


class Exclusion(Choice):
    """What a fund does not pay for, or whom it does not help (`dutch-funds.md` (a), h6)."""

    ONE_DAY = "one_day", mark("Een activiteit van één dag")
    SHORT = "short", mark("Een korte activiteit")
    STARTED = "started", mark("Wat al begonnen of betaald is")
    RUNNING = "running", mark("Vaste of gewone kosten van de organisatie")
    RELIGION = "religion", mark("Een godsdienstig doel")
    POLITICS = "politics", mark("Een politiek doel")
    PERSON = "person", mark("Hulp aan één persoon")
    BUILDING = "building", mark("Bouwen, verbouwen of kopen van een gebouw")
    FURNISHING = "furnishing", mark("Inrichting en andere investeringen")
    EQUIPMENT = "equipment", mark("Dure apparaten")
    SPORTS_GOODS = "sports_goods", mark("Sportspullen")
    FOOD = "food", mark("Eten en drinken")
    STAFF = "staff", mark("Eigen betaalde medewerkers")
    ALLOWANCE = "allowance", mark("Een vergoeding voor vrijwilligers")
    PUBLIC_TASK = "public_task", mark("Een taak van de overheid")
    PUBLIC_BODY = "public_body", mark("Overheden als aanvrager")
    COMPANY = "company", mark("Bedrijven of een doel met winst")
    PRIVATE = "private", mark("Privépersonen als aanvrager")
    FUNDRAISER = "fundraiser", mark("Organisaties die zelf geld inzamelen")
    RICH = "rich", mark("Organisaties met genoeg eigen geld")
    ABROAD = "abroad", mark("Projecten in het buitenland")
    SPORT = "sport", mark("Projecten die alleen over sport gaan")
    CULTURE = "culture", mark("Kunst of cultuur als doel op zich")
    NATURE = "nature", mark("Natuur of milieu als doel")
    CONGRESS = "congress", mark("Congressen en studiedagen")
    FEAST = "feast", mark("Feesten en jubilea")
    MEDIA = "media", mark("Boeken, films en websites")
    TRAVEL = "travel", mark("Reizen en kampen")
    RESEARCH = "research", mark("Onderzoek")


class TextPart(Choice):
    """A text that a fund sets a length for (`dutch-funds.md` (e))."""

    PLAN = "plan", mark("Projectplan")
    SUMMARY = "summary", mark("Samenvatting")
    DESCRIPTION = "description", mark("Omschrijving")
    LETTER = "letter", mark("Brief")
    BUDGET = "budget", mark("Begroting")


class Unit(Choice):
    WORDS = "words", mark("woorden")
    CHARACTERS = "characters", mark("tekens")
    PAGES = "pages", mark("bladzijden A4")


@dataclass(frozen=True)
class Evidence:
    """Where the facts come from: the pages, the day or year of the text, and the day they were read.

    `dated` is '2023', '2023-10' or '2023-10-24' as the page has it, "" when it carries no date.
    """

    pages: tuple[str, ...]
    found_on: date | None = None
    dated: str = ""


@dataclass(frozen=True)
class Area:
    """Regions by the names of `funds.regions`: what is surely inside, and within what more may be.

    'Rotterdam en omgeving' is inside Rotterdam and perhaps Zuid-Holland. Nothing in both: not known.
    """

    inside: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known about where this fund gives."""
        return bool(self.inside or self.perhaps)


@dataclass(frozen=True)
class MoneyRules:
    """Limits in euros, and in percent of all costs; `own_share` is what the applicants bring at least.

    Up to `share_above` the fund may pay all, whatever its `share`. Above `funders_above` it wants to see more
    than one funder.
    """

    at_least: Decimal | None = None
    at_most: Decimal | None = None
    share: Decimal | None = None
    share_above: Decimal | None = None
    own_share: Decimal | None = None
    contingency: Decimal | None = None
    overhead: Decimal | None = None
    funders_above: Decimal | None = None


@dataclass(frozen=True)
class TextRule:
    """The most that a text may hold."""

    part: TextPart
    most: int
    unit: Unit

    @property
    def told(self) -> Text:
        """The most in words: 'hoogstens 200 woorden'."""
        if self.unit is Unit.PAGES:
            return mark_count("hoogstens {count} bladzijde A4", "hoogstens {count} bladzijden A4", self.most)
        return mark("hoogstens {most} {unit}", most=self.most, unit=self.unit.label)


@dataclass(frozen=True)
class PaperRule:
    """A paper that goes along: at most so many days old, and only when more than `above` euros is asked."""

    kind: PaperKind
    days_old: int | None = None
    above: Decimal | None = None


@dataclass(frozen=True)
class Paying:
    """When the fund pays, and how many percent of it at the start."""

    moment: Payment | None = None
    advance: Decimal | None = None


@dataclass(frozen=True)
class Reporting:
    """What the fund wants to hear afterwards: within so many weeks, an accountant above so many euros."""

    weeks: int | None = None
    accountant_above: Decimal | None = None


@dataclass(frozen=True)
class Fund:
    """One fund or scheme; `website` with `name` tells it from others.

    `id` is its lasting mark, which an application refers to: a word in the list of the program, a number in
    that of an organisation, "" for one that was just read and is kept nowhere.

    `forms` are the legal forms that it surely helps, and `only_forms` whether it helps no others; `via_lead`
    whether a penvoerder may ask for them. `supporters` and `board` are the fewest people behind the plan and
    in the board; `condition` is one that a program cannot judge. `letter` tells whether one goes along.
    """

    name: str
    website: str = ""
    id: str = ""
    themes: tuple[Theme, ...] = ()
    reaches: str = ""
    area: Area = Area()
    area_words: str = ""
    money: MoneyRules = MoneyRules()
    timing: Timing = Timing()
    forms: tuple[LegalForm, ...] = ()
    only_forms: YesNo | None = None
    via_lead: YesNo | None = None
    volunteers: YesNo | None = None
    quickscan: YesNo | None = None
    supporters: int | None = None
    board: int | None = None
    condition: str = ""
    excludes: tuple[Exclusion, ...] = ()
    texts: tuple[TextRule, ...] = ()
    letter: YesNo | None = None
    sent_by: tuple[SentHow, ...] = ()
    papers: tuple[PaperRule, ...] = ()
    paying: Paying = Paying()
    reporting: Reporting = Reporting()
    asks: str = ""
    how: str = ""
    when: str = ""
    not_for: str = ""
    evidence: Evidence = Evidence(())

    def papers_for(self, amount: Decimal) -> tuple[PaperRule, ...]:
        """Return the papers this fund wants with an application for `amount` euros."""
        return tuple(each for each in self.papers if each.above is None or amount > each.above)

    def most(self, costs: Decimal) -> Decimal | None:
        """Return the most euros it gives to a project of these costs; None when no limit is known."""
        limits = (self.money.at_most, self.share_of(costs))
        return min((each for each in limits if each is not None), default=None)

    def share_of(self, costs: Decimal) -> Decimal | None:
        """Return the euros that its share of these costs comes to; None when it has no fixed share."""
        if self.money.share is None or not costs:
            return None
        return max(round_half_up(costs * self.money.share / 100), self.money.share_above or ZERO)


@dataclass(frozen=True)
class Entry:
    """A fund in the list of an organisation, by its number there; `revision` grows with every change.

    `corrects` is the mark of the shipped fund whose place it takes, "" for one of their own; `base` is what
    the shipped one said when they took it over. `hidden`: they do not want to see it among the funds.
    """

    number: int
    fund: Fund
    corrects: str = ""
    base: Fund | None = None
    hidden: bool = False
    revision: int = 1
    who: int = 0
    at: datetime = datetime.min

    @property
    def says_own(self) -> bool:
        """Whether anything in it is their own, and not just what the shipped fund said."""
        return self.fund != self.base

"""Checklist: what to do with a fund, phase by phase: the one list of the pages and of the Word file."""

from dataclasses import dataclass

from budgets.choice import Choice
from budgets.text import Text, mark
from proposal.model.choices import ApplicationState

TELL = "tell-"
"""How the code begins of telling a fund that another said yes; the id of that other application follows."""


class FundPhase(Choice):
    """The phases of dealing with a fund (`vip-course.md` section 8), and the tasks after a no (section 9)."""

    BEFORE = "before", mark("Voordat je schrijft")
    SUBMISSION = "submission", mark("Als je de aanvraag verstuurt")
    WAITING = "waiting", mark("Terwijl je wacht")
    AWARDED = "awarded", mark("Na een toezegging")
    RELATION = "relation", mark("Het fonds als partner")
    REFUSED = "refused", mark("Na een afwijzing")


LOOKING = frozenset({
    ApplicationState.EXPLORED, ApplicationState.CALLED, ApplicationState.VISITED, ApplicationState.RETRY,
})  # fmt: skip
OUT = frozenset({ApplicationState.WRITTEN, ApplicationState.CONFIRMED, ApplicationState.QUESTION})
WON = frozenset({
    ApplicationState.AWARDED, ApplicationState.THANKED, ApplicationState.INTERIM, ApplicationState.REPORTED,
    ApplicationState.PAID,
})  # fmt: skip
LOST = frozenset({ApplicationState.REJECTED, ApplicationState.RETRY})

STATES: dict[FundPhase, frozenset[ApplicationState]] = {
    FundPhase.BEFORE: LOOKING,
    FundPhase.SUBMISSION: LOOKING,
    FundPhase.WAITING: OUT,
    FundPhase.AWARDED: WON,
    FundPhase.RELATION: WON,
    FundPhase.REFUSED: LOST,
}
"""How far an application is while the items of a phase ask something."""


@dataclass(frozen=True)
class Item:
    """One thing to do. `code` is its lasting name, under which a tick is kept.

    A `habit` is never done: one keeps doing it.
    """

    code: str
    phase: FundPhase
    text: Text
    habit: bool = False

    @property
    def states(self) -> frozenset[ApplicationState]:
        """How far an application is while this is to be done."""
        return STATES[self.phase]


def _of(
    phase: FundPhase, *items: tuple[str, Text], habits: tuple[tuple[str, Text], ...] = ()
) -> tuple[Item, ...]:
    asked = (Item(code, phase, text) for code, text in items)
    kept = (Item(code, phase, text, habit=True) for code, text in habits)
    return (*asked, *kept)


ITEMS = (
    *_of(
        FundPhase.BEFORE,
        ("website", mark("Lees op de website waar het fonds geld aan geeft en hoe je aanvraagt.")),
        ("person", mark("Zoek uit wie over jullie aanvraag gaat. Schrijf de naam op.")),
        ("call", mark("Twijfel je of jullie project past? Bel het fonds.")),
        ("visit", mark("Vraag of het fonds een bezoek fijn vindt. Zo ja, nodig ze uit.")),
        ("involve", mark("Betrek fonds en gemeente vóór je om geld vraagt.")),
        ("deadline", mark("Noteer voor welke dag de aanvraag binnen moet zijn.")),
    ),
    *_of(
        FundPhase.SUBMISSION,
        ("addressee", mark("Schrijf de brief aan een persoon, met de naam goed gespeld.")),
        ("language", mark("Laat iemand die goed Nederlands schrijft alles nalezen.")),
        ("treasurer", mark("Laat de penningmeester de bedragen nakijken.")),
        ("others", mark("Zeg eerlijk welke andere fondsen jullie vragen, en hoeveel.")),
        ("letterhead", mark("Gebruik het briefpapier en het logo van de organisatie die tekent.")),
        ("papers", mark("Kijk of alle bijlagen erbij zitten.")),
        ("sent", mark("Verstuur de aanvraag op tijd, en bewaar precies wat je stuurde.")),
    ),
    *_of(
        FundPhase.WAITING,
        ("received", mark("Hoor je niets? Vraag of de aanvraag is aangekomen.")),
        ("reachable", mark("Spreek af wie van jullie bereikbaar is voor dit fonds.")),
        ("stand_in", mark("Spreek af wie de telefoon opneemt als die persoon er niet is.")),
        ("informed", mark("Zorg dat iedereen die opneemt de aanvraag kent en goed Nederlands spreekt.")),
        ("question", mark("Reageer dezelfde week op een vraag. Geen antwoord kan een afwijzing worden.")),
        ("decision", mark("Komt het besluit later dan je verwachtte? Bel het fonds.")),
        habits=(
            ("appointments", mark("Kom afspraken na. Lukt het niet, zeg dan op tijd af.")),
            ("calling", mark("Bel gerust een keer, maar niet elke week.")),
            ("changes", mark("Meld het als er iets verandert: een ander bedrag, een andere datum.")),
        ),
    ),
    *_of(
        FundPhase.AWARDED,
        ("thanks", mark("Stuur een bedankbrief.")),
        ("terms", mark("Lees de voorwaarden en schrijf op wat jullie afspreken.")),
        ("money", mark("Kijk wanneer het geld komt. Wie schiet het zo lang voor?")),
        ("invite", mark("Nodig het fonds uit om te komen kijken.")),
        ("interim", mark("Stuur een tussentijds bericht, ook als iets tegenvalt.")),
        ("report", mark("Stuur aan het eind het verslag en de afrekening.")),
        habits=(
            ("purpose", mark("Geef het geld uit aan wat in de brief stond. Moet het anders? Overleg eerst.")),
        ),
    ),
    *_of(
        FundPhase.RELATION,
        ("share", mark("Vertel het fonds wat jullie leerden. Fondsen zijn daar nieuwsgierig naar.")),
        ("advice", mark("Vraag het fonds om raad. Het weet wie waarmee bezig is, en waar nog meer geld is.")),
        ("again", mark("Laat af en toe iets horen. Dan kun je later nog eens aankloppen.")),
    ),
    *_of(
        FundPhase.REFUSED,
        ("no_why", mark("Bel en vraag waarom het nee werd. Bedank voor de uitleg.")),
        ("no_later", mark("Vraag of jullie het later nog eens mogen proberen.")),
        ("no_others", mark("Vraag welke andere fondsen dit misschien wel steunen.")),
        ("no_advice", mark("Vraag wat jullie anders hadden kunnen doen.")),
        ("no_search", mark("Zoek zelf ook naar andere fondsen.")),
    ),
)


def tell(application: str, fund: Text | str, other: Text | str) -> Item:
    """Return the item to tell `fund` that `other`, for which the application with this id is, said yes."""
    return Item(TELL + application, FundPhase.WAITING,
                mark("Vertel {fund} dat {other} ja zei.", fund=fund, other=other))  # fmt: skip

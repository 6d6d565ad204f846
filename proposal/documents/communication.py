"""`Checklist communicatie.docx`: how to deal with funds, by phase (`vip-course.md` section 8)."""

from collections.abc import Iterable

from proposal.documents.answers import section
from proposal.documents.blocks import Blocks, Column, Row, Table
from proposal.documents.edition import Edition
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import chosen, day, joined, money
from proposal.model.proposal import Proposal
from proposal.model.sign_off import SignOff

LANGUAGE = "Laat iemand die goed Nederlands schrijft alles nalezen."
CHECKLIST = (
    ("Voordat je schrijft", (
        "Lees op de website waar het fonds geld aan geeft en hoe je aanvraagt.",
        "Zoek uit wie over jullie aanvraag gaat. Schrijf de naam op.",
        "Twijfel je of jullie project past? Bel het fonds.",
        "Vraag of het fonds een bezoek fijn vindt. Zo ja, nodig ze uit.",
        "Vertel fonds en gemeente vroeg wat jullie van plan zijn, nog voor je om geld vraagt.",
        "Noteer voor welke dag de aanvraag binnen moet zijn.",
    )),
    ("Als je de aanvraag verstuurt", (
        "Schrijf de brief aan een persoon, met de naam goed gespeld.",
        LANGUAGE,
        "Laat de penningmeester de bedragen nakijken.",
        "Zeg eerlijk welke andere fondsen jullie vragen, en hoeveel.",
        "Gebruik het briefpapier en het logo van de organisatie die tekent.",
        "Kijk of alle bijlagen erbij zitten.",
        "Bewaar precies wat je hebt verstuurd.",
    )),
    ("Terwijl je wacht", (
        "Neem de telefoon op, of laat iemand anders dat doen.",
        "Zorg dat iedereen die opneemt de aanvraag kent en goed Nederlands spreekt.",
        "Reageer dezelfde week op een vraag. Geen antwoord kan een afwijzing worden.",
        "Kom afspraken na. Lukt het niet, zeg dan op tijd af.",
        "Bel gerust een keer, maar niet elke week.",
        "Meld het als er iets verandert: een ander bedrag, een andere datum, een toezegging.",
    )),
    ("Na een toezegging", (
        "Stuur een bedankbrief.",
        "Lees de voorwaarden en zet ze bij het fonds in je lijst.",
        "Kijk wanneer het geld komt. Wie schiet het zo lang voor?",
        "Geef het geld uit aan wat in de brief stond. Moet het anders? Overleg eerst.",
        "Nodig het fonds uit om te komen kijken.",
        "Stuur een tussentijds bericht, ook als iets tegenvalt.",
        "Stuur aan het eind het verslag en de afrekening.",
    )),
    ("Na een afwijzing", (
        "Bel en vraag wat de reden was. Bedank voor de uitleg.",
        "Zet de reden in je lijst.",
        "Pas het plan aan als de reden klopt.",
        "Vraag of jullie later nog eens mogen aanvragen.",
    )),
)  # fmt: skip

STEPS = (Column("Klaar", 2), Column("Wat", 14), Column("Wie", 4), Column("Klaar op", 4))


def communication(edition: Edition) -> Paper:
    """The Word file with the dates per fund and the checklist."""
    return edition.titled("Checklist communicatie", communication_blocks(edition.proposal, edition.signed))


def communication_blocks(proposal: Proposal, signed: tuple[SignOff, ...]) -> Blocks:
    """The funds with their dates, then the steps with room to fill in who does them, or who did."""
    return (
        *section("Jullie fondsen", table("Data per fonds", _FUNDS, _funds(proposal))),
        *section("Stap voor stap", (Table("Wie doet wat", STEPS, tuple(_steps(signed))),)),
    )


_FUNDS = (
    Column("Fonds", 4),
    Column("Contactpersoon", 3),
    Column("Stand", 3),
    Column("Indienen voor", 2),
    Column("Antwoord verwacht", 2),
    Column("Bedrag", 2, amount=True),
)


def _funds(proposal: Proposal) -> Iterable[Row]:
    for each in proposal.funds.applications:
        yield Row((
            each.fund, joined(each.person, each.person_function), chosen(each.state), day(each.deadline),
            day(each.decision_on), money(each.amount),
        ))  # fmt: skip


def _steps(signed: tuple[SignOff, ...]) -> Iterable[Row]:
    for phase, steps in CHECKLIST:
        yield Row(("", phase, "", ""), strong=True)
        for step in steps:
            checked = signed if step == LANGUAGE else ()
            yield from (_checked(each) for each in checked)
            if not checked:
                yield Row(("☐", step, "", ""))


def _checked(by: SignOff) -> Row:
    """The row of the language once it was checked: done, unless texts changed after that."""
    answers = "antwoord" if by.changed == 1 else "antwoorden"
    since = f" Daarna nog veranderd: {by.changed} {answers}." if by.changed else ""
    return Row(("☐" if by.changed else "☑", f"{LANGUAGE}{since}", by.name, day(by.on)))

"""Funds: whom do we ask?"""

from budgets.text import mark
from proposal.model.choices import ApplicationState, ContactKind, Payment, YesNo
from proposal.steps.fields import Amount, Count, Day, Line, Pick, Prose, RowPick, RowPicks
from proposal.steps.form import RowForm, Rows, StepForm


class ApplicationForm(RowForm):
    fund = Line(mark("Welk fonds?"))
    amount = Amount(
        mark("Hoeveel vragen jullie?"),
        hint=mark("Geeft het fonds een ander bedrag? Laat dit staan, en vul dat bij 'Fondsen volgen' in."),
    )
    state = Pick(mark("Hoe ver zijn jullie met dit fonds?"), ApplicationState)
    why_fits = Prose(
        mark("Waarom past jullie project bij dit fonds?"),
        hint=mark("Leg het doel van het fonds naast jullie eigen doel. Wat is hetzelfde?"),
        words=50,
    )
    aim = Prose(mark("Waar geeft dit fonds geld aan?"), hint=mark("Dat staat op de website van het fonds."))
    found_through = Line(mark("Hoe vonden jullie dit fonds?"))
    person = Line(
        mark("Wie is bij het fonds jullie contactpersoon?"), hint=mark("Bel even als je geen naam vindt.")
    )
    person_function = Line(mark("Wat doet die persoon bij het fonds?"))
    person_reach = Line(
        mark("Hoe en wanneer kun je die persoon bereiken?"),
        hint=mark("Zoals: 010 123 45 67, op dinsdag en donderdag."),
    )
    phoned_on = Day(mark("Wanneer hebben jullie gebeld?"))
    phone_outcome = Prose(mark("Wat kwam er uit dat gesprek?"))
    pays = RowPicks(
        mark("Welke posten mag dit fonds betalen?"),
        hint=mark("Een fonds ziet graag waar zijn geld precies heen gaat."),
    )
    deadline = Day(mark("Wanneer moet de aanvraag binnen zijn?"))
    decision_on = Day(mark("Wanneer verwachten jullie antwoord?"))
    conditions = Prose(
        mark("Welke voorwaarden stelt het fonds?"), hint=mark("Zoals: een verslag binnen drie maanden.")
    )
    most_pages = Count(
        mark("Hoeveel bladzijden mag het plan zijn bij dit fonds?"),
        hint=mark("Dat staat soms in de voorwaarden. Staat er niets? Laat dit dan leeg."),
    )
    payment = Pick(mark("Wanneer betaalt dit fonds?"), Payment)
    payment_when = Line(
        mark("Hoe precies?"), hint=mark("Zoals: 80 procent bij de start, de rest na het verslag.")
    )
    hours_allowed = Pick(
        mark("Mogen eigen uren van vrijwilligers hier voor geld meetellen?"),
        YesNo,
        hint=mark("Bijna altijd niet. Kijk het na, of bel."),
    )
    notes = Prose(mark("Wat wil je verder onthouden?"))


class ContactForm(RowForm):
    application = RowPick(mark("Met welk fonds was het?"))
    on = Day(mark("Wanneer?"))
    kind = Pick(mark("Hoe ging het?"), ContactKind)
    who = Line(mark("Wie sprak met wie?"))
    said = Prose(mark("Wat is er gezegd of afgesproken?"))
    next_step = Line(mark("Wat moet er nu gebeuren?"))
    next_on = Day(mark("Voor welke dag?"))
    done_on = Day(mark("Wanneer is dat gedaan?"), hint=mark("Leeg: het moet nog gebeuren."))
    state = Pick(
        mark("Hoe ver zijn jullie sindsdien?"),
        ApplicationState,
        hint=mark("Alleen invullen als er iets veranderde."),
    )


class FundsForm(StepForm):
    applications = Rows(
        mark("Welke fondsen vragen jullie om geld?"),
        ApplicationForm,
        one=mark("Fonds"),
        add=mark("Fonds toevoegen"),
        hint=mark("Wat je hier vraagt, staat meteen in het dekkingsplan en in de brief aan dit fonds."),
    )
    contacts = Rows(
        mark("Met welke fondsen hadden jullie contact?"),
        ContactForm,
        one=mark("Contact"),
        add=mark("Contact toevoegen"),
        hint=mark("Schrijf elk telefoontje kort op. Dan weet iedereen die de telefoon pakt wat er speelt."),
        matters=mark("zodra jullie een fonds bellen of mailen"),
    )

"""Activities: what happens when?"""

from budgets.text import mark
from proposal.model.choices import Phase, Rhythm, Spot, YesNo
from proposal.steps.fields import Count, Day, Days, Line, Pick, Picks, Prose, Quantity, RowPick, RowPicks
from proposal.steps.form import RowForm, Rows, StepForm

FOR_A_PLACE = mark("bij een evenement of een vaste plek")


class ActivityForm(RowForm):
    what = Line(
        mark("Wat gaan jullie doen?"), hint=mark("Een korte naam, zoals: Taalcafé of Inrichten van de tuin.")
    )
    starts = Day(mark("Wanneer begint het?"))
    ends = Day(mark("Wanneer is het klaar?"), hint=mark("Is het op één dag? Laat dit dan leeg."))
    about = Prose(mark("Hoe gaat het eraan toe?"), words=100)
    why = Prose(mark("Waarom helpt dit?"), hint=mark("Welk probleem wordt hier kleiner van?"))
    goal = RowPick(mark("Bij welk doel hoort het?"))
    people = RowPicks(mark("Wie doen het?"), hint=mark("Je vult mensen één keer in, bij Werkwijze."))
    lead = RowPick(
        mark("Wie is de trekker?"), hint=mark("Eén persoon, die zorgt dat deze activiteit er komt.")
    )
    helpers = Line(
        mark("Wie helpen er verder?"), hint=mark("Zoals gastsprekers of de vrijwilligers van de keuken.")
    )
    dates = Days(mark("Op welke dagen?"), hint=mark("Zet komma's ertussen, zoals 7-9-2026, 14-9-2026."))
    rhythm = Pick(mark("Hoe vaak?"), Rhythm)
    times = Quantity(mark("Hoeveel keer in totaal?"))
    hours = Quantity(mark("Hoeveel uur per keer?"))
    participants = Quantity(mark("Hoeveel mensen per keer?"), hint=mark("Een gemiddelde mag, zoals 12,5."))
    participants_most = Quantity(mark("Hoeveel kunnen er ten hoogste bij?"))
    place = Line(mark("Waar?"))
    needs = Prose(
        mark("Wat heb je ervoor nodig?"),
        hint=mark("Ruimte, spullen, begeleiding. Elk ding kan een begrotingspost worden."),
    )
    phase = Pick(mark("In welke fase?"), Phase)


class MilestoneForm(RowForm):
    what = Line(mark("Wat is er dan bereikt?"))
    on = Day(mark("Wanneer?"))


class MeetingForm(RowForm):
    theme = Line(mark("Waar gaat deze bijeenkomst over?"))
    activity = RowPick(mark("Bij welke activiteit hoort hij?"))
    on = Day(mark("Op welke dag?"))
    at = Line(mark("Hoe laat?"), hint=mark("Zoals 19.30-21.30 uur."))
    minutes = Count(mark("Hoeveel minuten duurt hij?"))


class ProgrammePartForm(RowForm):
    subject = Line(mark("Onderdeel"))
    meeting = RowPick(mark("Bij welke bijeenkomst?"))
    about = Prose(mark("Wat gebeurt er?"))
    minutes = Count(mark("Hoeveel minuten?"))


class ActivitiesForm(StepForm):
    start = Day(mark("Wanneer begint jullie project?"), hint=mark("Reken de voorbereiding mee."))
    end = Day(
        mark("Wanneer is het project klaar?"),
        hint=mark("Het verslag mag later komen."),
        matters=mark("als het langer duurt dan één dag"),
    )
    activities = Rows(
        mark("Welke activiteiten horen erbij?"),
        ActivityForm,
        one=mark("Activiteit"),
        add=mark("Activiteit toevoegen"),
        hint=mark("Eén regel per activiteit. Denk ook aan voorbereiden en afronden."),
    )
    milestones = Rows(
        mark("Mijlpalen"),
        MilestoneForm,
        one=mark("Mijlpaal"),
        add=mark("Mijlpaal toevoegen"),
        hint=mark("Momenten waarop je laat zien dat je op weg bent, zoals: de eerste groep is vol."),
        matters=mark("bij een project van meer dan een half jaar"),
    )
    meetings = Rows(
        mark("Bijeenkomsten met datum en onderwerp"),
        MeetingForm,
        one=mark("Bijeenkomst"),
        add=mark("Bijeenkomst toevoegen"),
        matters=mark("bij een cursus of een reeks avonden"),
    )
    programme = Rows(
        mark("Programma per bijeenkomst"),
        ProgrammePartForm,
        one=mark("Onderdeel"),
        add=mark("Onderdeel toevoegen"),
        hint=mark("De minuten tellen we op. Het programma komt als bijlage achter je plan."),
        matters=mark("als een fonds wil zien hoe een avond eruitziet"),
    )
    flexible = Pick(
        mark("Vullen deelnemers het programma zelf mee in?"), YesNo, matters=mark("bij een groep")
    )
    spots = Picks(mark("Wat klopt er van de plek?"), Spot, matters=mark("als mensen zelf moeten komen"))
    spots_how = Prose(
        mark("Hoe zorgen jullie dat mensen er graag komen?"), matters=mark("als mensen zelf moeten komen")
    )
    rounding_off = Prose(
        mark("Hoe ronden jullie af met de deelnemers?"), matters=mark("als je mensen langer begeleidt")
    )
    publicity = Prose(
        mark("Hoe maken jullie het bekend?"), matters=mark("altijd handig; flyers en folders kosten ook geld")
    )
    permission = Prose(mark("Welke toestemming of vergunning is nodig?"), matters=FOR_A_PLACE)
    insurance = Prose(mark("Hoe zijn jullie verzekerd?"), matters=FOR_A_PLACE)
    safety = Prose(
        mark("Hoe blijft het veilig?"),
        hint=mark("Eerste hulp, brand, drukte, kinderen."),
        matters=FOR_A_PLACE,
    )
    bad_weather = Prose(mark("Wat doen jullie bij slecht weer?"), matters=FOR_A_PLACE)
    access = Prose(mark("Kan iedereen erbij, ook met een rolstoel of kinderwagen?"), matters=FOR_A_PLACE)

"""Initiatives: who does something already?"""

from budgets.text import mark
from proposal.model.choices import Position, Strength, YesNo
from proposal.steps.fields import Day, Line, Pick, Picks, Prose
from proposal.steps.form import RowForm, Rows, StepForm


class InitiativeForm(RowForm):
    name = Line(mark("Wie doet iets dat hierop lijkt?"), hint=mark("De naam van de organisatie of de groep."))
    does = Prose(mark("Wat doen zij?"), hint=mark("Voor wie, hoe vaak, en wat kost het de bezoeker?"))
    difference = Prose(mark("Wat doen jullie anders?"))
    place = Line(mark("Waar is het?"), hint=mark("De buurt of de stad."))
    agreed = Prose(mark("Wat hebben jullie afgesproken?"), hint=mark("Nog niets? Laat dit dan leeg."))
    visited = Day(mark("Wanneer ben je er geweest?"), hint=mark("Bellen of samen koffie drinken telt ook."))
    person = Line(mark("Wie heb je gesproken?"))
    lacks = Prose(mark("Wat missen zij daar, of waar lopen ze op vast?"))
    report_sent = Pick(
        mark("Heb je teruggestuurd wat je hoorde?"),
        YesNo,
        hint=mark("Met de vraag: heb ik het goed begrepen?"),
    )
    report_agreed = Pick(mark("Vonden zij dat het klopt?"), YesNo)


class InitiativesForm(StepForm):
    existing = Rows(
        mark("Wie doet al iets voor deze mensen?"),
        InitiativeForm,
        one=mark("Initiatief"),
        add=mark("Initiatief toevoegen"),
        hint=mark("Kijk in de buurt, maar ook in andere steden. Drie is een goed begin."),
        matters=mark("als er in de buurt al iets is dat erop lijkt"),
    )
    no_existing = Prose(
        mark("Is er echt nog niets? Vertel hoe je dat weet."),
        hint=mark(
            "Waar heb je gezocht, en wie heb je het gevraagd? Dan hoef je hierboven niets in te vullen."
        ),
        words=60,
        matters=mark("als je overal hebt gezocht en niets hebt gevonden"),
    )
    position = Pick(
        mark("Hoe past jullie project daarbij?"),
        Position,
        matters=mark("als er in de buurt al iets is dat erop lijkt"),
    )
    added = Prose(
        mark("Wat is er straks dat er nu niet is?"),
        hint=mark("Maak de zin af: zonder ons project is er geen …"),
        words=80,
    )
    searched = Prose(
        mark("Waar heb je gezocht?"),
        hint=mark("Op internet, bij de gemeente, in de wijkkrant, bij mensen die de buurt goed kennen."),
        matters=mark("als je weinig of niets hebt gevonden"),
    )
    professionals = Prose(
        mark("Wat doen jullie dat beroepskrachten niet doen, en andersom?"),
        hint=mark("Zo ziet een fonds dat je niemand in de weg loopt en niets overneemt."),
        matters=mark("als er ook betaalde hulp voor deze mensen is"),
    )
    strengths = Picks(
        mark("Wat kunnen juist vrijwilligers hier geven?"),
        Strength,
        hint=mark("Kies wat echt bij jullie past."),
        matters=mark("als een fonds vraagt waarom vrijwilligers dit doen"),
    )
    strengths_how = Prose(
        mark("Waaraan merk je dat?"),
        hint=mark("Eén zin voor alles wat je hebt aangekruist. Geef een voorbeeld."),
        matters=mark("als je hierboven iets hebt gekozen"),
    )
    policy = Prose(
        mark("Past het bij wat de gemeente wil?"),
        hint=mark("Noem het plan van de gemeente of het wijkplan, en wat daarin staat."),
        matters=mark("als de gemeente meebetaalt of meewerkt"),
    )

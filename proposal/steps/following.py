"""Following: how far is each application, and what comes next?"""

from budgets.text import mark
from proposal.model.following import TermKind
from proposal.steps.fields import Amount, Count, Day, Line, Pick, Prose, RowPick, RowPicks
from proposal.steps.form import RowForm, Rows, StepForm


class LifeForm(RowForm):
    listed = Line(mark("Welk fonds uit de lijst is dit?"))
    awarded = Amount(
        mark("Hoeveel zegde het fonds toe?"),
        hint=mark("Dit bedrag telt dan in je dekkingsplan. Wat je vroeg, blijft bewaard."),
    )
    ours = Line(
        mark("Wie van jullie is bereikbaar voor dit fonds?"),
        hint=mark("Leeg laten mag. Dan is het de contactpersoon van je organisatie."),
    )
    stand_in = Line(mark("Wie neemt het over als die er niet is?"), hint=mark("Iemand die de aanvraag kent."))
    refusal = Prose(mark("Waarom zei het fonds nee?"))
    learned = Prose(mark("Wat leren jullie hiervan?"), hint=mark("Wat doe je anders bij het volgende fonds?"))
    thanks = Prose(
        mark("Wat willen jullie zeggen in de bedankbrief?"),
        hint=mark("Wat kan er nu doorgaan, en voor wie? De rest van de brief vullen wij in."),
        words=100,
    )
    thanks_on = Day(mark("Welke datum komt er boven de bedankbrief?"))


class TermForm(RowForm):
    application = RowPick(mark("Met welk fonds is dit afgesproken?"))
    kind = Pick(mark("Wat voor afspraak is het?"), TermKind)
    what = Line(mark("Wat is er afgesproken?"), hint=mark("Zoals: de eerste helft van het geld."))
    on = Day(mark("Voor welke dag?"))
    amount = Amount(mark("Om hoeveel geld gaat het?"), hint=mark("Alleen als er geld komt."))
    done_on = Day(mark("Wanneer was het klaar?"))


class TickForm(RowForm):
    application = Line(mark("Bij welke aanvraag?"))
    item = Line(mark("Welk punt van de lijst?"))
    on = Day(mark("Wanneer gedaan?"))
    who = Line(mark("Door wie?"))
    note = Prose(mark("Wat wil je erover onthouden?"))


class FollowingForm(StepForm):
    lives = Rows(
        mark("Per fonds"),
        LifeForm,
        one=mark("Aanvraag"),
        add=mark("Fonds toevoegen"),
        hint=mark("Elk fonds uit je fondsenlijst staat hier."),
    )
    terms = Rows(
        mark("Wat is er afgesproken met een fonds?"),
        TermForm,
        one=mark("Afspraak"),
        add=mark("Afspraak toevoegen"),
        hint=mark("Wanneer komt er geld, en wat wil het fonds daarna van jullie horen?"),
        matters=mark("zodra een fonds ja zegt"),
    )
    board_weeks = Count(
        mark("Hoeveel weken heeft jullie bestuur nodig om ja te zeggen?"),
        hint=mark("Zo lang voor de laatste dag moet je plan klaar zijn."),
        matters=mark("als het bestuur niet elke week bij elkaar komt"),
    )
    smaller = RowPicks(
        mark("Welke activiteiten gaan door als jullie niet alles krijgen?"),
        hint=mark("We tellen op wat die kosten, en of het geld dat zeker is genoeg is."),
        matters=mark("als een fonds minder geeft, of nee zegt"),
    )
    smaller_how = Prose(
        mark("Hoe ziet dat kleinere project eruit?"),
        hint=mark("Wat blijft, wat wacht, en wat zeg je daarover tegen de fondsen die ja zeiden?"),
        matters=mark("als een fonds minder geeft, of nee zegt"),
    )
    ticks = Rows(mark("Wat is gedaan"), TickForm, one=mark("Punt"), add=mark("Punt toevoegen"))

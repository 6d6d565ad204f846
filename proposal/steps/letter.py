"""Letter: what do you write to the fund?"""

from budgets.text import mark
from proposal.steps.fields import Day, Line, Prose
from proposal.steps.form import RowForm, Rows, StepForm


class FundLetterForm(RowForm):
    own_words = Prose(
        mark("Wat wil je alleen aan dit fonds zeggen?"),
        hint=mark("Waarom juist dit fonds? Noem wat je van hen las of hoorde."),
        words=80,
    )
    addressee = Line(
        mark("Aan wie is de brief?"),
        hint=mark("Weet je geen naam? Laat dit leeg. Dan schrijven we: geachte heer, mevrouw."),
    )
    address = Prose(mark("Op welk adres?"))
    subject = Line(
        mark("Wat is het onderwerp?"), hint=mark("Leeg laten mag. Dan staat de titel van je project er.")
    )
    on = Day(mark("Welke datum komt er boven de brief?"))
    place = Line(mark("Welke plaats komt er boven de brief?"))
    signatory = Line(
        mark("Wie tekent deze brief?"),
        hint=mark("Alleen invullen als het iemand anders is dan bij Organisatie staat."),
    )
    signatory_function = Line(mark("Welke functie heeft die persoon?"))


class LetterForm(StepForm):
    introduction = Prose(
        mark("Wie zijn jullie?"),
        hint=mark(
            "Twee of drie zinnen: wat doen jullie, voor wie, sinds wanneer? Schrijf 'u' tegen het fonds."
        ),
        words=80,
        matters=mark("altijd, ook al is het maar één zin"),
    )
    project = Prose(
        mark("Wat gaan jullie doen?"),
        hint=mark("Zo concreet als je kunt: wat, voor hoeveel mensen, waar en wanneer?"),
        words=200,
    )
    letters = Rows(
        mark("Wat is er anders per fonds?"),
        FundLetterForm,
        one=mark("Brief"),
        add=mark("Fonds toevoegen"),
        hint=mark("Elk fonds uit je fondsenlijst krijgt zijn eigen brief. Het bedrag vullen wij in."),
    )
    background = Prose(
        mark("Welk probleem zien jullie, en bij wie?"),
        words=120,
        matters=mark("als het probleem niet vanzelf spreekt"),
    )
    urgency = Prose(
        mark("Waarom is het nu nodig?"),
        hint=mark("Je mag hier overnemen wat je bij Doelgroep schreef."),
        words=80,
        matters=mark("als wachten gevolgen heeft voor mensen"),
    )
    closing = Prose(
        mark("Hoe sluit je af?"),
        hint=mark("Zoals een uitnodiging om te komen kijken. Bereikbaarheid en bijlagen zetten wij erbij."),
        words=50,
        matters=mark("als je het fonds wilt uitnodigen of iets belooft"),
    )
    papers_explained = Prose(
        mark("Waarom stuur je papieren van een ander mee, of ontbreekt er een?"),
        hint=mark("Zeg hoe jullie bij elkaar horen, of waarom er nog geen jaarverslag is."),
        words=60,
        matters=mark("bij papieren van een andere stichting, of als jullie net beginnen"),
    )

"""Scope: can it be done?"""

from budgets.text import mark
from proposal.model.choices import Character
from proposal.steps.fields import Line, Pick, Prose
from proposal.steps.form import RowForm, Rows, StepForm

LONG_WAY = mark("als mensen met zorgen of schulden beginnen en een lange weg gaan")


class GoalForm(RowForm):
    text = Line(mark("Welk doel?"), hint=mark("Wat is er aan het eind veranderd, en bij wie?"))
    own_words = Line(
        mark("Hoe zou een deelnemer het zelf zeggen?"), hint=mark("Zoals: ik durf weer de deur uit!")
    )


class ScopeForm(StepForm):
    aim = Prose(
        mark("Wat wil je bereiken?"),
        hint=mark("Eén zin. Begin met: wij willen dat …"),
        words=40,
    )
    goals = Rows(
        mark("Welke doelen horen daarbij?"),
        GoalForm,
        one=mark("Doel"),
        add=mark("Doel toevoegen"),
        hint=mark("Eén is genoeg, drie is het meeste."),
    )
    begin = Prose(
        mark("Waar beginnen jullie mee, en wat komt later?"),
        hint=mark("Begin met wat jullie dit jaar zeker kunnen. De rest is een volgende stap."),
        words=100,
    )
    why_works = Prose(
        mark("Waarom denk je dat dit werkt?"),
        hint=mark("Wat doe je, wat verandert er daardoor, en waarom zou dat zo zijn?"),
        matters=mark("boven € 10.000, of als je aanpak nieuw is"),
        words=100,
    )
    character = Pick(
        mark("Wat is dit project in het grotere geheel?"),
        Character,
        matters=mark("als je hierna verder wilt"),
    )
    is_this = Prose(
        mark("Dit is het wel"),
        hint=mark("Zoals: samen koken en praten."),
        matters=mark("als mensen er snel iets anders van denken"),
    )
    is_not_this = Prose(
        mark("Dit is het niet"),
        hint=mark("Zoals: geen hulpverlening, geen kookles."),
        matters=mark("als mensen er snel iets anders van denken"),
    )
    tried = Prose(
        mark("Is dit al eens geprobeerd? Hoe ging dat?"),
        hint=mark("Door jullie of door anderen. Ook iets dat mislukte is leerzaam."),
        matters=mark("als er eerder iets was dat hierop lijkt"),
    )
    learned = Prose(
        mark("Wat doen jullie nu anders?"),
        matters=mark("als er eerder iets was dat hierop lijkt"),
    )
    relieve = Prose(
        mark("Welke zorgen moeten er eerst af?"),
        hint=mark("Zoals schulden, angst, of niemand kennen. Wat doen jullie daaraan?"),
        matters=LONG_WAY,
    )
    empower = Prose(
        mark("Hoe worden mensen daarna sterker?"),
        hint=mark("Wat leren ze, en waardoor krijgen ze weer vertrouwen?"),
        matters=LONG_WAY,
    )
    activate = Prose(
        mark("Wat gaan mensen dan zelf doen?"),
        hint=mark("Nu of pas later? Dat mag ook buiten dit project liggen."),
        matters=LONG_WAY,
    )
    neutral_title = Line(
        mark("Welke naam mag iedereen zien?"),
        hint=mark("Een gewone naam voor op een flyer of een deelnamebewijs, die niets over mensen verraadt."),
        matters=mark("als het onderwerp gevoelig ligt"),
    )
    capacity = Prose(
        mark("Kunnen jullie dit aan?"),
        hint=mark("Hoeveel tijd heeft iedereen? Wie neemt het over bij ziekte of vakantie?"),
        matters=mark("als een paar mensen het meeste doen"),
    )

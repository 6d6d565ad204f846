"""The programme that a new course starts with: what each meeting is for, and what is made before it.

The meetings, their order and what is handed in follow vip-course.md, sections 2 and 3. Trainers change them
as they like. Homework stands with the meeting before which it is made.
"""

from dataclasses import dataclass

from budgets.text import Text, mark
from proposal.model.course import Audience, Homework

TWO_AND_A_HALF_HOURS = 150
FIRST_LINES = (mark("Schrijf in een paar zinnen op wat je wilt gaan doen. Mooi hoeft het nog niet te zijn."),)
ON_ONE_PAGE = (
    mark("Zet je plan op één A4: wat ga je doen, voor wie, met wie, hoe, en wat levert het op?"),
    mark("Het mag nog rammelen. Van een eerste plan dat nog niet klopt, leert de hele groep."),
)
TO_FINISH = (
    mark("Maak je aanvraag helemaal af en deel hem met iedereen."),
    mark("Met een aanvraag die af is, kun je je project aan fondsen presenteren."),
    mark("Kijk terug: wat verwachtte je aan het begin, en wat heb je ervan gemaakt?"),
)


@dataclass(frozen=True)
class Part:
    """A meeting as it is offered: all texts can be changed. `guide` names its part of the trainer's guide."""

    title: Text
    guide: str = ""
    agenda: tuple[Text, ...] = ()
    goals: tuple[Text, ...] = ()
    homework: tuple[Text, ...] = ()
    hands_in: Homework | None = None
    shared: Audience = Audience.TRAINERS
    minutes: int = TWO_AND_A_HALF_HOURS


EIGHT = (
    Part(
        mark("Kennismaken en beginnen"),
        "m1",
        (
            mark("Kennismaken met elkaar en met de cursus"),
            mark("Wat verwacht je, en wat wil je leren?"),
            mark("Waar we naartoe werken: een aanvraag die je kunt versturen"),
            mark("Hoe fondsen werken, en wat jij van ze kunt verwachten"),
            mark("Afspraken over erbij zijn, huiswerk en wat onder ons blijft"),
        ),
        (
            mark("Je weet wie er meedoen, en wat jullie verbindt"),
            mark("Je hebt gezegd wat je wilt leren, en je weet wat de cursus biedt"),
            mark("Je weet dat erbij zijn en huiswerk maken nodig zijn"),
            mark("Je hebt een eerste beeld van een aanvraag bij een fonds"),
            mark("Je weet hoe een fonds een partner kan worden"),
        ),
        FIRST_LINES,
        Homework.LINES,
    ),
    Part(
        mark("Is het haalbaar?"),
        "m2",
        (
            mark("Drie plannen op één A4 samen bespreken, zodat iedereen meeleert"),
            mark("Doel, activiteiten en werkwijze uit elkaar houden"),
            mark("Ontlasten, empoweren, activeren: wat hebben mensen eerst nodig?"),
            mark("Wat er al is in de buurt, en wat jij toevoegt"),
            mark("Waar begin je mee, en wat komt later?"),
        ),
        (
            mark("Je brengt je project terug tot wat jullie echt kunnen doen"),
            mark("Je begrijpt de problemen van de mensen om wie het gaat"),
            mark("Je kunt zeggen waar je project staat naast wat er al is"),
        ),
        ON_ONE_PAGE,
        Homework.A4,
    ),
    Part(
        mark("Wat er in een aanvraag staat"),
        "m3",
        (
            mark("Wat veranderde er aan je plan?"),
            mark("De onderdelen van een aanvraag, één voor één"),
            mark("De tien onderdelen van het projectplan"),
            mark("Een paar begrotingen samen bekijken: waar komt elk bedrag vandaan?"),
            mark("Het dekkingsplan: waarom één fonds niet alles betaalt"),
            mark("De brief en de bijlagen"),
        ),
        (
            mark("Je kent alle onderdelen van een aanvraag"),
            mark("Je kunt een begroting maken die bij de werkelijkheid past"),
        ),
        (
            mark("Verwerk de opmerkingen bij je A4 in je plan."),
            mark("Maak een eerste begroting. Vraag prijzen op waar dat kan, dan hoef je niet te gokken."),
            mark("Ook een begroting met gaten kun je inleveren."),
        ),
        Homework.BUDGET,
    ),
    Part(
        mark("Contact met fondsen"),
        "m4",
        (
            mark("Hoe gaat het schrijven?"),
            mark("Door de bril van een fonds: drie aanvragen vergelijken en beter maken"),
            mark("Contact vóór, tijdens en na je aanvraag"),
            mark("De presentatie aan fondsen: wat is dat, en voor wie?"),
            mark("Wat doe je als een fonds nee zegt?"),
            mark("Wat helpt een aanvraag vooruit, en wat houdt hem tegen?"),
        ),
        (
            mark("Je kunt zeggen waarom de ene aanvraag beter is dan de andere"),
            mark("Je weet hoe je goed contact houdt met een fonds"),
            mark("Je hebt een plan voor als je wordt afgewezen"),
        ),
        (
            mark(
                "Werk je aanvraag uit op zeven punten: doel, activiteiten en werkwijze; planning; partners; "
                "resultaten; wat helpt en wat kan tegenvallen; evaluatie; wat er daarna komt."
            ),
            mark("Gebruik daarbij wat je leerde over de onderdelen en over geld."),
        ),
        Homework.SEVEN_POINTS,
    ),
    Part(
        mark("Besturen, verantwoorden en slagen"),
        "m5",
        (
            mark("Een stichting besturen: wat wel en wat liever niet"),
            mark("Wie bestuurt en wie voert uit, en waarom houd je dat apart?"),
            mark("Een bestuur dat meedoet of een bestuur op afstand: wat past bij jullie?"),
            mark("Waardoor lukt een project?"),
            mark("Wie leest jouw tekst na op taal?"),
        ),
        (
            mark("Je weet hoe je een stichting zorgvuldig en open bestuurt"),
            mark("Je weet welke stappen je plan nog beter maken"),
        ),
        (
            mark("Werk verder aan je plan en aan je brief."),
            mark("Gebruik wat je leerde over contact met fondsen."),
        ),
        Homework.LETTER,
    ),
    Part(
        mark("Waar jullie voor staan"),
        "m6",
        (
            mark("Waarom is het nodig, en waarom nu?"),
            mark("Wat kunnen jullie goed, en hoe laat je dat zien?"),
            mark("Kom je naast wat er al is, of in plaats daarvan?"),
            mark("Iedereen vertelt om de beurt, en de groep denkt mee"),
        ),
        (
            mark("Je kunt zeggen waarom je project nu nodig is, en laten zien dat jullie het kunnen"),
            mark("Je kunt kort zeggen wat jullie toevoegen"),
        ),
        (
            mark("Gebruik in je plan wat een project helpt te slagen."),
            mark("Deel je projectplan, zoals het nu is, met de hele groep."),
            mark("Lees de plannen van de anderen."),
        ),
        Homework.PLAN,
        Audience.GROUP,
    ),
    Part(
        mark("Je verhaal in vier minuten"),
        "m7",
        (
            mark("Iedereen vertelt de kern van zijn project in vier minuten"),
            mark("De groep zegt wat bleef hangen en wat nog vaag was"),
            mark("Oefenen op twee punten: waarom is het nodig, en wat kunnen jullie?"),
        ),
        (
            mark("Je vertelt kort en helder waar het om gaat"),
            mark("Je maakt duidelijk waarom het nodig is en wat jullie in huis hebben"),
        ),
        (
            mark("Verwerk in je plan waar jullie voor staan."),
            mark("Maak je hele aanvraag zo ver mogelijk af."),
            mark("Bereid een verhaal van vier minuten voor."),
        ),
        Homework.WHOLE,
    ),
    Part(
        mark("Terugkijken en klaarmaken"),
        "m8",
        (
            mark("Voor wie is het project, en wie bereik je echt?"),
            mark("De hoofdzaken van de cursus nog één keer"),
            mark("Ruimte voor jouw vragen"),
            mark("De laatste voorbereiding voor de presentatie aan fondsen"),
            mark("Waar had je het meest aan?"),
        ),
        (
            mark("Je kent het verschil tussen je doelgroep en de mensen die je bereikt"),
            mark("Wat je leerde, staat in je aanvraag"),
        ),
        TO_FINISH,
        Homework.FINISHED,
        Audience.GROUP,
    ),
)

FUND_DAY = Part(
    mark("De projecten laten zien aan fondsen"),
    "funds",
    (
        mark("Wie af is, vertelt in tien minuten over zichzelf, de organisatie en het project"),
        mark("Fondsen stellen vragen en zeggen wat ze vinden"),
        mark("Kennismaken met de fondsen, met iets te drinken erbij"),
    ),
    (
        mark("Je hebt fondsen in het echt gesproken"),
        mark("Je weet hoe zij naar een project kijken, ook als je zelf nog niet vertelt"),
    ),
)
"""The day after the last meeting on which funds come to listen; trainers plan it when they know the day."""

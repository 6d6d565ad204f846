"""Approach: how do you go about it?"""

from budgets.text import mark
from proposal.model.choices import Tie, YesNo
from proposal.steps.fields import Count, Line, Pick, Prose, Quantity, Year
from proposal.steps.form import RowForm, Rows, StepForm


class PersonForm(RowForm):
    name = Line(
        mark("Wie?"),
        hint=mark("Een naam. Bij een groep, of als je nog zoekt: wat voor mensen, zoals gastvrouwen."),
    )
    role = Line(
        mark("Wat is de rol?"), hint=mark("Zoals: projectleider, gastheer, docent of houdt het geld bij.")
    )
    tie = Pick(mark("Vrijwilliger of betaald?"), Tie)
    lead = Pick(
        mark("Is dit de eindverantwoordelijke?"),
        YesNo,
        hint=mark("Bij precies één persoon zeg je ja. Het fonds weet dan wie er overgaat."),
    )
    number = Count(
        mark("Hoeveel mensen zijn het?"), hint=mark("Alleen bij een groep. Bij één persoon laat je dit leeg.")
    )
    tasks = Prose(mark("Wat doet deze persoon?"), hint=mark("Een paar taken, kort."))
    not_tasks = Prose(
        mark("Wat doet deze persoon niet?"),
        hint=mark("Zoals: geen geld van deelnemers beheren, of geen zware hulp geven."),
    )
    hours = Quantity(
        mark("Hoeveel uur per week?"),
        hint=mark("Een gemiddelde, bij een groep van allen samen. Is het naast werk en gezin vol te houden?"),
    )
    board = Pick(
        mark("Zit deze persoon in het bestuur?"),
        YesNo,
        hint=mark("Wie het werk doet, zit liever niet ook in het bestuur dat erop let."),
    )
    why_able = Prose(
        mark("Waarom kan deze persoon dit?"),
        hint=mark("Een opleiding, ervaring, of omdat iemand de buurt en de taal kent."),
    )


class StageForm(RowForm):
    what = Line(mark("Welke stap?"), hint=mark("Zoals: eerste gesprek, meedoen of afscheid nemen."))
    who = Line(mark("Wie doet dat?"))
    about = Prose(mark("Hoe gaat het dan?"))


class ReferenceForm(RowForm):
    title = Line(mark("Welk boek, artikel of onderzoek?"))
    author = Line(mark("Wie heeft het gemaakt?"), hint=mark("Een schrijver of een organisatie."))
    year = Year(mark("Uit welk jaar?"))


class ApproachForm(StepForm):
    method = Prose(
        mark("Hoe pakken jullie het aan?"),
        hint=mark("Hoe ga je met mensen om? Geef een voorbeeld van hoe een gesprek of een avond gaat."),
        words=150,
        matters=mark("als het om meer gaat dan een gezellige dag"),
    )
    people = Rows(
        mark("Wie doen het, en wie heeft welke rol?"),
        PersonForm,
        one=mark("Persoon"),
        add=mark("Persoon toevoegen"),
        hint=mark("Eén keer invullen. Op andere plekken kies je mensen uit deze lijst."),
    )
    why_method = Prose(
        mark("Waarom doen jullie het juist zo?"),
        hint=mark("Wat past hiervan goed bij de mensen voor wie je het doet?"),
        words=80,
        matters=mark("altijd; een fonds wil ook de reden weten"),
    )
    trust = Prose(
        mark("Hoe winnen jullie het vertrouwen van mensen?"),
        hint=mark("Is samen eten of sporten er ook om elkaar te leren kennen? Zeg dat dan."),
        matters=mark("als mensen niet vanzelf komen of zich schamen"),
    )
    expertise = Prose(
        mark("Wat kunnen en weten jullie?"),
        hint=mark("Opleidingen, werk, eerdere projecten, en wie jullie goed kennen in de buurt."),
        matters=mark("altijd; zo ziet een fonds dat het bij jullie in goede handen is"),
    )
    own_experience = Prose(
        mark("Wat hebben jullie zelf meegemaakt dat helpt?"),
        hint=mark("Vertel alleen wat je kwijt wilt. Vraag bij anderen of het bij hen ook zo was."),
        matters=mark("als jullie zelf uit de doelgroep of de buurt komen"),
    )
    stages = Rows(
        mark("Welke stappen zet een deelnemer, van begin tot eind?"),
        StageForm,
        one=mark("Stap"),
        add=mark("Stap toevoegen"),
        hint=mark("Van de eerste keer binnenkomen tot het afscheid. Vier of vijf stappen is genoeg."),
        matters=mark("als mensen langer meedoen"),
    )
    intake = Prose(
        mark("Hoe gaat het eerste gesprek met een deelnemer?"),
        hint=mark("Wie voert het, waar, en wat vraag je? Je kunt de antwoorden later weer vragen."),
        matters=mark("bij maatjes"),
    )
    roof = Prose(
        mark("Onder wiens dak draait het project?"),
        hint=mark("Wie doet het bestuur, het geld, de post en het bijhouden van de gegevens?"),
        matters=mark("als je een gast bent bij een andere organisatie, of nog klein bent"),
    )
    connector = Prose(
        mark("Wie brengt mensen en organisaties bij elkaar?"),
        hint=mark("En heeft die persoon daar genoeg tijd voor, betaald of niet?"),
        matters=mark("als jullie met meer organisaties werken"),
    )
    worries = Prose(
        mark("Bij wie meldt een vrijwilliger zorgen over een deelnemer?"),
        hint=mark("Noem de functie, en wanneer die persoon te bereiken is. Een naam hoeft niet."),
        matters=mark("bij kwetsbare mensen of huisbezoek"),
    )
    languages = Line(
        mark("In welke taal of talen werken jullie?"),
        hint=mark("Een tolk of een vertaling kost vaak geld. Denk eraan bij de begroting."),
        matters=mark("als niet iedereen goed Nederlands spreekt"),
    )
    ground_rules = Prose(
        mark("Welke afspraken gelden in de groep?"),
        hint=mark("Zoals: wat hier gezegd wordt, blijft hier. En: iedereen mag zwijgen."),
        matters=mark("bij een groep of een vaste plek"),
    )
    privacy = Prose(
        mark("Hoe gaan jullie om met wat mensen over zichzelf vertellen?"),
        hint=mark("Wat schrijf je op, wie mag het zien, en wanneer gooi je het weg? Denk ook aan foto's."),
        matters=mark("zodra je namen, foto's of persoonlijke verhalen hebt"),
    )
    say = Prose(
        mark("Hoe praten deelnemers en vrijwilligers mee?"),
        hint=mark("Waarover mogen zij echt meebeslissen?"),
        matters=mark("als het project langer dan een half jaar duurt"),
    )
    steering = Prose(
        mark("Is er een groep die meekijkt?"),
        hint=mark("Wie zitten erin, hoe vaak komen ze bij elkaar, en wat krijgen ze vooraf te lezen?"),
        matters=mark("bij een groot project of veel partners"),
    )
    references = Rows(
        mark("Waar staat dat deze aanpak werkt?"),
        ReferenceForm,
        one=mark("Bron"),
        add=mark("Bron toevoegen"),
        hint=mark("Ze komen als lijst met bronnen achter in je plan."),
        matters=mark("als je een aanpak van anderen gebruikt"),
    )

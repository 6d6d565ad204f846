"""Volunteers: who helps?"""

from budgets.text import mark
from proposal.model.choices import Vog
from proposal.steps.fields import Count, Day, Line, Pick, Prose, Quantity
from proposal.steps.form import RowForm, Rows, StepForm

MORE_THAN_A_FEW = mark("als je nog vrijwilligers zoekt")
TRAINED = mark("als vrijwilligers eerst iets moeten leren")
IN_PAIRS = mark("bij maatjes")


class ChannelForm(RowForm):
    name = Line(
        mark("Hoe vind je mensen?"),
        hint=mark("Zoals: via onze eigen vrijwilligers, de vrijwilligerscentrale of de kerk."),
    )
    expected = Count(mark("Hoeveel vrijwilligers verwacht je langs deze weg?"))


class VolunteerHoursForm(RowForm):
    work = Line(mark("Welk werk?"), hint=mark("Zoals: koken, lesgeven of mensen ophalen."))
    people = Count(mark("Hoeveel mensen doen dit?"))
    each = Quantity(
        mark("Hoeveel uur per persoon, in het hele project?"),
        hint=mark("Elke week twee uur, veertig weken lang, is 80 uur."),
    )


class VolunteersForm(StepForm):
    number = Count(
        mark("Hoeveel vrijwilligers doen er mee?"), hint=mark("Tel ook degenen die je nog moet vinden.")
    )
    does = Prose(mark("Wat doen de vrijwilligers?"), hint=mark("En hoeveel tijd vraag je van hen?"), words=80)
    guidance = Prose(
        mark("Wie begeleidt de vrijwilligers, en hoe vaak?"),
        hint=mark("Elke vrijwilliger heeft iemand nodig die hij kan bellen."),
        words=80,
    )
    does_not = Prose(
        mark("Wat doet een vrijwilliger niet?"),
        hint=mark("Zeg er ook bij dat iemand nee mag zeggen. Zoals: geen geld lenen, niet 's nachts bellen."),
        matters=mark("als vrijwilligers met mensen in een lastige situatie werken"),
    )
    wanted = Prose(
        mark("Wie zoek je?"),
        hint=mark("Wat moet iemand kunnen of meebrengen? Houd de lijst kort."),
        matters=MORE_THAN_A_FEW,
    )
    channels = Rows(
        mark("Waar vind je vrijwilligers?"),
        ChannelForm,
        one=mark("Weg"),
        add=mark("Weg toevoegen"),
        hint=mark("Tel de aantallen op: kom je op het aantal dat je nodig hebt?"),
        matters=MORE_THAN_A_FEW,
    )
    selection = Prose(
        mark("Hoe kies je wie meedoet?"),
        hint=mark("Welke stappen zijn er, en wie beslist? Zoals: gesprek, meelopen, samen besluiten."),
        matters=mark("bij kinderen en kwetsbare mensen"),
    )
    unsuitable = Prose(
        mark("Wanneer past iemand niet?"),
        hint=mark("Zo kun je eerlijk nee zeggen. Schrijf het op zonder over iemand te oordelen."),
        matters=mark("bij kinderen en kwetsbare mensen"),
    )
    training = Prose(
        mark("Wat leren de vrijwilligers vooraf?"),
        hint=mark("Hoeveel dagen of avonden, waarover, hoe, en in welke taal?"),
        matters=TRAINED,
    )
    training_by = Prose(
        mark("Wie geeft die training?"),
        hint=mark("Iemand van buiten met kennis die jullie niet hebben, mag in de begroting."),
        matters=TRAINED,
    )
    training_ends = Day(mark("Wanneer is de training klaar?"), matters=TRAINED)
    first_contact = Day(
        mark("Wanneer zien de vrijwilligers voor het eerst deelnemers?"),
        hint=mark("Liefst als de training klaar is."),
        matters=TRAINED,
    )
    vog = Pick(
        mark("Vragen jullie een VOG?"),
        Vog,
        hint=mark("Een verklaring omtrent het gedrag. Zet die in de begroting, ook als ze niets kost."),
        matters=mark("bij kinderen, kwetsbare mensen en huisbezoek"),
    )
    stand_in = Prose(
        mark("Wie valt in als iemand uitvalt?"),
        hint=mark("Met twee mensen per taak hoeft er niet meteen iets af te vallen."),
        matters=mark("als één iemand iets alleen doet"),
    )
    agreements = Prose(
        mark("Wat spreek je met vrijwilligers af?"),
        hint=mark("Hoe lang en hoe vaak ze meedoen, geheimhouding, onkosten, stoppen. Staat het op papier?"),
        matters=mark("als mensen langer meedoen"),
    )
    exchange = Prose(
        mark("Hoe leren vrijwilligers van elkaar?"),
        hint=mark("Hoe vaak komen ze samen, en leren ze dan ook iets nieuws?"),
        matters=mark("als mensen langer meedoen"),
    )
    protection = Prose(
        mark("Hoe zorg je dat het niet te veel wordt voor een vrijwilliger?"),
        hint=mark("Denk aan te veel uren, heftige verhalen en veilig thuiskomen."),
        matters=mark("bij zwaar werk of weinig vrijwilligers"),
    )
    thanks = Prose(
        mark("Hoe bedank je hen?"),
        hint=mark("Een etentje of een kaart. Een klein bedrag daarvoor mag in de begroting."),
        matters=mark("als je vrijwilligers graag wilt houden"),
    )
    hours = Rows(
        mark("Hoeveel uur geven de vrijwilligers?"),
        VolunteerHoursForm,
        one=mark("Werk"),
        add=mark("Werk toevoegen"),
        hint=mark("Alleen uren, geen euro's. Een fonds ziet zo hoeveel jullie er zelf in steken."),
        matters=mark("altijd; het is jullie grootste bijdrage"),
    )
    matching = Prose(
        mark("Hoe breng je maatjes bij elkaar?"),
        hint=mark("Waar let je op, wie beslist, en mogen allebei nee zeggen? Wanneer vraag je hoe het gaat?"),
        matters=IN_PAIRS,
    )
    first_meeting = Prose(
        mark("Hoe en waar zien maatjes elkaar voor het eerst?"),
        hint=mark("Waarom juist daar? En wat doe je als iemand niet komt?"),
        matters=IN_PAIRS,
    )
    contact_norm = Prose(
        mark("Hoe vaak en hoe lang zien ze elkaar?"),
        hint=mark("Zoals: elke week anderhalf uur, een half jaar lang."),
        matters=IN_PAIRS,
    )
    contact_lost = Prose(
        mark("Wat doe je als het contact stokt of eerder stopt?"),
        hint=mark("En wat als iemand later terugkomt?"),
        matters=IN_PAIRS,
    )

"""Organisation: who applies?"""

from budgets.text import mark
from proposal.model.choices import BoardStyle, LegalForm, Network, YesNo
from proposal.steps.fields import (
    Amount,
    Count,
    Day,
    Email,
    Iban,
    Kvk,
    Line,
    Phone,
    Pick,
    Prose,
    Rsin,
    Website,
)
from proposal.steps.form import RowForm, Rows, StepForm

ALWAYS = mark("altijd; een fonds wil je kunnen bereiken")
WITH_A_BOARD = mark("bij een stichting of vereniging")
TO_KNOW_YOU = mark("als een fonds jullie nog niet kent")
WITH_SAVINGS = mark("als jullie spaargeld hebben")
WITH_A_LEAD = mark("als een andere organisatie voor jullie aanvraagt, of jullie voor een groep")
WITH_A_HOST = mark("als je papieren van een andere organisatie meestuurt")


class BoardMemberForm(RowForm):
    name = Line(mark("Naam"))
    function = Line(mark("Functie"), hint=mark("Zoals voorzitter, secretaris of penningmeester."))
    related = Pick(mark("Is dit familie of partner van een ander bestuurslid of van de uitvoerders?"), YesNo)
    executes = Pick(mark("Werkt deze persoon zelf mee in het project?"), YesNo)
    paid = Pick(mark("Krijgt deze persoon geld uit dit project?"), YesNo)


class OrganisationForm(StepForm):
    name = Line(
        mark("Hoe heet jullie organisatie?"),
        hint=mark("Precies zoals in de statuten. Een groep zonder statuten kiest zelf een naam."),
        autofill="organization",
    )
    aim = Prose(
        mark("Wat is het doel van jullie organisatie?"),
        hint=mark("Niet van dit project, maar van de organisatie zelf. In de statuten staat het vaak al."),
        words=60,
    )
    legal_form = Pick(
        mark("Wat zijn jullie?"),
        LegalForm,
        hint=mark("Zonder rechtsvorm kan het ook. Dan passen er andere fondsen."),
    )
    contact_name = Line(
        mark("Wie kan het fonds bellen?"), hint=mark("Iemand die het plan goed kent."), autofill="name"
    )
    contact_phone = Phone(mark("Op welk telefoonnummer?"), autofill="tel")
    contact_function = Line(mark("Wat doet die persoon in het project?"), matters=ALWAYS)
    contact_email = Email(mark("Op welk mailadres?"), matters=ALWAYS, autofill="email")
    contact_when = Line(
        mark("Wanneer is die persoon te bereiken?"),
        hint=mark("Zoals: maandag tot en met donderdag tussen 18.00 en 21.00 uur."),
        matters=ALWAYS,
    )
    contact_dutch = Pick(mark("Spreekt die persoon goed Nederlands?"), YesNo, matters=ALWAYS)
    stand_in_name = Line(
        mark("Wie neemt op als die persoon er niet is?"),
        hint=mark("Laat ook die persoon het plan lezen."),
        matters=mark("na het versturen, want dan bellen fondsen"),
    )
    stand_in_phone = Phone(
        mark("Wat is het nummer van die persoon?"), matters=mark("als je iemand als vervanger noemt")
    )
    signatory_name = Line(
        mark("Wie tekent de brief?"),
        hint=mark("Iemand die dat volgens de statuten mag. Bij een groep kiezen jullie zelf."),
        matters=mark("altijd, voor je verstuurt"),
    )
    signatory_function = Line(
        mark("Welke functie heeft wie tekent?"),
        hint=mark("Zoals voorzitter."),
        matters=mark("altijd, voor je verstuurt"),
    )
    address = Prose(mark("Wat is jullie postadres?"), matters=mark("altijd; het staat boven de brief"))
    website = Website(mark("Wat is jullie website?"), matters=TO_KNOW_YOU, autofill="url")
    work_area = Line(
        mark("In welke wijk, plaats of streek werken jullie?"),
        matters=mark("bij fondsen die alleen in één gebied geven"),
    )
    since = Day(
        mark("Sinds wanneer bestaan jullie?"),
        hint=mark("Weet je alleen het jaar nog? Neem dan 1 januari."),
        matters=TO_KNOW_YOU,
    )
    network = Pick(
        mark("Wie dragen de organisatie?"),
        Network,
        matters=mark("om te zien wat er gebeurt als iemand stopt"),
    )
    does = Prose(mark("Wat doen jullie nu al?"), words=80, matters=TO_KNOW_YOU)
    achieved = Prose(
        mark("Waar zijn jullie trots op?"),
        hint=mark("Een eerder project met een aantal erbij, zoals: veertig gezinnen op taalles."),
        words=80,
        matters=TO_KNOW_YOU,
    )
    volunteers = Count(mark("Hoeveel vrijwilligers hebben jullie?"), matters=TO_KNOW_YOU)
    staff = Line(
        mark("Wie werken er betaald?"),
        hint=mark("Zoals: een coördinator, 8 uur per week. Of: niemand."),
        matters=TO_KNOW_YOU,
    )
    kvk = Kvk(mark("KvK-nummer"), hint=mark("Acht cijfers."), matters=WITH_A_BOARD)
    rsin = Rsin(mark("RSIN"), hint=mark("Negen cijfers, op het uittreksel van de KvK."), matters=WITH_A_BOARD)
    iban = Iban(
        mark("Rekeningnummer (IBAN)"),
        hint=mark("Fondsen betalen liefst op een rekening van de organisatie zelf."),
        matters=mark("zodra een fonds gaat betalen"),
    )
    anbi = Pick(
        mark("Zijn jullie een ANBI?"),
        YesNo,
        hint=mark("Dan ziet de Belastingdienst jullie als goed doel. Het is zelden verplicht."),
        matters=mark("bij een paar fondsen, en bij giften van mensen"),
    )
    board = Rows(
        mark("Wie zitten er in het bestuur?"),
        BoardMemberForm,
        one=mark("Bestuurslid"),
        add=mark("Bestuurslid toevoegen"),
        hint=mark("Fondsen zien graag minstens drie mensen, zonder familie van elkaar."),
        matters=WITH_A_BOARD,
    )
    board_style = Pick(mark("Hoe werkt het bestuur?"), BoardStyle, matters=WITH_A_BOARD)
    wbtr = Pick(
        mark("Passen jullie statuten bij de WBTR?"),
        YesNo,
        hint=mark(
            "Dat is de wet over besturen. Niemand mag bijvoorbeeld meer stemmen hebben dan de rest samen."
        ),
        matters=WITH_A_BOARD,
    )
    advisers = Prose(
        mark("Wie geven jullie raad?"),
        hint=mark("Noem wat ze doen of weten, zoals: een huisarts uit de wijk."),
        matters=mark("als jullie een raad van advies hebben"),
    )
    reserves = Amount(
        mark("Hoeveel geld hebben jullie achter de hand?"),
        hint=mark("Het spaargeld van de organisatie, volgens de laatste jaarrekening."),
        matters=WITH_SAVINGS,
    )
    reserves_for = Prose(
        mark("Waar is dat geld voor?"),
        hint=mark("Een fonds vraagt zich af waarom je het niet zelf betaalt."),
        matters=WITH_SAVINGS,
    )
    yearly_costs = Amount(mark("Hoeveel geven jullie in een gewoon jaar uit?"), matters=WITH_SAVINGS)
    lead_name = Line(
        mark("Welke organisatie vraagt officieel aan?"),
        hint=mark("Alleen als dat een andere is dan jullie zelf. Zo'n organisatie heet penvoerder."),
        matters=WITH_A_LEAD,
    )
    lead_relation = Prose(mark("Hoe horen jullie bij elkaar?"), matters=WITH_A_LEAD)
    lead_account = Line(
        mark("Op wiens rekening komt het geld?"),
        hint=mark("De naam bij de rekening is genoeg."),
        matters=WITH_A_LEAD,
    )
    lead_reports = Line(mark("Wie laat het fonds zien waar het geld heen ging?"), matters=WITH_A_LEAD)
    lead_decision = Line(
        mark("Wanneer zei het bestuur van die organisatie ja?"),
        hint=mark("Zoals: in de vergadering van 3 maart."),
        matters=WITH_A_LEAD,
    )
    host_name = Line(mark("Van welke organisatie stuur je papieren mee?"), matters=WITH_A_HOST)
    host_papers = Line(
        mark("Welke papieren zijn dat?"), hint=mark("Zoals statuten of een jaarverslag."), matters=WITH_A_HOST
    )
    host_relation = Prose(
        mark("Waarom zijn het hun papieren, en hoe horen jullie bij elkaar?"),
        hint=mark("Zoals: wij zijn nog in oprichting en vallen tot die tijd onder deze stichting."),
        matters=WITH_A_HOST,
    )

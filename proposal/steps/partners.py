"""Partners: with whom?"""

from budgets.text import mark
from proposal.model.choices import Agreement, PartnerKind, YesNo
from proposal.steps.fields import Line, Pick, Prose
from proposal.steps.form import RowForm, Rows, StepForm


class PartnerForm(RowForm):
    name = Line(mark("Welke organisatie of persoon?"))
    does = Prose(
        mark("Wat doen zij in jullie project?"),
        hint=mark("Zo precies als het kan, zoals: elke maandag een kamer met een deur die dicht kan."),
    )
    agreement = Pick(
        mark("Wat is er afgesproken?"), Agreement, hint=mark("Een mail waarin het staat, is al genoeg.")
    )
    kind = Pick(mark("Wat voor partner is het?"), PartnerKind)
    gains = Prose(
        mark("Wat hebben zij eraan?"), hint=mark("Wie er zelf ook iets aan heeft, blijft langer meedoen.")
    )
    pays_hours = Line(
        mark("Wie betaalt hun uren?"),
        hint=mark("Zoals: hun eigen werkgever. Betaal jij? Zet het dan in de begroting."),
    )
    contact = Prose(
        mark("Hoe houden jullie contact?"), hint=mark("Met wie, hoe vaak, en bellen of langsgaan?")
    )
    indispensable = Pick(
        mark("Kan het project zonder hen niet doorgaan?"),
        YesNo,
        hint=mark("Bij ja is het slim om de afspraak op papier te zetten."),
    )
    resistance = Prose(
        mark("Waar zouden zij moeite mee kunnen hebben?"),
        hint=mark("Zoals: bang dat jullie hun werk overnemen."),
    )
    measure = Prose(mark("Wat doen jullie daaraan?"))
    plan_b = Prose(
        mark("Wat doen jullie als zij afhaken?"), hint=mark("Wie kun je dan bellen, of wat laat je weg?")
    )


class PartnersForm(StepForm):
    partners = Rows(
        mark("Met wie werken jullie samen?"),
        PartnerForm,
        one=mark("Partner"),
        add=mark("Partner toevoegen"),
        hint=mark(
            "Alleen wie echt iets doet of geeft. Twee partners met een afspraak zijn meer dan tien zonder."
        ),
    )
    shared = Prose(
        mark("Waar willen jullie samen naartoe?"),
        hint=mark("Wat hebben jullie samen afgesproken over het doel en over wie wat doet?"),
        matters=mark("als twee of meer organisaties het project samen dragen"),
    )

"""Factors: what helps, and what can go wrong?"""

from budgets.text import mark
from proposal.model.choices import Chance
from proposal.steps.fields import Line, Pick, Prose, RowPick
from proposal.steps.form import RowForm, Rows, StepForm


class FailureForm(RowForm):
    text = Line(
        mark("Wat kan er tegenvallen?"),
        hint=mark("Zoals: er komen te weinig mensen, of de trekker wordt ziek."),
    )
    measure = Prose(
        mark("Wat doen jullie eraan?"), hint=mark("Wat doe je nu al, en wat als het toch gebeurt?")
    )
    chance = Pick(mark("Hoe groot is de kans?"), Chance)
    consequence = Prose(mark("Wat is dan het gevolg?"))
    owner = RowPick(mark("Wie let hierop?"), hint=mark("Iemand uit je lijst met mensen, bij Werkwijze."))


class SuccessForm(RowForm):
    text = Line(
        mark("Wat helpt jullie?"),
        hint=mark("Zoals: we kennen iedereen in de straat, of we zijn al een keer begonnen."),
    )
    use = Prose(mark("Hoe gebruiken jullie dat?"))


class FactorsForm(StepForm):
    setback = Prose(
        mark("Wat kan er die dag tegenzitten, en wat doen jullie dan?"),
        hint=mark("Regen, te weinig helpers, veel meer mensen dan verwacht. Noem er twee of drie."),
        words=80,
    )
    failures = Rows(
        mark("Wat kan er tegenvallen?"),
        FailureForm,
        one=mark("Tegenvaller"),
        add=mark("Tegenvaller toevoegen"),
        hint=mark("Drie tot vijf, met bij elk wat jullie doen. Eerlijk zijn geeft vertrouwen."),
    )
    no_failures = Prose(
        mark("Kan er echt niets tegenvallen? Vertel waarom."),
        hint=mark("Dan hoef je hierboven niets in te vullen. Bijna elk project heeft wel iets."),
        words=60,
        matters=mark("als jullie dit al vaker deden en het steeds goed ging"),
    )
    successes = Rows(
        mark("Wat helpt jullie om te slagen?"),
        SuccessForm,
        one=mark("Kracht"),
        add=mark("Kracht toevoegen"),
        hint=mark("Noem wat er nu al is. Twee of meer is mooi."),
        matters=mark("altijd; je ziet dan zelf ook hoeveel je al hebt"),
    )

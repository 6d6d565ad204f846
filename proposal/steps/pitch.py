"""Pitch: how do you tell it?"""

from budgets.text import mark
from proposal.steps.fields import Prose
from proposal.steps.form import StepForm

FOUR_MINUTES = 500
TEN_MINUTES = 1250
"""Words that fit when you speak calmly: about 125 a minute."""


class PitchForm(StepForm):
    four = Prose(
        mark("Jullie verhaal in vier minuten"),
        hint=mark("Schrijf het zoals je praat. Lees het hardop voor, met een klok erbij."),
        words=FOUR_MINUTES,
    )
    ten = Prose(
        mark("Jullie verhaal in tien minuten"),
        hint=mark("De kern van vier minuten, en daarna iets over je aanpak en het geld."),
        words=TEN_MINUTES,
        matters=mark("als je aan een tafel met een fonds mag zitten"),
    )
    handout = Prose(
        mark("Wat geven jullie mee?"),
        hint=mark("Zoals: de hele aanvraag, of één blad met een foto en je telefoonnummer."),
        matters=mark("als je fondsen in het echt ontmoet"),
    )

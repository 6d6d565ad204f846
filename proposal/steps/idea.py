"""Idea: what do you want to do?"""

from budgets.text import mark
from proposal.model.choices import Theme
from proposal.model.kind import Kind
from proposal.model.short import LIMITS, Size
from proposal.steps.fields import Amount, Line, Month, Pick, Picks, Prose
from proposal.steps.form import RowForm, Rows, StepForm


class TermForm(RowForm):
    word = Line(mark("Woord of afkorting"))
    meaning = Line(mark("Wat betekent het?"))


class IdeaForm(StepForm):
    few_lines = Prose(
        mark("Wat wil je gaan doen? Een paar zinnen is genoeg."),
        hint=mark("Schrijf het zoals je het aan een buurvrouw vertelt."),
        matters=mark("je eerste gedachte, om later op terug te kijken"),
    )
    what = Prose(
        mark("Wat gaan jullie doen?"),
        hint=mark("Noem het belangrijkste. Eén ding goed doen is sterker dan vijf half."),
        words=80,
    )
    for_whom = Prose(
        mark("Voor wie doen jullie het?"),
        hint=mark("Welke mensen, waar wonen ze, en hoeveel ongeveer?"),
        words=60,
    )
    with_whom = Prose(
        mark("Met wie doen jullie het?"),
        hint=mark("Mensen en organisaties. Zeg erbij met wie je al hebt gesproken."),
        words=60,
    )
    how = Prose(
        mark("Hoe gaan jullie het doen?"), hint=mark("Wat gebeurt er eerst, en wat daarna?"), words=100
    )
    outcome = Prose(
        mark("Wat is er straks anders?"), hint=mark("Wat zie je over een jaar dat er nu niet is?"), words=60
    )
    kind = Pick(
        mark("Wat voor project is het?"),
        Kind,
        hint=mark("Je krijgt daarna alleen vragen die daarbij passen."),
        matters=mark("altijd; hiermee kiezen we de vragen"),
    )
    title = Line(
        mark("Hoe heet je project?"),
        hint=mark("Een werktitel: kort en duidelijk. Je mag hem later veranderen."),
        matters=mark("altijd; zo vindt iedereen het terug"),
    )
    place = Line(
        mark("In welke gemeente is het?"),
        hint=mark("Sommige fondsen geven alleen in een bepaalde gemeente of provincie."),
        matters=mark("om te zien welke fondsen passen"),
    )
    themes = Picks(
        mark("Waar gaat het over?"),
        Theme,
        most=3,
        hint=mark("Kies er één tot drie."),
        matters=mark("om te zien welke fondsen passen"),
    )
    month = Month(
        mark("Wanneer wil je ongeveer beginnen?"),
        hint=mark("Een maand is genoeg, zoals september 2026."),
        matters=mark("om te zien of er tijd genoeg is voor een fonds"),
    )
    amount = Amount(
        mark("Hoeveel geld denk je nodig te hebben?"),
        hint=mark("Een ruwe gok mag. Leeg laten mag ook."),
        matters=mark("om te zien bij welke fondsen je terechtkunt"),
    )
    summary = Prose(
        mark("Je project in ten hoogste 200 woorden"),
        hint=mark(
            "Schrijf dit als laatste. Het komt op de eerste bladzijde van je plan. "
            "Bij 'Korte versies' kies je zinnen uit wat je al schreef."
        ),
        words=LIMITS[Size.WORDS_200].words,
        matters=mark("als je plan bijna klaar is"),
    )
    terms = Rows(
        mark("Woorden die een fonds misschien niet kent"),
        TermForm,
        one=mark("Woord"),
        add=mark("Woord toevoegen"),
        hint=mark("Ze komen als begrippenlijst achter in je plan."),
        matters=mark("als je afkortingen of vaktaal gebruikt"),
    )

"""The rubric: twenty points at which a fund looks, for a trainer to judge a draft by.

The points are those of vip-course.md, section 19.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from budgets.text import Text, mark
from proposal.model.feedback import Judged


@dataclass(frozen=True)
class Point:
    """One thing that a fund wants to see: its name in the store, what it is about, and how to look at it."""

    name: str
    title: Text
    asks: Text


POINTS: tuple[Point, ...] = (
    Point("urgency", mark("Waarom nu"), mark("Is te lezen waarom dit niet kan wachten?")),
    Point("chance", mark("Nood en kans"), mark("Is de nood groot, en is er een goede kans dat het lukt?")),
    Point("own", mark("Van de mensen zelf"), mark("Komt het plan van de mensen voor wie het is?")),
    Point("evidence", mark("Het probleem in cijfers"), mark("Staan er getallen of onderzoek bij, met bron?")),
    Point("fitting", mark("Activiteiten die passen"),
          mark("Pakt elke activiteit iets van het probleem aan?")),
    Point("reach", mark("Wie komen en wie profiteren"),
          mark("Is duidelijk hoe mensen binnenkomen, en wie er nog meer iets aan hebben?")),
    Point("results", mark("Resultaten"), mark("Zijn ze duidelijk en haalbaar?")),
    Point("expertise", mark("Deskundigheid"), mark("Blijkt dat deze mensen dit kunnen?")),
    Point("position", mark("Wat jullie anders maakt"), mark("Is te zien wat dit toevoegt aan wat er al is?")),
    Point("partners", mark("Partners"), mark("Staat erbij wie meedoen en wat is afgesproken?")),
    Point("planning", mark("Planning"), mark("Is te volgen wat wanneer gebeurt, van begin tot eind?")),
    Point("evaluation", mark("Evaluatie en verslag"), mark("Staat er hoe, wanneer en door wie?")),
    Point("budget", mark("Begroting en dekking"),
          mark("Zijn de bedragen onderbouwd, en betalen er meer mee dan dit ene fonds?")),
    Point("letter", mark("Brief"), mark("Staat alles erin, en is hij verzorgd en niet te lang?")),
    Point("contact", mark("Contactpersoon"),
          mark("Is er iemand die de aanvraag kent en goed bereikbaar is?")),
    Point("language", mark("Taal"), mark("Is de tekst helder en zonder fouten?")),
    Point("attachments", mark("Bijlagen"), mark("Zitten alle papieren erbij?")),
    Point("aim", mark("Past bij het fonds"), mark("Sluit het project aan bij wat het fonds wil bereiken?")),
    Point("board", mark("Bestuur en toezicht"),
          mark("Is duidelijk wie bestuurt, wie uitvoert en wie toeziet?")),
    Point("afterwards", mark("Als het geld op is"), mark("Is te lezen hoe het daarna verdergaat?")),
)  # fmt: skip

BY_NAME = {each.name: each for each in POINTS}


def latest(judged: Iterable[Judged]) -> dict[str, Judged]:
    """Return of all judgements, in the order in which they were made, the last one of each point."""
    return {each.point: each for each in judged if each.point in BY_NAME}


def of_round(judged: Iterable[Judged], round_id: int) -> tuple[tuple[Point, Judged], ...]:
    """Return what a round said of the points, in the order of the rubric."""
    told = latest(each for each in judged if each.round_id == round_id)
    return tuple((each, told[each.name]) for each in POINTS if each.name in told)

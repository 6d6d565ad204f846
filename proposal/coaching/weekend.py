"""The weekend: the programme of a course that does the eight meetings in one weekend.

What is dealt with on each part of the days follows vip-course.md, sections 1 and 3.
"""

from budgets.text import mark
from proposal.coaching.programme import EIGHT, ON_ONE_PAGE, TO_FINISH, Part
from proposal.model.course import Audience, Homework

THREE_HOURS = 180

WEEKEND = (
    Part(
        EIGHT[0].title,
        "m1",
        (*EIGHT[0].agenda, mark("Elkaars A4 lezen")),
        EIGHT[0].goals,
        ON_ONE_PAGE,
        Homework.A4,
        Audience.GROUP,
    ),
    Part(
        EIGHT[1].title,
        "m2",
        (*EIGHT[1].agenda, mark("Meteen aanpassen: doelgroep, wat er al is en waar je begint")),
        EIGHT[1].goals,
    ),
    Part(
        mark("Het plan en het geld"),
        "m3",
        (*EIGHT[2].agenda[1:], mark("Schrijven en rekenen, met hulp in de zaal")),
        EIGHT[2].goals,
        minutes=THREE_HOURS,
    ),
    Part(
        mark("Door de bril van een fonds"),
        "m4",
        (*EIGHT[3].agenda[1:4], EIGHT[4].agenda[0], *EIGHT[5].agenda[:2]),
        (*EIGHT[3].goals[:2], EIGHT[4].goals[0], *EIGHT[5].goals),
    ),
    Part(
        EIGHT[6].title,
        "m7",
        (*EIGHT[6].agenda, mark("Afspraken: wie maakt wat af, en wie leest het na?")),
        EIGHT[6].goals,
        minutes=THREE_HOURS,
    ),
    Part(
        EIGHT[7].title,
        "m8",
        (*EIGHT[7].agenda, EIGHT[3].agenda[4]),
        EIGHT[7].goals,
        TO_FINISH,
        Homework.FINISHED,
        Audience.GROUP,
    ),
)

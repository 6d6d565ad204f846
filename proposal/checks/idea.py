"""Idea and scope: is it one thing, for some people, that can be done?"""

import re
from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, point, tip
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.short import LIMITS, Size
from proposal.model.steps.idea import FIVE_QUESTIONS, ONE_PAGE
from proposal.model.typed import words

EVERYONE = re.compile(r"\b(iedereen|alle mensen|alle bewoners|alle doelgroepen|elke doelgroep)\b", re.I)
MOST_GOALS = 3
SUMMARY = LIMITS[Size.WORDS_200]


@check
def for_everyone(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A plan for everyone is a plan for no one in particular (`vip-course.md` P1); a party may be for all."""
    for place, text in (("idea.for_whom", proposal.idea.for_whom), ("audience.who", proposal.audience.who)):
        if proposal.kind is not Kind.EVENT and EVERYONE.search(text):
            yield point(
                Place(*place.split(".")),
                mark("Met wie begin je als het voor iedereen is?"),
                mark("Een fonds wil weten welke mensen je echt gaat bereiken. Klein beginnen is sterk."),
                text,
            )


@check
def one_page(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The five questions fit on one A4 (`vip-course.md` section 3, homework of meeting 1)."""
    count = sum(words(getattr(proposal.idea, each)) for each in FIVE_QUESTIONS)
    if count > ONE_PAGE:
        yield tip(
            Place("idea", "what"),
            mark("Kan het korter? De vijf antwoorden tellen samen {count} woorden.", count=count),
            mark("Ze passen dan op één A4. Wat je schrapt, kun je later uitwerken."),
            count,
        )


@check
def long_summary(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A summary has at most 200 words (`dutch-funds.md` h29, (e))."""
    count = words(proposal.idea.summary)
    if SUMMARY.over(proposal.idea.summary):
        yield point(
            Place("idea", "summary"),
            mark("Kan de samenvatting korter? Er staan nu {count} woorden.", count=count),
            mark("Veel fondsen lezen ten hoogste 200 woorden, en de bladzijde moet passen."),
            count,
        )


@check
def many_goals(proposal: Proposal, today: date) -> Iterator[Finding]:
    """At most three goals (`vip-course.md` P1; `project-elements.md` A5)."""
    goals = proposal.scope.goals
    if len(goals) > MOST_GOALS:
        yield point(
            Place("scope", "goals"),
            mark("Welke drie doelen zijn het belangrijkst? Je noemt er {count}.", count=len(goals)),
            mark("Met minder doelen gelooft een fonds eerder dat je ze haalt."),
            tuple(goal.text for goal in goals),
        )


@check
def straight_to_taking_part(proposal: Proposal, today: date) -> Iterator[Finding]:
    """People take part only when their first burdens are lighter (`vip-course.md` P3 and section 12)."""
    scope = proposal.scope
    if blank(scope.relieve) and not blank(scope.activate):
        yield point(
            Place("scope", "relieve"),
            mark("Wat hebben mensen eerst nodig, voordat ze zelf meedoen?"),
            mark("Met schulden of zorgen aan je hoofd is meedoen lastig. Een fonds let op die eerste stap."),
            scope.relieve,
        )


@check
def no_room_to_grow(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A first phase tells what waits (`vip-course.md` meeting 2; `project-elements.md` A6)."""
    scope = proposal.scope
    if proposal.kind is not Kind.EVENT and len(scope.goals) > 1 and blank(scope.begin):
        yield point(
            Place("scope", "begin"),
            mark("Waar beginnen jullie mee, en wat komt later?"),
            mark("Een plan in stappen is makkelijker vol te houden, en makkelijker te betalen."),
            len(scope.goals),
        )


CHECKS = (for_everyone, one_page, long_summary, many_goals, straight_to_taking_part, no_room_to_grow)

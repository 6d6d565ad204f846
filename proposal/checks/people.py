"""People: who leads, what they know, how many hours they can give, and why this way of working."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.text import Number, mark
from proposal.checks.asking import blank, check, must, point, short, tip
from proposal.checks.audience import fragile
from proposal.model.choices import Tie, YesNo
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.typed import words

FEW_WORDS = 15
MANY_HOURS = Decimal(16)
"""A week; about two days, on top of work and family."""

MANY_ACTIVITIES = 3


@check
def nobody_leads(proposal: Proposal, today: date) -> Iterator[Finding]:
    """One person is finally responsible (`vip-course.md` section 5, part 4; `project-elements.md` 16)."""
    people = proposal.approach.people
    if people and all(each.lead is YesNo.NO for each in people):
        yield must(
            Place("approach", "people"),
            mark("Wie is eindverantwoordelijk voor het project?"),
            mark("Eén persoon beslist als het erop aankomt. Die spreekt het fonds aan."),
            tuple(each.name for each in people),
        )


@check
def more_than_one_leads(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And only one (`project-elements.md` 1.8)."""
    leads = [each for each in proposal.approach.people if each.lead is YesNo.YES]
    if len(leads) > 1:
        yield must(
            Place("approach", "lead", leads[1].id),
            mark("Wie van de {count} is de eindverantwoordelijke?", count=len(leads)),
            mark("Samen dragen mag, maar een fonds wil één naam die de knoop doorhakt."),
            tuple(each.name for each in leads),
        )


@check
def vague_method(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A way of working one can picture (`vip-course.md` P13)."""
    count = words(proposal.approach.method)
    if proposal.kind is not Kind.EVENT and 0 < count < FEW_WORDS:
        yield tip(
            Place("approach", "method"),
            mark("Kun je een voorbeeld geven van hoe het gaat?"),
            mark("In {count} woorden ziet een fonds het nog niet voor zich.", count=count),
            proposal.approach.method,
        )


@check
def no_reason_for_method(proposal: Proposal, today: date) -> Iterator[Finding]:
    """How, and why so (`vip-course.md` section 5, part 4; `project-elements.md` A8)."""
    approach = proposal.approach
    if proposal.kind is not Kind.EVENT and blank(approach.why_method):
        yield point(
            Place("approach", "why_method"),
            mark("Waarom pakken jullie het zo aan, en niet anders?"),
            mark("Vertel wat je ergens zag werken, of wat deelnemers prettig vinden."),
            approach.why_method,
        )


@check
def no_expertise(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What one knows and has been through (`vip-course.md` P15, section 19.8)."""
    approach = proposal.approach
    known = (approach.expertise, approach.own_experience, *(each.why_able for each in approach.people))
    if proposal.kind is not Kind.EVENT and blank(*known):
        yield point(
            Place("approach", "expertise"),
            mark("Wat weten en kunnen jullie dat hierbij helpt?"),
            mark("Ervaring uit je eigen leven telt ook. Een fonds wil weten dat het in goede handen is."),
            approach.expertise,
        )


@check
def trust_unnamed(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Say it when a pleasant activity is there to win trust (`vip-course.md` P16)."""
    approach = proposal.approach
    if blank(approach.trust):
        yield tip(
            Place("approach", "trust"),
            mark("Hoe winnen jullie het vertrouwen van mensen?"),
            mark("Samen koken lijkt gezellig. Zeg erbij als het is om mensen te leren kennen."),
            approach.trust,
        )


@check
def too_many_hours(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Know what a volunteer can carry (`vip-course.md` section 11; `project-elements.md` C, 2).

    The hours of a group are shared by all who are in it.
    """
    for each in proposal.approach.people:
        most = MANY_HOURS * (each.number or 1)
        if each.tie is Tie.VOLUNTEER and each.hours is not None and each.hours > most:
            yield tip(
                Place("approach", "hours", each.id),
                mark(
                    "Houdt {name} dat vol, {hours} uur per week?",
                    name=short(each.name),
                    hours=Number(each.hours),
                ),
                mark("Wie te veel doet, valt uit. Kan iemand een deel overnemen?"),
                each.hours,
                each.number,
            )


@check
def one_carries_all(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Not all on one pair of shoulders (`project-elements.md` C, 2)."""
    activities = proposal.activities.activities
    leads = Counter(each.lead for each in activities if each.lead)
    lead, count = next(iter(leads.most_common(1)), ("", 0))
    person = proposal.row("approach.people", lead)
    if person and (person.number or 1) == 1 and count == len(activities) >= MANY_ACTIVITIES:
        yield tip(
            Place("activities", "lead", activities[0].id),
            mark("Kan iemand anders ook een activiteit trekken dan {name}?", name=short(person.name)),
            mark("Als die persoon ziek wordt, ligt anders alles stil."),
            lead,
            count,
        )


@check
def privacy_unanswered(proposal: Proposal, today: date) -> Iterator[Finding]:
    """How one handles what people tell (`project-elements.md` 47, 1.8)."""
    if fragile(proposal) and blank(proposal.approach.privacy):
        yield point(
            Place("approach", "privacy"),
            mark("Wat schrijven jullie op over deelnemers, en wie mag dat zien?"),
            mark("Mensen vertellen pas iets als ze weten dat het veilig is."),
            proposal.audience.vulnerable,
            proposal.kind,
        )


@check
def nobody_for_worries(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A volunteer with worries knows whom to turn to (`project-elements.md` 23, D5)."""
    if fragile(proposal) and blank(proposal.approach.worries):
        yield point(
            Place("approach", "worries"),
            mark("Bij wie meldt een vrijwilliger het als die zich zorgen maakt?"),
            mark("Noem een functie en wanneer die te bereiken is."),
            proposal.audience.vulnerable,
            proposal.kind,
        )


CHECKS = (
    nobody_leads, more_than_one_leads, vague_method, no_reason_for_method, no_expertise, trust_unnamed,
    too_many_hours, one_carries_all, privacy_unanswered, nobody_for_worries,
)  # fmt: skip

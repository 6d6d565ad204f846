"""Volunteers: how many, from where, guided by whom, and what they need before they begin."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, point, tip
from proposal.checks.audience import fragile
from proposal.model.choices import Vog
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal


@check
def number_of_volunteers(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A plan tells how many volunteers help (`dutch-funds.md` h21; `project-elements.md` E1)."""
    volunteers = proposal.volunteers
    if volunteers.number is None and (volunteers.channels or volunteers.hours or not blank(volunteers.does)):
        yield point(
            Place("volunteers", "number"),
            mark("Hoeveel vrijwilligers helpen er mee?"),
            mark("Fondsen tellen dit vaak mee. Een schatting is goed."),
            volunteers.number,
        )


@check
def too_few_recruited(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The channels bring the number that is planned (`project-elements.md` 27)."""
    channels, number = proposal.volunteers.channels, proposal.volunteers.number
    expected = sum(each.expected or 0 for each in channels)
    if number and channels and all(each.expected is not None for each in channels) and expected < number:
        yield tip(
            Place("volunteers", "channels"),
            mark("Waar vinden jullie de andere vrijwilligers?"),
            mark(
                "Je verwacht er zo {expected}, en je hebt er {number} nodig.",
                expected=expected,
                number=number,
            ),
            expected,
            number,
        )


@check
def no_guidance(proposal: Proposal, today: date) -> Iterator[Finding]:
    """With vulnerable people volunteers are guided (`project-elements.md` 37, E6, GEEN_BEGELEIDING)."""
    if fragile(proposal) and blank(proposal.volunteers.guidance):
        yield point(
            Place("volunteers", "guidance"),
            mark("Wie begeleidt de vrijwilligers, en hoe vaak?"),
            mark("Wat ze horen en meemaken, moeten ze ergens kwijt kunnen."),
            proposal.audience.vulnerable,
            proposal.kind,
        )


@check
def certificate_of_conduct(proposal: Proposal, today: date) -> Iterator[Finding]:
    """With vulnerable people the VOG is arranged (`project-elements.md` 36, 1.8)."""
    vog = proposal.volunteers.vog
    if fragile(proposal) and vog in (None, Vog.NOT_NEEDED):
        yield point(
            Place("volunteers", "vog"),
            mark("Hebben de vrijwilligers een VOG?"),
            mark("Bij kwetsbare mensen vragen fondsen ernaar. Voor vrijwilligers is een VOG vaak gratis."),
            vog,
            proposal.audience.vulnerable,
            proposal.kind,
        )


@check
def no_limits(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What a volunteer does not do (`project-elements.md` 4, 49, E9)."""
    if fragile(proposal) and blank(proposal.volunteers.does_not):
        yield tip(
            Place("volunteers", "does_not"),
            mark("Wat doet een vrijwilliger bij jullie niet?"),
            mark("Een duidelijke grens is prettig voor de vrijwilliger en voor de deelnemer."),
            proposal.audience.vulnerable,
            proposal.kind,
        )


@check
def no_stand_in(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Someone steps in for who is ill (`project-elements.md` E7)."""
    if fragile(proposal) and blank(proposal.volunteers.stand_in):
        yield tip(
            Place("volunteers", "stand_in"),
            mark("Wie neemt het over als een begeleider ziek is?"),
            mark("Dan hoeft een bijeenkomst niet af te vallen."),
            proposal.audience.vulnerable,
            proposal.kind,
        )


CHECKS = (
    number_of_volunteers, too_few_recruited, no_guidance, certificate_of_conduct, no_limits, no_stand_in,
)  # fmt: skip

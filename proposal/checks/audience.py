"""Audience: are these the people, did anyone ask them, and how do they find the way in?"""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, point, same, tip
from proposal.model.choices import YesNo
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal


def fragile(proposal: Proposal) -> bool:
    """Return whether people take part who need more care: they are vulnerable, or meet one to one."""
    return proposal.audience.vulnerable is YesNo.YES or proposal.kind is Kind.MATCHING


@check
def reached_is_everyone_meant(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Whom it is for and whom it reaches are two groups (`vip-course.md` P6, section 12)."""
    audience = proposal.audience
    if same(audience.who, audience.reached):
        yield point(
            Place("audience", "reached"),
            mark("Bereik je echt de hele groep? Je schrijft twee keer hetzelfde."),
            mark("Meestal doet een kleiner deel mee. Een fonds wil van dat deel horen."),
            audience.who,
            audience.reached,
        )


@check
def reached_above_audience(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Those who are reached are part of those it is for (`project-elements.md` B2)."""
    reached, number = proposal.audience.reached_number, proposal.audience.number
    if reached is not None and number is not None and reached > number:
        yield point(
            Place("audience", "reached_number"),
            mark(
                "Klopt het dat je {reached} mensen bereikt van een groep van {number}?",
                reached=reached,
                number=number,
            ),
            mark("Wie je bereikt, is een deel van de hele groep."),
            reached,
            number,
        )


@check
def subgroups_above_reached(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Numbers of parts belong to the number of the whole (`project-elements.md` 5)."""
    parts = sum(each.number or 0 for each in proposal.audience.subgroups)
    reached = proposal.audience.reached_number
    if reached is not None and parts > reached:
        yield point(
            Place("audience", "subgroups"),
            mark(
                "Welk aantal klopt: {reached} mensen, of {parts} in de groepen samen?",
                reached=reached,
                parts=parts,
            ),
            mark("Een fonds telt na. Tel iemand die in twee groepen hoort één keer."),
            parts,
            reached,
        )


@check
def fewer_at_each_step(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Those who sign up, start and finish become fewer, never more (`project-elements.md` B7)."""
    audience = proposal.audience
    path = (audience.applicants, audience.starters, audience.finishers)
    known = [each for each in path if each is not None]
    if known != sorted(known, reverse=True):
        yield point(
            Place("audience", "finishers"),
            mark("Kunnen er meer mensen afmaken of beginnen dan zich aanmelden?"),
            mark("Gewoonlijk vallen er wat mensen af. Met eerlijke aantallen houd je vertrouwen."),
            path,
        )


@check
def participants_unknown(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A plan tells how many people take part (`dutch-funds.md` h21)."""
    activities = proposal.activities.activities
    counted = [each.participants or each.participants_most for each in activities]
    if activities and proposal.audience.reached_number is None and not any(counted):
        yield point(
            Place("activities", "participants", activities[0].id),
            mark("Hoeveel mensen doen er mee, ongeveer?"),
            mark("Zonder aantal kan een fonds niet zien of het bedrag past."),
            counted,
        )


@check
def nobody_asked(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The wish comes from the people themselves (`vip-course.md` P2; `project-elements.md` A3; h22)."""
    if proposal.kind is not Kind.EVENT and not proposal.audience.talks:
        yield point(
            Place("audience", "talks"),
            mark("Met wie uit de groep heb je gesproken, en wat zeiden ze?"),
            mark("Zo ziet een fonds dat mensen hier zelf om vragen."),
            proposal.audience.talks,
        )


@check
def no_figures(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A problem is shown with figures or research (`vip-course.md` P7, section 19.4)."""
    if proposal.kind is not Kind.EVENT and not proposal.audience.figures:
        yield point(
            Place("audience", "figures"),
            mark("Welk cijfer laat zien hoe groot het probleem is?"),
            mark("Eén goed cijfer van de gemeente of van jezelf maakt je verhaal sterker."),
            proposal.audience.figures,
        )


@check
def no_urgency(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Why now (`vip-course.md` P14, sections 11 and 19.1)."""
    if proposal.kind is not Kind.EVENT and blank(proposal.audience.why_now):
        yield point(
            Place("audience", "why_now"),
            mark("Waarom moet dit nu gebeuren, en niet over een jaar?"),
            mark("Een fonds kiest uit veel goede plannen. Wat haast heeft, gaat voor."),
            proposal.audience.why_now,
        )


@check
def no_way_in(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Coming in has to be arranged (`vip-course.md` P4, section 12; `project-elements.md` 22)."""
    if not proposal.audience.routes:
        yield point(
            Place("audience", "routes"),
            mark("Hoe komen mensen bij jullie terecht?"),
            mark("Een goed plan zonder deelnemers blijft leeg. Laat zien langs welke wegen ze komen."),
            proposal.audience.routes,
        )


@check
def one_way_in(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Everyone through one door is a risk (`project-elements.md` B4, EEN_INSTROOMROUTE)."""
    routes = [each for each in proposal.audience.routes if not blank(each.how, each.through)]
    through = {(each.through or each.how).casefold().strip() for each in routes}
    if routes and len(through) == 1:
        yield point(
            Place("audience", "routes"),
            mark("Wat doen jullie als deze ene weg wegvalt?"),
            mark("Als alle mensen via één plek komen, heb je zonder die plek geen deelnemers."),
            tuple(each.how for each in routes),
            tuple(through),
        )


@check
def too_few_come_in(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The ways in bring enough people (`project-elements.md` B4, B7)."""
    routes, reached = proposal.audience.routes, proposal.audience.reached_number
    expected = sum(each.expected or 0 for each in routes)
    if reached and len(routes) > 1 and all(each.expected for each in routes) and expected < reached:
        yield tip(
            Place("audience", "routes"),
            mark(
                "Langs deze wegen komen {expected} mensen. Waar komen de anderen vandaan?", expected=expected
            ),
            mark("Je schrijft dat je er {reached} bereikt.", reached=reached),
            expected,
            reached,
        )


@check
def no_safety_net(proposal: Proposal, today: date) -> Iterator[Finding]:
    """When it gets too heavy someone else takes over (`project-elements.md` 23, B5, GEEN_VANGNET)."""
    audience = proposal.audience
    if fragile(proposal) and (blank(audience.too_heavy) or blank(audience.refer_to)):
        yield point(
            Place("audience", "too_heavy" if blank(audience.too_heavy) else "refer_to"),
            mark("Wat doen jullie als iemand zwaardere hulp nodig heeft, en wie helpt dan?"),
            mark("Vrijwilligers hoeven niet alles op te lossen. Een fonds wil zien dat er een vangnet is."),
            audience.vulnerable,
            proposal.kind,
            audience.too_heavy,
            audience.refer_to,
        )


@check
def not_said_who_fits(proposal: Proposal, today: date) -> Iterator[Finding]:
    """With vulnerable people or pairs it is clear for whom it is not (`project-elements.md` 6, B3)."""
    audience = proposal.audience
    if fragile(proposal) and blank(audience.excluded):
        yield tip(
            Place("audience", "excluded"),
            mark("Voor wie is het niet, en waarom?"),
            mark("Dan stuurt niemand mensen door die jullie niet kunnen helpen."),
            audience.vulnerable,
            proposal.kind,
        )


CHECKS = (
    reached_is_everyone_meant, reached_above_audience, subgroups_above_reached, fewer_at_each_step,
    participants_unknown, nobody_asked, no_figures, no_urgency, no_way_in, one_way_in, too_few_come_in,
    no_safety_net, not_said_who_fits,
)  # fmt: skip

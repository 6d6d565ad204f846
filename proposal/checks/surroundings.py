"""Surroundings: what exists already, and with whom one works."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, explained, point, short, tip
from proposal.model.choices import Agreement, Position, YesNo
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.size import grown

LOOSE = frozenset({None, Agreement.NONE, Agreement.TALKING})


@check
def nothing_looked_up(proposal: Proposal, today: date) -> Iterator[Finding]:
    """One knows who does something alike (`vip-course.md` P5; `project-elements.md` 10, C1)."""
    initiatives = proposal.initiatives
    told = explained(proposal, "initiatives", "existing") or not blank(initiatives.searched)
    if proposal.kind is not Kind.EVENT and not initiatives.existing and not told:
        yield point(
            Place("initiatives", "existing"),
            mark("Wie doet er in de buurt al iets wat hierop lijkt?"),
            mark("Fondsen kennen de buurt vaak goed. Ga kijken, dan weet je wat jullie toevoegen."),
            initiatives.existing,
        )


@check
def no_difference(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each initiative with what is different here (`project-elements.md` 10; `vip-course.md` 19.9)."""
    for each in proposal.initiatives.existing:
        if blank(each.difference):
            yield point(
                Place("initiatives", "difference", each.id),
                mark("Wat doen jullie anders dan {name}?", name=short(each.name)),
                mark("Anders denkt een fonds: waarom sluiten ze daar niet aan?"),
                each.name,
                each.does,
            )


@check
def instead_of_without_talk(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Who comes in the place of others has agreed that with them (`vip-course.md` section 12)."""
    initiatives = proposal.initiatives
    agreed = any(not blank(each.agreed) for each in initiatives.existing)
    if initiatives.position is Position.REPLACEMENT and not agreed:
        yield point(
            Place("initiatives", "position"),
            mark("Weten de mensen die het nu doen dat jullie in hun plaats komen?"),
            mark("Een fonds belt hen misschien. Schrijf op wat jullie samen afspraken."),
            initiatives.position,
        )


@check
def no_partner(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Alone one does not solve it (`dutch-funds.md` h24); not asked of a small project or an event."""
    if grown(proposal) and not proposal.partners.partners:
        yield point(
            Place("partners", "partners"),
            mark("Met welke organisatie kunnen jullie samen optrekken?"),
            mark("Een partner brengt mensen, ruimte of kennis mee, en dat geeft een fonds vertrouwen."),
            proposal.partners.partners,
        )


@check
def indispensable_without_paper(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Whom one cannot do without has signed (`project-elements.md` D1, PARTNER_ZONDER_AFSPRAAK)."""
    for each in proposal.partners.partners:
        if each.indispensable is YesNo.YES and each.agreement is not Agreement.WRITTEN:
            yield point(
                Place("partners", "agreement", each.id),
                mark("Kun je de afspraak met {name} op papier of per mail krijgen?", name=short(each.name)),
                mark("Zonder deze partner gaat het niet door. Een fonds wil zeker weten dat die meedoet."),
                each.name,
                each.agreement,
                each.indispensable,
            )


@check
def indispensable_without_plan_b(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And there is another way when they stop (`project-elements.md` D3)."""
    for each in proposal.partners.partners:
        if each.indispensable is YesNo.YES and blank(each.plan_b):
            yield point(
                Place("partners", "plan_b", each.id),
                mark("Wat doen jullie als {name} toch niet meedoet?", name=short(each.name)),
                mark("Dit staat niet in je aanvraag, maar een fonds kan ernaar vragen."),
                each.name,
                each.indispensable,
            )


@check
def partner_without_agreement(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Other partners have said yes too (`project-elements.md` D1, as a hint)."""
    for each in proposal.partners.partners:
        if grown(proposal) and each.indispensable is not YesNo.YES and each.agreement in LOOSE:
            yield tip(
                Place("partners", "agreement", each.id),
                mark("Wanneer maak je een afspraak met {name}?", name=short(each.name)),
                mark("Noem alleen partners die weten dat ze in je plan staan."),
                each.name,
                each.agreement,
            )


@check
def nothing_in_return(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Cooperation gives something to both (`project-elements.md` D7)."""
    partners = proposal.partners.partners
    if grown(proposal) and partners and all(blank(each.gains) for each in partners):
        yield tip(
            Place("partners", "gains", partners[0].id),
            mark("Wat hebben jullie partners eraan om mee te doen?"),
            mark("Wie er zelf iets aan heeft, houdt het langer vol."),
            tuple(each.name for each in partners),
        )


CHECKS = (
    nothing_looked_up, no_difference, instead_of_without_talk, no_partner, indispensable_without_paper,
    indispensable_without_plan_b, partner_without_agreement, nothing_in_return,
)  # fmt: skip

"""`Checklist communicatie.docx`: what to do with each fund, phase by phase, and what of it is done."""

from collections.abc import Iterable, Iterator

from budgets.text import dutch
from proposal.documents.answers import facts, section
from proposal.documents.blocks import Blocks, Column, Heading, Row
from proposal.documents.edition import Edition
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import asked_and_promised, below, chosen, day, joined, money
from proposal.model.case import Case
from proposal.model.points import Point, PointState, by_phase, points
from proposal.model.proposal import Proposal, promised
from proposal.model.steps.funds import Application

STEPS = (
    Column("Klaar", 2),
    Column("Wat", 14),
    Column("Wie", 4, kept=True),
    Column("Klaar op", 4, kept=True),
)
FUNDS = (
    Column("Fonds", 5),
    Column("Stand", 3),
    Column("Indienen voor", 3),
    Column("Verstuurd op", 3),
    Column("Antwoord verwacht", 3),
    Column("Bedrag", 2, amount=True),
)
AGREED = (
    Column("Afspraak", 4),
    Column("Wat", 8),
    Column("Voor welke dag", 3),
    Column("Gedaan op", 3, kept=True),
    Column("Bedrag", 3, amount=True),
)
SIGNS = {
    PointState.TICKED: "☑",
    PointState.SHOWN: "☑",
    PointState.OPEN: "☐",
    PointState.NOT_YET: "☐",
    PointState.NO_LONGER: "–",
}
HABIT = "•"


def communication(edition: Edition) -> Paper:
    """The Word file: the funds with their dates, then the checklist of each on pages of its own."""
    return edition.titled("Checklist communicatie", communication_blocks(edition))


def communication_blocks(edition: Edition) -> Blocks:
    """All funds at a glance and a checklist for each; one to fill in by hand while there is no fund."""
    proposal = edition.proposal
    applications = proposal.funds.applications
    if not applications:
        return section("Stap voor stap", _checklist(_case(edition, Application(""))))
    overview = section("Jullie fondsen", table("Data per fonds", FUNDS, _funds(proposal)))
    pages = (_of_fund(_case(edition, each), place > 0) for place, each in enumerate(applications))
    return (*(overview if len(applications) > 1 else ()), *(block for page in pages for block in page))


def _case(edition: Edition, application: Application) -> Case:
    return Case(edition.proposal, application, edition.today, edition.signed)


def _funds(proposal: Proposal) -> Iterable[Row]:
    for each, _, dispatch in proposal.letters():
        amount = promised(each, proposal.life(each.id))
        yield Row((
            each.fund, chosen(each.state), day(each.deadline), day(dispatch.sent_on), day(each.decision_on),
            money(amount),
        ))  # fmt: skip


def _of_fund(case: Case, new_page: bool) -> Blocks:
    """The checklist of one fund below its name."""
    name = case.application.fund.strip() or "Fonds zonder naam"
    return (
        Heading(name, new_page=new_page),
        *_known(case),
        *section("Wat we afspraken", table("Afspraken met dit fonds", AGREED, _agreed(case)), level=2),
        *section("Stap voor stap", _checklist(case), level=2),
    )


def _known(case: Case) -> Blocks:
    """What one has to have at hand when the fund calls."""
    asked = case.application
    return facts(
        ("Stand", chosen(asked.state)),
        ("Contactpersoon", joined(asked.person, asked.person_function)),
        ("Te bereiken", asked.person_reach),
        ("Bedrag", asked_and_promised(case.proposal, asked)),
        ("Indienen voor", day(asked.deadline)),
        ("Verstuurd op", day(case.dispatch.sent_on)),
        ("Antwoord verwacht", day(asked.decision_on)),
        ("Voorwaarden", asked.conditions),
        ("Bereikbaar van ons", case.reachable),
        ("Neemt het over", case.stand_in),
    )


def _agreed(case: Case) -> Iterator[Row]:
    for each in case.terms():
        yield Row((chosen(each.kind), each.what, day(each.on), day(each.done_on), money(each.amount)))


def _checklist(case: Case) -> Blocks:
    return table("Wie doet wat", STEPS, _rows(points(case)))


def _rows(found: tuple[Point, ...]) -> Iterator[Row]:
    for phase, of_phase in by_phase(found):
        yield Row(("", dutch(phase.label), "", ""), strong=True)
        yield from map(_row, of_phase)


def _row(point: Point) -> Row:
    """One item: its sign, what to do and what is known of it, who did it and when."""
    told = below(
        dutch(point.item.text),
        dutch(point.proof.text) if point.proof and not point.tick else "",
        point.tick.note if point.tick else "",
    )
    return Row((HABIT if point.item.habit else SIGNS[point.state], told, point.who, day(point.on)))

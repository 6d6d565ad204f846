"""`Contactlogboek.docx`: per fund who speaks with whom, what was said, and what came of it; stays at home."""

from collections.abc import Iterable, Iterator

from proposal.documents.answers import facts, questions, section
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.edition import Edition
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import below, chosen, day, joined, money
from proposal.model.case import Case
from proposal.model.contact_log import Noted, log
from proposal.model.points import points
from proposal.model.steps.funds import Application, Contact

COLUMNS = (
    Column("Wanneer", 3),
    Column("Hoe en wie", 4),
    Column("Wat is er gezegd", 6),
    Column("Volgende stap", 4),
)


def contact_log(edition: Edition) -> Paper:
    """The Word file with the log of every fund, the newest contact first."""
    return edition.titled("Contactlogboek", contact_log_blocks(edition))


def contact_log_blocks(edition: Edition) -> Blocks:
    """Every fund below its own heading, and the contacts that belong to none."""
    applications = edition.proposal.funds.applications
    known = {each.id for each in applications}
    loose = [each for each in edition.proposal.funds.contacts if each.application not in known]
    return (
        *(block for each in applications for block in _of_fund(Case(edition.proposal, each, edition.today))),
        *section("Andere contactmomenten", _told(Noted(each.on, each, each.state) for each in loose)),
        *section("Andere aantekeningen", _loose_ticks(edition)),
    )


def _of_fund(case: Case) -> Blocks:
    asked, life = case.application, case.life
    return section(
        asked.fund.strip() or "Fonds zonder naam",
        _who(asked, case),
        questions(
            ("Waarom het fonds nee zei", life.refusal),
            ("Wat we hiervan leerden", life.learned),
            ("Voor de bedankbrief", life.thanks),
        ),
        _told(log(case)),
    )


def _who(asked: Application, case: Case) -> Blocks:
    return facts(
        ("Stand", chosen(asked.state)),
        ("Contactpersoon", joined(asked.person, asked.person_function)),
        ("Te bereiken", asked.person_reach),
        ("Bereikbaar van ons", case.reachable),
        ("Neemt het over", case.stand_in),
        ("Toegezegd bedrag", money(case.life.awarded)),
    )


def _loose_ticks(edition: Edition) -> Blocks:
    """What was noted at items that stand on no checklist any more."""
    cases = (Case(edition.proposal, each, edition.today) for each in edition.proposal.funds.applications)
    shown = {(case.application.id, point.item.code) for case in cases for point in points(case)}
    columns = (Column("Gedaan op", 3), Column("Door", 4), Column("Aantekening", 8))
    rows = (
        Row((day(each.on), each.who, each.note)) for each in edition.proposal.following.ticks
        if (each.application, each.item) not in shown
    )  # fmt: skip
    return table("Wat niet meer op een checklist staat", columns, rows)


def _told(lines: Iterable[Noted]) -> Blocks:
    return table("Wanneer, met wie en wat er is gezegd", COLUMNS, _rows(lines))


def _rows(lines: Iterable[Noted]) -> Iterator[Row]:
    for each in lines:
        if each.contact is not None:
            yield _row(each.contact)
        elif each.sent:
            yield Row((day(each.on), chosen(each.sent_how), "Aanvraag verstuurd", ""))


def _row(contact: Contact) -> Row:
    state = f"Stand werd: {chosen(contact.state)}" if contact.state else ""
    due = f"voor {day(contact.next_on)}" if contact.next_on else ""
    done = f"Gedaan op {day(contact.done_on)}" if contact.done_on else ""
    return Row((
        day(contact.on), below(chosen(contact.kind), contact.who), below(contact.said, state),
        below(contact.next_step, due, done),
    ))  # fmt: skip

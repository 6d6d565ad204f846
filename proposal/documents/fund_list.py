"""The list of funds: for a fund only names, amounts, dates and status; for the makers everything."""

from collections.abc import Iterable

from budgets.coverage import Status
from proposal.documents.answers import facts, questions, section
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.edition import Edition
from proposal.documents.parts.other_funds import Moment, as_on, moment_of
from proposal.documents.showing import outward
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import asked_and_promised, chosen, cost_lines, day, joined, money, number
from proposal.model.proposal import Proposal, promised, status_of
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application

COLUMNS = (
    Column("Fonds", 5),
    Column("Datum van de aanvraag", 3),
    Column("Status", 2),
    Column("Bedrag", 2, amount=True),
)


def fund_list(edition: Edition, application: str = "") -> Paper:
    """`Fondsenlijst.docx` as every fund may see it; for one that was asked, as it was on that day."""
    return edition.titled_for_funds("Fondsenlijst", fund_list_blocks(edition, application))


def fund_list_blocks(edition: Edition, application: str = "") -> Blocks:
    """One table of all funds that are or were asked; whoever said no does not count in the sum.

    Beside a letter that went away it knows no more than that letter: nothing of after its day.
    """
    proposal = outward(edition.proposal)
    found = (moment_of(*each[1:], edition.today) for each in proposal.letters() if each[0].id == application)
    moment = next((each for each in found if each.past), None)
    rows = _fund_rows(proposal, application, moment)
    return table("Fondsen die wij vragen", COLUMNS, rows)


def _fund_rows(proposal: Proposal, own: str, moment: Moment | None) -> Iterable[Row]:
    """The rows of the list and their sum."""
    shown = as_on(proposal, own, moment) if moment else proposal
    known = {each.id: each for each in shown.funds.applications}
    for each, own_letter, dispatch in proposal.letters():
        on, status = dispatch.sent_on, status_of(known[each.id].state)
        if moment and each.id == own:
            on = min(filter(None, (own_letter.on, on)), default=None)
        elif moment and on and on > moment.day:
            on, status = None, Status.TO_ASK
        amount = promised(known[each.id], shown.life(each.id))
        yield Row((each.fund, day(on), chosen(status), money(amount)))
    refused = any(status_of(each.state) is Status.REJECTED for each in known.values())
    if known:
        yield Row(
            ("Samen, zonder afwijzingen" if refused else "Samen", "", "", money(shown.plan.from_funds)),
            strong=True,
        )


def full_fund_list(edition: Edition) -> Paper:
    """`Fondsenlijst.docx` for the makers, with notes; the contacts stand in the log."""
    return edition.titled("Fondsenlijst met aantekeningen", full_fund_list_blocks(edition.proposal))


def full_fund_list_blocks(proposal: Proposal) -> Blocks:
    """Every fund below its own heading with all that the makers noted, and what goes on with less money."""
    return (
        *(block for each, _, dispatch in proposal.letters() for block in _fund(proposal, each, dispatch)),
        *section("Vooruit denken", _ahead(proposal)),
    )


def _ahead(proposal: Proposal) -> Blocks:
    ahead = proposal.following
    goes_on = (each.what for each in proposal.activities.activities if each.id in ahead.smaller)
    weeks = f"{number(ahead.board_weeks)} weken" if ahead.board_weeks else ""
    return (
        *facts(("Ons bestuur heeft nodig", weeks), ("Dit gaat door met minder geld", joined(*goes_on))),
        *questions(("Het kleinere project", ahead.smaller_how)),
    )


def _fund(proposal: Proposal, application: Application, dispatch: Dispatch) -> Blocks:
    return section(
        application.fund or "Fonds zonder naam",
        _figures(proposal, application),
        questions(
            ("Waarom het past", application.why_fits),
            ("Waar dit fonds geld aan geeft", application.aim),
            ("Hoe we dit fonds vonden", application.found_through),
            ("Wat er uit het telefoongesprek kwam", application.phone_outcome),
            ("Voorwaarden", application.conditions),
            ("Verder onthouden", application.notes),
        ),
        section("Afspraken", _terms(proposal, application), level=2),
        section("Laatste controle", _last_checks(dispatch), level=2),
    )


def _figures(proposal: Proposal, application: Application) -> Blocks:
    return facts(
        ("Bedrag", asked_and_promised(proposal, application)),
        ("Stand", chosen(application.state)),
        ("Betaalt", cost_lines(proposal, application.pays)),
        ("Contactpersoon", joined(application.person, application.person_function)),
        ("Gebeld op", day(application.phoned_on)),
        ("Indienen voor", day(application.deadline)),
        ("Antwoord verwacht", day(application.decision_on)),
        ("Bladzijden, hoogstens", number(application.most_pages)),
        ("Betaling", joined(chosen(application.payment), application.payment_when)),
        ("Eigen uren voor geld", chosen(application.hours_allowed)),
    )


def _terms(proposal: Proposal, application: Application) -> Blocks:
    """What was agreed with this fund: money that comes, reports and conditions."""
    columns = (Column("Soort", 3), Column("Wat", 5), Column("Voor", 3), Column("Klaar op", 3),
               Column("Bedrag", 3, amount=True))  # fmt: skip
    agreed = (each for each in proposal.following.terms if each.application == application.id)
    rows = (
        Row((chosen(each.kind), each.what, day(each.on), day(each.done_on), money(each.amount)))
        for each in agreed
    )
    return table("Wat met dit fonds is afgesproken", columns, rows)


def _last_checks(dispatch: Dispatch) -> Blocks:
    return facts(
        ("Taal nagekeken door", dispatch.language_by),
        ("Bestuur akkoord op", day(dispatch.board_on)),
        ("Bedragen nagekeken door", dispatch.treasurer),
        ("Alles bekeken", chosen(dispatch.confirmed)),
        ("Verstuurd op", joined(day(dispatch.sent_on), chosen(dispatch.sent_how))),
    )

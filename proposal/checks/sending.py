"""Sending: the few things that keep one application from being ready to send; all else only asks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from budgets.text import mark
from proposal.checks import costs, coverage, hours, letters, reading
from proposal.checks.asking import blank, check, must, short
from proposal.model.choices import ApplicationState, YesNo
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application

SUMS = (reading.unreadable, costs.line_not_counted, coverage.not_balanced, coverage.gifts_differ,
        hours.own_hours_as_income)  # fmt: skip
"""Checks of sums, which hold for every application alike."""


def obstacles(proposal: Proposal, application: Application, today: date) -> tuple[Finding, ...]:
    """Return what keeps this application from being 'klaar om te versturen', in order.

    Costs and coverage that differ, a sum or gift that disagrees, no fund, amount or signatory in this letter,
    nobody to call, and own hours in euros where this fund does not allow them. A practice copy is never sent.
    """
    asked = _once_more(proposal, application)
    shared = (each for sums in SUMS for each in sums(asked, today) if each.blocks)
    own = (each for ask in (practice_copy, nothing_to_pay, nobody_to_call) for each in ask(proposal, today))
    return (*own, *_of_letter(proposal, application, today), *shared, *_hours(proposal, application))


@check
def practice_copy(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A copy of an example is for practising: its words are not the makers' own (DESIGN principle 1)."""
    if proposal.practice:
        yield must(
            Place("idea", "title"),
            mark("Wil je je eigen project maken?"),
            mark("Dit is een voorbeeld om mee te oefenen. Dat kun je niet versturen."),
            blocks=True,
        )


@check
def nothing_to_pay(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An application without costs asks for nothing (`dutch-funds.md` h1)."""
    if not proposal.costs.total:
        yield must(
            Place("budget", "lines"),
            mark("Wat kost het?"),
            mark("Er staat nog geen bedrag in de begroting."),
            proposal.costs.total,
            blocks=True,
        )


@check
def nobody_to_call(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A contact person with a number (`vip-course.md` P19; CONTACT_NIET_BEREIKBAAR)."""
    organisation = proposal.organisation
    for question in ("contact_name", "contact_phone"):
        if blank(getattr(organisation, question)):
            yield must(
                Place("organisation", question),
                mark("Wie kan het fonds bellen, en op welk nummer?"),
                mark("Een fonds dat niemand kan bereiken, legt een aanvraag soms weg."),
                organisation.contact_name,
                organisation.contact_phone,
                blocks=True,
            )
            return


@check
def letter_without_fund(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each letter names its fund (`dutch-funds.md` h30)."""
    for each in proposal.funds.applications:
        if blank(each.fund):
            yield must(
                Place("funds", "fund", each.id),
                mark("Welk fonds is het?"),
                mark("De naam staat boven de brief."),
                each.fund,
                blocks=True,
            )


@check
def letter_without_amount(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And its amount (`dutch-funds.md` h30)."""
    for each in proposal.funds.applications:
        if not each.amount:
            yield must(
                Place("funds", "amount", each.id),
                mark("Hoeveel vraag je aan {fund}?", fund=short(each.fund)),
                mark("Het bedrag staat in de brief en in het dekkingsplan."),
                each.amount,
                blocks=True,
            )


@check
def sent_on_a_day_to_come(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What was sent, was sent today or before (DESIGN principle 3: the day flows into lists and dates)."""
    for each in proposal.funds.applications:
        checked: Dispatch | None = proposal.row("sending.dispatches", each.id)
        if checked and checked.sent_on and checked.sent_on > today and to_write(each.state):
            yield must(
                Place("sending", "sent_on", each.id),
                mark("Is {day} de dag waarop je verstuurde?", day=checked.sent_on),
                mark("Die dag moet nog komen. Kies de dag waarop het echt wegging, of maak hem leeg."),
                checked.sent_on,
                blocks=True,
            )


def _once_more(proposal: Proposal, application: Application) -> Proposal:
    """Return the proposal as it goes out: with a fund that said no counted again when this asks it anew."""
    if application.state is not ApplicationState.RETRY:
        return proposal
    written = replace(application, state=ApplicationState.WRITTEN)
    rows = (written if each.id == application.id else each for each in proposal.funds.applications)
    return proposal.with_step("funds", applications=tuple(rows))


def _of_letter(proposal: Proposal, application: Application, today: date) -> Iterator[Finding]:
    for ask in (letter_without_fund, letter_without_amount, letters.letter_without_signatory,
                sent_on_a_day_to_come):  # fmt: skip
        yield from (each for each in ask(proposal, today) if each.place.row == application.id)


def _hours(proposal: Proposal, application: Application) -> Iterator[Finding]:
    for line in hours.priced_hours(proposal):
        if application.hours_allowed is not YesNo.YES or blank(line.own_reason):
            yield replace(hours.own_hours_finding(proposal, line), code=hours.own_hours_priced.__name__)


CHECKS = (
    practice_copy, nothing_to_pay, nobody_to_call, letter_without_fund, letter_without_amount,
    sent_on_a_day_to_come,
)  # fmt: skip

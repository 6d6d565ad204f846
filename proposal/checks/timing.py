"""Timing: is there time to ask a fund, and do reports come after what they report?"""

from collections.abc import Iterator
from datetime import date, timedelta

from budgets.coverage import Status
from budgets.text import mark
from proposal.checks.asking import check, point, short
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal, status_of, to_write
from proposal.model.size import weeks_needed


@check
def too_soon_for_a_fund(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A fund needs time before the start, and pays nothing that began (`dutch-funds.md` h3, (a))."""
    day = start(proposal)
    needed = weeks_needed(proposal)
    if day is None or day >= today + timedelta(weeks=needed) or not _still_to_ask(proposal):
        return
    begun = day <= today
    yield point(
        start_place(proposal),
        mark("Kan het later beginnen, of begint er een deel later?")
        if begun
        else mark("Is er nog tijd genoeg om een fonds te vragen?"),
        mark("De meeste fondsen betalen niet voor wat al begonnen is.")
        if begun
        else mark("Reken op {weeks} weken tussen het versturen en het begin.", weeks=needed),
        day,
    )


@check
def starts_before_decision(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Costs made before a fund decides are not paid (`dutch-funds.md` h7)."""
    day = start(proposal)
    for each in proposal.funds.applications:
        waits = status_of(each.state) in (Status.TO_ASK, Status.ASKED)
        if day and each.decision_on and day < each.decision_on and waits:
            yield point(
                Place("funds", "decision_on", each.id),
                mark("Wat doen jullie als {fund} pas na de start beslist?", fund=short(each.fund)),
                mark("Kosten van voor de beslissing betaalt een fonds meestal niet."),
                day,
                each.decision_on,
            )


@check
def deadline_passed(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An application that was not sent before its deadline (`dutch-funds.md` h3, (a))."""
    for each in proposal.funds.applications:
        if each.deadline and each.deadline < today and to_write(each.state):
            yield point(
                Place("funds", "deadline", each.id),
                mark("Is er een volgende ronde bij {fund}?", fund=short(each.fund)),
                mark("De dag waarop de aanvraag binnen moest zijn, {day}, is voorbij.", day=each.deadline),
                each.deadline,
            )


@check
def report_before_the_end(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The last report comes after the last activity (`project-elements.md` K1)."""
    end = proposal.activities.end
    reports = [each for each in proposal.evaluation.reports if each.on]
    last = max(reports, key=lambda each: each.on or today, default=None)
    if end and last and last.on and last.on < end:
        yield point(
            Place("evaluation", "on", last.id),
            mark("Komt er ook een verslag na afloop?"),
            mark("Het laatste verslag is van {day}. Het project eindigt pas op {end}.", day=last.on, end=end),
            last.on,
            end,
        )


@check
def training_after_first_contact(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Volunteers are trained before they meet anyone (`project-elements.md` E3, TRAINING_TE_LAAT)."""
    trained, met = proposal.volunteers.training_ends, proposal.volunteers.first_contact
    if trained and met and trained > met:
        yield point(
            Place("volunteers", "training_ends"),
            mark("Kan de training klaar zijn voordat vrijwilligers beginnen?"),
            mark(
                "Nu is de training pas klaar op {trained}, en beginnen ze op {met}.", trained=trained, met=met
            ),
            trained,
            met,
        )


def start(proposal: Proposal) -> date | None:
    """Return the day on which the project starts, else the month that was guessed first."""
    return proposal.activities.start or proposal.idea.month


def start_place(proposal: Proposal) -> Place:
    """Return where the start was answered."""
    return Place("activities", "start") if proposal.activities.start else Place("idea", "month")


def _still_to_ask(proposal: Proposal) -> bool:
    """Whether a fund is still to be asked: none is on the list yet, or one was not written to."""
    asked = proposal.funds.applications
    return not asked or any(to_write(each.state) for each in asked)


CHECKS = (
    too_soon_for_a_fund, starts_before_decision, deadline_passed, report_before_the_end,
    training_after_first_contact,
)  # fmt: skip

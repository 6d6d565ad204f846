"""Contact with funds: thank, answer, ask why, and report."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import check, point, short, tip
from proposal.model.case import Case
from proposal.model.choices import ApplicationState
from proposal.model.finding import Finding
from proposal.model.points import still_open
from proposal.model.proposal import Place, Proposal

WITHOUT_REPORT = frozenset({
    ApplicationState.AWARDED, ApplicationState.THANKED, ApplicationState.INTERIM, ApplicationState.PAID,
})  # fmt: skip


@check
def not_thanked(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Thank, even when nobody asks for it (`vip-course.md` P20, section 8; `project-elements.md` K6)."""
    for each in proposal.funds.applications:
        if each.state is ApplicationState.AWARDED and still_open(Case(proposal, each, today), "thanks"):
            yield tip(
                Place("funds", "state", each.id),
                mark("Heb je {fund} al bedankt?", fund=short(each.fund)),
                mark("Wie bedankt en later iets laat horen, kan nog eens aankloppen."),
                each.state,
            )


@check
def rejected_and_left(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A no is a reason to call, not to give up (`vip-course.md` P21, section 9)."""
    for each in proposal.funds.applications:
        if each.state is ApplicationState.REJECTED and still_open(Case(proposal, each, today), "no_why"):
            yield tip(
                Place("funds", "state", each.id),
                mark("Heb je {fund} gebeld om te vragen waarom het nee werd?", fund=short(each.fund)),
                mark("Vraag ook of je later terug mag komen, en welk fonds wel past."),
                each.state,
            )


@check
def question_unanswered(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A fund that asks wants an answer soon (`vip-course.md` section 8, after submission)."""
    for each in proposal.funds.applications:
        if each.state is ApplicationState.QUESTION and still_open(Case(proposal, each, today), "question"):
            yield point(
                Place("funds", "state", each.id),
                mark("Heb je {fund} al geantwoord?", fund=short(each.fund)),
                mark("Geen antwoord kan voor een fonds een reden zijn om nee te zeggen."),
                each.state,
            )


@check
def not_reported(proposal: Proposal, today: date) -> Iterator[Finding]:
    """After the project a report goes to who paid (`vip-course.md` P20, section 8; `dutch-funds.md` h32)."""
    end = proposal.activities.end
    for each in proposal.funds.applications:
        reported = each.state not in WITHOUT_REPORT or not still_open(Case(proposal, each, today), "report")
        if end and end < today and not reported:
            yield point(
                Place("funds", "state", each.id),
                mark("Heeft {fund} al een verslag?", fund=short(each.fund)),
                mark("Het project is klaar. Laat zien wat er met het geld is gebeurd."),
                each.state,
                end,
            )


CHECKS = (not_thanked, rejected_and_left, question_unanswered, not_reported)

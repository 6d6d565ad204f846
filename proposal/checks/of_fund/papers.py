"""Papers: does all that this fund wants go along, is it young enough, and do people stand behind the plan?"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from budgets.text import Text, mark, mark_count
from proposal.checks.asking import listed, point, short, tip
from proposal.checks.of_fund.rule import before_sending
from proposal.model.choices import PaperKind, PaperState
from proposal.model.finding import Finding
from proposal.model.fund import Fund, PaperRule
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Application


@before_sending
def its_paper_missing(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """Every paper that this fund always wants is there (`dutch-funds.md` h28)."""
    missing = _missing(proposal, (each for each in fund.papers if each.above is None))
    if missing:
        yield point(
            Place("attachments", "papers"),
            mark("Gaat dit ook mee: {papers}?", papers=_names(missing)),
            mark("Dit fonds vraagt erom. Een aanvraag die niet compleet is, blijft vaak liggen."),
            missing,
        )


@before_sending
def paper_for_its_larger_requests(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """Above an amount this fund wants more papers (`dutch-funds.md` h28, (a))."""
    asked = application.amount or Decimal(0)
    wanted = [each for each in fund.papers_for(asked) if each.above is not None]
    missing = _missing(proposal, wanted)
    if missing:
        above = min(each.above for each in wanted if each.above is not None)
        yield point(
            Place("attachments", "papers"),
            mark("Gaat dit ook mee: {papers}?", papers=_names(missing)),
            mark("Boven {above} vraagt dit fonds ook hierom.", above=above),
            asked,
            missing,
        )


@before_sending
def its_paper_too_old(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """A paper is young enough for this fund on the last day for sending (`dutch-funds.md` h28)."""
    days = {each.kind: each.days_old for each in fund.papers_for(application.amount or Decimal(0))}
    sending = max(application.deadline or today, today)
    for each in proposal.attachments.papers:
        most = days.get(each.kind) if each.kind else None
        if each.on and most is not None and each.on + timedelta(days=most) < sending:
            yield point(
                Place("attachments", "on", each.id),
                mark("Kun je een nieuwer papier krijgen: '{paper}'?", paper=short(each.title)),
                mark("Dit is van {day}. Voor dit fonds mag het op {sending} hoogstens {most} dagen oud zijn.",
                     day=each.on, sending=sending, most=most),
                each.on,
                sending,
            )  # fmt: skip


@before_sending
def too_few_supporters(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """As many people stand behind the plan as this fund wants to see (`dutch-funds.md` h22).

    Counted are the people of the project, those talked with, and statements that go along.
    """
    wanted = fund.supporters
    behind = len(proposal.approach.people) + len(proposal.audience.talks) + sum(
        each.kind is PaperKind.INTENT for each in proposal.attachments.papers
    )  # fmt: skip
    if wanted is not None and behind < wanted:
        yield tip(
            Place("audience", "talks"),
            mark("Wie staan er achter jullie plan?"),
            mark_count(
                "Dit fonds wil {count} persoon zien. Schrijf op wie meedoet en wie je sprak.",
                "Dit fonds wil minstens {count} personen zien. Schrijf op wie meedoen en wie je sprak.",
                wanted,
            ),
            behind,
            wanted,
        )


def _missing(proposal: Proposal, wanted: Iterable[PaperRule]) -> tuple[PaperKind, ...]:
    """The kinds that are not there and do not follow later either."""
    there = {each.kind for each in proposal.attachments.papers if each.state is not PaperState.MISSING}
    return tuple(dict.fromkeys(each.kind for each in wanted if each.kind not in there))


def _names(kinds: tuple[PaperKind, ...]) -> Text:
    return listed([each.label for each in kinds], mark("{first}, {rest}"))


CHECKS = (its_paper_missing, paper_for_its_larger_requests, its_paper_too_old, too_few_supporters)

"""Path: how a plan grew from its first lines on: how large it was at each moment, and what was said of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from budgets.text import Text, mark_count
from proposal.model.comment import Comment, CommentKind, Wording
from proposal.model.proposal import NO_STEPS, STEPS, Proposal
from proposal.model.question import asks
from proposal.model.typed import words


@dataclass(frozen=True)
class Size:
    """How large a plan is: its words, costs in euros, rows of the lists that tell, and the steps begun."""

    words: int = 0
    costs: Decimal = Decimal(0)
    partners: int = 0
    activities: int = 0
    people: int = 0
    results: int = 0
    lines: int = 0
    applications: int = 0
    papers: int = 0
    begun: frozenset[str] = frozenset()

    @property
    def told(self) -> Text:
        """Its number of words, said."""
        return mark_count("{count} woord", "{count} woorden", self.words)


@dataclass(frozen=True)
class Heard:
    """What was said of a plan in a while: the compliments, and how much of the feedback was dealt with.

    `taken` is how many of the wordings that others proposed were taken over.
    """

    compliments: tuple[Comment, ...] = ()
    dealt: int = 0
    taken: int = 0


SILENCE = Heard()
"""Nothing was said."""


def size(proposal: Proposal) -> Size:
    """Return how large a plan is; what its makers keep for themselves does not count, nor the short forms."""
    written = (slug for slug in STEPS if slug not in NO_STEPS)
    return Size(
        words=sum(words(each) for slug in written for each in _texts(proposal.step(slug))),
        costs=proposal.costs.total,
        partners=len(proposal.partners.partners),
        activities=len(proposal.activities.activities),
        people=len(proposal.approach.people),
        results=len(proposal.results.results),
        lines=len(proposal.budget.lines),
        applications=len(proposal.funds.applications),
        papers=len(proposal.attachments.papers),
        begun=frozenset(slug for slug in STEPS if proposal.begun(slug)),
    )


def added(before: Size, after: Size) -> Iterator[Text]:
    """Yield in words what there is more of than before, the steps left out."""

    def more(name: str) -> int:
        grown: int = getattr(after, name) - getattr(before, name)
        return max(0, grown)

    found = (
        mark_count("{count} activiteit", "{count} activiteiten", more("activities")),
        mark_count("{count} uitvoerder", "{count} uitvoerders", more("people")),
        mark_count("{count} partner", "{count} partners", more("partners")),
        mark_count("{count} resultaat", "{count} resultaten", more("results")),
        mark_count("{count} begrotingspost", "{count} begrotingsposten", more("lines")),
        mark_count("{count} fonds", "{count} fondsen", more("applications")),
        mark_count("{count} bijlage", "{count} bijlagen", more("papers")),
    )
    return (each for each in found if each.count)


def heard(said: Iterable[Comment], after: datetime | None, until: datetime) -> Heard:
    """Return what was sent and dealt with later than `after`, and no later than `until`."""
    sent = [each for each in said if each.sent_at is not None]
    praise = (
        each for each in sent if each.kind is CommentKind.COMPLIMENT and _within(each.sent_at, after, until)
    )
    dealt = [each for each in sent if each.kind.asks and _within(each.resolved_at, after, until)]
    return Heard(tuple(praise), len(dealt), sum(each.wording is Wording.TAKEN for each in dealt))


def _within(moment: datetime | None, after: datetime | None, until: datetime) -> bool:
    return moment is not None and moment <= until and (after is None or moment > after)


def _texts(answers: Any) -> Iterator[str]:
    """Yield the texts of a step, or of a row of one of its lists; no ids of other rows, and nothing own."""
    for name, ask in asks(type(answers)):
        value = getattr(answers, name)
        if ask.own or ask.refers:
            continue
        if ask.row:
            yield from (text for row in value for text in _texts(row))
        elif type(value) is str:
            yield value

"""Results: the part of a ranked list of funds that one page shows, and which answers would help it most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from budgets.text import Text
from proposal.funds.fitting.facts import Facts, facts_of
from proposal.funds.fitting.matching import Match, Ranked, Ranking, Verdict, match, ranking
from proposal.funds.fitting.searching import Wish, narrowed
from proposal.model.fund import Fund
from proposal.model.proposal import Place
from proposal.steps.course import step
from proposal.store.proposals import Loaded
from proposal.web.funds.paging import PER_PAGE, Page, page_of
from proposal.web.redrawing import Same

MOST_RANKED = 8
"""Projects whose ranked list one process keeps until an answer, a fund or the day changes."""
MOST_HELP = 3
FEWEST_HELPED = 10
"""An answer is asked for when it decides at one in so many funds."""


@dataclass(frozen=True)
class Group:
    """The funds of one verdict on this page, of `count` in all."""

    verdict: Verdict
    count: int
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Results:
    """One page of what was found. Those that cannot now stand in `excluded`, unless they are asked for."""

    groups: tuple[Group, ...]
    excluded: Group
    counts: tuple[tuple[Verdict, int], ...]
    page: Page[Ranked]

    @property
    def total(self) -> int:
        """How many funds answer the wish."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class Help:
    """An answer that the project lacks, the question in words, and at how many funds it decides."""

    place: Place
    question: Text
    funds: int


def ranked(loaded: Loaded, funds: tuple[Fund, ...], today: date) -> Ranking:
    """Return all funds ranked for this project; the same object until something changes."""
    return _ranked(loaded, Same(funds), today)


@lru_cache(maxsize=MOST_RANKED)
def _ranked(loaded: Loaded, funds: Same, today: date) -> Ranking:
    return ranking(facts_of(loaded.proposal), funds.value, today)


def results(found: Ranking, wish: Wish, page: int, facts: Facts, today: date) -> Results:
    """Return page `page` (the first is 1, the last when there are fewer) of what answers the wish.

    Only what is shown is held against the project again, for what there is to say of it.
    """
    left = narrowed(found.funds, wish)
    counted = Counter(each.verdict for each in left)
    listed = [each for each in left if each.verdict is not Verdict.NO or wish.verdict is Verdict.NO]
    excluded = left[len(listed) :]
    at = page_of(listed, page)
    shown = [match(facts, each.fund, today) for each in at.shown]
    barred = tuple(match(facts, each.fund, today) for each in excluded[:PER_PAGE])
    return Results(
        groups=tuple(_groups(shown, counted)),
        excluded=Group(Verdict.NO, len(excluded), barred),
        counts=tuple((each, counted[each]) for each in Verdict if counted[each]),
        page=at,
    )


def helps(found: Ranking) -> tuple[Help, ...]:
    """Return the answers that would tell most about these funds, at most three, the best first."""
    return tuple(
        Help(place, step(place.step).by_name[place.question].caption, count)
        for place, count in found.missing[:MOST_HELP]
        if count * FEWEST_HELPED >= len(found.funds)
    )


def _groups(shown: list[Match], counted: Counter[Verdict]) -> Iterable[Group]:
    for verdict in Verdict:
        of_verdict = tuple(each for each in shown if each.verdict is verdict)
        if of_verdict:
            yield Group(verdict, counted[verdict], of_verdict)

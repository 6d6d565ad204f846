"""Searching: the funds in a ranked list that a volunteer asks for, by words, theme and verdict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from budgets.text import dutch
from proposal.funds.matching import Match, Verdict
from proposal.funds.regions import plain
from proposal.model.choices import Theme
from proposal.model.fund import Fund

LONGEST_WORDS = 200


@dataclass(frozen=True)
class Wish:
    """What is looked for; an empty wish is for all funds."""

    words: str = ""
    theme: Theme | None = None
    verdict: Verdict | None = None


def narrowed(found: Iterable[Match], wish: Wish) -> tuple[Match, ...]:
    """Return the matches that answer the wish, in the order they came.

    Every word has to stand somewhere in what is told of the fund, whatever its capitals and accents; the
    beginning of a word will do.
    """
    wanted = [re.compile(rf"\b{re.escape(each)}") for each in plain(wish.words[:LONGEST_WORDS]).split()]
    return tuple(
        each
        for each in found
        if (wish.theme is None or wish.theme in each.fund.themes)
        and (wish.verdict is None or each.verdict is wish.verdict)
        and (not wanted or _tells(each.fund, wanted))
    )


def _tells(fund: Fund, wanted: Iterable[re.Pattern[str]]) -> bool:
    told = plain(" ".join((fund.name, fund.website, fund.reaches, fund.area_words, *_names(fund))))
    return all(each.search(told) for each in wanted)


def _names(fund: Fund) -> tuple[str, ...]:
    return (*fund.area.inside, *fund.area.perhaps, *(dutch(each.label) for each in fund.themes))

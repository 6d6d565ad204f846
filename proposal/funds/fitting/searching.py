"""Searching: the funds in a ranked list that a volunteer asks for, by words, theme and verdict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from budgets.text import dutch
from proposal.funds.fitting.matching import Match, Ranked, Verdict
from proposal.funds.regions import plain
from proposal.model.choices import Theme
from proposal.model.fund import Fund

Found = TypeVar("Found", Match, Ranked)

LONGEST_WORDS = 200
MOST_ALIKE = 5
MUCH = 0.5
ORDINARY = frozenset(
    {"fonds", "fund", "stichting", "gemeente", "voor", "het", "van", "der", "den", "provincie"}
)
"""Words in the names of so many funds that they tell nothing."""


@dataclass(frozen=True)
class Wish:
    """What is looked for; an empty wish is for all funds."""

    words: str = ""
    theme: Theme | None = None
    verdict: Verdict | None = None


def narrowed(found: Iterable[Found], wish: Wish) -> tuple[Found, ...]:
    """Return those that answer the wish, in the order they came.

    Every word has to stand somewhere in what is told of the fund, whatever its capitals and accents; the
    beginning of a word will do.
    """
    wanted = patterns(wish.words)
    return tuple(
        each
        for each in found
        if (wish.theme is None or wish.theme in each.fund.themes)
        and (wish.verdict is None or each.verdict is wish.verdict)
        and (not wanted or tells(each.fund, wanted))
    )


def patterns(words: str) -> tuple[re.Pattern[str], ...]:
    """Return what has to be found in a fund for these words."""
    return tuple(re.compile(rf"\b{re.escape(each)}") for each in plain(words[:LONGEST_WORDS]).split())


def tells(fund: Fund, wanted: Iterable[re.Pattern[str]]) -> bool:
    """Whether all of these are found in what is told of a fund."""
    told = plain(" ".join((fund.name, fund.website, fund.reaches, fund.area_words, *_names(fund))))
    return all(each.search(told) for each in wanted)


def _names(fund: Fund) -> tuple[str, ...]:
    return (*fund.area.inside, *fund.area.perhaps, *(dutch(each.label) for each in fund.themes))


def alike(name: str, funds: Iterable[Fund]) -> tuple[Fund, ...]:
    """Return the funds that may be meant by a typed name, at most five, the likeliest first.

    One with exactly this name is the only answer. Others share more than half of their telling words.
    """
    typed, known = plain(name).strip(), tuple(funds)
    exact = tuple(each for each in known if plain(each.name).strip() == typed)
    wanted = _telling(typed)
    if exact or not wanted:
        return exact[:MOST_ALIKE]
    held = ((each, _telling(plain(each.name))) for each in known)
    shared = ((_share(wanted, words), each) for each, words in held if _share(wanted, words) > MUCH)
    ranked = sorted(shared, key=lambda pair: (-pair[0], pair[1].name))
    return tuple(each for _, each in ranked[:MOST_ALIKE])


def _share(wanted: frozenset[str], words: frozenset[str]) -> float:
    """Which part of the shorter name stands in the other one."""
    return len(wanted & words) / max(min(len(wanted), len(words)), 1)


def _telling(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    return frozenset(re.findall(r"\w{3,}", name)) - ORDINARY

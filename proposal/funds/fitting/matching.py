"""Matching: which funds fit a project, ranked, each with why, what is in the way, and what to ask."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter

from budgets.choice import Choice
from budgets.text import mark
from proposal.funds.fitting import aims, exclusions, limits
from proposal.funds.fitting.facts import Facts, facts_of
from proposal.funds.fitting.remark import Remark, Tone
from proposal.funds.regions import load
from proposal.model.fund import Area, Fund
from proposal.model.proposal import Place, Proposal

RULES = (*aims.RULES, *exclusions.RULES, *limits.RULES)
WIDEST = 1_000_000
"""Places of a fund of which no region is known: it comes after all others."""


class Verdict(Choice):
    """What a project can expect of a fund, the best first."""

    FITS = "fits", mark("Past bij jullie project")
    CALL = "call", mark("Bel even")
    OTHER = "other", mark("Kiest voor iets anders")
    NO = "no", mark("Kan nu niet")


_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}


@dataclass(frozen=True)
class Match:
    """One fund held against one project."""

    fund: Fund
    verdict: Verdict
    remarks: tuple[Remark, ...]

    def of(self, *tones: Tone) -> tuple[Remark, ...]:
        """Return the remarks of these kinds, in the order of the rules."""
        return tuple(each for each in self.remarks if each.tone in tones)

    @property
    def reasons(self) -> tuple[Remark, ...]:
        """Why it fits."""
        return self.of(Tone.REASON)

    @property
    def obstacles(self) -> tuple[Remark, ...]:
        """What stands in the way; with one of these the fund stays at the bottom."""
        return self.of(Tone.OBSTACLE, Tone.AIM)

    @property
    def to_ask(self) -> tuple[Remark, ...]:
        """What is not known of the fund: 'bel even'."""
        return self.of(Tone.UNKNOWN, Tone.ASK)

    @property
    def to_fill_in(self) -> tuple[Remark, ...]:
        """What the project does not say yet, each with its place."""
        return self.of(Tone.OPEN)

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What is good to know before writing."""
        return self.of(Tone.NOTE)


@dataclass(frozen=True)
class Ranked:
    """The place of one fund in a ranked list."""

    fund: Fund
    verdict: Verdict


@dataclass(frozen=True)
class Ranking:
    """All funds, the best first, and the answers that are missing, each with at how many funds it decides."""

    funds: tuple[Ranked, ...]
    missing: tuple[tuple[Place, int], ...]


def matches(proposal: Proposal, funds: Iterable[Fund], today: date) -> tuple[Match, ...]:
    """Return all `funds` held against this proposal, the best first and those that cannot at the bottom."""
    facts = facts_of(proposal)
    found = [match(facts, fund, today) for fund in funds]
    return tuple(sorted(found, key=lambda each: _rank(each, facts)))


def ranking(facts: Facts, funds: Iterable[Fund], today: date) -> Ranking:
    """Return the order of `matches` without what there is to say: of thousands of funds few are shown."""
    places: Counter[Place] = Counter()
    found: list[tuple[tuple[int, int, int, int, str], Ranked]] = []
    for each in funds:
        held = _held(each, tuple(said for rule in RULES for said in rule(facts, each, today)))
        found.append((_rank(held, facts), Ranked(each, held.verdict)))
        places.update(remark.place for remark in held.to_fill_in if remark.place is not None)
    found.sort(key=itemgetter(0))
    return Ranking(tuple(each for _, each in found), tuple(places.most_common()))


def match(facts: Facts, fund: Fund, today: date) -> Match:
    """Return one fund held against the facts of a project: 'Mag ik dit fonds aanschrijven?'"""
    return _held(fund, tuple(
        Remark(each.tone, each.text, each.place, rule.__name__)
        for rule in RULES
        for each in rule(facts, fund, today)
    ))  # fmt: skip


def _held(fund: Fund, remarks: tuple[Remark, ...]) -> Match:
    return Match(fund, _verdict({each.tone for each in remarks}), remarks)


def _verdict(tones: set[Tone]) -> Verdict:
    if Tone.OBSTACLE in tones:
        return Verdict.NO
    if Tone.AIM in tones:
        return Verdict.OTHER
    return Verdict.CALL if tones & {Tone.UNKNOWN, Tone.OPEN} else Verdict.FITS


def _rank(each: Match, facts: Facts) -> tuple[int, int, int, int, str]:
    """By verdict, then fewest obstacles, most reasons less what is unknown, and few places before many.

    While nobody knows where the project is, funds for many places come before those for few.
    """
    weight, width = len(each.of(Tone.UNKNOWN, Tone.OPEN)) - len(each.reasons), _width(each.fund.area)
    wide = WIDEST - width if width < WIDEST else WIDEST
    last = (weight, width) if facts.regions else (wide, weight)
    return _ORDER[each.verdict], len(each.obstacles), *last, each.fund.name.casefold()


@lru_cache(maxsize=4096)
def _width(area: Area) -> int:
    """How many places a fund gives in: those nearby know the neighbourhood, so they come first."""
    return sum(len(load(name).parts) for name in (*area.inside, *area.perhaps)) or WIDEST

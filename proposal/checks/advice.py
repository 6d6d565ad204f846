"""Findings: all that the checks ask, without nagging."""

from collections.abc import Iterable
from datetime import date

from proposal.checks.every import CHECKS
from proposal.model.finding import Away, Finding, Weight
from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import Ask, answered, ask_of, asks

_WEIGHT = {weight: at for at, weight in enumerate(Weight)}
_ORDER = {slug: at for at, slug in enumerate(STEPS)}


def findings(proposal: Proposal, today: date) -> tuple[Finding, ...]:
    """Return what the checks ask, gravest first, then in the order of the course.

    A step that was set aside or holds no answer of this project gives none, and nothing is asked at a
    question that this kind of project does not see, or in a row that is still blank.
    """
    found = (each for check in CHECKS for each in check(proposal, today))
    return tuple(sorted((each for each in found if _fits(proposal, each)), key=_rank))


def standing(found: Iterable[Finding], put_away: Iterable[Away]) -> tuple[Finding, ...]:
    """Return the findings that were not put away; what they are about must still be the same.

    A 'moet kloppen' cannot be put away.
    """
    away = {(each.code, each.place, each.about) for each in put_away}
    return tuple(
        each
        for each in found
        if each.weight is Weight.MUST or (each.code, each.place, each.about) not in away
    )


def beside(found: Iterable[Finding], slug: str, most: int = 3) -> tuple[Finding, ...]:
    """Return the gravest findings of one step, at most `most`."""
    mine = sorted((each for each in found if each.place.step == slug), key=_rank)
    return tuple(mine[:most])


def _fits(proposal: Proposal, finding: Finding) -> bool:
    slug, place = finding.place.step, finding.place
    if not proposal.needs(slug) or not _answered(proposal, slug) or not _asked(proposal, place):
        return False
    return finding.weight is Weight.MUST or not _in_blank_row(proposal, place)


def _answered(proposal: Proposal, slug: str) -> bool:
    """Whether this project answered anything in the step; the organisation's profile does not count."""
    answers = proposal.step(slug)
    return any(answered(getattr(answers, name)) for name, ask in asks(type(answers)) if not ask.profile)


def _asked(proposal: Proposal, place: Place) -> bool:
    """Whether this kind of project sees the question."""
    if not place.row:
        return proposal.kind in ask_of(STEPS[place.step], place.question).kinds
    return any(proposal.kind in ask.kinds for _, ask in _lists(place))


def _in_blank_row(proposal: Proposal, place: Place) -> bool:
    """Whether the place is in a row that was added and holds nothing yet."""
    rows = (proposal.row(f"{place.step}.{name}", place.row) for name, _ in _lists(place) if place.row)
    found = [row for row in rows if row is not None]
    return bool(found) and not any(
        answered(getattr(row, name)) for row in found for name, _ in asks(type(row))
    )


def _lists(place: Place) -> list[tuple[str, Ask]]:
    """The lists of the step whose rows have this question."""
    lists = asks(STEPS[place.step])
    return [(name, ask) for name, ask in lists if ask.row and place.question in dict(asks(ask.row))]


def _rank(finding: Finding) -> tuple[int, int]:
    return _WEIGHT[finding.weight], _ORDER[finding.place.step]

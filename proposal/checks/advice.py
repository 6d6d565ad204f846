"""Findings: all that the checks ask, without nagging."""

from collections.abc import Iterable
from datetime import date

from proposal.checks.every import CHECKS
from proposal.model.finding import Away, Finding, Weight
from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import answered, ask_of, asks

_WEIGHT = {weight: at for at, weight in enumerate(Weight)}
_ORDER = {slug: at for at, slug in enumerate(STEPS)}


def findings(proposal: Proposal, today: date) -> tuple[Finding, ...]:
    """Return what the checks ask, gravest first, then in the order of the course.

    A step that was set aside or holds no answer of this project gives none, and nothing is asked at a
    question that this kind of project does not see.
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
    slug = finding.place.step
    return proposal.needs(slug) and _answered(proposal, slug) and _asked(proposal, finding.place)


def _answered(proposal: Proposal, slug: str) -> bool:
    """Whether this project answered anything in the step; the organisation's profile does not count."""
    answers = proposal.step(slug)
    return any(answered(getattr(answers, name)) for name, ask in asks(type(answers)) if not ask.profile)


def _asked(proposal: Proposal, place: Place) -> bool:
    answers = STEPS[place.step]
    if not place.row:
        return proposal.kind in ask_of(answers, place.question).kinds
    holding = [ask for _, ask in asks(answers) if ask.row and place.question in dict(asks(ask.row))]
    return any(proposal.kind in ask.kinds for ask in holding)


def _rank(finding: Finding) -> tuple[int, int]:
    return _WEIGHT[finding.weight], _ORDER[finding.place.step]

"""What of a proposal may be seen where: what does not belong in a document is gone before it is written."""

from collections.abc import Set
from dataclasses import fields, replace
from functools import cache, lru_cache
from typing import Any, TypeVar

from proposal.model.choices import YesNo
from proposal.model.following import Life
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import Ask, asks, empty
from proposal.model.steps.funds import Application

T = TypeVar("T")
KNOWN_TO_OTHERS = frozenset({"id", "fund", "amount", "state", "pays"})


def asked(proposal: Proposal) -> Proposal:
    """The proposal without answers to questions that its kind of project is not asked (any more)."""
    steps: dict[str, Any] = {
        slug: _without(
            proposal.step(slug), {name for name, ask in asks(answers) if proposal.kind not in ask.kinds}
        )
        for slug, answers in STEPS.items()
    }
    return replace(proposal, **steps)


@lru_cache(maxsize=8)
def outward(proposal: Proposal) -> Proposal:
    """The proposal as a fund may see it: nothing for yourself only, and no quote without consent.

    Every part of a package asks this of the same proposal, so it is worked out once.
    """
    shown = asked(proposal)
    steps: dict[str, Any] = {slug: _public(shown.step(slug)) for slug in STEPS}
    agreed = tuple(quote for quote in shown.audience.quotes if quote.consent is YesNo.YES)
    return replace(shown, **steps).with_step("audience", quotes=agreed)


def for_fund(proposal: Proposal, application: str) -> Proposal:
    """The outward proposal with, of other funds, only their name, amount, state and what they pay."""
    shown = outward(proposal)
    applications = tuple(
        each if each.id == application else _known(each) for each in shown.funds.applications
    )
    letters = tuple(each for each in shown.letter.letters if each.id == application)
    lives = tuple(
        each if each.id == application else Life(each.id, awarded=each.awarded)
        for each in shown.following.lives
    )
    funds = shown.with_step("funds", applications=applications).with_step("letter", letters=letters)
    return funds.with_step("following", lives=lives)


def _known(application: Application) -> Application:
    return _without(application, {each.name for each in fields(Application)} - KNOWN_TO_OTHERS)


def _public(answers: T) -> T:
    """The answers of a step without what is for yourself only, in its rows too."""
    step: type = type(answers)
    kept = _without(answers, _own(step))
    rows: dict[str, Any] = {
        name: tuple(_public_row(row, ask) for row in getattr(kept, name))
        for name, ask in asks(step) if ask.row
    }  # fmt: skip
    return replace(kept, **rows)  # type: ignore[type-var]


def _public_row(row: Any, ask: Ask) -> Any:
    assert ask.row is not None
    return _without(row, _own(ask.row))


@cache
def _own(kind: type) -> frozenset[str]:
    """The names of the questions that are for yourself only."""
    return frozenset(name for name, ask in asks(kind) if ask.own)


def _without(answers: T, names: Set[str]) -> T:
    if not names:
        return answers
    blank: dict[str, Any] = {name: empty(type(answers), name) for name in names}
    return replace(answers, **blank)  # type: ignore[type-var]

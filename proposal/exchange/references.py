"""References: what names a row of another list leads to a row that is there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from budgets.budget import WHOLE_PROJECT
from budgets.text import mark
from proposal.exchange.mistakes import BadDocument, Path, placed, quoted
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import Ask, asks


def keep_references(proposal: Proposal) -> None:
    """Raise BadDocument at the first answer, or row of a list that follows, that names a row nobody knows."""
    for slug in STEPS:
        for name, ask in asks(STEPS[slug]):
            path = ("proposal", slug, name)
            for ids, target, whole, where in _named(getattr(proposal.step(slug), name), ask, path):
                _keep(ids, _known(proposal, target, whole), target, where)


def tied(proposal: Proposal) -> Proposal:
    """Return the proposal without references to rows that were taken away since.

    The store keeps these, because a row can come back there; in a document it cannot.
    """
    for slug in STEPS:
        answers = {name: _tied(proposal, getattr(proposal.step(slug), name), ask)
                   for name, ask in asks(STEPS[slug])}  # fmt: skip
        proposal = proposal.with_step(slug, **answers)
    return proposal


def _named(value: Any, ask: Ask, path: Path) -> Iterator[tuple[Any, str, bool, Path]]:
    """Yield what names rows (one id or a tuple), of which list, whether '*' may be, and where it stands."""
    if ask.refers:
        yield value, ask.refers, ask.whole, path
    for number, row in enumerate(value if ask.row else ()):
        if ask.follows:
            yield row.id, ask.follows, False, (*path, number, "id")
        for column, of_row in asks(type(row)):
            yield from _named(getattr(row, column), of_row, (*path, number, column))


def _keep(ids: Any, known: frozenset[str], target: str, path: Path) -> None:
    several = isinstance(ids, tuple)
    for number, each in enumerate(ids if several else (ids,)):
        if each not in known:
            slug, _, name = target.partition(".")
            reason = mark("Er is geen regel '{id}' in {list}.", id=quoted(each), list=placed((slug, name)))
            raise BadDocument(reason, (*path, number) if several else path)


def _tied(proposal: Proposal, value: Any, ask: Ask) -> Any:
    if ask.row is not None:
        return tuple(_tied_row(proposal, each) for each in value)
    if not ask.refers:
        return value
    known = _known(proposal, ask.refers, ask.whole)
    if isinstance(value, tuple):
        return tuple(each for each in value if each in known)
    return value if value in known else ""


def _tied_row(proposal: Proposal, row: Any) -> Any:
    pointing = {column: _tied(proposal, getattr(row, column), ask)
                for column, ask in asks(type(row)) if ask.refers}  # fmt: skip
    return replace(row, **pointing) if pointing else row


def _known(proposal: Proposal, target: str, whole: bool) -> frozenset[str]:
    """Return the ids that may be named; "" is an open answer."""
    rows = frozenset(each.id for each in proposal.rows(target))
    return rows | {"", WHOLE_PROJECT} if whole else rows | {""}

"""Proposals for hypothesis, built from the dataclasses: every question and every kind of value."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from budgets.choice import Choice
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import Ask, asks, empty
from proposal.model.typed import cleaned

IDS = st.text("abcdefghjkmnpqrstuvwxyz23456789", min_size=1, max_size=6)
TEXTS = st.text(max_size=40).map(cleaned)
VALUES: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 999_999_999_999),
    date: st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    Decimal: st.decimals(0, 99_999_999, places=4) | st.decimals(0, 999_999_999, places=2),
}


def proposals(within: Iterable[str] = STEPS) -> st.SearchStrategy[Proposal]:
    """Proposals in which any questions of these steps are answered, with some rows, but without files."""
    steps = {slug: _answers(STEPS[slug]) for slug in within}
    return (
        st.builds(Proposal, practice=st.booleans(), **steps)
        .map(_with_own_ids)
        .map(_pointing)
        .map(_without_files)
    )


def _answers(answers: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(answers)
    asked = {name: _answer(answers, name, ask.row, hints[name]) for name, ask in asks(answers)}
    own = {"id": IDS} if "id" in hints else {}
    return st.builds(answers, **own, **asked)


def _answer(answers: type, name: str, row: type | None, hint: Any) -> st.SearchStrategy[Any]:
    nothing = st.just(empty(answers, name))
    if row is not None:
        return nothing | st.lists(_answers(row), max_size=2).map(tuple)
    return nothing | _value(hint)


def _value(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return _value(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return st.lists(_value(get_args(hint)[0]), max_size=3).map(tuple)
    if issubclass(hint, Choice):
        return st.sampled_from(list(hint))
    return VALUES[hint]


def _with_own_ids(proposal: Proposal) -> Proposal:
    for slug in STEPS:
        lists = {name: _numbered(name, getattr(proposal.step(slug), name)) for name in _lists(slug)}
        proposal = proposal.with_step(slug, **lists)
    return proposal


def _numbered(name: str, rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(replace(each, id=f"{name[:8]}{number}") for number, each in enumerate(rows))


def _lists(slug: str) -> Iterator[str]:
    return (name for name, ask in asks(STEPS[slug]) if ask.row)


def _pointing(proposal: Proposal) -> Proposal:
    """Answers that name rows name one that is there; lists that follow have rows of the list they follow."""
    for slug in STEPS:
        answers = {
            name: _led(proposal, getattr(proposal.step(slug), name), ask) for name, ask in asks(STEPS[slug])
        }
        proposal = proposal.with_step(slug, **answers)
    return proposal


def _led(proposal: Proposal, value: Any, ask: Ask) -> Any:
    if ask.row is None:
        return _ids(proposal, value, ask.refers) if ask.refers else value
    rows = tuple(
        replace(row, **{name: _led(proposal, getattr(row, name), of_row) for name, of_row in asks(ask.row)})
        for row in value
    )
    if not ask.follows:
        return rows
    return tuple(replace(row, id=to.id) for row, to in zip(rows, proposal.rows(ask.follows), strict=False))


def _ids(proposal: Proposal, value: Any, target: str) -> Any:
    known = [each.id for each in proposal.rows(target)]
    if isinstance(value, tuple):
        return tuple(known[: len(value)])
    return known[len(value) % len(known)] if value and known else ""


def _without_files(proposal: Proposal) -> Proposal:
    papers = tuple(replace(each, file="") for each in proposal.attachments.papers)
    return proposal.with_step("attachments", papers=papers)

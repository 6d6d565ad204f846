"""Shaping: the sentences of a short form as they were posted, and what a button did with one of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count, takewhile

from flask import request

from proposal.model.proposal import Place, Proposal
from proposal.model.short import Size
from proposal.model.typed import cleaned, number
from proposal.web.answering.places import Spot
from proposal.web.documents import picking
from proposal.web.documents.picking import Item, Part


def posted(proposal: Proposal, size: Size) -> Iterator[Part]:
    """Yield the sentences of a short form as they were posted, each with what is known of its source."""
    known = proposal.short.of_size(size)
    for n in takewhile(lambda n: f"s-{n}" in request.form, count()):
        lines = min(number(request.form.get(f"p-{n}", "")), 2)
        text = cleaned(request.form[f"s-{n}"])
        yield Part(text, "\n" * lines or " ", known.get(request.form.get(f"c-{n}", "")))


def done(parts: tuple[Part, ...], answers: Mapping[Place, Spot]) -> tuple[tuple[Part, ...], Part | None]:
    """Return the sentences after what a button asked, and the one to go on at."""
    deed, _, at = request.form.get("do", "").partition(":")
    n = number(at)
    if not at or n >= len(parts):
        return parts, None
    if deed in MOVES:
        return _moved(parts, n, n + MOVES[deed])
    if deed not in CHANGES:
        return parts, None
    changed = CHANGES[deed](picking.items(parts, answers)[n])
    return (*parts[:n], changed, *parts[n + 1 :]), changed


def _moved(parts: tuple[Part, ...], n: int, to: int) -> tuple[tuple[Part, ...], Part]:
    """Return the parts with two of them changed over, the gaps between them staying; and the one moved."""
    if not 0 <= to < len(parts):
        return parts, parts[n]
    order = list(parts)
    order[n], order[to] = replace(parts[to], after=parts[n].after), replace(parts[n], after=parts[to].after)
    return tuple(order), order[to]


def _renewed(item: Item) -> Part:
    """Return the sentence as its answer has it now."""
    if item.part.chosen is None or not item.newer:
        return item.part
    return replace(item.part, text=item.newer, chosen=replace(item.part.chosen, taken=item.newer))


def _left(item: Item) -> Part:
    """Return the sentence as it stands, beside what its answer says now; without one it is one's own."""
    if item.part.chosen is None or not item.newer:
        return replace(item.part, chosen=None)
    return replace(item.part, chosen=replace(item.part.chosen, taken=item.newer))


MOVES: Mapping[str, int] = {"up": -1, "down": 1}
CHANGES: Mapping[str, Callable[[Item], Part]] = {
    "remove": lambda item: replace(item.part, text=""),
    "renew": _renewed,
    "leave": _left,
}
"""What a button does with a sentence."""

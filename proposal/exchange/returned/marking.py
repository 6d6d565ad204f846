"""Tracked changes of one text, as a list of who changed what."""

from collections.abc import Iterable
from dataclasses import replace

from proposal.exchange.returned.elements import Stroke
from proposal.exchange.returned.flow import Atom, Kind
from proposal.model.returned import Edit

LETTERS = (Kind.WORDS, Kind.END)


def edits(atoms: Iterable[Atom]) -> tuple[Edit, ...]:
    """Return the changes in these atoms, pieces of one author next to each other as one.

    What somebody wrote and somebody took out again is no change. The moment is that of the last piece.
    """
    found: list[Edit] = []
    beside = False
    for each in atoms:
        if each.kind not in LETTERS or (each.came and each.went):
            continue
        whose = each.came or each.went
        if whose is None:
            beside = False
            continue
        if beside and found[-1].who == whose.who:
            found[-1] = _with(found[-1], each, whose)
        else:
            found.append(_with(Edit(whose.who), each, whose))
        beside = True
    return tuple(each for each in found if each.went or each.came)


def _with(edit: Edit, atom: Atom, whose: Stroke) -> Edit:
    moments = [at for at in (edit.at, whose.at) if at is not None]
    went, came = (atom.text, "") if atom.went else ("", atom.text)
    return replace(edit, at=max(moments, default=None), went=edit.went + went, came=edit.came + came)

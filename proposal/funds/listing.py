"""Listing: the funds that an organisation sees, those of the program with their own corrections over them."""

from collections.abc import Iterable

from proposal.model.fund import Entry, Fund


def listed(shipped: Iterable[Fund], own: Iterable[Entry]) -> tuple[Fund, ...]:
    """Return all funds that an organisation sees: the shipped ones, corrected where it did so, and its own.

    A correction stands in the place of the shipped fund and keeps its mark; a hidden fund is left out.
    """
    entries, funds = tuple(own), tuple(shipped)
    corrected = {each.corrects: each for each in entries if each.corrects}
    marks = {each.id for each in funds}
    kept = (_instead(each, corrected.get(each.id)) for each in funds)
    added = (each.fund for each in entries if each.corrects not in marks and not each.hidden)
    return (*(each for each in kept if each), *added)


def _instead(shipped: Fund, correction: Entry | None) -> Fund | None:
    if correction is None:
        return shipped
    return None if correction.hidden else correction.fund

"""The coverage plan as a picture: who pays how much, how sure that is, and what still has to be found."""

from collections.abc import Iterator

from budgets.coverage import OWN, Source, SourceShare, Status
from budgets.money import HUNDRED
from proposal.documents.blocks import Blocks, Picture
from proposal.documents.parts.money import shown_sources
from proposal.documents.pictures.bars import PAPER, Bar, Part, draw_bars, gathered
from proposal.documents.pictures.lettering import drawable
from proposal.documents.pictures.looks import Look
from proposal.documents.pictures.telling import numbered, told
from proposal.documents.wording import chosen, joined, money, percent
from proposal.model.proposal import Proposal

CAPTION = "Dekking per bron"
MISSING = "Nog te dekken"
LOOKS = {
    Status.PLEDGED: Look.DARK,
    Status.RECEIVED: Look.DARK,
    Status.ASKED: Look.MIDDLE,
    Status.TO_ASK: Look.LIGHT,
}


def coverage_picture(proposal: Proposal, width: float = PAPER) -> Blocks:
    """A bar for every source, in the order of the plan, and one for what is missing; nothing without sources.

    Who said no is left out. `width` is in points. Draws what it is given, as `budget_picture` does.
    """
    found = shown_sources(proposal)
    if not proposal.plan.total:
        return ()
    bars = tuple(_bar(each, place) for place, each in enumerate(found, start=1))
    drawing = draw_bars((*gathered(bars), *_missing(proposal, found)), width)
    shown = Picture(CAPTION, drawing, _told(proposal, found))
    return (shown, *numbered(each.source.name for each in found))


def _bar(share: SourceShare, place: int) -> Bar:
    source = share.source
    look = Look.STRIPED if source.in_kind else LOOKS[source.status]
    return Bar(drawable(_name(source), f"Bron {place}"), (Part(source.counted, look),), _value(share))


def _name(source: Source) -> str:
    return source.name or chosen(source.kind)


def _value(share: SourceShare) -> str:
    source = share.source
    own = ("in natura" if source.in_kind else "eigen geld") if source.kind in OWN else ""
    amount = money(source.amount) or "bedrag nog open"
    return joined(amount, percent(share.told_of_total), joined(chosen(source.status), own), by=" · ")


def _missing(proposal: Proposal, found: tuple[SourceShare, ...]) -> Iterator[Bar]:
    short = -proposal.balance.difference
    if short > 0:
        rest = HUNDRED - sum(each.told_of_total for each in found)
        value = f"{money(short)} · {percent(rest)}"
        yield Bar(MISSING, (Part(short, Look.OPEN),), value)


def _told(proposal: Proposal, found: tuple[SourceShare, ...]) -> str:
    lines = (f"{_name(each.source)} {_value(each)}" for each in found)
    missing = tuple(f"{bar.name} {bar.value}" for bar in _missing(proposal, found))
    sums = f"Samen {money(proposal.plan.total)}, bij {money(proposal.costs.total)} aan kosten"
    return told("Staven met de dekking per bron", (*lines, *missing), sums)

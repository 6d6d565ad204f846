"""Taking over: what the authors choose for an item of a file that came back, as deeds to be done."""

from collections.abc import Iterable, Iterator

from flask import request

from budgets.text import Text
from proposal.exchange.items import What
from proposal.model.deed import (
    Answered,
    CommentAdded,
    Decision,
    Deed,
    Hindrance,
    Replied,
    Resolved,
    RowAdded,
    RowRemoved,
    Wanted,
)
from proposal.model.typed import cleaned
from proposal.web.returning import questions, voices
from proposal.web.returning.homecomings import Report
from proposal.web.returning.told_items import Told
from proposal.web.returning.voices import Bringer

CELL = "cell-"
"""The texts of a row are posted under this and the name of their question."""
WITHOUT_DEEDS = {"leave": Decision.LEFT, "seen": Decision.SEEN}


class NotSo(Exception):
    """What was chosen cannot be done so; `text` says why."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.msgid)


def chosen(read: Report, told: Told) -> Wanted:
    """Return what was chosen on the page for one item. Raises NotSo."""
    do = request.form.get("do", "")
    if do in WITHOUT_DEEDS:
        return Wanted(told.item.key, WITHOUT_DEEDS[do])
    if request.form.get("seen") != told.seen:
        raise NotSo(Hindrance.OVERTAKEN.label)
    if do == "edit" and told.editable:
        return Wanted(told.item.key, Decision.EDITED, (_edited(read, told),))
    if do != "take" or not told.takable:
        raise NotSo(told.refusal or Hindrance.GONE.label)
    return Wanted(told.item.key, Decision.TAKEN, (_deed(read, told),))


def together(read: Report, of: Iterable[Told]) -> tuple[Wanted, ...]:
    """Return that these items are all taken over; rows below one and the same row from the last to the first,
    so that they come to stand in their own order.
    """
    chosen = tuple(of)
    wanted = (*(each for each in reversed(chosen) if each.item.below),
              *(each for each in chosen if not each.item.below))  # fmt: skip
    return tuple(Wanted(each.item.key, Decision.TAKEN, (_deed(read, each),)) for each in wanted)


def typed() -> dict[str, str]:
    """Return the texts that were typed for an item, "text" or those of its row by question."""
    return {name.removeprefix(CELL): cleaned(text) for name, text in request.form.items() if _typed(name)}


def _typed(name: str) -> bool:
    return name == "text" or name.startswith(CELL)


def _deed(read: Report, told: Told) -> Deed:
    item = told.item
    match item.what:
        case What.ADDED:
            return _row(read, told, ((each.name, each.text) for each in told.cells))
        case What.REMOVED:
            return RowRemoved(item.place.step, item.listed, item.place.row, told.row_sign)
        case What.COMMENT:
            return CommentAdded(_bringer(read).comment(item.said))
        case What.REPLY:
            line = _bringer(read).reply(item.said[0])
            return Replied(item.number, line.text, line.said_by, line.at)
        case What.RESOLVED:
            return Resolved(item.number)
        case _:
            return _answered(told, item.came)


def _edited(read: Report, told: Told) -> Deed:
    texts = typed()
    if told.item.what is not What.ADDED:
        return _answered(told, texts.get("text", ""))
    return _row(read, told, ((each.name, texts.get(each.name, "")) for each in told.cells))


def _answered(told: Told, text: str) -> Deed:
    assert told.question is not None
    refusal = questions.refusal(told.question, text)
    if refusal is not None:
        raise NotSo(refusal)
    item = told.item
    return Answered(item.place, item.listed, item.now, questions.value(told.question, text))


def _row(read: Report, told: Told, texts: Iterable[tuple[str, str]]) -> Deed:
    item = told.item
    cells = tuple(_written(item.place.step, item.listed, texts))
    return RowAdded(item.place.step, item.listed, cells, _below(read, told))


def _written(step: str, listed: str, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for name, text in texts:
        question = questions.of_place(step, listed, name)
        if question is None or not text:
            continue
        refusal = questions.refusal(question, text)
        if refusal is not None:
            raise NotSo(refusal)
        yield name, questions.value(question, text)


def _below(read: Report, told: Told) -> str:
    """Return the row above a new one: the last that was taken over there already, else that of the file."""
    above = told.item.below
    for each in read.told[: told.number - 1]:
        if above and (each.item.listed, each.item.below) == (told.item.listed, told.item.below):
            above = next((deed.row for deed in each.deeds if isinstance(deed, RowAdded)), above)
    return above


def _bringer(read: Report) -> Bringer:
    return voices.bringer(read.brought.proposal_id, read.returned)

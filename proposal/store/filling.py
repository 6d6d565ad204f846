"""Filling: all answers of a project written at once into one that is empty, with one statement a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import asks
from proposal.store import answers
from proposal.store.tables import AnswerRow, Base, HistoryRow, StepRow

BY_IMPORT = "import"


@dataclass(frozen=True)
class Written:
    """An answer to write: its value, or None where only what could not be read (`typed`) is kept."""

    place: Place
    listed: str = ""
    value: Any = None
    typed: str | None = None


def fill(current: Session, number: int, proposal: Proposal, who: int, now: datetime) -> None:
    """Put all answers of `proposal` into dossier `number`, which is empty, in an open unit of work."""
    found = {each.place: each for slug in STEPS for each in _answers(proposal, slug)}
    for bad in proposal.unreadable:
        found[bad.place] = replace(found.get(bad.place, Written(bad.place)), typed=bad.typed)
    rows = [{"dossier_id": number, **row} for slug in STEPS for row in _rows(proposal, slug)]
    _insert(current, StepRow, rows)
    write(current, number, tuple(found.values()), BY_IMPORT, who, now)


def write(current: Session, number: int, put: Sequence[Written], deed: str, who: int, now: datetime) -> None:
    """Write answers where none are, each with its entry in the history, in an open unit of work."""
    known: dict[str, Any] = {"dossier_id": number, "who": who, "at": now}
    texts = [(each, answers.dump(each.value)) for each in put]
    _insert(current, AnswerRow, [
        {**known, **_named(each.place), "value": text, "typed": each.typed, "revision": 1}
        for each, text in texts
    ])  # fmt: skip
    _insert(current, HistoryRow, [
        {**known, **_named(each.place), "list": each.listed, "deed": deed, "after": text, "began_at": now}
        for each, text in texts if each.value is not None
    ])  # fmt: skip


def _answers(proposal: Proposal, slug: str) -> Iterator[Written]:
    step = proposal.step(slug)
    for name, ask in asks(type(step)):
        value = getattr(step, name)
        if ask.row is None:
            told = [Written(Place(slug, name), "", value)]
        else:
            columns = [column for column, _ in asks(ask.row)]
            told = [
                Written(Place(slug, column, row.id), name, getattr(row, column))
                for row in value for column in columns
            ]  # fmt: skip
        yield from (each for each in told if each.value not in ("", None, ()))


def _rows(proposal: Proposal, slug: str) -> Iterator[Mapping[str, Any]]:
    step = proposal.step(slug)
    for name, ask in asks(type(step)):
        if ask.row is not None and not ask.follows:
            for place, row in enumerate(getattr(step, name), 1):
                yield {"step": slug, "list": name, "id": row.id, "place": float(place)}


def _named(place: Place) -> Mapping[str, str]:
    return {"step": place.step, "row": place.row, "question": place.question}


def _insert(current: Session, table: type[Base], values: Sequence[Mapping[str, Any]]) -> None:
    if values:
        current.execute(insert(table), values)

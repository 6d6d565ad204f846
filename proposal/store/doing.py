"""Doing: carries out the deeds of a decision in an open unit of work, and takes them back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from budgets.text import mark
from proposal.model.change import Change
from proposal.model.deed import (
    Answered,
    CommentAdded,
    Deed,
    Hindrance,
    Replied,
    Resolved,
    RowAdded,
    RowRemoved,
)
from proposal.model.followers import row_answers, row_sign
from proposal.model.proposal import STEPS, Place
from proposal.model.question import ask_of
from proposal.store import answers, comments, rows
from proposal.store.answers import Hand, jsonable
from proposal.store.comment_tables import CommentRow, ReplyRow
from proposal.store.loading import Loaded
from proposal.store.rows import MOST_ROWS
from proposal.store.tables import StepRow

Lists: TypeAlias = "Counter[tuple[str, str]]"
"""How many rows come into lists, by their step and name."""

FROM_FILE = "returned"
"""How an answer that was taken over from a file stands in the history."""
UNREAD = mark("Dit kon niet worden gelezen.")


def coming(deeds: Iterable[Deed], back: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the list of each row that these deeds put in, or when they are taken `back` put in again."""
    return ((each.step, each.listed) for each in deeds if isinstance(each, RowRemoved if back else RowAdded))


def hindrance(current: Session, loaded: Loaded, deed: Deed, others: Lists) -> Hindrance | None:
    """Return why a deed cannot be done with so many rows of `others` coming, or None. Nothing is written."""
    match deed:
        case Answered(place, listed, before):
            if place.row and _row(loaded, place.step, listed, place.row) is None:
                return Hindrance.GONE
            return None if _standing(loaded, place, listed) == _plain(before) else Hindrance.OVERTAKEN
        case RowAdded(step, listed):
            return _full(loaded, step, listed, others)
        case RowRemoved(step, listed, row, seen):
            if _row(loaded, step, listed, row) is None:
                return Hindrance.GONE
            return None if row_sign(loaded.proposal, step, listed, row) == seen else Hindrance.OVERTAKEN
        case Replied(comment) | Resolved(comment):
            return None if _comment(current, loaded, comment) is not None else Hindrance.GONE
        case CommentAdded():
            return None


def do(current: Session, loaded: Loaded, deeds: Iterable[Deed], hand: Hand) -> tuple[Deed, ...]:
    """Do these deeds, of which none has a hindrance, and return them as they were done, in their order."""
    done = tuple(_begun(current, loaded, each, hand) for each in deeds)
    changes = tuple(change for each in done for change in _changes(loaded, each))
    if changes:
        answers.save_in(current, loaded.proposal.id, changes, hand)
    return done


def spoiled(current: Session, loaded: Loaded, deed: Deed, others: Lists) -> Hindrance | None:
    """Return why what was done cannot be taken back without losing what was written after it, or None.

    So many rows of `others` come back with it.
    """
    match deed:
        case Answered(place, listed):
            if place.row and _row(loaded, place.step, listed, place.row) is None:
                return Hindrance.GONE
            return None if _standing(loaded, place, listed) == _plain(deed.after) else Hindrance.CHANGED
        case RowAdded(step, listed, cells, _, row):
            stands = {place: _plain(each) for place, each in row_answers(loaded.proposal, step, listed, row)}
            given = {Place(step, name, row): _plain(each) for name, each in cells if _plain(each) is not None}
            gone = _row(loaded, step, listed, row) is None
            return None if gone or stands == given else Hindrance.CHANGED
        case RowRemoved(step, listed, row):
            dossier = answers.dossier_of(current, loaded.proposal.id, step, listed)
            if current.get(StepRow, (dossier, step, row)) is None:
                return Hindrance.GONE
            there = _row(loaded, step, listed, row) is not None
            return None if there else _full(loaded, step, listed, others)
        case CommentAdded(_, number, replies):
            found = _comment(current, loaded, number)
            same = found is None or (found.resolved_at is None and _replies(current, number) == replies)
            return None if same else Hindrance.CHANGED
        case Resolved(comment, at):
            found = _comment(current, loaded, comment) if at else None
            same = found is None or found.resolved_at in (None, at)
            return None if same else Hindrance.CHANGED
        case Replied():
            return None


def of_profile(deed: Deed) -> bool:
    """Whether a deed writes the profile of the organisation."""
    match deed:
        case Answered(place, listed):
            return ask_of(STEPS[place.step], listed or place.question).profile
        case RowAdded(step, listed) | RowRemoved(step, listed):
            return ask_of(STEPS[step], listed).profile
        case _:
            return False


def undo(current: Session, loaded: Loaded, deeds: Sequence[Deed], hand: Hand) -> None:
    """Take back what was done, of which nothing was spoiled."""
    changes = tuple(_back(loaded, each) for each in deeds if isinstance(each, Answered))
    if changes:
        answers.save_in(current, loaded.proposal.id, changes, hand)
    for each in deeds:
        _undone(current, loaded, each, hand)


def _begun(current: Session, loaded: Loaded, deed: Deed, hand: Hand) -> Deed:
    """Do all of a deed but writing answers, and return it with what is known of it now."""
    number = loaded.proposal.id
    match deed:
        case Answered(place):
            there = loaded.answers.get(place)
            return replace(deed, before=jsonable(deed.before), after=jsonable(deed.after),
                           typed=(there.typed or "") if there else "")  # fmt: skip
        case RowAdded(step, listed, cells, below):
            row = rows.add_in(current, number, step, listed, hand.who, hand.now, below=below)
            return replace(deed, cells=tuple((name, jsonable(value)) for name, value in cells), row=row)
        case RowRemoved(step, listed, row):
            rows.remove_in(current, number, step, listed, row, hand.who, hand.now)
            return deed
        case CommentAdded(comment):
            assert comment is not None
            return CommentAdded(None, comments.thread_in(current, comment), len(comment.replies))
        case Replied(comment, text, said_by, at):
            line = comments.reply_in(current, comment, hand.who, text, at or hand.now, said_by)
            return replace(deed, text="", said_by="", number=line)
        case Resolved(comment):
            open_now = _comment(current, loaded, comment).resolved_at is None
            comments.resolve_in(current, comment, hand.who, hand.now)
            return replace(deed, at=hand.now if open_now else None)


def _changes(loaded: Loaded, deed: Deed) -> tuple[Change, ...]:
    match deed:
        case Answered(place, listed, _, after):
            return (Change(place, listed, _value(after), "", _seen(loaded, place), deed=FROM_FILE),)
        case RowAdded(step, listed, cells, _, row):
            return tuple(
                Change(Place(step, name, row), listed, _value(value), "", 0, deed=FROM_FILE)
                for name, value in cells
            )
        case _:
            return ()


def _back(loaded: Loaded, deed: Answered) -> Change:
    """Return the change that puts back what stood there; what could not be read comes back as typed."""
    seen, text = _seen(loaded, deed.place), deed.typed
    return Change(deed.place, deed.listed, None if text else _value(deed.before), text, seen,
                  UNREAD if text else None, deed="restore")  # fmt: skip


def _undone(current: Session, loaded: Loaded, deed: Deed, hand: Hand) -> None:
    number = loaded.proposal.id
    match deed:
        case RowAdded(step, listed, _, _, row) if _row(loaded, step, listed, row) is not None:
            rows.remove_in(current, number, step, listed, row, hand.who, hand.now)
        case RowRemoved(step, listed, row):
            rows.restore_in(current, number, step, listed, row, hand.who, hand.now)
        case CommentAdded(_, comment):
            comments.drop_in(current, comment)
        case Replied():
            current.execute(delete(ReplyRow).where(ReplyRow.id == deed.number))
        case Resolved(comment, at) if at is not None:
            found = _comment(current, loaded, comment)
            if found is not None:
                found.resolved_at = found.resolved_by = None
        case _:
            pass


def _seen(loaded: Loaded, place: Place) -> int:
    kept = loaded.answers.get(place)
    return kept.revision if kept else 0


def _standing(loaded: Loaded, place: Place, listed: str) -> Any:
    """Return what stands in an answer now, or what was typed there and could not be read."""
    kept = loaded.answers.get(place)
    if kept is not None and kept.typed:
        return kept.typed
    of = _row(loaded, place.step, listed, place.row) if place.row else loaded.proposal.step(place.step)
    return _plain(getattr(of, place.question))


def _row(loaded: Loaded, step: str, listed: str, row: str) -> Any:
    return loaded.proposal.row(f"{step}.{listed}", row)


def _full(loaded: Loaded, step: str, listed: str, others: Lists) -> Hindrance | None:
    most = ask_of(STEPS[step], listed).most or MOST_ROWS
    there = len(loaded.proposal.rows(f"{step}.{listed}"))
    return None if there + others[step, listed] < most else Hindrance.FULL


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, None for no answer."""
    return _value(jsonable(value))


def _value(value: Any) -> Any:
    return None if value in ("", [], ()) else value


def _comment(current: Session, loaded: Loaded, number: int) -> Any:
    found = current.get(CommentRow, number, populate_existing=True)
    return found if found is not None and found.proposal_id == loaded.proposal.id else None


def _replies(current: Session, number: int) -> int:
    statement = select(func.count()).where(ReplyRow.comment_id == number)
    return current.execute(statement).scalar_one()

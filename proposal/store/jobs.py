"""Jobs: long work waits here in a row, and is taken up by one worker at a time."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from proposal.store import answers
from proposal.store.errors import Overtaken
from proposal.store.session import session, writing
from proposal.store.work_tables import JobRow

LOST_AFTER = timedelta(minutes=1)
"""A worker gives a sign of life many times a minute: one that was silent for so long was ended itself."""

MOST_TRIES = 3
PDF = "pdf"
LOST = "lost"
"""The error of a job that no worker could end."""


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Job:
    """Work for one proposal; `done` of `total` documents are ready, `error` is one word when it failed."""

    id: int
    proposal_id: int
    kind: str
    state: State
    made_at: datetime
    alive_at: datetime | None
    tries: int
    done: int
    total: int
    error: str

    def lost(self, now: datetime) -> bool:
        """Whether its worker is gone: it gave no sign of life for too long."""
        alive = self.alive_at
        return self.state is State.RUNNING and alive is not None and alive <= now - LOST_AFTER


def ask(proposal_id: int, kind: str, who: int, now: datetime) -> int:
    """Put work in line, unless the same waits already, and return its number; what ended before is gone."""
    with writing() as current:
        answers.hold(current, proposal_id)
        same = (JobRow.proposal_id == proposal_id, JobRow.kind == kind)
        ended = JobRow.state.in_((State.DONE, State.FAILED))
        current.execute(delete(JobRow).where(*same, ended))
        waiting = select(JobRow.id).where(*same, JobRow.state == State.WAITING)
        found = current.execute(waiting).scalars().first()
        if found is not None:
            return found
        added = JobRow(proposal_id=proposal_id, kind=kind, state=State.WAITING, made_at=now, who=who)
        current.add(added)
        current.flush()
        return added.id


def claim(now: datetime) -> Job | None:
    """Return the next job, which nobody else gets while its worker lives; None while one runs or none waits.

    What was given to three workers, who all went lost, has failed.
    """
    with writing() as current:
        given_up = (_is_lost(JobRow, now), JobRow.tries >= MOST_TRIES)
        failed = {"state": State.FAILED, "error": LOST, "ended_at": now}
        current.execute(update(JobRow).where(*given_up).values(failed))
        started = {
            "state": State.RUNNING,
            "alive_at": now,
            "tries": JobRow.tries + 1,
            "done": 0,
            "total": 0,
        }
        taken = current.execute(update(JobRow).where(*_next(now)).values(started).returning(JobRow.id))
        number = taken.scalar_one_or_none()
        return None if number is None else _job(current.execute(_jobs().where(JobRow.id == number)).one())


def live(job: Job, now: datetime) -> None:
    """Give a sign of life of the worker of a job. Raises Overtaken when it was given to another worker."""
    _note(job, alive_at=now)


def report(job: Job, done: int, total: int) -> None:
    """Note how many documents are ready. Raises Overtaken when the job was given to another worker."""
    _note(job, done=done, total=total)


def finish(job: Job, now: datetime) -> None:
    """Note that a job is done. Raises Overtaken."""
    _note(job, state=State.DONE, ended_at=now)


def fail(job: Job, error: str, now: datetime) -> None:
    """Note in one word why a job failed. Raises Overtaken."""
    _note(job, state=State.FAILED, error=error, ended_at=now)


def latest(proposal_id: int) -> Job | None:
    """Return the last job of this proposal."""
    statement = _jobs().where(JobRow.proposal_id == proposal_id).order_by(JobRow.id.desc()).limit(1)
    found = session().execute(statement).one_or_none()
    return None if found is None else _job(found)


def busy(now: datetime) -> bool:
    """Return whether a worker is at work now."""
    running = (JobRow.state == State.RUNNING, JobRow.alive_at > now - LOST_AFTER)
    return session().execute(select(exists(select(JobRow.id).where(*running)))).scalar_one()


def left(now: datetime) -> bool:
    """Return whether a worker that came now would find work: some waits or went lost, and none is done."""
    return session().execute(select(exists(select(JobRow.id).where(*_next(now))))).scalar_one()


def _note(job: Job, **values: object) -> None:
    mine = (JobRow.id == job.id, JobRow.tries == job.tries, JobRow.state == State.RUNNING)
    with writing() as current:
        noted = current.execute(update(JobRow).where(*mine).values(**values).returning(JobRow.id))
        if noted.scalar_one_or_none() is None:
            raise Overtaken


def _next(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """The conditions on the one row to claim; it is free itself too, for who waited on another's claim."""
    first, busy = aliased(JobRow), aliased(JobRow)
    running = select(busy.id).where(busy.state == State.RUNNING, busy.alive_at > now - LOST_AFTER)
    return (
        JobRow.id == select(func.min(first.id)).where(_is_free(first, now)).scalar_subquery(),
        _is_free(JobRow, now),
        ~exists(running),
    )


def _is_free(row: type[JobRow], now: datetime) -> ColumnElement[bool]:
    return or_(row.state == State.WAITING, _is_lost(row, now))


def _is_lost(row: type[JobRow], now: datetime) -> ColumnElement[bool]:
    return and_(row.state == State.RUNNING, row.alive_at <= now - LOST_AFTER)


def _jobs() -> Select[tuple[object, ...]]:
    return select(*(getattr(JobRow, each.name) for each in fields(Job)))


def _job(row: object) -> Job:
    return Job(**{**row._mapping, "state": State(row._mapping["state"])})  # type: ignore[attr-defined]

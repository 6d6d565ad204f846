"""Jobs: one at a time, never twice, and taken up again when their worker was killed, three times at most."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from flask import Flask

from proposal.store import jobs
from proposal.store.errors import Overtaken
from proposal.store.jobs import LOST, LOST_AFTER, MOST_TRIES, PDF, Job, State
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

inside = pytest.mark.usefixtures("inside")
LATER = NOW + LOST_AFTER


def asked() -> int:
    """Put the work for a new proposal in line and return its number."""
    user = a_user()
    number = a_proposal(user)
    jobs.ask(number, PDF, user, NOW)
    return number


def claimed(now: datetime) -> Job:
    """Claim a job that must be there."""
    found = jobs.claim(now)
    assert found is not None
    return found


def standing(proposal: int) -> Job:
    """The last job of a proposal, which must have one."""
    found = jobs.latest(proposal)
    assert found is not None
    return found


@inside
@both
def test_work_that_waits_already_is_not_put_in_line_twice() -> None:
    user = a_user()
    number = a_proposal(user)

    first, again = (jobs.ask(number, PDF, user, NOW) for _ in range(2))

    assert first == again
    assert claimed(NOW).id == first
    assert jobs.ask(number, PDF, user, NOW) != first


@inside
@both
def test_jobs_are_taken_up_in_order_and_one_at_a_time() -> None:
    user = a_user()
    one, two = a_proposal(user), a_proposal(user)
    for each in (one, two):
        jobs.ask(each, PDF, user, NOW)

    first = claimed(NOW)
    assert first.proposal_id == one
    assert jobs.claim(NOW) is None
    jobs.report(first, 2, 5)
    assert (standing(one).state, standing(one).done, standing(one).total) == (State.RUNNING, 2, 5)
    jobs.finish(first, NOW)

    assert standing(one).state is State.DONE
    assert claimed(NOW).proposal_id == two


@inside
@both
def test_job_of_a_worker_that_is_silent_is_taken_up_again() -> None:
    number = asked()
    killed = claimed(NOW)

    assert jobs.claim(LATER - timedelta(seconds=1)) is None
    assert not standing(number).lost(LATER - timedelta(seconds=1))
    assert standing(number).lost(LATER)
    again = claimed(LATER)

    assert (again.id, again.tries) == (killed.id, 2)
    with pytest.raises(Overtaken):
        jobs.finish(killed, LATER)
    assert standing(number).state is State.RUNNING


@inside
@both
def test_job_of_a_worker_that_gives_signs_of_life_is_not_given_away() -> None:
    number = asked()
    at_work = claimed(NOW)

    for beat in range(1, 20):
        jobs.live(at_work, NOW + beat * LOST_AFTER / 2)

    now = NOW + 10 * LOST_AFTER
    assert jobs.claim(now) is None
    assert jobs.busy(now)
    assert not standing(number).lost(now)
    assert claimed(now + LOST_AFTER).tries == 2
    with pytest.raises(Overtaken):
        jobs.live(at_work, now + LOST_AFTER)


@inside
@both
def test_job_that_went_lost_three_times_has_failed_and_can_be_asked_for_again() -> None:
    number = asked()
    for time in range(MOST_TRIES):
        claimed(NOW + time * LOST_AFTER)

    assert jobs.claim(NOW + MOST_TRIES * LOST_AFTER) is None

    assert (standing(number).state, standing(number).error) == (State.FAILED, LOST)
    jobs.ask(number, PDF, 1, LATER)
    assert claimed(LATER).tries == 1


@inside
@both
def test_work_is_left_while_it_waits_or_went_lost_and_nobody_works() -> None:
    assert not jobs.left(NOW)

    asked()
    assert jobs.left(NOW)
    at_work = claimed(NOW)
    assert not jobs.left(NOW)
    assert jobs.left(LATER)
    jobs.finish(at_work, NOW)

    assert not jobs.left(LATER)


@both
def test_workers_that_come_at_once_get_one_job_once(app: Flask) -> None:
    with app.app_context():
        asked()

    def work(_number: int) -> Job | None:
        with app.app_context():
            return jobs.claim(NOW)

    with ThreadPoolExecutor(6) as workers:
        found = [each for each in workers.map(work, range(12)) if each is not None]

    assert len(found) == 1

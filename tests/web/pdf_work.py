"""Work on PDFs: asked for, done and looked at, without the page that asks for it."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import jobs
from proposal.store.jobs import PDF, Job
from proposal.store.session import writing
from proposal.store.work_tables import JobRow
from proposal.web import clock
from tests.client import Visitor
from tests.web.owning import bring_in, user_of

MAKE = "Maak PDF"


def small(app: Flask) -> tuple[Visitor, int]:
    """A visitor with the one-day event, and its number."""
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    with app.test_request_context():
        event = moved(example(Kind.EVENT), clock.today())
    return visitor, bring_in(app, visitor, event)


def ask(app: Flask, visitor: Visitor, number: int) -> None:
    """Put the work in line without starting a worker."""
    with app.app_context():
        jobs.ask(number, PDF, user_of(visitor), clock.now())


def work(app: Flask) -> None:
    """Do what waits, as the command does."""
    assert app.test_cli_runner().invoke(args=["work"]).exit_code == 0


def standing(app: Flask, number: int) -> Job:
    """The job of a proposal, as it is now."""
    with app.app_context():
        found = jobs.latest(number)
    assert found is not None
    return found


def move_back(app: Flask, time: timedelta) -> None:
    """Let every job have been asked for, and have begun, so much earlier."""
    with app.app_context(), writing() as current:
        for row in current.execute(select(JobRow)).scalars():
            row.made_at -= time
            row.alive_at = row.alive_at and row.alive_at - time

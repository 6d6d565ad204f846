"""Pages: what a request costs the server, and how long sixteen visitors at once wait."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.load import Call, run
from tests.bench.servers import Server, floor, floor_calls, program
from tests.bench.site import prepare
from tests.bench.table import Compared

ROUNDS = 3
SECONDS = 1.5
WARM_SECONDS = 0.7

MEASURED = (
    ("step page, new project", ("new page",), ("page",), 1.5, 2.0),
    ("step page, large project", ("page",), ("page",), 1.5, 2.0),
    ("budget page, 30 lines", ("budget",), ("page",), 3.0, 0.0),
    ("dashboard with 10 applications", ("following",), ("page",), 6.0, 0.0),
    ("task list", ("tasks",), ("page",), 0.0, 0.0),
    ("list of projects", ("list",), ("page",), 0.0, 0.0),
    ("group of 20, 300 comments", ("group",), ("page",), 6.0, 0.0),
    ("finding, 2,000 funds", ("finding",), ("page",), 15.0, 0.0),
    ("answer saved, 2,000 funds ranked anew", ("funds autosave", "finding"), ("autosave", "page"), 25.0, 0.0),
    ("autosave", ("new autosave",), ("autosave",), 1.6, 0.0),
    ("whole form", ("new form",), ("form",), 1.5, 0.0),
    ("autosave and page, large project", ("autosave", "page"), ("autosave", "page"), 0.0, 0.0),
)
"""Name, our requests, those of the floor, and the targets for what they cost and for the p99."""


def measure() -> Iterator[Compared]:
    """Yield what each request costs and how long it takes, floor and program in turns."""
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        folder = Path(name)
        ours = prepare(folder).calls
        with floor(folder) as least, program(folder) as server:
            theirs = floor_calls(least)
            for what, asked, against, cost, wait in MEASURED:
                floors = (least, tuple(theirs[each] for each in against))
                calls = (server, tuple(ours[each] for each in asked))
                yield from _compare(what, (floors, calls), cost, wait)


def _compare(
    what: str, pair: tuple[tuple[Server, tuple[Call, ...]], ...], cost: float, wait: float
) -> Iterator[Compared]:
    for server, calls in pair:
        run(server.port, calls, WARM_SECONDS)
    rounds = [tuple(_turn(server, calls) for server, calls in pair) for _ in range(ROUNDS)]
    wrong = sum(turn[3] for each in rounds for turn in each)
    note = f"{wrong} WRONG ANSWERS" if wrong else ""
    for at, (name, unit, target) in enumerate(
        ((what, "ms CPU", cost), (f"{what}, p50", "ms", 0.0), (f"{what}, p99", "ms", wait))
    ):
        yield Compared(name, unit, tuple((least[at], ours[at]) for least, ours in rounds), target, note)


def _turn(server: Server, calls: tuple[Call, ...]) -> tuple[float, float, float, int]:
    before = server.computed()
    done = run(server.port, calls, SECONDS)
    cost = (server.computed() - before) / len(done.took)
    return cost, done.percentile(50), done.percentile(99), done.errors

"""Load: the same request over and over on a few connections, for a bounded time, to this machine only."""

import http.client
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

HOST = "127.0.0.1"
CONNECTIONS = 16
PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Call:
    """A request: `body` makes the text of the next one, `expected` is the status of a good answer."""

    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Callable[[int], str] | None = None
    expected: int = 200

    def send(self, connection: http.client.HTTPConnection, number: int) -> bool:
        """Send one and return whether the answer was good."""
        text = self.body(number).encode() if self.body else None
        connection.request("POST" if self.body else "GET", self.path, text, dict(self.headers))
        answer = connection.getresponse()
        answer.read()
        return answer.status == self.expected


@dataclass(frozen=True)
class Run:
    """What happened: how long each request took, in ms, and how many went wrong."""

    took: tuple[float, ...]
    errors: int

    def percentile(self, part: int) -> float:
        """Return the time in ms within which `part` per cent of the requests were answered."""
        ordered = sorted(self.took)
        return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]


_numbers = count(1)


def run(port: int, calls: tuple[Call, ...], seconds: float, connections: int = CONNECTIONS) -> Run:
    """Send these calls in turn on every connection until the time is over; calls sent as one count as one."""
    end = time.monotonic() + seconds
    took: list[float] = []
    errors: list[int] = []
    threads = [
        threading.Thread(target=_work, args=(port, calls, end, took, errors)) for _ in range(connections)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join(seconds + PATIENCE_SECONDS)
    return Run(tuple(took), len(errors))


def _work(port: int, calls: tuple[Call, ...], end: float, took: list[float], errors: list[int]) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE_SECONDS)
    while time.monotonic() < end:
        began = time.perf_counter()
        for each in calls:
            if not each.send(connection, next(_numbers)):
                errors.append(1)
        took.append((time.perf_counter() - began) * 1000)
    connection.close()

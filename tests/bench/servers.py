"""Servers: the floor and the program, each under waitress with four threads, and the time they compute."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

from tests.bench.load import HOST, Call

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).with_name("floors")
START_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")


class NoServer(Exception):
    """A server did not start; the text is what it said."""


@dataclass(frozen=True)
class Server:
    """A server that answers on a port of this machine."""

    port: int
    pid: int

    def computed(self) -> float:
        """Return how long it computed so far, in ms of one core."""
        text = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(text[11]) + int(text[12])) * 1000 / TICKS


@contextmanager
def floor(folder: Path) -> Iterator[Server]:
    """Run the floor; like ours it waits for the disk at every save."""
    settings = {"FLOOR_DB": str(folder / "floor.sqlite"), "FLOOR_SYNC": "FULL"}
    port = _free_port()
    command = [sys.executable, "-m", "waitress", f"--listen={HOST}:{port}", "--threads=4", "floor_app:app"]
    with _running(command, FLOORS, settings, port) as server:
        yield server


@contextmanager
def program(folder: Path) -> Iterator[Server]:
    """Run the program as its users do, on the data in `folder`."""
    port = _free_port()
    settings = {"VIP_DATA": str(folder), "PORT": str(port), "HOST": HOST}
    with _running([sys.executable, "app.py"], ROOT, settings, port) as server:
        yield server


def floor_calls(server: Server) -> dict[str, Call]:
    """Return the requests of the floor by name: page, autosave and form."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    with opener.open(f"http://{HOST}:{server.port}/step/1", timeout=10) as page:
        found = re.search(r'name="csrf-token" content="([^"]+)"', page.read().decode())
    assert found
    cookie = {"Cookie": "; ".join(f"{each.name}={each.value}" for each in jar)}
    form = {**cookie, "Content-Type": "application/x-www-form-urlencoded"}
    kept = (
        f"csrf_token={found[1]}&place=M&start=2026&months=12&partner=S&people=25&risk=k&contact=a&goal="
        + "G+" * 150
    )
    return {
        "page": Call("/step/1", cookie),
        "autosave": Call(
            "/autosave/1", {**cookie, "X-CSRFToken": found[1], "Content-Type": "application/json"},
            lambda number: f'{{"field": "title", "value": "Titel {number}"}}', 204,
        ),
        "form": Call("/step/1", form, lambda number: f"{kept}&title=Titel+{number}", 303),
    }  # fmt: skip


@contextmanager
def _running(command: list[str], place: Path, settings: Mapping[str, str], port: int) -> Iterator[Server]:
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, cwd=place, env={**os.environ, **settings}, stdout=said, stderr=said
        )
        try:
            _wait(process, port)
            yield Server(port, process.pid)
        except NoServer:
            said.seek(0)
            raise NoServer(said.read().decode()[-2000:]) from None
        finally:
            process.terminate()
            process.wait(10)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise NoServer


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port

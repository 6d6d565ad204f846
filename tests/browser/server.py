"""A server of our own: the program as people start it, which can be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

TOP = Path(__file__).parents[2]
PATIENCE_SECONDS = 120


class Server:
    """The program on a free port, with a data folder of its own."""

    def __init__(self, folder: Path, database: str = "", soffice: str = "") -> None:
        self.folder, self.port = folder, _free_port()
        self.settings = {
            "VIP_DATA": str(folder), "PORT": str(self.port), "DATABASE_URL": database, "SOFFICE": soffice
        }  # fmt: skip
        self.process: subprocess.Popen[bytes]
        self.start()

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start and wait until it answers."""
        program, environment = [sys.executable, "app.py"], {**os.environ, **self.settings}
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(program, cwd=TOP, env=environment, stdout=log, stderr=log)
        end = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            told = (self.folder / "server.log").read_text()
            assert self.process.poll() is None, told
            assert time.monotonic() < end, told
            time.sleep(0.1)

    def kill(self) -> None:
        """End it at once, as when the power fails."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """End it in the ordinary way."""
        self.process.terminate()
        self.process.wait()

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/token", timeout=2):
                return True
        except (urllib.error.URLError, TimeoutError):
            return False


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port

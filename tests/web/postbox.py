"""A mail server for tests: it takes every mail and keeps it."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

ANSWERS = {
    b"EHLO": b"250 hier",
    b"MAIL": b"250 ok",
    b"RCPT": b"250 ok",
    b"DATA": b"354 kom maar",
    b"QUIT": b"221 dag",
}


class Postbox(socketserver.ThreadingTCPServer):
    """Listens on a free port of this machine; `mails` holds what came in."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.mails: list[EmailMessage] = []
        self.came = threading.Semaphore(0)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.server_address[1])

    def take(self) -> EmailMessage:
        """Return the next mail that came in, or that comes in within ten seconds."""
        assert self.came.acquire(timeout=10), "no mail came"
        return self.mails.pop(0)


class _Talk(socketserver.StreamRequestHandler):
    server: Postbox

    def handle(self) -> None:
        self.wfile.write(b"220 hier\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            self.wfile.write(ANSWERS.get(word, b"502 ken ik niet") + b"\r\n")
            if word == b"DATA":
                self._keep()
                self.wfile.write(b"250 bewaard\r\n")
            if word == b"QUIT":
                return

    def _keep(self) -> None:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.server.mails.append(message_from_bytes(b"".join(lines), policy=policy.default))
        self.server.came.release()


@contextmanager
def postbox() -> Iterator[Postbox]:
    """Run a mail server."""
    with Postbox() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()

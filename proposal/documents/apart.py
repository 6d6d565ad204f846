"""Apart: programs that run as a process group of their own, and how to end all of such a group."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def start_apart(
    command: Sequence[str],
    output: int,
    folder: str | Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program whose group the end of ours does not end; it writes to `output`. Raises OSError."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder, env=environment,
        start_new_session=sys.platform != "win32", creationflags=flags,
    )  # fmt: skip


def end_group(started: subprocess.Popen[bytes]) -> None:
    """End a program that was started apart, with all that it started itself."""
    _end(started.pid)
    started.wait()


def end_groups_with(argument: str) -> None:
    """End every group in which a program was given this argument; none where no `ps` can tell."""
    if shutil.which("ps") is None:
        return
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pgid=,args="], capture_output=True, text=True, check=True
    )
    for group in {int(line.split()[0]) for line in listed.stdout.splitlines() if argument in line}:
        _end(group)


def _end(group: int) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(group)], capture_output=True, check=False)
        return
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return  # all of it ended by itself, as it should

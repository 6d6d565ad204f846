"""Apart: programs that run as a process group of their own, and how to end all of such a group."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ENDS_WITHIN, LOOKS_EVERY = 5.0, 0.02
"""Seconds: a group that was ended is gone in far less, unless nobody on this machine clears up its traces."""


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
    """End a program that was started apart, with all that it started itself; after this none of it writes."""
    _end(started.pid)
    started.wait()
    _await_end(started.pid)


def end_groups_with(argument: str) -> None:
    """End every group in which a program was given this argument; none where no `ps` can tell."""
    if shutil.which("ps") is None:
        return
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pgid=,args="], capture_output=True, text=True, check=True
    )
    groups = {int(line.split()[0]) for line in listed.stdout.splitlines() if argument in line}
    for group in groups:
        _end(group)
    for group in groups:
        _await_end(group)


def _end(group: int) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(group)], capture_output=True, check=False)
    else:
        _signal(group, signal.SIGKILL)


def _await_end(group: int) -> None:
    """Wait until all of the group is gone: what was told to end may still run for a moment."""
    end = time.monotonic() + ENDS_WITHIN
    while sys.platform != "win32" and _signal(group, 0) and time.monotonic() < end:
        time.sleep(LOOKS_EVERY)


def _signal(group: int, number: int) -> bool:
    """Whether there was anything left to signal; of mere traces macOS says that it is not allowed."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True

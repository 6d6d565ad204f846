"""The office: a LibreOffice that fails or hangs is reported and leaves nothing behind."""

import subprocess
from pathlib import Path
from threading import Thread

import pytest

from proposal.documents.office import OfficeFailed, OfficeTooSlow, clear_up, find_office, office
from tests.offices import FAILS, HANGS, an_office, wait_until

LONG = 600.0


def running(argument: str) -> bool:
    """Whether a program was given this argument."""
    listed = subprocess.run(["ps", "-A", "-ww", "-o", "args="], capture_output=True, text=True, check=True)
    return any(argument in line for line in listed.stdout.splitlines())


def test_office_that_fails_is_reported_with_what_it_said(tmp_path: Path) -> None:
    place = tmp_path / "office"

    with (
        office(an_office(tmp_path, FAILS), place, LONG) as at_work,
        pytest.raises(OfficeFailed, match="geen licht"),
    ):
        at_work.to_pdf([b"x"])

    assert list(place.iterdir()) == []


def test_office_that_is_no_program_is_reported(tmp_path: Path) -> None:
    with office(str(tmp_path), tmp_path / "office", LONG) as at_work, pytest.raises(OfficeFailed):
        at_work.to_pdf([b"x"])


def test_office_that_hangs_is_ended_with_all_it_started(tmp_path: Path) -> None:
    place = tmp_path / "office"
    program = an_office(tmp_path, f"sh -c 'sleep 300; : {tmp_path}' & sleep 300")

    with office(program, place, 0.5) as at_work, pytest.raises(OfficeTooSlow):
        at_work.to_pdf([b"x"])

    assert not running(str(tmp_path))
    assert list(place.iterdir()) == []


def test_what_a_killed_worker_left_is_ended_and_taken_away(tmp_path: Path) -> None:
    left = tmp_path / "office" / "left"
    left.mkdir(parents=True)
    profile = f"-env:UserInstallation={(left / 'profile').as_uri()}"
    begun = tmp_path / "begun"
    program = an_office(tmp_path, f"touch {begun}; {HANGS}")
    orphan = subprocess.Popen([program, profile], start_new_session=True)
    wait_until(begun.exists)  # before that `ps` may not know yet what it was given
    Thread(target=orphan.wait).start()  # as the system does for a program whose parent is gone

    clear_up(tmp_path / "office")

    assert orphan.wait(LONG) == -9
    assert list((tmp_path / "office").iterdir()) == []


def test_program_is_found_where_it_was_said_to_be_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = an_office(tmp_path, FAILS)

    assert find_office(program) == program
    assert find_office(str(tmp_path / "weg")) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_office() == program

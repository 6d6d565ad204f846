"""Starting: whatever cannot be used is told in one clear sentence, and the program ends with 1."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent


def told(folder: Path, command: tuple[str, ...] = ("app.py",), **settings: str) -> str:
    """Start the program with these settings and return what it says when it ends with 1."""
    environment = {**os.environ, "VIP_DATA": str(folder), **settings}
    ended = subprocess.run(
        [sys.executable, *command], cwd=TOP, env=environment, text=True, capture_output=True, timeout=60
    )
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
    return [each for each in ended.stderr.splitlines() if "alembic" not in each][-1]


def test_start_at_a_taken_port_names_the_port_and_the_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        assert f"127.0.0.1:{port}" in told(tmp_path, PORT=port)


def test_start_in_a_folder_that_cannot_be_written_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert f"map {tmp_path}/file/data" in told(tmp_path / "file" / "data")


@pytest.mark.parametrize(
    "address", ["postgresql://u:geheim@127.0.0.1:9/x", "postgresql://u:geheim@host:abc/x"]
)
def test_start_without_a_usable_database_names_it_and_keeps_the_password(
    tmp_path: Path, address: str
) -> None:
    said = told(tmp_path, DATABASE_URL=address, PORT="9463")

    assert "database is niet te gebruiken" in said
    assert "geheim" not in said


def test_start_on_a_file_that_is_no_database_names_it(tmp_path: Path) -> None:
    (tmp_path / "vip.sqlite").write_text("dit is geen database, maar wel een heel gewone tekst")

    assert "vip.sqlite" in told(tmp_path, PORT="9463")


def test_start_with_an_empty_key_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "secret_key").touch()

    assert "secret_key" in told(tmp_path, PORT="9463")


def test_a_command_tells_of_a_bad_setting_in_one_sentence_too(tmp_path: Path) -> None:
    said = told(tmp_path, ("-m", "flask", "--app", "app", "migrate"), PORT="abc")

    assert "PORT is een getal" in said

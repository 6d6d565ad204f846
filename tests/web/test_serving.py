"""Starting: whatever cannot be used is told in one clear sentence, and the program ends with 1."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent


def told(folder: Path, command: tuple[str, ...] = ("app.py",), **settings: str) -> str:
    """Start the program with these settings and return the one line it says when it ends with 1."""
    environment = {**os.environ, "VIP_DATA": str(folder), **settings}
    ended = subprocess.run(
        [sys.executable, *command], cwd=TOP, env=environment, text=True, capture_output=True, timeout=60
    )
    assert ended.returncode == 1, ended.stdout + ended.stderr
    (said,) = ended.stderr.splitlines()
    return said


def test_start_at_a_taken_port_names_the_port_and_the_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        assert f"127.0.0.1:{port} kan het programma niet antwoorden (daar antwoordt al een ander" in told(
            tmp_path, PORT=port
        )


def test_start_in_a_folder_that_cannot_be_written_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    said = told(tmp_path / "file" / "data")

    assert f"map {tmp_path}/file/data kan niet worden geschreven (dat is een bestand en geen map)" in said


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


WITHOUT_PSYCOPG = "import sys, runpy; sys.modules['psycopg'] = None; sys.argv[1:] = {words}; runpy.{run}"
"""Starts Python as on a machine on which the package for PostgreSQL was not installed."""


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ([], "run_path('app.py', run_name='__main__')"),
        (["--app", "app", "sweep"], "run_module('flask', run_name='__main__')"),
    ],
    ids=["start", "command"],
)
def test_postgresql_without_its_package_says_how_to_get_it(
    tmp_path: Path, words: list[str], run: str
) -> None:
    code = WITHOUT_PSYCOPG.format(words=words, run=run)

    said = told(tmp_path, ("-c", code), DATABASE_URL="postgresql://u:geheim@127.0.0.1:9/x", PORT="9463")

    assert "make packages EXTRAS=postgres" in said


def test_a_command_before_the_first_start_says_what_to_do_first(tmp_path: Path) -> None:
    said = told(tmp_path, ("-m", "flask", "--app", "app", "proposal-export", "1", str(tmp_path / "x.json")))

    assert "flask --app app migrate" in said
    assert not (tmp_path / "x.json").exists()


def test_a_command_without_a_usable_database_names_it_and_keeps_the_password(tmp_path: Path) -> None:
    command = ("-m", "flask", "--app", "app", "migrate")

    said = told(tmp_path, command, DATABASE_URL="postgresql://u:geheim@127.0.0.1:9/x")

    assert "database is niet te gebruiken" in said
    assert "geheim" not in said


def test_help_tells_of_every_command_in_dutch(tmp_path: Path) -> None:
    environment = {**os.environ, "VIP_DATA": str(tmp_path)}
    asked = (sys.executable, "-m", "flask", "--app", "app", "--help")

    said = subprocess.run(asked, cwd=TOP, env=environment, text=True, capture_output=True, check=True).stdout

    assert "Bewaar een project als bestand." in said
    assert "Werk de database bij." in said


def test_a_command_tells_of_a_bad_setting_in_one_sentence_too(tmp_path: Path) -> None:
    said = told(tmp_path, ("-m", "flask", "--app", "app", "migrate"), PORT="abc")

    assert "PORT is een getal" in said

"""Commands at the prompt: whole projects out and in, their documents, and the backup of everything."""

import zipfile
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import files, organisations, proposals
from proposal.store.session import database
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web import paper_files as sample
from tests.web.owning import bring_in, user_of
from tests.web.test_papers import put


def run(app: Flask, *words: object) -> Result:
    """Run a command."""
    return app.test_cli_runner().invoke(args=[str(each) for each in words])


@pytest.fixture
def number(app: Flask, visitor: Visitor) -> int:
    """A long project with one attachment."""
    made = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    put(visitor, made, sample.PDF, "statuten.pdf")
    return made


def test_export_and_import_give_the_same_project(app: Flask, number: int, tmp_path: Path) -> None:
    one, two = tmp_path / "een.json", tmp_path / "twee.json"

    assert run(app, "proposal-export", number, one).exit_code == 0
    answer = run(app, "proposal-import", one)
    assert answer.output == "Ingelezen als project 2.\n"
    run(app, "proposal-export", 2, two)

    assert one.read_bytes() == two.read_bytes()


def test_export_with_attachments_brings_them_back(app: Flask, number: int, tmp_path: Path) -> None:
    file = tmp_path / "project.zip"

    run(app, "proposal-export", number, file, "--attachments")
    run(app, "proposal-import", file)

    with app.app_context():
        papers = proposals.load(2).proposal.attachments.papers
        assert b"".join(files.read(int(papers[-1].file))) == sample.PDF


def test_import_puts_a_project_under_an_organisation(
    app: Flask, visitor: Visitor, number: int, tmp_path: Path
) -> None:
    file = tmp_path / "project.json"
    run(app, "proposal-export", number, file)

    words = ("proposal-import", file, "--organisation", "Buurtkeuken", "--user", "an@voorbeeld.nl")
    first, second = (int(run(app, *words).output.split()[-1].rstrip(".")) for _ in range(2))

    user = user_of(visitor)
    with app.app_context():
        (organisation,) = organisations.of_user(user)
        assert organisation.name == "Buurtkeuken"
        assert proposals.load(first).organisation_id == organisation.id
        assert proposals.load(second).proposal.organisation.name == "Buurtkeuken"
        boards = [len(proposals.load(each).proposal.organisation.board) for each in (number, first, second)]
        assert boards[0] == boards[1] == boards[2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("proposal-export", 99, "x.json"), "Er is geen project met nummer 99."),
        (("package", 99, "map"), "Er is geen project met nummer 99."),
        (("proposal-import", __file__), "Er is niets veranderd."),
        (("proposal-import", __file__, "--user", "wie@voorbeeld.nl"), "geen account"),
        (("restore", __file__), "geen bruikbare back-up"),
        (("restore", "nergens.zip"), "geen bruikbare back-up"),
        (("proposal-import", "nergens.json"), "nergens.json: dat bestaat niet."),
        (("proposal-import", "/"), "/: dat is een map"),
        (("proposal-export", 1, "nergens/x.json"), "nergens/x.json: dat bestaat niet."),
        (("proposal-export", 1, "/"), "/: dat is een map"),
        (("package", 1, "/proc/nergens"), "/proc/nergens: dat bestaat niet."),
        (("package", 1, __file__), "dat is een bestand en geen map."),
        (("backup", "/proc/nergens"), "/proc/nergens: dat bestaat niet."),
        (("reset-password", "wie@voorbeeld.nl"), "geen account met het adres wie@voorbeeld.nl"),
    ],
)
def test_command_that_cannot_be_done_says_why_and_fails(
    app: Flask, number: int, words: tuple[object, ...], told: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    answer = run(app, *words)

    assert answer.exit_code == 1
    assert told in answer.output
    assert "Error" not in answer.output
    assert isinstance(answer.exception, SystemExit)
    assert list(tmp_path.glob("x.json")) == []


def test_package_writes_the_documents_of_every_fund(app: Flask, number: int, tmp_path: Path) -> None:
    folder = tmp_path / "pakket"

    answer = run(app, "package", number, folder)

    assert answer.exit_code == 0, answer.output
    assert len(list(folder.glob("*/Brief *.docx"))) == 3
    assert len(list(folder.glob("*/Bijlage*statuten.pdf"))) == 3
    assert (folder / "Alleen voor jullie" / "Pitch.docx").is_file()


def test_backup_and_restore_bring_everything_back(
    app: Flask, visitor: Visitor, number: int, tmp_path: Path
) -> None:
    folder = tmp_path / "bewaard"
    assert run(app, "backup", folder).exit_code == 0
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["vip.sqlite", "secret_key"]
    visitor.save(f"/proposals/{number}/idea", {"title": "Later bedacht"})

    answer = run(app, "restore", file)

    assert answer.exit_code == 0, answer.output
    with app.app_context():
        database.engine.dispose()
        assert proposals.load(number).proposal.idea.title != "Later bedacht"
        paper = proposals.load(number).proposal.attachments.papers[-1]
        assert b"".join(files.read(int(paper.file))) == sample.PDF
    assert len(list(tmp_path.glob("vip-voor-terugzetten-*.sqlite"))) == 1


@pytest.mark.parametrize("app", ["postgres"], indirect=True)
def test_backup_of_postgresql_names_its_own_command(app: Flask, tmp_path: Path) -> None:
    answer = run(app, "backup", tmp_path)

    assert answer.exit_code == 1
    assert "pg_dump" in answer.output

"""All cases made once, and all pages laid out in one run of LibreOffice, for whoever looks at them."""

import pytest

from proposal.documents.office import find_office, office
from tests.documents.check.cases import Case, cases
from tests.documents.check.laid_out import LaidOut
from tests.documents.check.word_file import WordFile

SECONDS = 600


@pytest.fixture(name="made", scope="session")
def _made() -> tuple[Case, ...]:
    """Every case with its files."""
    return cases()


@pytest.fixture(name="word_files", scope="session")
def _word_files(made: tuple[Case, ...]) -> dict[str, WordFile]:
    """Every Word file of every case, by its path."""
    files = (each for case in made for each in case.files)
    return {each.path: WordFile(each.packed) for each in files if each.paper}


@pytest.fixture(name="workbooks", scope="session")
def _workbooks(made: tuple[Case, ...]) -> dict[str, bytes]:
    """Every workbook of every case, by its path."""
    return {each.path: each.packed for case in made for each in case.files if not each.paper}


@pytest.fixture(name="laid_out", scope="session")
def _laid_out(
    made: tuple[Case, ...], word_files: dict[str, WordFile], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, LaidOut]:
    """The pages of every Word file that tells something new, by path."""
    program = find_office()
    assert program
    paths = [each.path for case in made for each in case.telling if each.paper]
    with office(program, tmp_path_factory.mktemp("office"), SECONDS) as opened:
        pages = opened.to_pdf([word_files[path].packed for path in paths])
    return {path: LaidOut(word_files[path], pdf) for path, pdf in zip(paths, pages, strict=True)}

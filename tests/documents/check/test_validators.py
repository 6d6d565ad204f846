"""Every Word file and workbook of every case is valid Open XML, as two programs of others judge it."""

from pathlib import Path

import pytest

from tests.documents.check.cases import Case, Made
from tests.documents.check.telling import fail_on
from tests.documents.check.validators import judged_by_audit, judged_by_microsoft


@pytest.fixture(name="on_disk", scope="module")
def _on_disk(made: tuple[Case, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every file by its path in the package, and where it lies now; of the wholes per fund only the first."""
    folder = tmp_path_factory.mktemp("packages")
    files = [each for case in made for each in case.files if not _again_for_another_fund(case, each)]
    lying = {each.path: folder / f"{at}{Path(each.path).suffix}" for at, each in enumerate(files)}
    for each in files:
        lying[each.path].write_bytes(each.packed)
    return lying


def _again_for_another_fund(case: Case, made: Made) -> bool:
    """The same parts bound together once more, with another letter that is judged by itself."""
    return made.path.endswith("Aanvraag compleet.docx") and made.path.split("/")[1] in case.folders[1:]


def test_microsoft_finds_every_file_valid(on_disk: dict[str, Path]) -> None:
    fail_on(judged_by_microsoft(on_disk))


def test_audit_finds_every_file_valid(on_disk: dict[str, Path]) -> None:
    fail_on(judged_by_audit(on_disk))


def test_validators_see_a_fault(tmp_path: Path, on_disk: dict[str, Path]) -> None:
    broken = tmp_path / "kapot.docx"
    broken.write_bytes(next(iter(on_disk.values())).read_bytes()[:-200])

    assert list(judged_by_microsoft({"kapot": broken})) != []
    assert list(judged_by_audit({"kapot": broken})) != []

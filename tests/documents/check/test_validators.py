"""Every Word file and workbook of every case is valid Open XML, as two programs of others judge it."""

from pathlib import Path

import pytest

from tests.documents.check.cases import ALL_ALIKE, Case, Made
from tests.documents.check.telling import fail_on
from tests.documents.check.validators import judged_by_audit, judged_by_microsoft
from tests.documents.passages import copies_that_go_out

PARTS = ("/Projectplan.docx", "/Begroting en dekkingsplan.docx")


@pytest.fixture(name="on_disk", scope="module")
def _on_disk(made: tuple[Case, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files that tell something new, by their path in the package, and where each lies now."""
    folder = tmp_path_factory.mktemp("packages")
    files = [each for case in made for each in case.telling if not _judged_in_the_whole(case, each)]
    lying = {each.path: folder / f"{at}{Path(each.path).suffix}" for at, each in enumerate(files)}
    for each in files:
        lying[each.path].write_bytes(each.packed)
    for name, packed in copies_that_go_out():
        lying[name] = folder / name
        lying[name].write_bytes(packed)
    return lying


def _judged_in_the_whole(case: Case, made: Made) -> bool:
    """A part of 'Aanvraag compleet', where other cases already show that it is also valid by itself."""
    return case.name in ALL_ALIKE and made.path.endswith(PARTS)


def test_microsoft_finds_every_file_valid(on_disk: dict[str, Path]) -> None:
    fail_on(judged_by_microsoft(on_disk))


def test_audit_finds_every_file_valid(on_disk: dict[str, Path]) -> None:
    fail_on(judged_by_audit(on_disk))


def test_validators_see_a_fault(tmp_path: Path, on_disk: dict[str, Path]) -> None:
    broken = tmp_path / "kapot.docx"
    broken.write_bytes(next(iter(on_disk.values())).read_bytes()[:-200])

    assert list(judged_by_microsoft({"kapot": broken})) != []
    assert list(judged_by_audit({"kapot": broken})) != []

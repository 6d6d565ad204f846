"""Files that people attach are known by what stands in them, and large ones are not unpacked for that."""

import zipfile
from io import BytesIO

import pytest

from budgets.text import dutch
from proposal.exchange.sorts import CONTENTS, RefusedFile, sort_of
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of


def _refused(file: bytes) -> str:
    with pytest.raises(RefusedFile) as refused:
        sort_of(BytesIO(file), len(file))
    return dutch(refused.value.reason)


@pytest.mark.parametrize("kind", KINDS)
def test_attachment_that_lies_about_its_size_is_refused_unopened(kind: int) -> None:
    bomb = lying_zip(CONTENTS, kind)

    assert memory_of(lambda: _refused(bomb)) < 10 * MEGABYTE
    assert "niet heel" in _refused(bomb)


def test_attachment_whose_contents_are_damaged_is_refused() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CONTENTS, b"<Types/>" * 100)
    damaged = bytearray(packed.getvalue())
    start = damaged.index(CONTENTS.encode()) + len(CONTENTS)
    damaged[start : start + 8] = b"\xff" * 8

    assert "niet heel" in _refused(bytes(damaged))

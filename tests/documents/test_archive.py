"""The writer of zips: safe and unique names, contents unharmed."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposal.documents.archive import LONGEST, Member, safe_name, write_archive

DAY = date(2026, 9, 1)


def _archived(*members: Member) -> zipfile.ZipFile:
    target = BytesIO()
    write_archive(target, members, DAY)
    return zipfile.ZipFile(target)


def _member(folder: str, name: str, *pieces: bytes) -> Member:
    return Member(folder, name, lambda: pieces)


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("Brief Fonds Meedoen & Taal.docx", "Brief Fonds Meedoen & Taal.docx"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d.pdf", "a-b-c-d.pdf"),
        ("con.pdf", "_con.pdf"),
        ("  .verborgen. ", "verborgen"),
        ("", "bestand"),
        ("offerte\u202efdp.exe\x00", "offertefdp.exe"),
        ("Café ሰላም.pdf", "Café ሰላም.pdf"),
    ],
)
def test_name_becomes_safe(wanted: str, safe: str) -> None:
    assert safe_name(wanted) == safe


@given(st.text(max_size=300))
def test_any_name_fits_every_computer(wanted: str) -> None:
    safe = safe_name(wanted)

    assert 0 < len(safe) <= LONGEST + 1
    assert not set(safe) & set('<>:"/\\|?*\0\n')
    assert safe == safe_name(safe)


def test_same_name_in_one_folder_gets_a_number_whatever_its_case() -> None:
    archive = _archived(_member("Buurtvuur", "Offerte.pdf", b"1"), _member("Buurtvuur", "offerte.pdf", b"2"),
                        _member("Ander fonds", "Offerte.pdf", b"3"))  # fmt: skip

    assert archive.namelist() == [
        "Buurtvuur/Offerte.pdf",
        "Buurtvuur/offerte (2).pdf",
        "Ander fonds/Offerte.pdf",
    ]


def test_contents_arrive_whole_and_are_stored_without_squeezing() -> None:
    archive = _archived(_member("Map", "lang.bin", b"abc" * 100_000, b"einde"))

    assert archive.read("Map/lang.bin") == b"abc" * 100_000 + b"einde"
    assert archive.getinfo("Map/lang.bin").compress_type == zipfile.ZIP_STORED
    assert archive.getinfo("Map/lang.bin").date_time == (2026, 9, 1, 12, 0, 0)

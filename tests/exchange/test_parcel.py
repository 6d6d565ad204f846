"""A parcel holds a proposal with its files; anything else in it, or too much, is refused."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from proposal.exchange.document import write, write_with_files
from proposal.exchange.mistakes import BadDocument
from proposal.exchange.papers import with_files
from proposal.exchange.parcel import Enclosed, pack, safe_name, unpack
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Attachments, Paper
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of

WITH_PAPER = Proposal(attachments=Attachments(papers=(Paper("p1", title="Statuten", file="12"),)))
STATUTES = Enclosed("12", "Statuten.pdf", b"%PDF-1.7 statuten")


def parcel(*members: tuple[str, bytes], proposal: Proposal = WITH_PAPER) -> BytesIO:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        target.writestr("proposal.json", write_with_files(proposal))
        for name, content in members:
            target.writestr(name, content)
    made.seek(0)
    return made


def test_parcel_brings_back_proposal_and_files() -> None:
    made = BytesIO()
    pack(made, WITH_PAPER, [STATUTES])
    proposal, files = unpack(made)
    assert proposal == WITH_PAPER
    assert tuple(files) == (STATUTES,)


def test_parcel_of_the_same_is_the_same_to_the_byte() -> None:
    first, second = BytesIO(), BytesIO()
    pack(first, WITH_PAPER, [STATUTES])
    pack(second, WITH_PAPER, [STATUTES])
    assert first.getvalue() == second.getvalue()


def test_papers_get_the_numbers_under_which_their_files_are_kept_now() -> None:
    assert with_files(WITH_PAPER, {"12": "90"}).attachments.papers[0].file == "90"


def test_parcel_whose_paper_has_no_file_is_refused() -> None:
    with pytest.raises(BadDocument, match="nummer 12 ontbreekt"):
        unpack(parcel())


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "attachments/../12-x.pdf",
        "attachments/12-a/b.pdf",
        "attachments/x.pdf",
        "/12-x",
        "readme.txt",
    ],
)
def test_parcel_with_another_path_is_refused(name: str) -> None:
    with pytest.raises(BadDocument, match="hoort niet in dit bestand"):
        unpack(parcel(("attachments/12-x.pdf", b"x"), (name, b"x")))


def test_parcel_with_a_file_that_swells_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"'attachments/12-x\.pdf' is te groot"):
        unpack(parcel(("attachments/12-x.pdf", b"\0" * 10_000_001)))


def test_parcel_with_too_many_files_is_refused() -> None:
    with pytest.raises(BadDocument, match="te veel bestanden"):
        unpack(parcel(*((f"attachments/{n}-x.pdf", b"x") for n in range(201))))


def test_parcel_that_swells_by_many_files_is_refused() -> None:
    with pytest.raises(BadDocument, match="uitgepakt te groot"):
        unpack(parcel(*((f"attachments/{n}-x.pdf", b"\0" * 9_900_000) for n in range(26))))


def test_parcel_with_one_number_twice_is_refused() -> None:
    with pytest.raises(BadDocument, match="zit er twee keer in"):
        unpack(parcel(("attachments/12-x.pdf", b"x"), ("attachments/12-y.pdf", b"y")))


def test_parcel_without_proposal_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as target:
        target.writestr("attachments/12-x.pdf", b"x")
    with pytest.raises(BadDocument, match=r"proposal\.json ontbreekt"):
        unpack(made)


def test_parcel_that_is_no_zip_is_refused() -> None:
    with pytest.raises(BadDocument, match="niet heel"):
        unpack(BytesIO(write(Proposal())))


@pytest.mark.parametrize("kind", KINDS)
def test_parcel_that_lies_about_its_size_is_refused_unopened(kind: int) -> None:
    def refused() -> None:
        with pytest.raises(BadDocument, match="niet heel"):
            unpack(made)

    made = BytesIO(lying_zip("proposal.json", kind))

    assert memory_of(refused) < 10 * MEGABYTE


def test_parcel_with_a_damaged_file_is_refused_when_it_is_read() -> None:
    whole = parcel(("attachments/12-x.pdf", b"statuten"), proposal=WITH_PAPER).getvalue()
    at = whole.index(b"attachments/12-x.pdf") + len("attachments/12-x.pdf") + 2
    _, files = unpack(
        BytesIO(whole[:at] + bytes(each ^ 0xFF for each in whole[at : at + 4]) + whole[at + 4 :])
    )
    with pytest.raises(BadDocument, match="niet heel"):
        tuple(files)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Offerte zaal (2).pdf", "Offerte zaal (2).pdf"),
        ("../../x/é & ü.pdf", "é _ ü.pdf"),
        ("", "bijlage"),
        ("...", "bijlage"),
        ("a" * 300 + ".docx", "a" * 74 + ".docx"),
    ],
)
def test_name_in_the_parcel_is_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe

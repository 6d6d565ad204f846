"""Files that cannot be read: each is refused with what to do, and none takes much memory or time."""

import zipfile
from io import BytesIO

import pytest

from budgets.text import dutch
from proposal.exchange.returned.comments import MOST_SAID
from proposal.exchange.returned.opening import LIMITS, MEGABYTES, BadReturn
from proposal.exchange.returned.reading import MOST_LETTERS, read_word
from tests.exchange.returned.word_files import comment, control, packed, paragraph, word_file
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of

SOUND = word_file(control("idea/what", "Wij koken."))


def files() -> dict[str, bytes]:
    """The parts of a file that can be read."""
    with zipfile.ZipFile(BytesIO(SOUND)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def changed(name: str, old: str, new: str) -> bytes:
    """The sound file with something else in one of its parts."""
    parts = files()
    assert old.encode() in parts[name]
    return packed(parts | {name: parts[name].replace(old.encode(), new.encode())})


def reason(data: bytes) -> str:
    with pytest.raises(BadReturn) as refused:
        read_word(data)
    return dutch(refused.value.text)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leeg"),
        (b"%PDF-1.7 \n...", "Dit is een pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud Word-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (b"{\\rtf1\\ansi", "rtf-bestand"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>Hallo", "webpagina"),
        (b"<html><body>Hallo", "webpagina"),
        ("Wij gaan koken, café".encode(), "eindigt op .docx, of bij een begroting op .xlsx of .csv."),
        (b"\x89PNG\r\n\x1a\n", "Kies een bestand dat eindigt op .docx"),
        (b"PK\x03\x04" + b"\0" * 100, "beschadigd"),
        (SOUND[:-40], "beschadigd"),
        (SOUND[: len(SOUND) // 2], "beschadigd"),
        (packed({"Taal nakijken.docx": SOUND}), "Pak het uit. Kies daarna het bestand dat erin zit."),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "LibreOffice"),
        (packed({"Index/Document.iwa": b"x"}), "Exporteer naar"),
        (b"PK" + b"\0" * (MEGABYTES * MEGABYTE), "hooguit 10 MB"),
    ],
)
def test_what_is_no_word_file_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    assert words in reason(data)


def test_spreadsheet_is_refused() -> None:
    sheet = changed("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main")

    assert "geen Word-bestand" in reason(sheet)


def test_file_with_macros_is_refused() -> None:
    assert "macro" in reason(word_file("", main="document.macroEnabled.main+xml"))
    assert "macro" in reason(packed(files() | {"word/vbaProject.bin": b"x"}))


def test_damaged_parts_are_refused() -> None:
    assert "beschadigd" in reason(changed("word/document.xml", "</w:body>", ""))
    assert "beschadigd" in reason(word_file("", comments="<w:comment"))
    assert "geen Word-bestand" in reason(changed("_rels/.rels", "officeDocument\" ", "anders\" "))


def test_other_dialect_of_word_is_refused() -> None:
    strict = changed("word/document.xml", "schemas.openxmlformats.org/wordprocessingml/2006/main",
                     "purl.oclc.org/ooxml/wordprocessingml/main")  # fmt: skip

    assert "Strict Open XML" in reason(strict)


@pytest.mark.parametrize(
    "opening",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document ',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document ',
        '<!DOCTYPE x [<!ENTITY b SYSTEM "http://localhost:1/x">]><w:document ',
    ],
)
def test_document_type_is_refused(opening: str) -> None:
    assert "beschadigd" in reason(changed("word/document.xml", "<w:document ", opening))


def test_part_that_is_too_deep_is_refused() -> None:
    deep = "<w:smartTag>" * 5000 + "</w:smartTag>" * 5000

    assert "beschadigd" in reason(word_file(paragraph("<w:r/>" + deep)))


def test_part_as_deep_as_may_be_is_read() -> None:
    deep = "<w:smartTag>" * 240 + "<w:r><w:t>diep</w:t></w:r>" + "</w:smartTag>" * 240

    assert read_word(word_file(paragraph(deep))).loose[0].text == "diep"


def test_part_with_too_much_in_it_is_refused_unread() -> None:
    def refused() -> None:
        assert "te groot" in reason(many)

    many = word_file("<w:p/>" * (LIMITS.marks + 1))

    assert memory_of(refused) < 40 * MEGABYTE


def test_file_with_too_much_text_is_refused() -> None:
    assert "te groot" in reason(word_file(paragraph("a" * (MOST_LETTERS + 1))))


def test_file_that_is_huge_when_unpacked_is_refused() -> None:
    large = packed(files() | {"word/media/x.bin": bytes(LIMITS.megabytes_unpacked * MEGABYTE)})

    assert len(large) < MEGABYTE
    assert "te groot" in reason(large)


def test_file_with_too_many_parts_is_refused() -> None:
    assert "te groot" in reason(packed(files() | {f"word/x{at}.xml": b"" for at in range(LIMITS.parts)}))


@pytest.mark.parametrize("kind", KINDS)
def test_file_that_lies_about_its_size_is_refused_unopened(kind: int) -> None:
    def refused() -> None:
        assert "beschadigd" in reason(bomb)

    bomb = lying_zip("word/document.xml", kind)

    assert memory_of(refused) < 10 * MEGABYTE


def test_file_with_too_many_comments_is_refused() -> None:
    many = "".join(comment(at, "x") for at in range(MOST_SAID + 1))

    assert "1.000 opmerkingen" in reason(word_file("<w:p/>", comments=many))


def test_file_around_another_file_is_refused() -> None:
    assert "ander bestand" in reason(word_file('<w:altChunk w:id="1"/>'))


def test_what_a_file_refers_to_outside_itself_is_left_alone() -> None:
    outside = changed("word/_rels/document.xml.rels", "</Relationships>",
                      '<Relationship Id="r9" Type="x/comments" TargetMode="External" '
                      'Target="http://localhost:1/comments.xml"/></Relationships>')  # fmt: skip

    assert read_word(outside).said == ()


def test_empty_document_holds_nothing() -> None:
    empty = read_word(word_file(""))

    assert (empty.answers, empty.rows, empty.loose, empty.said) == ((), (), (), ())

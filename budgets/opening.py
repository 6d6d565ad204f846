"""Opens Word files of strangers: within limits, and as XML that follows nothing outside itself."""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from budgets import refusals
from budgets.text import Text, mark
from budgets.unpacking import unpacked

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD_TYPES = ("wordprocessingml.", "ms-word.")
"""What the content type of the text has in it, without and with macros."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError)


class RefusedWord(ValueError):
    """A file that cannot be opened as a Word file; `reason` says why and what to do."""

    def __init__(self, reason: Text) -> None:
        self.reason = reason
        super().__init__(reason.msgid)


@dataclass(frozen=True)
class Limits:
    """How much may be in a file: megabytes packed and unpacked, parts, and in one part of XML the bytes and
    the marks: elements and attributes, each of which takes some hundred bytes of memory.

    `too_large` is what is said to who brings more, and `other` to who brings a file of another kind.
    """

    megabytes: int
    megabytes_unpacked: int
    parts: int
    xml: int
    marks: int
    too_large: Text
    other: Text


@dataclass(frozen=True)
class Relation:
    """What one part says of another: its id, what and where it is, and whether that is outside the file."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True)
class Parts:
    """The parts of an opened Word file, by name."""

    content: dict[str, bytes]
    limits: Limits

    @cached_property
    def main(self) -> str:
        """The name of the part with the text. Raises RefusedWord when this is no file of Word."""
        for each in self.relations(""):
            if each.kind == "officeDocument" and any(it in self.type_of(each.target) for it in WORD_TYPES):
                return each.target
        raise RefusedWord(self.limits.other)

    @property
    def has_macros(self) -> bool:
        """Whether there are programs in it, or controls that run one."""
        return "macroEnabled" in self.type_of(self.main) or any(
            name.casefold().endswith("vbaproject.bin") or "/activex/" in name.casefold()
            for name in self.content
        )

    def xml(self, name: str) -> "Element":
        """A part as XML. Raises RefusedWord when it is missing or damaged."""
        return parse(self.content.get(name, b""), self.limits)

    def type_of(self, name: str) -> str:
        """The content type of a part, "" when the file does not say."""
        by_name, by_ending = self._types
        return by_name.get(f"/{name}".casefold()) or by_ending.get(name.rpartition(".")[2].casefold(), "")

    @cached_property
    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the content types by the name of a part, and by the end of its name."""
        types = self.xml("[Content_Types].xml")
        found = (("Override", "PartName"), ("Default", "Extension"))
        by_name, by_ending = (
            {
                str(each.get(named, "")).casefold(): str(each.get("ContentType", ""))
                for each in types.iter(f"{{{TYPES}}}{kind}")
            }
            for kind, named in found
        )
        return by_name, by_ending

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part says of other parts; "" is the file as a whole."""
        folder, own = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{own}.rels")
        if listed not in self.content:
            return ()
        return tuple(
            _relation(each, folder) for each in self.xml(listed).iter(f"{{{RELATIONS}}}Relationship")
        )

    def find(self, kind: str, of: str | None = None) -> str:
        """The name of the part of this kind, such as 'styles', that belongs to the text; "" for none.

        `of` "" asks for what belongs to the file as a whole.
        """
        relations = self.relations(self.main if of is None else of)
        known = (each.target for each in relations if each.kind == kind and not each.outside)
        return next((each for each in known if each in self.content), "")


def open_word(file: bytes, limits: Limits) -> Parts:
    """The parts of a Word file. Raises RefusedWord when it is too large, locked, damaged or none at all."""
    _check_kind(file, limits)
    try:
        with zipfile.ZipFile(BytesIO(file)) as archive:
            _check_size(archive, limits)
            files = (each for each in archive.infolist() if not each.is_dir())
            parts = Parts({each.filename: unpacked(archive, each) for each in files}, limits)
    except RefusedWord:
        raise
    except BROKEN:
        raise RefusedWord(refusals.damaged()) from None
    _check_parts(parts)
    return parts


def parse(content: bytes, limits: Limits) -> "Element":
    """XML without entities, document types or anything outside. Raises RefusedWord when it is damaged."""
    from lxml import etree  # 0.05 s to load, and most pages open no Word file

    if len(content) > limits.xml or content.count(b"<") + content.count(b"=") > limits.marks:
        raise RefusedWord(limits.too_large)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
        huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise RefusedWord(refusals.damaged()) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedWord(refusals.damaged())
    return root


def _relation(element: "Element", folder: str) -> Relation:
    target, kind = str(element.get("Target", "")), str(element.get("Type", ""))
    outside = element.get("TargetMode") == "External"
    inside = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relation(
        str(element.get("Id", "")), kind.rpartition("/")[2], target if outside else inside, outside
    )


def _check_kind(file: bytes, limits: Limits) -> None:
    if not file:
        raise RefusedWord(mark("Dit bestand is leeg. Kies het nog eens."))
    if len(file) > limits.megabytes * 1_000_000:
        raise RefusedWord(limits.too_large)
    if file.startswith(OLD_OFFICE):
        raise RefusedWord(refusals.locked() if LOCKED in file else refusals.old())
    if not file.startswith(b"PK"):
        raise RefusedWord(refusals.of_another_kind(file, limits.other))


def _check_size(archive: zipfile.ZipFile, limits: Limits) -> None:
    entries = archive.infolist()
    unpacked_size = sum(each.file_size for each in entries)
    if len(entries) > limits.parts or unpacked_size > limits.megabytes_unpacked * 1_000_000:
        raise RefusedWord(limits.too_large)


def _check_parts(parts: Parts) -> None:
    if parts.content.get("mimetype", b"").startswith(b"application/vnd.oasis."):
        raise RefusedWord(refusals.of_libreoffice())
    if any(name.endswith(".iwa") for name in parts.content):
        raise RefusedWord(refusals.of_pages())
    if "[Content_Types].xml" not in parts.content:
        raise RefusedWord(refusals.zipped())
    if parts.xml(parts.main).tag != f"{{{WORD}}}document":
        raise RefusedWord(refusals.other_dialect())

"""Rules for what only shows when someone goes on working in the file: styles, spacing, ids, loose ends."""

import re
from collections import Counter
from collections.abc import Iterator
from posixpath import basename

from tests.documents.check.word_file import Element, WordFile, find, tag, text, value

ALLOWED_IN_RUN = {"w:rStyle", "w:rtl", "w:lang", "w:noProof", "w:webHidden"}
ALLOWED_IN_PARAGRAPH = {"w:pStyle", "w:keepNext", "w:pageBreakBefore", "w:numPr", "w:bidi", "w:sectPr"}
"""What says where a text stands, not what it looks like; all looks come from the styles."""
CONTENTS_STYLES = ("TOC1", "TOC2")
"""A line of the contents has the stop behind its number in itself, as Word writes it: some have no number."""

SLIP = re.compile(r"\bNone\b|\bnan\b|\{\w*\}|%\(\w+\)s|\b(Text|Ref|Decimal)\(|\ufffd")


def looks_come_from_styles(file: WordFile) -> Iterator[str]:
    """No run and no paragraph of the text is dressed by hand."""
    yield from _dressed_by_hand({"the text": file.body})


def edges_come_from_styles(file: WordFile) -> Iterator[str]:
    """No run and no paragraph of the header and footer is either."""
    yield from _dressed_by_hand({name: part for name, part in file.written.items() if "document" not in name})


def _dressed_by_hand(parts: dict[str, Element]) -> Iterator[str]:
    for name, part in parts.items():
        for path, allowed in (("w:rPr", ALLOWED_IN_RUN), ("w:pPr", ALLOWED_IN_PARAGRAPH)):
            used = Counter(str(each.tag) for dress in part.iter(tag(path)) for each in _worn(dress))
            strange = sorted(set(used) - {tag(each) for each in allowed})
            yield from (f"{name}: {used[each]} times {each.rsplit('}', 1)[1]} in {path}" for each in strange)


def _worn(dress: Element) -> Iterator[Element]:
    style = dress.find(tag("w:pStyle"))
    listed = style is not None and value(style) in CONTENTS_STYLES
    return (each for each in dress if not (listed and each.tag == tag("w:tabs")))


def styles_exist(file: WordFile) -> Iterator[str]:
    """Every style that is used is there, and so is every one that a style builds on."""
    for name, part in file.written.items():
        used = {
            value(each) for path in ("w:pStyle", "w:rStyle", "w:tblStyle") for each in part.iter(tag(path))
        }
        yield from (
            f"{name} uses style {each}, which is not there" for each in sorted(used - set(file.styles))
        )
    for path in ("w:basedOn", "w:next", "w:link"):
        named = {value(each) for each in file.part("word/styles.xml").iter(tag(path))}
        yield from (f"{path} names {each}, which is not there" for each in sorted(named - set(file.styles)))


def nothing_is_spaced_with_emptiness(file: WordFile) -> Iterator[str]:
    """Room comes from the styles: no empty paragraphs, no rows of spaces, no loose breaks."""
    for each in find(file.body, "w:p"):
        if not text(each).strip() and not any(True for _ in each.iter(tag("w:drawing"))):
            before = each.getprevious()
            yield (
                f"an empty paragraph after {text(before)[:50]!r}" if before is not None else "it opens empty"
            )
    for cell in file.body.iter(tag("w:tc")):
        filled = [bool(text(each).strip()) for each in find(cell, "w:p")]
        if len(filled) > 1 and not all(filled):
            yield "a cell of a table has an empty paragraph besides others"
    for each in file.paragraphs:
        if re.search(r" {3,}|^ ", "".join(piece.text or "" for piece in each.iter(tag("w:t")))):
            yield f"{text(each)[:50]!r} is spaced with spaces"


def ids_are_used_once(file: WordFile) -> Iterator[str]:
    """Bookmarks and pictures have an id of their own; a bookmark that opens also closes."""
    starts = [value(each, "w:id") for each in file.body.iter(tag("w:bookmarkStart"))]
    ends = [value(each, "w:id") for each in file.body.iter(tag("w:bookmarkEnd"))]
    names = [value(each, "w:name") for each in file.body.iter(tag("w:bookmarkStart"))]
    pictures = [each.get("id", "") for part in file.written.values() for each in part.iter(tag("wp:docPr"))]
    for what, keys in (("bookmark", starts), ("bookmark name", names), ("picture", pictures)):
        yield from (
            f"{what} {key} is there {times} times" for key, times in Counter(keys).items() if times > 1
        )
    if sorted(starts) != sorted(ends):
        yield f"{len(starts)} bookmarks open and {len(ends)} close"
    yield from (
        f"bookmark name {name!r} is too long or has signs"
        for name in names
        if not re.fullmatch(r"\w{1,40}", name)
    )


def parts_belong_together(file: WordFile) -> Iterator[str]:
    """What one part names in another is there, each part is used, and nothing comes from outside."""
    reached = {"[Content_Types].xml"}
    for name in (each for each in file.parts if each.endswith(".rels")):
        reached.add(name)
        owner = name.replace("_rels/", "").removesuffix(".rels")  # "" for the package itself
        for target in file.targets(owner).values():
            reached.add(target)
            if target not in file.parts:
                yield f"{name} names {target}, which is not there"
        for each in file.part(name):
            if each.get("TargetMode") == "External" and not (each.get("Target") or "").startswith(
                ("mailto:", "https:")
            ):
                yield f"{name} reaches outside: {each.get('Target')}"
    yield from (f"{name} is used by nothing" for name in sorted(set(file.parts) - reached))
    names = [basename(name).casefold() for name in file.parts if name.startswith("word/media/")]
    yield from (f"{name} is there twice" for name, times in Counter(names).items() if times > 1)


def lists_exist(file: WordFile) -> Iterator[str]:
    """Every list that a paragraph or a style names is there."""
    known = {value(each, "w:numId") for each in find(file.part("word/numbering.xml"), "w:num")} | {"0"}
    used = {
        value(each)
        for part in (file.body, file.part("word/styles.xml"))
        for each in part.iter(tag("w:numId"))
        if each.getparent() is not None
    }
    yield from (f"list {key} is not there" for key in sorted(used - known))


def no_slip_of_a_program(file: WordFile) -> Iterator[str]:
    """No text reads as something a program forgot to fill in."""
    for name, part in file.written.items():
        for each in part.iter(tag("w:p")):
            if found := SLIP.search(text(each)):
                yield f"{name}: {found.group()!r} in {text(each)[:60]!r}"

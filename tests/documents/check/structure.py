"""Rules for headings, contents and references: by these people and screen readers find their way."""

import re
from collections.abc import Iterator

from tests.documents.check.numbering import is_multilevel, labels, numbered, shape
from tests.documents.check.word_file import SPACES, Element, WordFile, find, tag, text, value

TYPED_NUMBER = re.compile(r"^(\d+(\.\d+)*\.?|[Bb]ijlage [A-Z0-9]+)\s")
PAGE = re.compile(r"\s*\d+$")


def headings_are_styles(file: WordFile) -> Iterator[str]:
    """A heading has a style that Word knows as heading; nothing only looks like one."""
    for each in file.paragraphs:
        if file.level(each) and not any(file.named(each, f"heading {level}") for level in range(1, 10)):
            yield f"{text(each)!r} has an outline level and no heading style"
    for each in find(file.body, "w:p"):
        runs = [run for run in find(each, "w:r") if text(run).strip()]
        style = file.style(each)
        if runs and all(_strong(run) for run in runs) and not file.level(each):
            yield f"{text(each)!r} ({style}) is all bold, and no heading"


def headings_are_counted(file: WordFile) -> Iterator[str]:
    """Headings that have a number count with one multilevel list (1, 1.1); no number is typed."""
    yield from (f"{words!r} has its number typed" for _, words in file.headings if TYPED_NUMBER.match(words))
    counted = [each for each in file.paragraphs if file.level(each) and numbered(file, each)]
    plan = [each for each in counted if _levels(file, each) > 1]
    lists = {place[0] for each in plan if (place := numbered(file, each))}
    if len(lists) > 1:
        yield f"headings count with {len(lists)} lists"
    yield from (
        f"list {key} of the headings is not multilevel"
        for key in lists
        if not is_multilevel(shape(file, key))
    )


def no_level_is_skipped(file: WordFile) -> Iterator[str]:
    """Under a heading of level 1 comes one of level 2, never one of level 3; the first is of level 1."""
    levels = [level for level, _ in file.headings]
    if any(after > before + 1 for before, after in zip([0, *levels], levels, strict=False)):
        yield f"a level is skipped in {levels}"


def contents_lead_to_headings(file: WordFile) -> Iterator[str]:
    """The list of contents is a filled field; each line is a link to a heading and reads as that heading."""
    entries = [each for each in file.paragraphs if file.named(each, "toc 1") or file.named(each, "toc 2")]
    codes = [code for code, _ in fields(file.body) if code.split()[0] == "TOC"]
    if bool(entries) != bool(codes) or len(codes) > 1:
        yield f"{len(entries)} lines of contents and {len(codes)} fields for them"
    numbers = labels(file)
    targets = {name: _around(start) for name, start in file.bookmarks.items()}
    linked = []
    for each in entries:
        links = [value(link, "w:anchor") for link in find(each, "w:hyperlink")]
        target = targets.get(links[0]) if links else None
        if target is None or not file.level(target):
            yield f"{text(each)!r} leads to {links}, which is no heading"
            continue
        linked.append(target)
        whole = " ".join((numbers.get(target, ""), text(target)))
        if _bare(text(each)) not in (_bare(whole), _bare(PAGE.sub("", whole))) and (
            _bare(PAGE.sub("", text(each))) != _bare(whole)
        ):
            yield f"{text(each)!r} leads to {whole!r}"
    listed = [each for each in file.paragraphs if file.level(each) in (1, 2)]
    if entries and linked != listed[-len(linked) :]:
        yield f"{len(listed)} headings of level 1 and 2, {len(linked)} of them in the contents in this order"


def opening_asks_nothing(file: WordFile) -> Iterator[str]:
    """Word opens the file without a question: no field waits to be updated."""
    if find(file.part("word/settings.xml"), "w:updateFields"):
        yield "the settings ask to update fields"
    for name, part in file.written.items():
        if any(value(each, "w:dirty") for each in part.iter()):
            yield f"{name} has a field that is marked dirty"


def references_are_filled(file: WordFile) -> Iterator[str]:
    """A reference in the text is a field that points at a bookmark and reads as what stands there."""
    numbers = labels(file)
    for code, shown in fields(file.body):
        kind, *rest = code.split()
        if kind not in ("REF", "PAGEREF", "NOTEREF"):
            continue
        start = file.bookmarks.get(rest[0]) if rest else None
        if start is None:
            yield f"{code!r} points at no bookmark"
        elif kind == "REF" and shown not in _readings(start, rest[1:], numbers):
            yield f"{code!r} reads {shown!r} and not {_readings(start, rest[1:], numbers)}"
    typed = re.compile(r"\b([Tt]abel|[Ff]iguur) \d+")
    for each in file.paragraphs:
        if not find(each, ".//w:fldSimple") and not find(each, ".//w:instrText") and typed.search(text(each)):
            yield f"{text(each)!r} names a table by a number that is typed"


def links_stay_inside(file: WordFile) -> Iterator[str]:
    """Every link within the document has an existing bookmark as its end."""
    anchors = {value(each, "w:anchor") for each in file.body.iter(tag("w:hyperlink"))} - {""}
    yield from (
        f"a link leads to {anchor}, which is not there" for anchor in sorted(anchors - set(file.bookmarks))
    )


def fields(part: Element) -> Iterator[tuple[str, str]]:
    """Every field of this part as (its code, what it shows); fields within a field come before it."""
    yield from ((value(each, "w:instr").strip(), text(each)) for each in part.iter(tag("w:fldSimple")))
    opened: list[list[str]] = []
    for run in part.iter(tag("w:r")):
        for each in run:
            kind = value(each, "w:fldCharType")
            if kind == "begin":
                opened.append(["", "", ""])
            elif kind == "separate":
                opened[-1][2] = "shown"
            elif kind == "end":
                code, shown, _ = opened.pop()
                yield code.strip(), shown
            elif opened and each.tag == tag("w:instrText"):
                opened[-1][0] += each.text or ""
            elif opened and opened[-1][2] and each.tag == tag("w:t"):
                opened[-1][1] += each.text or ""


def _readings(start: Element, switches: list[str], numbers: dict[Element, str]) -> set[str]:
    """What a reference to this bookmark may read: its number, or its text."""
    paragraph = _around(start)
    if {"\\r", "\\n", "\\w"} & set(switches):
        return {numbers.get(paragraph, "")}
    return {_inside(start)}


def _inside(start: Element) -> str:
    """The text between the start and the end of a bookmark in one paragraph."""
    pieces = []
    for each in start.itersiblings():
        if each.tag == tag("w:bookmarkEnd") and value(each, "w:id") == value(start, "w:id"):
            break
        pieces.append(_text(each))
    return "".join(pieces)


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(tag("w:t")))


def _around(start: Element) -> Element:
    """The paragraph in which a bookmark starts, or that follows it."""
    if (inside := next(start.iterancestors(tag("w:p")), None)) is not None:
        return inside
    return next(each for each in start.itersiblings() if each.tag == tag("w:p"))


def _bare(words: str) -> str:
    return "".join(words.split())


def _strong(run: Element) -> bool:
    style = value(run.find("w:rPr/w:rStyle", SPACES))
    return style == "Strong" or run.find("w:rPr/w:b", SPACES) is not None


def _levels(file: WordFile, heading: Element) -> int:
    place = numbered(file, heading)
    return len(find(shape(file, place[0]), "w:lvl")) if place else 0

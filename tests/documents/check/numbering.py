"""Which numbers Word puts before the paragraphs of a list or a heading: they are counted, not typed."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from tests.documents.check.word_file import SPACES, Element, WordFile, find, tag, value

SHAPES = {"lowerLetter": "abcdefghijklmnopqrstuvwxyz", "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@cache
def labels(file: WordFile) -> dict[Element, str]:
    """The number or bullet of every paragraph that has one, as it reads on the page."""
    counting = _Counting(file)
    return {
        each: label
        for each in file.paragraphs
        if (place := numbered(file, each))
        if (label := counting.next(*place))
    }


def numbered(file: WordFile, paragraph: Element) -> tuple[str, int] | None:
    """The list and the level in it, from 0, that the paragraph or its style names; None without a list."""
    key = value(file.setting(paragraph, "w:pPr/w:numPr/w:numId"))
    if key in ("", "0"):
        return None
    level = value(file.setting(paragraph, "w:pPr/w:numPr/w:ilvl"))
    return key, int(level or 0)


@cache
def shape(file: WordFile, key: str) -> Element:
    """The abstract list that list `key` counts with; StopIteration when there is none."""
    numbering = file.part("word/numbering.xml")
    number = next(each for each in find(numbering, "w:num") if value(each, "w:numId") == key)
    wanted = value(number.find("w:abstractNumId", SPACES))
    return next(each for each in find(numbering, "w:abstractNum") if value(each, "w:abstractNumId") == wanted)


class _Counting:
    """Counts on per abstract list; a list that starts again says so the first time it is met."""

    def __init__(self, file: WordFile) -> None:
        self.shapes = {
            value(each, "w:numId"): each for each in find(file.part("word/numbering.xml"), "w:num")
        }
        self.file = file
        self.counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self.met: set[str] = set()

    def next(self, key: str, level: int) -> str:
        """The label of the next paragraph on this level of this list."""
        listed = shape(self.file, key)
        counts = self.counts[value(listed, "w:abstractNumId")]
        levels = {int(value(each, "w:ilvl")): each for each in find(listed, "w:lvl")}
        if key not in self.met and self.shapes[key].find("w:lvlOverride/w:startOverride", SPACES) is not None:
            counts.clear()
        self.met.add(key)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        counts[level] = counts.get(level, int(value(levels[level].find("w:start", SPACES)) or 1) - 1) + 1
        return "".join(self._pieces(levels, level, counts))

    def _pieces(self, levels: dict[int, Element], level: int, counts: dict[int, int]) -> Iterator[str]:
        pattern = value(levels[level].find("w:lvlText", SPACES))
        for place in range(level + 1):
            kind = value(levels[place].find("w:numFmt", SPACES))
            count = counts.get(place, 1)
            written = SHAPES[kind][count - 1] if kind in SHAPES else str(count)
            pattern = pattern.replace(f"%{place + 1}", written)
        yield pattern


def is_multilevel(listed: Element) -> bool:
    """Whether the abstract list counts 1 and 1.1 on its first two levels."""
    patterns = {
        value(each, "w:ilvl"): value(each.find("w:lvlText", SPACES)) for each in find(listed, "w:lvl")
    }
    kind = value(listed.find(tag("w:multiLevelType")))
    return (
        kind in ("multilevel", "hybridMultilevel")
        and patterns.get("0", "").rstrip(".") == "%1"
        and (patterns.get("1", "").rstrip(".") == "%1.%2")
    )

"""Comments of Word itself: where they begin and end in the text, and the three parts in which they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias
from xml.sax.saxutils import quoteattr

from proposal.documents.word.styling import NAMESPACE
from proposal.documents.word.text import clean, right_to_left, run
from proposal.model.margin import MarginNote
from proposal.model.moment import here

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LATER = "http://schemas.microsoft.com/office/2011/relationships"
SPACES = (
    f"{NAMESPACE} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
FIRST_PARAGRAPH = 0x10000000
"""Word wants a number below 0x80000000 for a paragraph; by that of its last one a comment is known."""
LONGEST_NAME, MOST_INITIALS = 120, 3

Piece: TypeAlias = tuple[str, str]
"""Letters of a line, and before them the marks of the comments that begin and end there."""


@dataclass(frozen=True)
class _Kept:
    """A comment with its number in the file, and that of the comment which it answers."""

    key: int
    note: MarginNote
    parent: int | None = None

    @property
    def paragraph(self) -> str:
        """The number of its last paragraph."""
        return f"{FIRST_PARAGRAPH + self.key:08X}"


@dataclass(frozen=True)
class Margin:
    """The comments of one file, numbered in the order in which they are written."""

    kept: list[_Kept] = field(default_factory=list)

    def around(self, inside: str, notes: Iterable[MarginNote]) -> str:
        """These runs with the whole of them commented on."""
        keys = [key for note in notes for key in self._keep(note)]
        return _starts(keys) + inside + _ends(keys)

    def marked(self, text: str, notes: tuple[MarginNote, ...]) -> list[list[Piece]]:
        """A text line by line, each in pieces as (marks of comments, letters that follow them)."""
        keys = [(_placed(text, each), tuple(self._keep(each))) for each in notes]
        return [_pieces(at, line, keys) for at, line in enumerate(text.split("\n"))]

    def _keep(self, note: MarginNote) -> Iterator[int]:
        """Number a comment and what was answered to it."""
        parent = self._number(note, None)
        yield parent
        for each in note.answers:
            yield self._number(replace(each, done=note.done), parent)

    def _number(self, note: MarginNote, parent: int | None) -> int:
        self.kept.append(_Kept(len(self.kept), note, parent))
        return self.kept[-1].key


def put_comments(part: "DocumentPart", margin: Margin) -> None:
    """Give the file the parts with these comments; nothing when there are none."""
    if not margin.kept:
        return
    _put(part, "comments", OFFICE, _comments(margin.kept))
    _put(part, "commentsExtended", LATER, _threads(margin.kept))
    _put(part, "people", LATER, _people(margin.kept))


def _put(owner: "DocumentPart", name: str, relations: str, written: str) -> None:
    from docx.opc.packuri import PackURI  # 0.2 s to load, and most pages make no document
    from docx.opc.part import Part

    part = Part(PackURI(f"/word/{name}.xml"), f"{WORD_TYPE}.{name}+xml", written.encode(), owner.package)
    owner.relate_to(part, f"{relations}/{name}")


@dataclass(frozen=True)
class _Place:
    """Where a comment begins and ends: the number of the line, and the letter in it."""

    start: tuple[int, int]
    end: tuple[int, int]


def _placed(text: str, note: MarginNote) -> _Place:
    start, end = (note.start, note.end) if note.start < note.end else (0, len(text))
    return _Place(_letter(text, start), _letter(text, end))


def _letter(text: str, place: int) -> tuple[int, int]:
    before = text[:place]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def _pieces(at: int, line: str, notes: list[tuple[_Place, tuple[int, ...]]]) -> list[Piece]:
    """One line cut where comments begin and end in it."""
    edges = {edge[1] for place, _ in notes for edge in (place.start, place.end) if edge[0] == at}
    cuts = sorted({0, len(line)} | edges)
    ends = [*cuts[1:], len(line)]
    return [(_marks((at, cut), notes), line[cut:end]) for cut, end in zip(cuts, ends, strict=True)]


def _marks(here: tuple[int, int], notes: list[tuple[_Place, tuple[int, ...]]]) -> str:
    """What ends here and then what begins; what does both ends after it began."""
    ended = (_ends(keys) for place, keys in notes if place.end == here != place.start)
    begun = (_starts(keys) for place, keys in notes if place.start == here)
    both = (_ends(keys) for place, keys in notes if place.end == here == place.start)
    return "".join((*ended, *begun, *both))


def _starts(keys: Iterable[int]) -> str:
    return "".join(f'<w:commentRangeStart w:id="{key}"/>' for key in keys)


def _ends(keys: Iterable[int]) -> str:
    return "".join(
        f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>' for key in keys
    )


def _comments(kept: list[_Kept]) -> str:
    return f"{XML}<w:comments {SPACES}>{''.join(_comment(each) for each in kept)}</w:comments>"


def _comment(each: _Kept) -> str:
    name = _name(each.note)
    initials = "".join(part[0] for part in name.split())[:MOST_INITIALS].upper()
    moment = here(each.note.at).replace(tzinfo=None).isoformat(timespec="seconds")
    return (
        f'<w:comment w:id="{each.key}" w:author={quoteattr(name)} w:date="{moment}"'
        f" w:initials={quoteattr(initials)}>{_paragraphs(each)}</w:comment>"
    )


def _paragraphs(each: _Kept) -> str:
    *others, last = clean(each.note.text).split("\n")
    return "".join(_paragraph(line) for line in others) + _paragraph(last, f' w14:paraId="{each.paragraph}"')


def _paragraph(line: str, known: str = "") -> str:
    backwards = right_to_left(line)
    turned = "<w:pPr><w:bidi/></w:pPr>" if backwards else ""
    return f"<w:p{known}>{turned}{run(line, backwards=backwards)}</w:p>"


def _threads(kept: list[_Kept]) -> str:
    numbers = {each.key: each.paragraph for each in kept}
    lines = "".join(
        f'<w15:commentEx w15:paraId="{each.paragraph}"'
        + (f' w15:paraIdParent="{numbers[each.parent]}"' if each.parent is not None else "")
        + f' w15:done="{int(each.note.done)}"/>'
        for each in kept
    )
    return f"{XML}<w15:commentsEx {SPACES}>{lines}</w15:commentsEx>"


def _people(kept: list[_Kept]) -> str:
    names = dict.fromkeys(_name(each.note) for each in kept)
    persons = "".join(
        f"<w15:person w15:author={quoteattr(name)}>"
        f'<w15:presenceInfo w15:providerId="None" w15:userId={quoteattr(name)}/></w15:person>'
        for name in names
    )
    return f"{XML}<w15:people {SPACES}>{persons}</w15:people>"


def _name(note: MarginNote) -> str:
    return " ".join(clean(note.who).split())[:LONGEST_NAME]

"""The numbering part of a Word file: headings 1 and 1.1, bullets, numbers, and annexes with letters."""

from proposal.documents.word.scheme import Scheme
from proposal.documents.word.styles import (
    ANNEX_ROOM,
    ANNEXES_LIST,
    BULLETS_LIST,
    HEADINGS_LIST,
    NUMBER_ROOM,
    NUMBERS_LIST,
)
from proposal.documents.word.styling import NAMESPACE


def numbering_part(scheme: Scheme) -> str:
    """The whole numbering.xml; lists of headings stand in it only when the headings count."""
    shapes = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
        for key, levels in _lists(scheme)
    )
    numbers = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key, _ in _lists(scheme)
    )
    return f"<w:numbering {NAMESPACE}>{shapes}{numbers}</w:numbering>"


def restarted(number: int) -> str:
    """A numbered list of this id that starts again at 1."""
    return (
        f'<w:num {NAMESPACE} w:numId="{number}"><w:abstractNumId w:val="{NUMBERS_LIST}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def _lists(scheme: Scheme) -> tuple[tuple[int, str], ...]:
    texts = (
        (BULLETS_LIST, _level(0, "bullet", "•", "ListBullet", 357)),
        (NUMBERS_LIST, _level(0, "decimal", "%1.", "ListNumber", 357)),
    )
    if scheme is Scheme.PLAIN:
        return texts
    first = scheme.deeper + 1
    parts = _level(0, "decimal", "%1", f"Heading{first}", NUMBER_ROOM)
    parts += _level(1, "decimal", "%1.%2", f"Heading{first + 1}", NUMBER_ROOM)
    annexes = _level(0, "upperLetter", "Bijlage %1", "AnnexHeading", ANNEX_ROOM)
    return ((HEADINGS_LIST, parts), *texts, (ANNEXES_LIST, annexes))


def _level(level: int, shape: str, pattern: str, style: str, indent: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )

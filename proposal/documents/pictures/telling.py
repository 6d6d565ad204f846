"""What a picture shows in words, for who cannot see it, and what it cannot show."""

from collections.abc import Iterable

from proposal.documents.blocks import Blocks, Note
from proposal.documents.pictures.lettering import at_hand

MOST_TOLD = 2000
"""More letters than this nobody listens to; the table below the picture has them all."""


def told(opening: str, lines: Iterable[str], closing: str) -> str:
    """Everything in one text; where that is too long the lines that fit, and 'zie de tabel'."""
    known = tuple(" ".join(line.splitlines()) for line in lines)
    end = f" {closing}." if closing else ""
    whole = f"{opening}: {'; '.join(known)}.{end}"
    if len(whole) <= MOST_TOLD:
        return whole
    room = MOST_TOLD - len(f"{opening}: …; zie voor de rest de tabel.{end}")
    return f"{opening}: {_as_far(known, room)}…; zie voor de rest de tabel.{end}"


def _as_far(lines: tuple[str, ...], room: int) -> str:
    kept = ""
    for line in lines:
        if len(kept) + len(line) + 2 > room:
            break
        kept += f"{line}; "
    return kept


def numbered(names: Iterable[str]) -> Blocks:
    """A remark below a picture when it has a number for one of these names; an empty name needs none."""
    if all(at_hand(name) for name in names if name):
        return ()
    return (Note("Een naam in letters die de afbeelding niet heeft, staat er met zijn plaats in de tabel."),)

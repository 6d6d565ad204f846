"""What a picture shows in words, for who cannot see it."""

from collections.abc import Iterable

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

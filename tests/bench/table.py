"""The table: what a thing costs beside the least it could cost, and how that stands to the target."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

HEAD = ("what", "floor", "ours", "ratio", "target", "")


@dataclass(frozen=True)
class Compared:
    """One thing measured in turns: `pairs` of (floor, ours) in `unit`; `note` says what figures do not.

    `target` is how many times the floor ours may be, 0 for none.
    """

    name: str
    unit: str
    pairs: tuple[tuple[float, float], ...]
    target: float = 0
    note: str = ""

    @property
    def floor(self) -> float:
        """The median of the floor."""
        return median(floor for floor, _ in self.pairs)

    @property
    def ours(self) -> float:
        """The median of ours."""
        return median(ours for _, ours in self.pairs)

    @property
    def ratio(self) -> float:
        """The median of how many times the floor ours cost, turn by turn."""
        return median(ours / floor for floor, ours in self.pairs)

    @property
    def verdict(self) -> str:
        """Whether the target was met, in a word."""
        if not self.target:
            return ""
        return "met" if self.ratio <= self.target else "MISSED"

    @property
    def cells(self) -> tuple[str, ...]:
        """The figures of one line."""
        unit, target = self.unit, f"{self.target:.2f}" if self.target else "-"
        verdict = "; ".join(filter(None, (self.verdict, self.note)))
        return (
            self.name,
            f"{self.floor:.1f} {unit}",
            f"{self.ours:.1f} {unit}",
            f"{self.ratio:.2f}",
            target,
            verdict,
        )


def printed(found: Iterable[Compared]) -> str:
    """Return the lines as one table, with a last line that says how many targets were met."""
    measured = tuple(found)
    rows = (HEAD, *(each.cells for each in measured))
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD) - 1)]
    lines = ["  ".join(_padded(row, widths)).rstrip() for row in rows]
    held = [each for each in measured if each.target]
    met = sum(each.verdict == "met" for each in held)
    return "\n".join((*lines, "", f"{met} of {len(held)} targets met."))


def _padded(row: tuple[str, ...], widths: list[int]) -> Iterable[str]:
    yield row[0].ljust(widths[0])
    yield from (cell.rjust(width) for cell, width in zip(row[1:-1], widths[1:], strict=True))
    yield row[-1]

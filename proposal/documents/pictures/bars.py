"""Bars below each other, as long as their amounts: on paper beside their names, on a phone below them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from budgets.money import ZERO
from proposal.documents.pictures.drawing import Box, Drawing, Label, Line, Shape, Tone
from proposal.documents.pictures.lettering import shortened, width_of
from proposal.documents.pictures.looks import Key, Look, draw_key, filling
from proposal.documents.wording import money

PAPER, PHONE = 467.0, 225.0
"""The widths for which pictures are drawn, in points: the text of an A4, and a telephone."""
NAME, VALUE = 9.0, 8.5
THICK, PITCH, TALL_PITCH, GAP, BELOW_NAME = 10.0, 18.0, 38.0, 8.0, 14.0
LEAST_BARS = 100.0
"""At least so much of the width is for the bars; names are shortened for it."""
MOST_NAME = 0.4
MOST_BARS = 20


@dataclass(frozen=True)
class Part:
    """A piece of a bar: its amount, and what it looks like."""

    amount: Decimal
    look: Look


@dataclass(frozen=True)
class Bar:
    """A bar of one or more parts, with its name, and what is said behind it."""

    name: str
    parts: tuple[Part, ...]
    value: str

    @property
    def amount(self) -> Decimal:
        """All its parts together."""
        return sum((part.amount for part in self.parts), ZERO)


def gathered(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    """No more bars than can be overseen: the smallest ones become one, behind the others."""
    if len(bars) <= MOST_BARS:
        return bars
    by_amount = sorted(range(len(bars)), key=lambda place: bars[place].amount)
    small = frozenset(by_amount[: len(bars) - MOST_BARS + 1])
    parts = _summed(bars[place] for place in small)
    total = sum((part.amount for part in parts), ZERO)
    kept = (bar for place, bar in enumerate(bars) if place not in small)
    return (*kept, Bar(f"{len(small)} kleinere samen", parts, money(total)))


def _summed(bars: Iterable[Bar]) -> tuple[Part, ...]:
    sums: dict[Look, Decimal] = {}
    for part in (part for bar in bars for part in bar.parts):
        sums[part.look] = sums.get(part.look, ZERO) + part.amount
    return tuple(Part(amount, look) for look, amount in sums.items())


def draw_bars(bars: tuple[Bar, ...], width: float, key: Key = ()) -> Drawing:
    """The bars in this order, the longest over the whole room; nothing comes outside the plane."""
    head, top = draw_key(key, width)
    plan = _beside(bars, width, top) if width >= PAPER else _below(width, top)
    longest = max(bar.amount for bar in bars)
    shapes = (shape for place, bar in enumerate(bars) for shape in plan.bar(bar, place, longest))
    height = top + len(bars) * plan.pitch + 2
    axis = () if plan.stacked else (Line(plan.left, top, plan.left, height),)
    return Drawing(width, height, (*head, *shapes, *axis))


@dataclass(frozen=True)
class _Plan:
    """Where everything stands: `left` and `room` of the bars, the top of the first, and from bar to bar."""

    top: float
    pitch: float
    left: float
    room: float
    names: float
    values: float

    @property
    def stacked(self) -> bool:
        """Whether names stand above their bars, and values below them."""
        return not self.left

    def bar(self, bar: Bar, place: int, longest: Decimal) -> Iterator[Shape]:
        """The shapes of one bar, with its name and value."""
        top = self.top + place * self.pitch
        start = top + (BELOW_NAME if self.stacked else (self.pitch - THICK) / 2)
        lengths = (float(part.amount / longest) * self.room if longest else 0.0 for part in bar.parts)
        ends = (0.0, *accumulate(lengths))
        for part, begin, end in zip(bar.parts, ends, ends[1:], strict=False):
            yield from filling(Box(self.left + begin, start, end - begin, THICK, Tone.PALE), part.look)
        yield from self._words(bar, start + THICK - 2, self.left + ends[-1] + 5)

    def _words(self, bar: Bar, base: float, behind: float) -> Iterator[Shape]:
        name = shortened(bar.name, self.names, NAME, self.stacked)
        value = shortened(bar.value, self.values, VALUE)
        if self.stacked:
            yield Label(0, base - THICK - 2, name, NAME, strong=True)
            yield Label(0, base + THICK + 1, value, VALUE)
        else:
            yield Label(0, base, name, NAME)
            yield Label(behind, base, value, VALUE)


def _beside(bars: tuple[Bar, ...], width: float, top: float) -> _Plan:
    values = max(width_of(bar.value, VALUE) for bar in bars)
    wanted = max(width_of(bar.name, NAME) for bar in bars)
    names = max(60.0, min(wanted, MOST_NAME * width, width - values - LEAST_BARS - GAP - 5))
    left = names + GAP
    room = max(LEAST_BARS, width - left - values - 5)
    return _Plan(top, PITCH, left, room, names, width - left - room - 5)


def _below(width: float, top: float) -> _Plan:
    """Names and values have a little less than the whole width: the letters of telephones differ."""
    return _Plan(top, TALL_PITCH, 0, width, 0.95 * width, 0.95 * width)

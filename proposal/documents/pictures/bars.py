"""Bars below each other, as long as their amounts: on paper beside their names, on a phone below them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from budgets.money import ZERO
from proposal.documents.pictures.drawing import Box, Drawing, Label, Line, Shape, Tone
from proposal.documents.pictures.lettering import broken, shortened, width_of
from proposal.documents.pictures.looks import Key, Look, draw_key, filling
from proposal.documents.wording import money

PAPER, PHONE = 467.0, 225.0
"""The widths for which pictures are drawn, in points: the text of an A4, and a telephone."""
NAME, VALUE = 9.0, 8.5
THICK, PITCH, TALL_PITCH, GAP, BELOW_NAME, NAME_LINE = 10.0, 18.0, 38.0, 8.0, 14.0, 11.0
LEAST_BARS = 100.0
"""At least so much of the width is for the bars; long names take two lines for it."""
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
    plan = _beside(bars, width) if width >= PAPER else _Plan(TALL_PITCH, 0, width, width, width)
    longest = max(bar.amount for bar in bars)
    tops = tuple(accumulate((plan.height(bar) for bar in bars), initial=top))
    shapes = (shape for bar, at in zip(bars, tops, strict=False) for shape in plan.bar(bar, at, longest))
    height = tops[-1] + 2
    axis = () if plan.stacked else (Line(plan.left, top, plan.left, height),)
    return Drawing(width, height, (*head, *shapes, *axis))


@dataclass(frozen=True)
class _Plan:
    """Where everything stands: `left` and `room` of the bars, and how wide names and values may be."""

    pitch: float
    left: float
    room: float
    names: float
    values: float

    @property
    def stacked(self) -> bool:
        """Whether names stand above their bars, and values below them."""
        return not self.left

    def height(self, bar: Bar) -> float:
        """From the top of a bar with its words to the top of the next one."""
        return self.pitch + NAME_LINE * (len(self._name(bar)) - 1)

    def bar(self, bar: Bar, top: float, longest: Decimal) -> Iterator[Shape]:
        """The shapes of one bar, with its name and value."""
        name = self._name(bar)
        deeper = NAME_LINE * (len(name) - 1)
        start = top + (BELOW_NAME + deeper if self.stacked else (self.height(bar) - THICK) / 2)
        lengths = (float(part.amount / longest) * self.room if longest else 0.0 for part in bar.parts)
        ends = (0.0, *accumulate(lengths))
        for part, begin, end in zip(bar.parts, ends, ends[1:], strict=False):
            yield from filling(Box(self.left + begin, start, end - begin, THICK, Tone.PALE), part.look)
        base = start + THICK - 2
        first = base - THICK - 2 - deeper if self.stacked else base - deeper / 2
        for place, line in enumerate(name):
            yield Label(0, first + place * NAME_LINE, line, NAME, strong=self.stacked)
        value = shortened(bar.value, self.values, VALUE)
        behind, below = (0.0, base + THICK + 1) if self.stacked else (self.left + ends[-1] + 5, base)
        yield Label(behind, below, value, VALUE)

    def _name(self, bar: Bar) -> tuple[str, ...]:
        return broken(bar.name, self.names, NAME, self.stacked)


def _beside(bars: tuple[Bar, ...], width: float) -> _Plan:
    values = max(width_of(bar.value, VALUE) for bar in bars)
    wanted = max(width_of(bar.name, NAME) for bar in bars)
    names = max(60.0, min(wanted, MOST_NAME * width, width - values - LEAST_BARS - GAP - 5))
    left = names + GAP
    room = max(LEAST_BARS, width - left - values - 5)
    return _Plan(PITCH, left, room, names, width - left - room - 5)

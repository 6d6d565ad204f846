"""Fields of a Word file: words that a program filled in, behind an instruction that nobody sees."""

from dataclasses import dataclass

UNSAID = ("TOC", "PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES", "SECTION")
"""Fields whose words every program counts anew."""


@dataclass(slots=True)
class _Field:
    """A field being read: its instruction, and whether that is over."""

    told: str = ""
    shown: bool = False

    @property
    def quiet(self) -> bool:
        return not self.shown or self.told.split(maxsplit=1)[:1] in ([each] for each in UNSAID)


class Fields:
    """The fields around the words that are being read, from outer to inner."""

    def __init__(self, heeded: bool) -> None:
        """Unless `heeded` they are all taken as plain words."""
        self.heeded = heeded
        self._open: list[_Field] = []

    @property
    def are_open(self) -> bool:
        """Whether one has not ended."""
        return bool(self._open)

    @property
    def hide(self) -> bool:
        """Whether words here are no words of the text."""
        return any(each.quiet for each in self._open)

    def mark(self, kind: str) -> None:
        """Take in a mark between the parts of a field: "begin", "separate" or "end"."""
        if kind == "begin" and self.heeded:
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shown = True
        elif kind == "end":
            self.end()

    def tell(self, instruction: str) -> None:
        """Take in a piece of the instruction."""
        if self._open:
            self._open[-1].told += instruction

    def begin(self, instruction: str) -> None:
        """Begin a field that is an element of its own."""
        self._open.append(_Field(instruction, shown=True))

    def end(self) -> None:
        """End the innermost field, if there is one."""
        if self._open:
            self._open.pop()

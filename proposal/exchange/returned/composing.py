"""Composing: an answer anew from the lines that changed, went or came, with all else in it as it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proposal.exchange.returned.stencil import DASHES

Span = tuple[int, int]
"""Where a line stands in an answer: its first letter and the one behind its last."""


@dataclass(frozen=True)
class Added:
    """A line that was written into an answer: beside the line at `span`, or before it."""

    span: Span
    text: str
    listed: bool = False
    before: bool = False


def composed(text: str, changed: Mapping[Span, str | None], added: Sequence[Added]) -> str:
    """Return the answer with these lines in other words, without those that are None, and the added ones.

    What was added behind one line keeps its order.
    """
    spans = sorted({*changed, *(each.span for each in added)}, reverse=True)
    for span in spans:
        line = _line(text, span)
        now = changed.get(span, text[slice(*span)])
        kept = () if now is None else (text[line.start : span[0]] + now + text[span[1] : line.stop],)
        before = _written(text, line, (each for each in added if each.span == span and each.before))
        behind = _written(text, line, (each for each in added if each.span == span and not each.before))
        text = _put(text, line, (*before, *kept, *behind))
    return text.strip()


def _line(text: str, span: Span) -> slice:
    """The whole line, with what opens it."""
    end = text.find("\n", span[1])
    return slice(text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end)


def _written(text: str, line: slice, added: Iterable[Added]) -> tuple[str, ...]:
    """The added lines, an item of a list opened as the item beside it."""
    opening = text[line][:2] if text[line].startswith(DASHES) else ""
    return tuple(f"{opening if each.listed else ''}{each.text}" for each in added)


def _put(text: str, line: slice, lines: tuple[str, ...]) -> str:
    """The text with these lines in place of one; without any the white around it closes."""
    before, behind = text[: line.start], text[line.stop :]
    if lines:
        return before + _between(text, lines).join(lines) + behind
    return before + behind.lstrip("\n") if behind else before.rstrip("\n")


def _between(text: str, lines: tuple[str, ...]) -> str:
    """What stands between paragraphs of this answer: items of a list stand close."""
    return "\n" if "\n\n" not in text or all(each.startswith(DASHES) for each in lines) else "\n\n"

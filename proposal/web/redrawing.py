"""Redrawing: a page with nothing new to say is not drawn again; only its token and mark are put in anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flask import render_template, request, session
from flask_login import current_user
from flask_wtf.csrf import generate_csrf

from proposal.store.session import watched
from proposal.web import clock
from proposal.web.say import language

MOST_PAGES = 64
"""Pages that one process keeps as they were drawn, until something in them changes."""


@dataclass(frozen=True)
class Same:
    """Something that only equals the very same object: comparing whole proposals would take longer."""

    value: Any

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value


@dataclass
class _Slot:
    """The place of one page: its pieces, with 0 for the token and 1 for the mark between; empty at first."""

    pieces: tuple[bytes | int, ...] = ()


def page(template: str, mark: str = "", **shown: Any) -> bytes:
    """Return the page of `template` that shows these; in it `page` is `mark`, which is new at every request.

    A page that asks the database something while it is drawn is drawn each time, so give it what it shows.
    """
    own = (generate_csrf(), mark)
    if request.method != "GET" or "_flashes" in session:
        return render_template(template, page=mark, **shown).encode()
    slot = _slot(template, tuple((name, _comparable(each)) for name, each in shown.items()), *_visit())
    if not slot.pieces:
        html, asked = watched(lambda: render_template(template, page=mark, **shown))
        if asked:
            return html.encode()
        slot.pieces = _pieces(html, own)
    holes = tuple(each.encode() for each in own)
    return b"".join(holes[each] if isinstance(each, int) else each for each in slot.pieces)


@lru_cache(maxsize=MOST_PAGES)
def _slot(*_of: object) -> _Slot:
    return _Slot()


def _visit() -> tuple[object, ...]:
    """Return what any page may show of a request: its address, the user, the language and the day."""
    return request.full_path, current_user.get_id(), language(), clock.today()


def _comparable(value: Any) -> Any:
    return value if isinstance(value, int | str | frozenset) else Same(value)


def _pieces(html: str, own: tuple[str, ...]) -> tuple[bytes | int, ...]:
    """Return the page without the texts that are its own, each of which left its number behind."""
    pieces: list[str | int] = [html]
    for number, text in enumerate(own):
        if text:
            pieces = [part for each in pieces for part in _parted(each, text, number)]
    return tuple(each if isinstance(each, int) else each.encode() for each in pieces)


def _parted(piece: str | int, text: str, number: int) -> Iterator[str | int]:
    if isinstance(piece, int):
        yield piece
        return
    first, *others = piece.split(text)
    yield first
    for each in others:
        yield from (number, each)

"""Homecoming: what stands in a file that came back, held against what went out and what stands there now.

All of it becomes an item to decide on, and nothing is decided here. Answers that came back as they went out
are no items.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from proposal.exchange.items import NOWHERE, Heard, Item, What
from proposal.model.passage import Passage
from proposal.model.proposal import STEPS, Place
from proposal.model.question import asks
from proposal.model.returned import FoundAnswer, FoundRow, Loose, Returned, Said, Why


def items(report: Returned, out: Sequence[Passage], now: Mapping[Place, str], whole: bool,
          known: Mapping[str, Heard] | None = None) -> tuple[Item, ...]:  # fmt: skip
    """Return the items of a file: answers and rows in the order in which they went `out`, then the rest.

    `out` are the texts that stood in the file when it went out, and `now` the texts of the project by place.
    `whole` tells that all of them did, so that what is missing was taken away. `known` are the comments of
    ours in the file, by their keys there.
    """
    found = _found(report.answers)
    held = [*_answers(found, out, now, report.said), *_added(report), *_strays(report, found, out)]
    if whole:
        held += [*_lost(found, out, now), *_removed(found, out, now)]
    return (*_in_order(held, out), *_loose(report, found, out), *_said(report.said, known or {}))


def overlaid(out: Iterable[Passage], before: Mapping[Place, str]) -> tuple[Passage, ...]:
    """Return what went out with other texts at these places: those from before they were taken over."""
    return tuple(replace(each, text=before.get(each.place, each.text)) for each in out)


def _found(answers: Iterable[FoundAnswer]) -> dict[Place, FoundAnswer]:
    """Return the answers by place, of each the first."""
    found: dict[Place, FoundAnswer] = {}
    for each in answers:
        found.setdefault(each.place, each)
    return found


def _answers(found: Mapping[Place, FoundAnswer], out: Iterable[Passage], now: Mapping[Place, str],
             said: Sequence[Said]) -> Iterator[Item]:  # fmt: skip
    beside = _beside(said)
    for each in out:
        came, place = found.get(each.place), each.place
        if came is not None and came.text != each.text:
            yield Item(
                key=_key("a", place), what=What.CHANGED if came.text else What.EMPTIED, place=place,
                listed=each.listed, was=each.text, came=came.text, now=now.get(place), sure=came.sure,
                edits=came.edits, said=beside.get(place, ()),
            )  # fmt: skip


def _lost(
    found: Mapping[Place, FoundAnswer], out: Iterable[Passage], now: Mapping[Place, str]
) -> Iterator[Item]:
    """Yield the texts that are no longer in the file, those of rows that were taken out left aside."""
    stay = {(place.step, place.row) for place in found}
    for each in out:
        place = each.place
        of_row = place.row and _own_rows(place.step, each.listed) and (place.step, place.row) not in stay
        if each.text and place not in found and not of_row:
            yield Item(_key("a", place), What.LOST, place, each.listed, each.text, now=now.get(place))


def _removed(
    found: Mapping[Place, FoundAnswer], out: Iterable[Passage], now: Mapping[Place, str]
) -> Iterator[Item]:
    """Yield the rows of which nothing is left in the file."""
    rows: dict[tuple[str, str, str], list[Passage]] = defaultdict(list)
    for each in out:
        if each.place.row and _own_rows(each.place.step, each.listed):
            rows[each.place.step, each.listed, each.place.row].append(each)
    for (step, listed, row), cells in rows.items():
        if any(each.place in found for each in cells):
            continue
        there = any(each.place in now for each in cells)
        yield Item(
            key=f"w:{step}-{row}", what=What.REMOVED, place=Place(step, "", row), listed=listed,
            now="" if there else None, cells=tuple((each.place.question, each.text) for each in cells),
            altered=there and any(now.get(each.place, "") != each.text for each in cells),
        )  # fmt: skip


def _added(report: Returned) -> Iterator[Item]:
    """Yield the rows that were put in; where none can be put in, they are texts that fit nowhere."""
    for number, each in enumerate(report.rows):
        if _own_rows(each.step, each.listed):
            yield Item(f"r:{number}", What.ADDED, Place(each.step, ""), each.listed, cells=each.cells,
                       below=each.after, edits=each.edits)  # fmt: skip
        else:
            yield _not_added(f"r:{number}", each)


def _not_added(key: str, row: FoundRow) -> Item:
    text = "\n".join(cell for _, cell in row.cells if cell)
    return Item(key, What.LOOSE, Place(row.step, ""), text=text, why=Why.NEW, edits=row.edits)


def _strays(report: Returned, found: Mapping[Place, FoundAnswer], out: Iterable[Passage]) -> Iterator[Item]:
    """Yield answers to questions that did not go out, and further answers to one question."""
    went = {each.place for each in out}
    for number, each in enumerate(report.answers):
        if not each.text:
            continue
        if each.place not in went:
            yield _stray(f"x:{number}", each, Why.UNKNOWN)
        elif found[each.place] is not each and found[each.place].text != each.text:
            yield _stray(f"x:{number}", each, Why.TWICE)


def _stray(key: str, each: FoundAnswer, why: Why) -> Item:
    return Item(key, What.LOOSE, each.place, each.listed, text=each.text, why=why, edits=each.edits)


def _loose(report: Returned, found: Mapping[Place, FoundAnswer], out: Iterable[Passage]) -> Iterator[Item]:
    """Yield the texts that fit nowhere; one that went out as an answer and is no longer there was moved."""
    away = {each.text for each in out if each.place not in found or not found[each.place].text}
    for number, each in enumerate(report.loose):
        moved = each.why is Why.NEW and each.text in away
        yield _fitting_nowhere(f"l:{number}", replace(each, why=Why.OUTSIDE) if moved else each)


def _fitting_nowhere(key: str, each: Loose) -> Item:
    return Item(key, What.LOOSE, text=each.text, why=each.why, beside=each.beside, edits=each.edits)


def _said(said: Sequence[Said], known: Mapping[str, Heard]) -> Iterator[Item]:
    """Yield new comments with their threads, replies to ours, and ours that were ticked off."""
    tops = _tops(said)
    for each in said:
        top = tops[each.key]
        place, heard = top.place or NOWHERE, known.get(top.key)
        if heard is None and top is each:
            thread = tuple(one for one in said if tops[one.key] is each)
            yield Item(f"s:{each.key}", What.COMMENT, place, said=thread)
        elif heard is not None and each.key not in known:
            yield Item(f"s:{each.key}", What.REPLY, place, was=top.text, said=(each,), number=heard.number)
        elif heard is not None and top is each and each.resolved and heard.open:
            yield Item(f"d:{each.key}", What.RESOLVED, place, said=(each,), number=heard.number)


def _tops(said: Sequence[Said]) -> dict[str, Said]:
    """Return for each comment the one that begins its thread; itself in a thread that bites its tail."""
    by_key = {each.key: each for each in said}
    return {each.key: _top(each, by_key) for each in said}


def _top(said: Said, by_key: Mapping[str, Said]) -> Said:
    top, passed = said, {said.key}
    while top.parent in by_key:
        if top.parent in passed:
            return said
        top = by_key[top.parent]
        passed.add(top.key)
    return top


def _beside(said: Sequence[Said]) -> dict[Place, tuple[Said, ...]]:
    tops = _tops(said)
    found: dict[Place, tuple[Said, ...]] = {}
    for each in said:
        place = tops[each.key].place
        if place is not None:
            found[place] = (*found.get(place, ()), each)
    return found


def _own_rows(step: str, listed: str) -> bool:
    """Whether rows can be put into a list or taken out: not when it has exactly the rows of another."""
    ask = dict(asks(STEPS[step])).get(listed) if step in STEPS else None
    return ask is not None and ask.row is not None and not ask.follows


def _in_order(found: Iterable[Item], out: Sequence[Passage]) -> list[Item]:
    """Return items in the order of what went out; a new row stands behind its list, and strays behind all."""
    places: dict[tuple[str, str], int] = {}
    for number, each in enumerate(out):
        places[each.place.step, _key("a", each.place)] = number
        places[each.place.step, f"w:{each.place.step}-{each.place.row}"] = number
        places[each.place.step, each.listed] = number
        places[each.place.step, ""] = number
    return sorted(found, key=lambda each: _order(each, places, len(out)))


def _order(item: Item, places: Mapping[tuple[str, str], int], last: int) -> int:
    step = item.place.step
    own = places.get((step, item.key), places.get((step, item.listed or " ")))
    return last if item.what is What.LOOSE else places.get((step, ""), last) if own is None else own


def _key(sort: str, place: Place) -> str:
    return f"{sort}:{place.step}-{place.row}-{place.question}"

"""Reads an edited Word file that has no tags of ours, held against the files as they went out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from budgets.opening import Parts
from budgets.text import mark
from proposal.exchange.returned.comments import said
from proposal.exchange.returned.flow import Control, Flow
from proposal.exchange.returned.known import known
from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.opening import BadReturn, marked, opened, part, readable
from proposal.exchange.returned.retelling import Retold
from proposal.exchange.returned.telling import retold
from proposal.exchange.returned.walking import Body, body_of, spoken
from proposal.model.passage import Passage
from proposal.model.returned import Returned, Sort

MOST_LINES = 20_000
"""Ten times those of the largest project."""
TITLE, CREATED = "{http://purl.org/dc/elements/1.1/}title", "{http://purl.org/dc/terms/}created"
RECOGNISED, FITTING, SURELY, LONG = 0.35, 0.5, 0.95, 6
"""So much of the words of so many letters is in both files when one can be the other, when it is as its
title says, and when it is whatever its title says.
"""


@dataclass(frozen=True)
class Written:
    """A document as it went out, of a sort that is called `kind`: how to write it, and the texts in it.

    `signs` writes it in the signs of `stencil.stencilled` for these passages.
    """

    kind: str
    sort: Sort
    passages: Sequence[Passage]
    plain: Callable[[], bytes]
    signs: Callable[[], bytes]

    def is_called(self, title: str) -> bool:
        """Whether a file of this title is of this kind: titles begin as the name of the file does."""
        return title.startswith(self.kind.partition(" ")[0])


def read_plain(data: bytes, written: Callable[[date | None], Iterable[Written]], ours: bool) -> Returned:
    """Return the answers of the one of these documents that the file is, none of them `sure`.

    `written` gives the documents as they were on the day on which the file was made, None when it does not
    tell. `ours` when it bears a mark of the project: then answers that it does not tell of are as they went
    out; without a mark only those are told that are other than in `written`, which may be of another day.
    Raises BadReturn for a file that cannot be read, and for one that is none of these documents.
    """
    parts = opened(data)
    now = body_of(parts)
    if len(now.lines) > MOST_LINES:
        raise BadReturn(mark("In dit bestand staan te veel alinea's: hooguit {most}.", most=MOST_LINES))
    title, made = _properties(parts)
    likely = sorted(written(made), key=lambda each: not each.is_called(title))
    before, chosen = _chosen(now.lines, likely, title, 0.0 if ours else RECOGNISED)
    signs = body_of(opened(chosen.signs())).lines
    told = retold(chosen.passages, known(before, signs, chosen.passages), now.lines)
    with readable():
        token, _ = marked(parts)
        texts = {each.place: each.text for each in told.answers}
        comments = said(parts, _owned(now, told, chosen.passages), texts)
    went = {each.place: each.text for each in chosen.passages}
    answers = tuple(each for each in told.answers if ours or each.text != went[each.place])
    return Returned(chosen.sort, token, answers, (), told.loose, comments)


def _properties(parts: Parts) -> tuple[str, date | None]:
    """The title of the file and the day on which it was made first, "" and None where it does not tell."""
    with readable():
        root = part(parts, "core-properties", of="")
    title, made = ("" if root is None else root.findtext(each) or "" for each in (TITLE, CREATED))
    try:
        return title, date.fromisoformat(made.strip()[:10])
    except ValueError:
        return title, None


def _owned(body: Body, told: Retold, passages: Sequence[Passage]) -> Flow:
    """The text of a file in which the words of each answer are known as such, labels before them left out."""
    atoms = list(body.flow.atoms)
    for line, (number, start) in told.owners.items():
        letters = 0
        for each in body.pieces[line]:
            if letters >= start:
                atoms[each] = replace(atoms[each], owner=number)
            letters += len(spoken(atoms[each]))
    return Flow(atoms, [Control(each.place, each.listed) for each in passages], body.flow.rows)


def _chosen(
    now: Sequence[Line], written: Iterable[Written], title: str, least: float
) -> tuple[Sequence[Line], Written]:
    """The document that is most like the file, with its lines; none is tried behind a kind that fits."""
    words = _words(now)
    best: tuple[float, Sequence[Line], Written] | None = None
    for _, group in groupby(written, key=lambda each: each.kind):
        for each in group:
            lines = body_of(opened(each.plain())).lines
            likeness = _likeness(words, _words(lines))
            if likeness >= least and (best is None or likeness > best[0]):
                best = likeness, lines, each
        if best and best[0] >= (FITTING if best[2].is_called(title) else SURELY):
            break
    if best is None:
        raise BadReturn(FOREIGN)
    return best[1:]


def _words(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.words if len(word) >= LONG)


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / max(1, len(words | others))


FOREIGN = mark(
    "Dit Word-bestand komt niet uit dit project: we vinden er de koppen en teksten niet in terug. "
    "Kies een bestand dat je hier hebt opgehaald."
)

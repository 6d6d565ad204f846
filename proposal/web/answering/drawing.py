"""Drawing: what a step page shows of each question, put together before the template begins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any

from flask import Flask, current_app
from markupsafe import Markup

from proposal.model.change import Outcome, name_of
from proposal.model.proposal import Place, Proposal
from proposal.model.question import answered
from proposal.steps.course import PAGES
from proposal.steps.fields import ActivityPicks
from proposal.steps.reading import seen
from proposal.steps.step import Question, Step
from proposal.store.proposals import Kept, Loaded
from proposal.web import people
from proposal.web.answering import carry, telling
from proposal.web.answering.pieces import Clash, Field, Listed, Option, Posted, Row
from proposal.web.answering.telling import WHOLE_PROJECT
from proposal.web.say import language, say

NO_ANSWER = Kept(0, None, 0, datetime.min)
MOST_OPEN = 3
"""A list of more rows than this shows them closed, so that it can be overseen."""
MOST_SHEETS = 64
"""Pages of steps that one process keeps as they were put together, until something in them changes."""
MOST_FIXED = 512
"""Parts that one process keeps as HTML: at most guidance and example of every step, kind and language."""


@dataclass(frozen=True)
class Sheet:
    """A step's page: its questions and answers. `administrator` may write the organisation's profile."""

    step: Step
    loaded: Loaded
    examples: Mapping[str, str] = field(default_factory=dict)
    posted: Posted = field(default_factory=Posted)
    administrator: bool = True
    writes: bool = True

    @property
    def proposal(self) -> Proposal:
        """The proposal whose step this is."""
        return self.loaded.proposal

    @cached_property
    def core(self) -> tuple[Field | Listed, ...]:
        """The questions of the core, and below an empty list the one that says why it is not needed."""
        return tuple(self._draw(each) for each in self._asked if self._in_core(each))

    @cached_property
    def more(self) -> tuple[Field | Listed, ...]:
        """The questions that stand folded under 'Meer vertellen'."""
        return tuple(self._draw(each) for each in self._asked if not self._in_core(each))

    @cached_property
    def set_aside(self) -> tuple[Field, ...]:
        """The two questions that set this step aside."""
        return tuple(self.field(each, self._answers) for each in self.step.set_aside)

    @cached_property
    def more_filled(self) -> int:
        """How many of the folded questions have an answer."""
        return sum(each.filled for each in self.more)

    @cached_property
    def more_opened(self) -> bool:
        """Whether something in the folded part must be seen."""
        return any(each.error or each.clash or each.unsaved for each in _fields(self.more))

    @cached_property
    def seen(self) -> str:
        """What the page remembers of every answer: its revision and a digest of what was shown."""
        return " ".join(each.seen for each in (*self.set_aside, *_fields(self.core), *_fields(self.more)))

    @property
    def lost(self) -> tuple[Outcome, ...]:
        """What was typed in rows that somebody else had removed; it is carried until the row is put back."""
        return tuple(each for each in self.posted.outcomes.values() if each.gone)

    @cached_property
    def problems(self) -> tuple[Field, ...]:
        """The fields that could not be read or that clash, in reading order."""
        return tuple(each for each in (*_fields(self.core), *_fields(self.more)) if each.error or each.clash)

    def field(self, question: Question, answers: Any, listed: str = "", row: str = "") -> Field:
        """Draw one question; `answers` is the step's dataclass or a row's."""
        asked = question.field
        assert asked is not None
        place = Place(self.step.slug, question.name, row)
        kept = self.loaded.answers.get(place, NO_ANSWER)
        value = getattr(answers, question.name)
        name = name_of(question.name, listed, row)
        stands = asked.shown(value) if kept.typed is None else kept.typed
        shown = self.posted.texts.get(name, stands)
        outcome = self.posted.outcomes.get(place)
        return Field(
            question, name, value, shown, seen(name, kept.revision, stands),
            example=self.examples.get(f"{listed}.{question.name}" if listed else question.name, ""),
            error=asked.refusal(kept.typed) if kept.typed is not None else None,
            understood=asked.understood(value) if kept.typed is None and answered(value) else None,
            options=self._options(question),
            clash=self._clash(question, outcome),
            unsaved=shown != stands,
            locked=self._locked(question),
            earlier=carry.earlier(self.proposal, carry.place_of(self.step.slug, question.name, listed), row,
                                  empty=self.writes and not shown),
        )  # fmt: skip

    @property
    def _asked(self) -> tuple[Question, ...]:
        """What this kind of project is asked; who writes nothing is not shown what is for the makers only."""
        asked = self.step.asked(self.proposal.kind)
        return tuple(each for each in asked if self.writes or not each.ask.own)

    def _locked(self, question: Question) -> bool:
        """Whether the user of this page may read the answer and not change it."""
        return not self.writes or (question.ask.profile and not self.administrator)

    @property
    def _answers(self) -> Any:
        return self.proposal.step(self.step.slug)

    def _in_core(self, question: Question) -> bool:
        listed = self.step.by_name.get(question.ask.instead_of)
        if listed is not None:
            return listed.core(self.proposal.kind) and not getattr(self._answers, listed.name)
        return question.core(self.proposal.kind)

    def _draw(self, question: Question) -> Field | Listed:
        if question.rows is None:
            return self.field(question, self._answers)
        rows = getattr(self._answers, question.name)
        drawn = tuple(self._row(question, each, rows) for each in rows)
        locked = self._locked(question)
        full = question.ask.most and len(rows) >= question.ask.most
        place = carry.place_of(self.step.slug, question.name)
        offers = carry.offers(self.proposal, place) if self.writes else ()
        may_add = not (question.ask.follows or locked or full)
        return Listed(question, drawn, may_add, locked, carry.earlier(self.proposal, place), offers)

    def _row(self, question: Question, row: Any, rows: tuple[Any, ...]) -> Row:
        columns = [each for each in question.columns if self._fits(each, row)]
        drawn = [
            (each.core(self.proposal.kind), self.field(each, row, question.name, row.id)) for each in columns
        ]
        return Row(
            id=row.id,
            label=telling.label_in(question, row, self.proposal),
            core=tuple(each for core, each in drawn if core),
            more=tuple(each for core, each in drawn if not core),
            first=row is rows[0],
            last=row is rows[-1],
            one_of_many=len(rows) > MOST_OPEN,
        )

    def _fits(self, question: Question, row: Any) -> bool:
        """Whether a question is asked of this kind of project and row; what was answered stays in sight."""
        if self.proposal.kind not in question.ask.kinds or (question.ask.own and not self.writes):
            return False
        only = question.ask.only
        typed = self.loaded.answers.get(Place(self.step.slug, question.name, row.id), NO_ANSWER).typed
        return not only or row.kind in only or answered(getattr(row, question.name)) or typed is not None

    def _options(self, question: Question) -> tuple[Option, ...]:
        if not question.ask.refers:
            return ()
        if question not in self._picks:
            self._picks[question] = self._pick_from(question)
        return self._picks[question]

    @cached_property
    def _picks(self) -> dict[Question, tuple[Option, ...]]:
        return {}

    def _pick_from(self, question: Question) -> tuple[Option, ...]:
        there = self.proposal.rows(question.ask.refers)
        rows = tuple(Option(each.id, telling.label(each, self.proposal)) for each in there)
        whole = isinstance(question.field, ActivityPicks)
        return (Option("*", say(WHOLE_PROJECT)), *rows) if whole else rows

    def _clash(self, question: Question, outcome: Outcome | None) -> Clash | None:
        if outcome is None or outcome.theirs is None:
            return None
        theirs, asked = outcome.theirs, question.field
        assert asked is not None
        shown = asked.shown(asked.from_json(theirs.value)) if theirs.typed is None else theirs.typed
        return Clash(shown, people.name(theirs.who), theirs)


def _fields(drawn: tuple[Field | Listed, ...]) -> Iterator[Field]:
    for each in drawn:
        if isinstance(each, Field):
            yield each
        else:
            for row in each.rows:
                yield from (*row.core, *row.more)


def sheet(step: Step, loaded: Loaded, posted: Posted | None, administrator: bool, writes: bool) -> Sheet:
    """Return the page of a step; one that shows just what the store holds is put together once."""
    if posted is None:
        return _sheet(step.slug, loaded, administrator, writes, language())
    examples = telling.examples(step.slug, loaded.proposal.kind, language())
    return Sheet(step, loaded, examples, posted, administrator, writes)


@lru_cache(maxsize=MOST_SHEETS)
def _sheet(slug: str, loaded: Loaded, administrator: bool, writes: bool, language: str) -> Sheet:
    examples = telling.examples(slug, loaded.proposal.kind, language)
    return Sheet(PAGES[slug], loaded, examples, Posted(), administrator, writes)


def fixed(template: str, kind: str = "") -> Markup:
    """Return a part of a page that is the same for every project of this kind, such as guidance."""
    return _fixed(template, kind, language())


@lru_cache(maxsize=MOST_FIXED)
def _fixed(template: str, kind: str, _language: str) -> Markup:
    return Markup(current_app.jinja_env.get_template(template).render(kind=kind))


def install(app: Flask) -> None:
    """Let templates draw the parts that are the same for everyone."""
    app.jinja_env.globals["fixed"] = fixed

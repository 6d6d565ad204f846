"""Texts: are they short enough for this fund, and is the letter written to this fund and no other?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from budgets.text import Text, mark
from proposal.checks.asking import blank, point, short, tip
from proposal.checks.of_fund.rule import before_sending
from proposal.model.choices import YesNo
from proposal.model.finding import Finding
from proposal.model.fund import Fund, TextPart, TextRule, Unit
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Application
from proposal.model.steps.idea import ONE_PAGE
from proposal.model.steps.letter import FundLetter
from proposal.model.typed import words

LONG_ENOUGH = 4
"""Letters of a name by which a fund is recognised in a letter to another one."""


@dataclass(frozen=True)
class _Written:
    """A text that can be sent for some part, and where it stands."""

    place: Place
    text: str


@before_sending
def text_too_long(proposal: Proposal, application: Application, fund: Fund, today: date) -> Iterator[Finding]:
    """A summary, description or letter is no longer than this fund reads (`dutch-funds.md` h29, (e)).

    Of several texts for the same part one that fits will do.
    """
    for rule in fund.texts:
        written = [each for each in _texts(proposal, application, rule) if not blank(each.text)]
        nearest = min(written, key=lambda each: _length(each.text, rule), default=None)
        if nearest is not None and _length(nearest.text, rule) > _most(rule):
            yield point(
                nearest.place,
                mark("Wat kan eruit? Dit fonds wil het korter: {part}.", part=rule.part.label),
                _too_long(rule, _length(nearest.text, rule)),
                nearest.text,
                rule.most,
            )


@before_sending
def text_not_written(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """A summary or description that this fund asks for is there (`dutch-funds.md` h29, (e))."""
    for rule in fund.texts:
        texts = [] if rule.part is TextPart.LETTER else _texts(proposal, application, rule)
        if texts and all(blank(each.text) for each in texts):
            yield tip(
                texts[0].place,
                mark("Wie schrijft dit nog voor dit fonds: {part}?", part=rule.part.label),
                mark("Het mag {most} zijn. Kies zinnen uit wat je al schreef.", most=rule.told),
                rule.most,
            )


@before_sending
def letter_names_another_fund(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """The letter names no other fund (`dutch-funds.md` h30, (c)): that happens when one is copied."""
    letter = _letter(proposal, application)
    told, own = letter.own_words.casefold(), f"{application.fund} {fund.name}".casefold()
    for other in proposal.funds.applications:
        name = other.fund.strip().casefold()
        if other.id != application.id and len(name) >= LONG_ENOUGH and name in told and name not in own:
            yield point(
                Place("letter", "own_words", application.id),
                mark("Bedoel je hier {other}?", other=short(other.fund)),
                mark("Deze brief is voor {fund}, en noemt een ander fonds.", fund=short(application.fund)),
                letter.own_words,
                other.fund,
            )


@before_sending
def letter_without_fit(
    proposal: Proposal, application: Application, fund: Fund, today: date
) -> Iterator[Finding]:
    """The letter says why the project fits this very fund (`dutch-funds.md` h30)."""
    if fund.letter is YesNo.NO:
        return
    if blank(_letter(proposal, application).own_words, application.why_fits):
        yield point(
            Place("letter", "own_words", application.id),
            mark("Waarom past jullie project juist bij dit fonds?"),
            mark("Een brief die naar elk fonds kan, overtuigt geen enkel fonds."),
            application.fund,
        )


def too_many_pages(
    application: Application, fund: Fund, plan: int | None, letter: int | None
) -> Iterator[Finding]:
    """Yield what has more pages than this fund reads, where they were measured (`dutch-funds.md` h29)."""
    places = {
        TextPart.PLAN: (Place("funds", "most_pages", application.id), plan),
        TextPart.LETTER: (Place("letter", "own_words", application.id), letter),
    }
    for rule in fund.texts:
        place, pages = places.get(rule.part, (None, None))
        if place and pages and rule.unit is Unit.PAGES and pages > rule.most:
            asked = point(
                place,
                mark("Wat kan eruit? Dit fonds wil het korter: {part}.", part=rule.part.label),
                mark("Het mag {most} zijn. Het zijn er nu {count}.", most=rule.told, count=pages),
                pages,
                rule.most,
            )
            yield replace(asked, code=too_many_pages.__name__)


def _too_long(rule: TextRule, count: int) -> Text:
    if rule.unit is Unit.PAGES:
        return mark("Het mag {most} zijn, zo'n {words} woorden. Het zijn er nu {count}.",
                    most=rule.told, words=_most(rule), count=count)  # fmt: skip
    return mark("Het mag {most} zijn. Het zijn er nu {count}.", most=rule.told, count=count)


def _texts(proposal: Proposal, application: Application, rule: TextRule) -> list[_Written]:
    """The texts that can be sent for a part and can be counted; the pages of a letter are measured."""
    made, summary = proposal.short, _Written(Place("idea", "summary"), proposal.idea.summary)
    longer = _Written(Place("short", "longer_summary"), made.longer_summary)
    letter = Place("letter", "own_words", application.id)
    match rule.part, rule.unit:
        case TextPart.SUMMARY, _:
            return [summary, longer, _Written(Place("short", "one_page"), made.one_page)]
        case TextPart.DESCRIPTION, _:
            return [_Written(Place("short", "description"), made.description), longer]
        case TextPart.LETTER, Unit.WORDS | Unit.CHARACTERS:
            return [_Written(letter, _whole(proposal, application))]
    return []


def _whole(proposal: Proposal, application: Application) -> str:
    letter, own = proposal.letter, _letter(proposal, application).own_words
    parts = (letter.introduction, letter.background, letter.project, letter.urgency, own,
             letter.papers_explained, letter.closing)  # fmt: skip
    return " ".join(each for each in parts if each)


def _length(text: str, rule: TextRule) -> int:
    return len(text) if rule.unit is Unit.CHARACTERS else words(text)


def _most(rule: TextRule) -> int:
    """The most in what `_length` counts: a page of a short text is taken as so many words."""
    return rule.most * ONE_PAGE if rule.unit is Unit.PAGES else rule.most


def _letter(proposal: Proposal, application: Application) -> FundLetter:
    found = (each for each in proposal.letter.letters if each.id == application.id)
    return next(found, FundLetter(application.id))


CHECKS = (text_too_long, text_not_written, letter_names_another_fund, letter_without_fit)

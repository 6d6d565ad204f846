"""How a check asks: a pure rule that yields questions with a reason, and is named after what it looks at."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import wraps
from textwrap import shorten
from typing import TypeAlias

from budgets.choice import Choice
from budgets.text import Number, Text, mark
from proposal.model.finding import Finding, Weight
from proposal.model.proposal import Place, Proposal
from proposal.model.question import instead_of

Rule: TypeAlias = Callable[[Proposal, date], Iterator[Finding]]
Check: TypeAlias = Callable[[Proposal, date], tuple[Finding, ...]]

LONGEST_NAME = 60


def check(rule: Rule) -> Check:
    """Return `rule` as a check: all it finds, each finding with the rule's own name as its code."""

    @wraps(rule)
    def asked(proposal: Proposal, today: date) -> tuple[Finding, ...]:
        return tuple(replace(each, code=rule.__name__) for each in rule(proposal, today))

    return asked


def must(place: Place, text: Text, reason: Text, *about: object, blocks: bool = False) -> Finding:
    """Return a finding that has to be mended; `blocks` keeps the application from being sent."""
    return Finding("", Weight.MUST, place, text, reason, seen(*about), blocks)


def point(place: Place, text: Text, reason: Text, *about: object) -> Finding:
    """Return a finding that a fund would stumble on."""
    return Finding("", Weight.POINT, place, text, reason, seen(*about))


def tip(place: Place, text: Text, reason: Text, *about: object) -> Finding:
    """Return a finding that makes a good application better."""
    return Finding("", Weight.TIP, place, text, reason, seen(*about))


def seen(*about: object) -> tuple[str, ...]:
    """Return what a rule looked at as texts, by which one can see whether it changed; never empty."""
    return tuple(_seen(each) for each in about) or ("",)


def short(text: str) -> str:
    """Return the beginning of `text`, to name a row by in a question."""
    return shorten(text, LONGEST_NAME, placeholder="…") or "…"


def percent(number: Decimal) -> Text:
    """Return a share as it is read, '12,5 %'."""
    return mark("{number} %", number=Number(number))


def blank(*texts: str) -> bool:
    """Return whether none of `texts` holds anything."""
    return not any(text.strip() for text in texts)


def explained(proposal: Proposal, slug: str, name: str) -> bool:
    """Return whether the makers said why list `name` of step `slug` stays empty."""
    answers = proposal.step(slug)
    instead = instead_of(type(answers), name)
    return bool(instead) and not blank(getattr(answers, instead))


def same(one: str, other: str) -> bool:
    """Return whether two texts hold the same words, whatever their spacing, dots and capitals."""
    words = [re.findall(r"\w+", text.casefold()) for text in (one, other)]
    return bool(words[0]) and words[0] == words[1]


def listed(texts: list[Text], both: Text) -> Text:
    """Return one Text that names all `texts` (at least one); `both` joins the {first} with the {rest}."""
    first, *rest = texts
    if not rest:
        return first
    return replace(both, values=(("first", first), ("rest", listed(rest, both))))


def _seen(about: object) -> str:
    match about:
        case None:
            return ""
        case Choice():
            return about.value
        case tuple() | list():
            return ", ".join(_seen(each) for each in about)
    return str(about)

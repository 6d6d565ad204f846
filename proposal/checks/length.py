"""Length: what a fund would say of how long the plan and the letters are, as they were really laid out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from budgets.text import Number, Text, mark
from proposal.checks.asking import point, short
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.length import Length
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Application

MOST_PAGES = 8
MOST_PAGES_OF_EVENT = 2
"""Of the ten parts, before the annexes: what a fund still reads at one go."""

MOST_PAGES_OF_LETTER = 2
"""About two A4 (`vip-course.md` section 7, form)."""


def aim(proposal: Proposal, length: Length) -> Text:
    """Return how the length of the ten parts is to what a fund likes to read."""
    most = MOST_PAGES_OF_EVENT if proposal.kind is Kind.EVENT else MOST_PAGES
    if length.body > most:
        return mark(
            "De genummerde delen zijn samen {body} bladzijden. Een fonds leest er liever hoogstens {most}. "
            "Wat kan korter, of in een bijlage?",
            body=length.body,
            most=most,
        )
    return mark(
        "De genummerde delen zijn samen {body} bladzijden. Dat leest een fonds graag.", body=length.body
    )


def longest(length: Length) -> Iterator[Text]:
    """Yield the longest parts of the plan, each with its pages."""
    for each in length.longest:
        if each.pages == 1:
            yield mark("{title}: 1 bladzijde", title=each.title)
        else:
            yield mark("{title}: {pages} bladzijden", title=each.title, pages=Number(each.pages))


def too_long_for(proposal: Proposal, length: Length) -> Iterator[Finding]:
    """Yield a question for each fund that wants a shorter plan (`dutch-funds.md` h29)."""
    for each in proposal.funds.applications:
        if each.most_pages is not None and length.pages > each.most_pages:
            asked = point(
                Place("funds", "most_pages", each.id),
                mark("Kan het plan korter voor {fund}?", fund=short(each.fund)),
                mark(
                    "Het mag {most} bladzijden zijn en het zijn er nu {pages}, met voorblad en bijlagen. "
                    "Vraag het fonds of die meetellen.",
                    most=each.most_pages,
                    pages=length.pages,
                ),
                length.pages,
            )
            yield replace(asked, code=too_long_for.__name__)


def fitting(proposal: Proposal, length: Length) -> Iterator[Text]:
    """Yield a line for each fund with a limit within which the plan stays."""
    for each in proposal.funds.applications:
        if each.most_pages is not None and length.pages <= each.most_pages:
            yield mark(
                "{fund}: hoogstens {most} bladzijden. Het plan past.",
                fund=short(each.fund),
                most=each.most_pages,
            )


def long_letters(proposal: Proposal, pages: Mapping[str, int | None]) -> Iterator[Finding]:
    """Yield one question for all letters of more than two pages; `pages` by application, None if unknown."""
    counts = ((each, pages.get(each.id)) for each in proposal.funds.applications)
    long = tuple((each, count) for each, count in counts if count and count > MOST_PAGES_OF_LETTER)
    if long:
        yield replace(_long(*long[0]) if len(long) == 1 else _all_long(long), code=long_letters.__name__)


def _long(application: Application, count: int) -> Finding:
    return point(
        Place("letter", "own_words", application.id),
        mark("Kan de brief aan {fund} korter?", fund=short(application.fund)),
        mark("Hij is nu {count} bladzijden. Een brief van twee bladzijden wordt gelezen.", count=count),
        count,
    )


def _all_long(long: Sequence[tuple[Application, int]]) -> Finding:
    """What these letters have in common is where to look first."""
    funds, most = ", ".join(short(each.fund) for each, _ in long), max(count for _, count in long)
    return point(
        Place("letter", "project"),
        mark("Kunnen de brieven korter? Aan: {funds}.", funds=funds),
        mark(
            "De langste is nu {count} bladzijden. Een brief van twee bladzijden wordt gelezen. "
            "Kijk eerst naar wat in alle brieven staat.",
            count=most,
        ),
        most,
    )

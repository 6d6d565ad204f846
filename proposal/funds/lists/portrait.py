"""Portrait: what is known of one fund in words, and by name what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from budgets.text import Number, Text, mark, mark_count
from proposal.model.choices import LegalForm, YesNo
from proposal.model.fund import Fund, PaperRule

A_YEAR = 365
MOST_ROUNDS = 6
"""Coming rounds that are told of."""


@dataclass(frozen=True)
class Told:
    """One thing about a fund: what it is about and what is known, nothing when that is not known."""

    about: Text
    known: tuple[Text | str, ...]


def facts(fund: Fund) -> tuple[Told, ...]:
    """Return whom and what this fund helps and with how much, in the order in which people ask it."""
    return (
        Told(mark("Voor wie"), _texts(fund.reaches)),
        Told(mark("Onderwerpen"), tuple(each.label for each in fund.themes)),
        Told(mark("Werkgebied"), _texts(fund.area_words or ", ".join(_places(fund)))),
        Told(mark("Bedrag"), tuple(_amount(fund))),
        Told(mark("Deel van de kosten"), tuple(_shares(fund))),
        Told(mark("Wie mag aanvragen"), tuple(_applicants(fund))),
        Told(mark("Wat het vraagt"), (*_texts(fund.asks), *_demands(fund))),
        Told(mark("Betaalt niet"), _texts(fund.not_for) or tuple(each.label for each in fund.excludes)),
        Told(mark("Betaling"), tuple(_paying(fund))),
        Told(mark("Verslag"), tuple(_reporting(fund))),
    )


def sending(fund: Fund) -> tuple[Told, ...]:
    """Return what is sent to this fund, and how."""
    return (
        Told(mark("Hoe"), (*(each.label for each in fund.sent_by), *_texts(fund.how))),
        Told(mark("Papieren"), tuple(_paper(each) for each in fund.papers)),
        Told(mark("Lengte"), tuple(
            mark("{part}: {most}", part=each.part.label, most=each.told) for each in fund.texts)),
        Told(mark("Brief"), tuple(_letter(fund))),
    )  # fmt: skip


def dates(fund: Fund, today: date) -> tuple[Told, ...]:
    """Return when one can send, and when the answer comes."""
    return (
        Told(mark("Tijd voor het begin"), tuple(_weeks(fund.timing.lead_weeks))),
        Told(mark("Wanneer"), (*_rounds(fund, today), *_texts(fund.when))),
        Told(mark("Beslissing"), tuple(_decision(fund))),
    )


def known(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return what is known."""
    return tuple(each for each in told if each.known)


def unknown(told: tuple[Told, ...]) -> tuple[Text, ...]:
    """Return the names of what is not known."""
    return tuple(each.about for each in told if not each.known)


def _texts(text: str) -> tuple[str, ...]:
    return (text,) if text.strip() else ()


def _places(fund: Fund) -> tuple[str, ...]:
    return (*fund.area.inside, *fund.area.perhaps)


def _amount(fund: Fund) -> Iterator[Text]:
    least, most = fund.money.at_least, fund.money.at_most
    if least is not None and most is not None:
        yield mark("Van {least} tot {most}", least=least, most=most)
    elif most is not None:
        yield mark("Hoogstens {most}", most=most)
    elif least is not None:
        yield mark("Vanaf {least}", least=least)


def _shares(fund: Fund) -> Iterator[Text]:
    money = fund.money
    if money.share is not None:
        yield mark("Hoogstens {share} % van de kosten", share=Number(money.share))
    if money.share_above is not None:
        yield mark("Tot {amount} kan het alles betalen", amount=money.share_above)
    if money.own_share is not None:
        yield mark("Zelf of anderen: minstens {share} %", share=Number(money.own_share))
    if money.contingency is not None:
        yield mark("Onvoorzien: hoogstens {share} %", share=Number(money.contingency))
    if money.overhead is not None:
        yield mark("Overhead: hoogstens {share} %", share=Number(money.overhead))
    if money.funders_above is not None:
        yield mark("Boven {amount} wil het meer dan één geldgever zien", amount=money.funders_above)


def _applicants(fund: Fund) -> Iterator[Text]:
    yield from (each.label for each in fund.forms)
    if fund.forms and fund.only_forms is YesNo.YES:
        yield mark("Geen andere organisaties")
    if fund.via_lead is YesNo.YES and LegalForm.GROUP not in fund.forms:
        yield mark("Een groep zonder rechtsvorm kan aanvragen met een penvoerder")


def _demands(fund: Fund) -> Iterator[Text]:
    if fund.volunteers is YesNo.YES:
        yield mark("Vrijwilligers doen mee")
    if fund.board is not None:
        yield mark("Een bestuur van minstens {count} mensen", count=fund.board)
    if fund.supporters is not None:
        yield mark("Minstens {count} mensen die erachter staan", count=fund.supporters)
    if fund.quickscan is YesNo.YES:
        yield mark("Eerst een korte test op de website")
    if fund.condition:
        yield mark("Ook: {condition}", condition=fund.condition)


def _paying(fund: Fund) -> Iterator[Text]:
    if fund.paying.moment is not None:
        yield fund.paying.moment.label
    if fund.paying.advance is not None:
        yield mark("{share} % aan het begin", share=Number(fund.paying.advance))


def _reporting(fund: Fund) -> Iterator[Text]:
    if fund.reporting.weeks is not None:
        yield mark_count(
            "Binnen {count} week na afloop", "Binnen {count} weken na afloop", fund.reporting.weeks
        )
    if fund.reporting.accountant_above is not None:
        yield mark("Boven {amount} met een accountant", amount=fund.reporting.accountant_above)


def _paper(rule: PaperRule) -> Text:
    told = rule.kind.label
    if rule.days_old == A_YEAR:
        told = mark("{paper}, hoogstens een jaar oud", paper=told)
    elif rule.days_old is not None:
        told = mark("{paper}, hoogstens {count} dagen oud", paper=told, count=rule.days_old)
    if rule.above is not None:
        told = mark("{paper}, boven {amount}", paper=told, amount=rule.above)
    return told


def _letter(fund: Fund) -> Iterator[Text]:
    if fund.letter is not None:
        yield mark("Gaat mee") if fund.letter is YesNo.YES else mark("Hoeft niet mee")


def _weeks(weeks: int | None) -> Iterator[Text]:
    if weeks is not None:
        yield mark_count("Minstens {count} week", "Minstens {count} weken", weeks)


def _rounds(fund: Fund, today: date) -> Iterator[Text]:
    coming = sorted(fund.timing.windows(today, today.year + 1), key=lambda each: each.closes)
    for each in coming[:MOST_ROUNDS]:
        if each.opens is None:
            yield mark("Tot en met {closes}", closes=each.closes)
        else:
            yield mark("Van {opens} tot en met {closes}", opens=each.opens, closes=each.closes)
    if fund.timing.until is not None:
        yield mark("De laatste dag is {day}", day=fund.timing.until)


def _decision(fund: Fund) -> Iterator[Text]:
    if fund.timing.decision_weeks is not None:
        yield mark_count("Na ongeveer {count} week", "Na ongeveer {count} weken", fund.timing.decision_weeks)

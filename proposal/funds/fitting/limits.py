"""Limits: is the amount right for the fund, is there time, and are there people enough."""

from collections.abc import Iterator
from datetime import date, timedelta

from budgets.money import percentage_of
from budgets.text import Number, mark, mark_count
from proposal.funds.fitting.facts import Facts
from proposal.funds.fitting.remark import Remark, Tone
from proposal.model.choices import Payment, YesNo
from proposal.model.fund import Exclusion, Fund
from proposal.model.proposal import Place
from proposal.model.timing import Window

AMOUNT = Place("idea", "amount")
START = Place("activities", "start")
BOARD = Place("organisation", "board")
VOLUNTEERS = Place("volunteers", "hours")


def least(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A fund does not handle less than its minimum (`dutch-funds.md` h2, h12)."""
    least = fund.money.at_least
    if least is not None and facts.sought is not None and facts.sought < least:
        yield Remark(
            Tone.OBSTACLE,
            mark("Jullie zoeken {sought}. Dit fonds begint bij {least}.", sought=facts.sought, least=least),
            AMOUNT,
        )


def most(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A fund that gives at most so much may pay a part of the project (`dutch-funds.md` h2)."""
    most = fund.most(facts.costs)
    if facts.sought is None:
        if not facts.costs and (most is not None or fund.money.at_least is not None):
            yield Remark(Tone.OPEN, mark("Hoeveel geld is er ongeveer nodig?"), AMOUNT)
    elif most is None:
        yield Remark(Tone.ASK, mark("Vraag welk bedrag dit fonds meestal geeft."))
    elif facts.sought <= most:
        yield Remark(Tone.REASON, mark("Het bedrag past. Dit fonds kan tot {most} geven.", most=most))
    else:
        yield Remark(
            Tone.NOTE,
            mark("Dit fonds geeft hier hoogstens {most}. Zoek de rest ergens anders.", most=most),
        )


def own_share(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Some funds want the applicants to bring a fixed share (`dutch-funds.md` h10)."""
    share = fund.money.own_share
    if share is not None and facts.costs and percentage_of(facts.own, facts.costs) < share:
        yield Remark(
            Tone.NOTE,
            mark(
                "Zorg dat jullie zelf of anderen {share} % betalen. Dat wil dit fonds.", share=Number(share)
            ),
            Place("coverage", "contributions"),
        )


def more_funders(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Above an amount a fund wants to see more than one funder (`dutch-funds.md` h11)."""
    above = fund.money.funders_above
    if above is not None and facts.sought is not None and facts.sought > above:
        yield Remark(
            Tone.NOTE, mark("Boven {amount} wil dit fonds meer dan één geldgever zien.", amount=above)
        )


def closed(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A scheme has a last day."""
    if fund.timing.until is not None and fund.timing.until < today:
        yield Remark(Tone.OBSTACLE, mark("Deze regeling liep tot en met {day}.", day=fund.timing.until))


def begun(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Funds do not pay what has begun; 17 of 50 say so, others may (`dutch-funds.md` (a), h7)."""
    if facts.start is None or facts.start > today:
        return
    if Exclusion.STARTED in fund.excludes:
        yield Remark(
            Tone.OBSTACLE,
            mark(
                "Jullie begin, {day}, is al geweest. Dit fonds betaalt niet wat al begonnen is.",
                day=facts.start,
            ),
            START,
        )
    else:
        yield Remark(
            Tone.UNKNOWN,
            mark("Jullie zijn al begonnen op {day}. Bel even of dat mag.", day=facts.start),
            START,
        )


def time(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """There is time between sending and the start: the fund's weeks and its rounds (`dutch-funds.md` h3)."""
    if facts.start is None:
        if fund.timing.lead_weeks or fund.timing.rounds:
            yield Remark(Tone.OPEN, mark("Wanneer begint het? Dan zie je of er tijd genoeg is."), START)
    elif facts.start > today:
        window = fund.timing.next_window(today)
        if fund.timing.lead_weeks is not None:
            yield _by_weeks(facts.start, fund.timing.lead_weeks, today)
        elif window is None:
            yield from _by_decision(facts, facts.start, fund, today)
        if window is not None:
            yield _by_round(facts.start, window, fund)


def _by_weeks(start: date, weeks: int, today: date) -> Remark:
    last = start - timedelta(weeks=weeks)
    if last < today:
        return Remark(
            Tone.OBSTACLE,
            mark_count(
                "Dit fonds wil de aanvraag {count} week voor het begin. Jullie beginnen op {start}.",
                "Dit fonds wil de aanvraag {count} weken voor het begin. Jullie beginnen op {start}.",
                weeks,
                start=start,
            ),
            START,
        )
    if last == today:
        return Remark(Tone.NOTE, mark("Vandaag is de laatste dag om de aanvraag te sturen."), START)
    return Remark(Tone.REASON, mark("Er is tijd genoeg. Stuur de aanvraag uiterlijk op {day}.", day=last))


def _by_round(start: date, window: Window, fund: Fund) -> Remark:
    decided = window.closes + timedelta(weeks=fund.timing.decision_weeks or 0)
    if decided > start:
        return Remark(
            Tone.OBSTACLE,
            mark("De volgende ronde sluit op {day}. Dat is te laat voor jullie begin, {start}.",
                 day=window.closes, start=start),
            START,
        )  # fmt: skip
    if window.opens is not None:
        return Remark(
            Tone.REASON,
            mark("Er is tijd genoeg. Aanvragen kan van {opens} tot en met {closes}.",
                 opens=window.opens, closes=window.closes),
        )  # fmt: skip
    return Remark(
        Tone.REASON, mark("Er is tijd genoeg. De volgende ronde sluit op {day}.", day=window.closes)
    )


def _by_decision(facts: Facts, start: date, fund: Fund, today: date) -> Iterator[Remark]:
    weeks = fund.timing.decision_weeks
    if start < today + timedelta(weeks=facts.usual_weeks if weeks is None else weeks):
        yield Remark(
            Tone.UNKNOWN,
            mark("Jullie beginnen al op {start}. Bel even of er nog tijd is.", start=start),
            START,
        )


def board(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A board is large enough (`dutch-funds.md` h26)."""
    if fund.board is None:
        return
    if 0 < facts.board < fund.board:
        yield Remark(
            Tone.OBSTACLE,
            mark("Dit fonds wil minstens {least} mensen in het bestuur. Jullie hebben er {board}.",
                 least=fund.board, board=facts.board),
            BOARD,
        )  # fmt: skip
    elif not facts.board:
        yield Remark(
            Tone.OPEN,
            mark("Wie zitten in het bestuur? Dit fonds wil er minstens {least}.", least=fund.board),
            BOARD,
        )


def volunteers(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Some funds only help what volunteers do (`dutch-funds.md` (a))."""
    if fund.volunteers is not YesNo.YES:
        return
    if facts.volunteers:
        yield Remark(Tone.REASON, mark("Vrijwilligers doen mee. Dat vraagt dit fonds."))
    else:
        yield Remark(Tone.OPEN, mark("Wat doen vrijwilligers? Zonder hen helpt dit fonds niet."), VOLUNTEERS)


def condition(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A condition of its own, that only the makers and the fund can judge."""
    if fund.condition:
        yield Remark(
            Tone.UNKNOWN,
            mark("Dit fonds vraagt ook: {condition}. Bel even bij twijfel.", condition=fund.condition),
        )


def quickscan(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """A short test on the site of the fund comes before the writing (`dutch-funds.md` (d))."""
    if fund.quickscan is YesNo.YES:
        yield Remark(Tone.NOTE, mark("Doe eerst de korte test op de website van dit fonds."))


def supporters(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Some funds want to see who stands behind the plan (`dutch-funds.md` h22)."""
    if fund.supporters is not None:
        yield Remark(
            Tone.NOTE,
            mark("Dit fonds wil zien dat minstens {count} mensen erachter staan.", count=fund.supporters),
        )


def prefinance(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """Who pays until a fund that pays afterwards does so (`dutch-funds.md` h31)."""
    if fund.paying.moment is Payment.AFTERWARDS:
        yield Remark(
            Tone.NOTE,
            mark("Dit fonds betaalt pas na afloop. Wie schiet het geld voor?"),
            Place("coverage", "prefinance"),
        )


RULES = (
    least,
    most,
    own_share,
    more_funders,
    closed,
    begun,
    time,
    board,
    volunteers,
    condition,
    quickscan,
    supporters,
    prefinance,
)

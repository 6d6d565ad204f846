"""Results: what one can see afterwards, what may go wrong, and how one finds out."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from budgets.text import mark
from proposal.checks.asking import blank, check, explained, point, short, tip
from proposal.model.choices import ResultKind
from proposal.model.finding import Finding
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal

NEAR_THE_END = timedelta(days=21)
A_FUND_AGAIN = re.compile(r"\bfonds(en)?\b|\bsubsidie", re.I)


@check
def result_not_measured(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each result with how one sees it (`project-elements.md` 66, G2; `dutch-funds.md` h20)."""
    for each in proposal.results.results:
        if blank(each.measured):
            yield point(
                Place("results", "measured", each.id),
                mark("Hoe zie je straks of dit gelukt is: '{result}'?", result=short(each.what)),
                mark("Tellen, vragen of kijken is genoeg, als je maar weet wanneer."),
                each.what,
            )


@check
def result_without_number(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A goal has a number or a change one can see (`dutch-funds.md` h20; `project-elements.md` G1)."""
    for each in proposal.results.results:
        if each.number is None and each.kind in (None, ResultKind.NUMBER):
            yield point(
                Place("results", "number", each.id),
                mark("Om hoeveel gaat het bij: '{result}'?", result=short(each.what)),
                mark("Een aantal maakt een belofte duidelijk. Is het een verandering? Kies dat dan."),
                each.what,
                each.kind,
            )


@check
def result_without_date(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And a day by which (`dutch-funds.md` h20)."""
    for each in proposal.results.results:
        if proposal.kind is not Kind.EVENT and each.by is None:
            yield tip(
                Place("results", "by", each.id),
                mark("Wanneer is dit bereikt: '{result}'?", result=short(each.what)),
                mark("Dan weet iedereen wanneer je gaat kijken."),
                each.what,
            )


@check
def change_without_baseline(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A change needs a before and an after (`project-elements.md` 68, G2; `dutch-funds.md` h20)."""
    for each in proposal.results.results:
        no_start = blank(each.baseline, proposal.evaluation.baseline)
        if proposal.kind is not Kind.EVENT and each.kind is ResultKind.CHANGE and no_start:
            yield tip(
                Place("results", "baseline", each.id),
                mark("Hoe is het nu, aan het begin: '{result}'?", result=short(each.what)),
                mark("Zonder begin kun je later niet laten zien wat er veranderde."),
                each.what,
            )


@check
def activity_without_result(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Each activity leads to a result (`project-elements.md` 66, 1.8)."""
    results = proposal.results.results
    tied = {each.activity for each in results}
    known = [each for each in proposal.activities.activities if not blank(each.what)]
    loose = [each for each in known if each.id not in tied]
    if proposal.kind is not Kind.EVENT and results and loose:
        yield tip(
            Place("results", "results"),
            mark("Wat levert dit op: '{activity}'?", activity=short(loose[0].what)),
            mark("Bij deze activiteit staat nog geen resultaat."),
            tuple(each.id for each in loose),
        )


@check
def setback_without_measure(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What can go wrong, with what is done about it (`project-elements.md` 75, H1)."""
    for each in proposal.factors.failures:
        if blank(each.measure):
            yield point(
                Place("factors", "measure", each.id),
                mark("Wat doen jullie hieraan: '{setback}'?", setback=short(each.text)),
                mark("Tegenslag noemen is sterk, als je weet wat je dan doet."),
                each.text,
            )


@check
def few_factors(proposal: Proposal, today: date) -> Iterator[Finding]:
    """At least two of each (`project-elements.md` H1)."""
    factors = proposal.factors
    asked = (
        ("failures", factors.failures, mark("Wat kan er nog meer tegenvallen?")),
        ("successes", factors.successes, mark("Wat helpt er nog meer?")),
    )
    for question, found, text in asked:
        if len(found) < 2 and not explained(proposal, "factors", question):
            yield tip(
                Place("factors", question),
                text,
                mark("Met minstens twee dingen die helpen en twee die tegenzitten is het beeld eerlijk."),
                len(found),
            )


@check
def only_at_the_end(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Looking back halfway leaves time to change (`project-elements.md` G6; `vip-course.md` section 11)."""
    end = proposal.activities.end
    days = [each.on for each in proposal.evaluation.moments if each.on]
    if end and days and min(days) > end - NEAR_THE_END:
        yield tip(
            Place("evaluation", "moments"),
            mark("Kijken jullie ook halverwege hoe het gaat?"),
            mark("Dan kun je nog iets veranderen. Aan het eind is het te laat."),
            days,
            end,
        )


@check
def one_perspective(proposal: Proposal, today: date) -> Iterator[Finding]:
    """More than one side is asked (`project-elements.md` G3)."""
    asked = proposal.evaluation.perspectives
    if len(asked) == 1:
        yield tip(
            Place("evaluation", "perspectives"),
            mark("Aan wie vragen jullie het nog meer dan aan {who}?", who=short(asked[0].who)),
            mark("Vrijwilligers, deelnemers en partners zien elk iets anders."),
            asked[0].who,
        )


@check
def nothing_registered(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Without numbers there is no next request (`vip-course.md` P24; `project-elements.md` 70)."""
    if proposal.kind is not Kind.EVENT and blank(proposal.evaluation.registration):
        yield point(
            Place("evaluation", "registration"),
            mark("Hoe houden jullie bij hoeveel mensen er komen?"),
            mark("Streepjes op een lijst zijn genoeg. Zonder aantallen wordt een volgende aanvraag lastig."),
            proposal.evaluation.registration,
        )


@check
def no_report(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A report, for whom and for what (`vip-course.md` section 5, part 9; `project-elements.md` 73)."""
    if proposal.kind is not Kind.EVENT and not proposal.evaluation.reports:
        yield point(
            Place("evaluation", "reports"),
            mark("Wie krijgt er een verslag, en wanneer?"),
            mark("Een fonds wil horen wat er met het geld is gedaan, ook als het er niet om vraagt."),
            proposal.evaluation.reports,
        )


@check
def no_follow_up(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What remains when the money stops (`dutch-funds.md` h23; `vip-course.md` R9, section 19.20)."""
    evaluation = proposal.evaluation
    if blank(evaluation.next_steps, evaluation.pays_after):
        yield point(
            Place("evaluation", "next_steps"),
            mark("Wat gebeurt er als het geld op is?"),
            mark("Een fonds geeft voor een tijdje. Ook 'dan is het klaar' is een eerlijk antwoord."),
            evaluation.next_steps,
        )


@check
def a_fund_pays_after(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Funds do not pay for ever (`vip-course.md` R9; `project-elements.md` I8)."""
    after = proposal.evaluation.pays_after
    if A_FUND_AGAIN.search(after):
        yield tip(
            Place("evaluation", "pays_after"),
            mark("Wie kan het later betalen als er geen fonds meer is?"),
            mark("Fondsen betalen zelden jaren achter elkaar. Denk aan deelnemers, partners of de buurt."),
            after,
        )


CHECKS = (
    result_not_measured, result_without_number, result_without_date, change_without_baseline,
    activity_without_result, setback_without_measure, few_factors, only_at_the_end, one_perspective,
    nothing_registered, no_report, no_follow_up, a_fund_pays_after,
)  # fmt: skip

"""Evidence: figures that can be traced, and words of people who agreed."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import blank, check, must, point, short, tip
from proposal.model.choices import YesNo
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal

YEARS = 5
FEW = 30


@check
def figure_without_source(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A figure has a source and a year (`project-elements.md` 7, B1, GETAL_ZONDER_BRON)."""
    for each in proposal.audience.figures:
        if blank(each.source) or each.year is None:
            yield point(
                Place("audience", "source" if blank(each.source) else "year", each.id),
                mark("Waar komt dit cijfer vandaan, en uit welk jaar: '{figure}'?", figure=short(each.text)),
                mark("Met een bron kan een fonds het nakijken. Een eigen telling is ook een bron."),
                each.text,
                each.source,
                each.year,
            )


@check
def old_figure(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A figure of more than five years ago raises a question (`project-elements.md` 7)."""
    for each in proposal.audience.figures:
        if each.year is not None and each.year < today.year - YEARS:
            yield point(
                Place("audience", "year", each.id),
                mark("Is er een nieuwer cijfer dan dat van {year}?", year=str(each.year)),
                mark("In meer dan vijf jaar kan veel zijn veranderd."),
                each.text,
                each.year,
            )


@check
def part_above_whole(proposal: Proposal, today: date) -> Iterator[Finding]:
    """'x of y' where x is no more than y (`project-elements.md` G5, X_VAN_Y)."""
    for each in proposal.audience.figures:
        if each.whole is not None and (each.part or 0) + (each.unknown or 0) > each.whole:
            yield must(
                Place("audience", "part", each.id),
                mark(
                    "Klopt {part} van de {whole}?",
                    part=(each.part or 0) + (each.unknown or 0),
                    whole=each.whole,
                ),
                mark("Een deel, met de onbekenden erbij, kan niet meer zijn dan het geheel."),
                each.part,
                each.unknown,
                each.whole,
            )


@check
def percentage_of_few(proposal: Proposal, today: date) -> Iterator[Finding]:
    """With few people 'x of y' is more honest than a percentage (`project-elements.md` KLEINE_AANTALLEN)."""
    for each in proposal.audience.figures:
        if each.whole is not None and each.whole < FEW and ("%" in each.value or "procent" in each.value):
            yield tip(
                Place("audience", "value", each.id),
                mark("Kun je hier aantallen noemen in plaats van procenten?"),
                mark("Bij {whole} mensen is '5 van de {whole}' eerlijker.", whole=each.whole),
                each.value,
                each.whole,
            )


@check
def quote_without_consent(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Someone's words leave the house only with consent (`project-elements.md` 13, J3)."""
    for each in proposal.audience.quotes:
        if each.consent is not YesNo.YES:
            yield point(
                Place("audience", "consent", each.id),
                mark(
                    "Vindt de spreker het goed dat dit in de aanvraag staat: '{quote}'?",
                    quote=short(each.text),
                ),
                mark("Zolang dat niet zeker is, laten we dit citaat uit de stukken weg."),
                each.text,
                each.consent,
            )


CHECKS = (figure_without_source, old_figure, part_above_whole, percentage_of_few, quote_without_consent)

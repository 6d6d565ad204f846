"""Aims: does the fund help here, with this, and people like these: its region, themes and legal forms."""

from collections.abc import Iterable, Iterator
from datetime import date

from budgets.text import Text, mark
from proposal.funds.fitting.facts import Facts
from proposal.funds.fitting.remark import Remark, Tone
from proposal.funds.regions import Lies, lies, load
from proposal.model.choices import LegalForm, Theme, YesNo
from proposal.model.fund import Fund
from proposal.model.proposal import Place

PLACE = Place("idea", "place")
THEMES = Place("idea", "themes")
FORM = Place("organisation", "legal_form")
PENVOERDER = Place("organisation", "lead_name")
USUAL = frozenset({LegalForm.FOUNDATION, LegalForm.ASSOCIATION})
"""Legal forms that nearly every fund helps (`dutch-funds.md` (a))."""

COUNTRY = "Nederland"


def region(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """The project lies in the fund's region (`dutch-funds.md` h5)."""
    area = _area(fund)
    if not fund.area.known:
        yield Remark(Tone.UNKNOWN, _where_is(area))
    elif not facts.regions and not load(COUNTRY).around.isdisjoint(fund.area.inside):
        yield Remark(Tone.REASON, mark("Dit fonds geeft in heel Nederland."))
    elif not facts.regions:
        yield Remark(
            Tone.OPEN,
            mark("In welke gemeente is het project? Dit fonds geeft in: {area}.", area=area),
            PLACE,
        )
    else:
        yield _region_of(facts, fund, area)


def _region_of(facts: Facts, fund: Fund, area: str) -> Remark:
    match lies(facts.regions, fund.area):
        case Lies.INSIDE:
            return Remark(
                Tone.REASON,
                mark("Jullie plek ({place}) hoort bij het werkgebied: {area}.", place=facts.place, area=area),
            )
        case Lies.OUTSIDE:
            return Remark(
                Tone.OBSTACLE,
                mark(
                    "Dit fonds geeft in: {area}. Jullie project is in {place}.", area=area, place=facts.place
                ),
                PLACE,
            )
    return Remark(
        Tone.UNKNOWN,
        mark("Bel even of jullie plek ({place}) erbij hoort. Dit fonds geeft in: {area}.",
             place=facts.place, area=area),
    )  # fmt: skip


def theme(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """The project is about what the fund cares for; themes are our own sorting, so never a hard no."""
    shared = facts.themes & set(fund.themes) - {Theme.GENERAL}
    if not fund.themes:
        yield Remark(Tone.UNKNOWN, mark("We weten niet welke onderwerpen dit fonds kiest. Bel even."))
    elif shared:
        names = _listed(each.label for each in fund.themes if each in shared)
        yield Remark(Tone.REASON, mark("Het gaat over een onderwerp van dit fonds: {themes}.", themes=names))
    elif Theme.GENERAL in fund.themes:
        yield Remark(Tone.REASON, mark("Dit fonds kiest geen vast onderwerp."))
    elif not facts.themes:
        yield Remark(
            Tone.OPEN, mark("Waar gaat het project over? Kies een tot drie thema's bij het idee."), THEMES
        )
    else:
        yield _other_theme(facts, _listed(each.label for each in fund.themes))


def _other_theme(facts: Facts, themes: Text) -> Remark:
    if Theme.GENERAL in facts.themes:
        return Remark(
            Tone.UNKNOWN,
            mark("Dit fonds kiest voor: {themes}. Bel even of jullie idee daarbij hoort.", themes=themes),
        )
    return Remark(Tone.AIM, mark("Dit fonds kiest voor iets anders: {themes}.", themes=themes), THEMES)


def legal_form(facts: Facts, fund: Fund, today: date) -> Iterator[Remark]:
    """The applicant has a legal form the fund helps, else a penvoerder (`dutch-funds.md` h4)."""
    form = facts.form
    if form is None:
        if fund.forms:
            asked = _listed(each.label for each in fund.forms)
            yield Remark(
                Tone.OPEN,
                mark("Wat voor organisatie zijn jullie? Dit fonds helpt: {forms}.", forms=asked),
                FORM,
            )
    elif form in fund.forms:
        yield Remark(Tone.REASON, mark("Jullie rechtsvorm is goed: {form}.", form=form.label))
    elif fund.only_forms is YesNo.YES:
        yield _refused_form(facts, fund, form)
    elif fund.forms or form not in USUAL:
        yield Remark(
            Tone.UNKNOWN, mark("Bel even of jullie hier mogen aanvragen als: {form}.", form=form.label), FORM
        )


def _refused_form(facts: Facts, fund: Fund, form: LegalForm) -> Remark:
    asked = _listed(each.label for each in fund.forms)
    if USUAL.isdisjoint(fund.forms):
        return Remark(Tone.OBSTACLE, mark("Dit fonds helpt alleen: {forms}.", forms=asked), FORM)
    if fund.via_lead is YesNo.YES and facts.penvoerder:
        return Remark(
            Tone.REASON, mark("Aanvragen mag via jullie penvoerder, {name}.", name=facts.penvoerder)
        )
    if fund.via_lead is None and facts.penvoerder:
        return Remark(
            Tone.UNKNOWN,
            mark("Bel even of {name} hier penvoerder mag zijn.", name=facts.penvoerder),
            PENVOERDER,
        )
    if fund.via_lead is YesNo.YES:
        return Remark(
            Tone.OBSTACLE,
            mark("Dit fonds helpt alleen: {forms}. Met een penvoerder kan het wel.", forms=asked),
            PENVOERDER,
        )
    return Remark(
        Tone.OBSTACLE,
        mark("Dit fonds helpt alleen: {forms}. Jullie zijn: {form}.", forms=asked, form=form.label),
        FORM,
    )


def _area(fund: Fund) -> str:
    return fund.area_words or ", ".join((*fund.area.inside, *fund.area.perhaps))


def _where_is(area: str) -> Text:
    if area:
        return mark("Dit fonds geeft in: {area}. Bel even of jullie plek daarbij hoort.", area=area)
    return mark("We weten niet waar dit fonds geeft. Bel even.")


def _listed(labels: Iterable[Text]) -> Text:
    first, *rest = labels
    return mark("{first}; {rest}", first=first, rest=_listed(rest)) if rest else first


RULES = (region, theme, legal_form)

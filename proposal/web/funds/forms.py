"""Forms: every rule of a fund as a volunteer types it, read as the cells of a list are."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import FieldList as List
from wtforms import Form, FormField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.widgets import CheckboxInput, ListWidget

from budgets.choice import Choice
from budgets.notation import typed_quantity
from proposal.funds.lists import cells
from proposal.funds.lists.cells import SEPARATOR
from proposal.funds.lists.columns import EDITED, FundColumn, Kind
from proposal.funds.lists.rows import Mistake, read_row
from proposal.funds.lists.writing import cells_of
from proposal.model.choices import PaperKind, YesNo
from proposal.model.fund import Fund, TextPart, Unit
from proposal.model.timing import Day
from proposal.model.typed import cleaned
from proposal.web.say import say

MOST_ROWS = 30
ROWS = {Kind.ROUNDS: "rounds", Kind.TEXTS: "texts", Kind.PAPERS: "papers"}
KEYBOARDS = {Kind.MONEY: "decimal", Kind.PERCENT: "decimal", Kind.COUNT: "numeric"}


def _text(typed: str | None) -> str:
    return cleaned(typed or "")


def _short(label: Any) -> StringField:
    return StringField(label, filters=[_text], default="")


class RoundForm(Form):
    """A round that comes back every year."""

    opens = _short(lazy_gettext("Gaat open op"))
    closes = _short(lazy_gettext("Sluit op"))

    def cell(self) -> str:
        """Return this round as it stands in a cell, "" for an empty row."""
        opens, closes = self.opens.data or "", self.closes.data or ""
        return f"{opens} tot {closes}".rstrip() if opens else closes


class TextForm(Form):
    """How long a text may be."""

    part = SelectField(lazy_gettext("Welke tekst"))
    most = _short(lazy_gettext("Hoogstens"))
    unit = SelectField(lazy_gettext("Geteld in"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.part.choices, self.unit.choices = _picks(TextPart), _picks(Unit)

    def cell(self) -> str:
        """Return this rule as it stands in a cell, "" for an empty row."""
        return " ".join(filter(None, (self.part.data, self.most.data, self.unit.data)))


class PaperForm(Form):
    """A paper that goes along."""

    kind = SelectField(lazy_gettext("Wat"))
    days = _short(lazy_gettext("Hoogstens zo veel dagen oud"))
    above = _short(lazy_gettext("Alleen als je meer vraagt dan (in euro)"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.kind.choices = _picks(PaperKind)

    def cell(self) -> str:
        """Return this paper as it stands in a cell, "" for an empty row."""
        days, above = self.days.data, self.above.data
        age = f" hoogstens {days} dagen" if days else ""
        return f"{self.kind.data}{age}{f' boven {above}' if above else ''}"


class FundForm(Form):
    """All rules of a fund; its fields are those of `EDITED`, by their names."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for column in EDITED:
            field: Any = self[column.name]
            field.label.text, field.description = say(column.label), say(column.hint)
            if column.kind in (Kind.YES_NO, Kind.ONE):
                field.choices = _choices(column.of or YesNo)
            if column.kind is Kind.SEVERAL and column.of:
                field.choices = [(each.value, say(each.label)) for each in column.of]

    @classmethod
    def of(cls, fund: Fund | None) -> "FundForm":
        """Return the form with what is known of a fund, and one empty row in each list."""
        form = cls(data=_known(fund) if fund else {})
        for name in ROWS.values():
            form.add_row(name)
        return form

    def add_row(self, name: str) -> None:
        """Give a list one more empty row."""
        listed: Any = self[name]
        if len(listed) < MOST_ROWS:
            listed.append_entry()

    def read(self) -> Fund | None:
        """Return the fund that was typed, None when something in it cannot be read; the fields say what."""
        fund, wrong = read_row(0, {each.header: self._cell(each) for each in EDITED})
        self._tell(wrong)
        return None if wrong else fund

    def _tell(self, wrong: Iterable[Mistake]) -> None:
        names = {each.header: each.name for each in EDITED}
        for each in wrong:
            self[names[each.column]].errors = [say(each.expected)]

    def _cell(self, column: FundColumn) -> str:
        field: Any = self[column.name]
        if column.kind in ROWS:
            return SEPARATOR.join(filter(None, (entry.form.cell() for entry in field)))
        return SEPARATOR.join(field.data) if column.kind is Kind.SEVERAL else field.data or ""


def _field(column: FundColumn) -> Any:
    """Return the field for a rule; its label and its choices are said when a page is drawn."""
    match column.kind:
        case Kind.PROSE | Kind.PAGES:
            return TextAreaField(filters=[_text], render_kw={"rows": 3})
        case Kind.YES_NO | Kind.ONE:
            return SelectField()
        case Kind.SEVERAL:
            return SelectMultipleField(widget=ListWidget(), option_widget=CheckboxInput())
        case Kind.ROUNDS:
            return List(FormField(RoundForm), max_entries=MOST_ROWS)
        case Kind.TEXTS:
            return List(FormField(TextForm), max_entries=MOST_ROWS)
        case Kind.PAPERS:
            return List(FormField(PaperForm), max_entries=MOST_ROWS)
    keyboard = {"inputmode": KEYBOARDS[column.kind]} if column.kind in KEYBOARDS else None
    return StringField(filters=[_text], render_kw=keyboard)


def _choices(of: Iterable[Choice]) -> list[tuple[str, str]]:
    return [("", gettext("Niet bekend")), *((each.value, say(each.label)) for each in of)]


def _picks(of: Iterable[Choice]) -> list[tuple[str, str]]:
    return [("", gettext("Kies…")), *_choices(of)[1:]]


def _known(fund: Fund) -> Mapping[str, Any]:
    """Return what a form starts with, by the names of its fields."""
    told = cells_of(fund)
    return {each.name: _shown(each, told[each.header]) for each in EDITED} | {
        "rounds": [{"opens": _day(each.opens), "closes": _day(each.closes)} for each in fund.timing.rounds],
        "texts": [{"part": each.part, "most": str(each.most), "unit": each.unit} for each in fund.texts],
        "papers": [{"kind": each.kind, "days": str(each.days_old or ""), "above": typed_quantity(each.above)}
                   for each in fund.papers],
    }  # fmt: skip


def _shown(column: FundColumn, cell: str) -> Any:
    match column.kind:
        case Kind.YES_NO | Kind.ONE:
            return cells.choice(column.of or YesNo)(cell).value if cell else ""
        case Kind.SEVERAL:
            assert column.of is not None
            return [each.value for each in cells.several(cells.choice(column.of))(cell)]
        case Kind.PAGES:
            return cell.replace(SEPARATOR, "\n")
        case Kind.DAY:
            return f"{date.fromisoformat(cell):%d-%m-%Y}" if cell else ""
    return cell


def _day(day: Day | None) -> str:
    return f"{day.day}-{day.month}" if day else ""


for _column in EDITED:
    setattr(FundForm, _column.name, _field(_column))

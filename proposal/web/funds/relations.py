"""Relations: the contacts of an organisation on one list, kept by all its members."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from wtforms import Form, SelectField, StringField, TextAreaField
from wtforms.validators import Length, Optional, ValidationError

from proposal.model.relation import LONGEST, Relation, RelationKind
from proposal.model.typed import cleaned
from proposal.store import organisations, relations
from proposal.store.answers import Hand
from proposal.store.errors import Full, Overtaken
from proposal.web import clock
from proposal.web.course.fields import DayField
from proposal.web.say import say

bp = Blueprint("relations", __name__, url_prefix="/organisations/<int:organisation_id>/relations")
TOO_LONG = lazy_gettext("Dit is te lang.")


def _line(name: str, label: Any, hint: Any = "") -> StringField:
    return StringField(label, [Length(max=LONGEST[name], message=TOO_LONG)], [_on_one_line], hint)


def _on_one_line(typed: str | None) -> str:
    return " ".join(cleaned(typed or "").split())


class RelationForm(Form):
    """What one keeps of a contact; as little as will do."""

    place = _line("place", lazy_gettext("Bij welke organisatie of groep hoort dit contact?"))
    person = _line(
        "person", lazy_gettext("Wie is het?"), lazy_gettext("Alleen als je die persoon nodig hebt.")
    )
    kind = SelectField(lazy_gettext("Wat is het voor jullie?"))
    function = _line("function", lazy_gettext("Wat doet die persoon daar?"))
    reach = _line(
        "reach",
        lazy_gettext("Hoe en wanneer bereik je dit contact?"),
        lazy_gettext("Zoals een nummer van het werk, of een adres voor mail. Geen privégegevens."),
    )
    brings = TextAreaField(
        lazy_gettext("Wat kan dit contact voor jullie betekenen?"),
        [Length(max=LONGEST["brings"], message=TOO_LONG)],
        [lambda typed: cleaned(typed or "")],
        lazy_gettext("Zoals een zaal, een naam bij de gemeente, of ervaring met zo'n project."),
        render_kw={"rows": 3},
    )
    spoken_on = DayField(lazy_gettext("Wanneer spraken jullie elkaar het laatst?"), [Optional()])
    next_step = _line("next_step", lazy_gettext("Wat is de volgende stap?"))
    next_on = DayField(lazy_gettext("Voor welke dag?"), [Optional()])

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.kind.choices = [(each.value, say(each.label)) for each in RelationKind]

    def validate_spoken_on(self, field: DayField) -> None:
        """Refuse a day that is still to come."""
        if field.data and field.data > clock.today():
            raise ValidationError(gettext("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))

    def validate(self, *given: Any, **more: Any) -> bool:
        """Whether all can be kept: a name at least."""
        sound = super().validate(*given, **more)
        if sound and not (self.place.data or self.person.data):
            self.place.errors = (*self.place.errors, gettext("Vul een organisatie of een naam in."))
            return False
        return sound

    def relation(self, number: int = 0) -> Relation:
        """Return the contact as it was typed, upon the revision that was seen."""
        told = {name: value for name, value in self.data.items() if name != "kind"}
        return Relation(id=number, kind=RelationKind(self.kind.data), revision=_seen(), **told)

    def otherwise(self, there: Relation) -> list[tuple[str, str]]:
        """Return, of each question that is answered otherwise in what is kept, that answer."""
        kept = RelationForm(obj=there)
        return [
            (str(mine.label.text), str(theirs.data or ""))
            for mine, theirs in zip(self, kept, strict=True)
            if (mine.data or "") != (theirs.data or "")
        ]


@bp.get("")
def index(organisation_id: int) -> str:
    """All contacts of the organisation, of one kind or with certain words; and a form for a new one."""
    return _index(organisation_id, RelationForm())


@bp.post("")
def add(organisation_id: int) -> Any:
    """Keep a new contact."""
    form = RelationForm(request.form)
    if not form.validate():
        return _index(organisation_id, form), 422
    try:
        relations.add(organisation_id, form.relation(), _hand())
    except Full as full:
        flash(too_many(full), "warning")
        return _index(organisation_id, form), 422
    return _done(organisation_id, gettext("Het contact is bewaard."))


@bp.get("/<int:number>")
def edit(organisation_id: int, number: int) -> str:
    """One contact, to change or take away."""
    found = relations.load(organisation_id, number)
    return _editing(organisation_id, found, RelationForm(obj=found))


@bp.post("/<int:number>")
def save(organisation_id: int, number: int) -> Any:
    """Change a contact; when somebody else did so too, both are shown."""
    form, there = RelationForm(request.form), relations.load(organisation_id, number)
    if not form.validate():
        return _editing(organisation_id, replace(there, revision=_seen()), form), 422
    try:
        relations.change(organisation_id, form.relation(number), _hand())
    except Overtaken:
        return _editing(organisation_id, there, form, form.otherwise(there)), 422
    return _done(organisation_id, gettext("Het contact is bewaard."))


@bp.get("/<int:number>/remove")
def ask(organisation_id: int, number: int) -> str:
    """Ask whether this contact may really go."""
    found, name = relations.load(organisation_id, number), organisations.name(organisation_id)
    return render_template(
        "pages/relation_remove.html", organisation_id=organisation_id, relation=found, name=name
    )


@bp.post("/<int:number>/remove")
def remove(organisation_id: int, number: int) -> Any:
    """Take a contact away for good."""
    relations.remove(organisation_id, number, current_user.id, clock.now())
    told = gettext("Het contact is echt weg. In projecten staat wat jullie daar schreven.")
    return _done(organisation_id, told)


def too_many(full: Full) -> str:
    """Return what to tell when there are the most contacts that can be kept."""
    told = gettext("Meer dan %(most)s contacten kan niet. Gooi er eerst een paar weg.", most=full.args[0])
    return str(told)


def _seen() -> int:
    """Return the revision of the contact as it was when the form was drawn, 0 for none."""
    seen = request.form.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else 0


def _index(organisation_id: int, form: RelationForm) -> str:
    words = cleaned(request.args.get("words", "")).strip()
    kind = next((each for each in RelationKind if each.value == request.args.get("kind")), None)
    every = relations.of_organisation(organisation_id)
    return render_template(
        "pages/relations.html", organisation_id=organisation_id, name=organisations.name(organisation_id),
        form=form, every=every, found=[each for each in every if _wanted(each, words, kind)],
        words=words, kind=kind, kinds=RelationKind, today=clock.today(),
    )  # fmt: skip


def _wanted(relation: Relation, words: str, kind: RelationKind | None) -> bool:
    told = " ".join((relation.place, relation.person, relation.function, relation.brings)).casefold()
    return (kind is None or relation.kind is kind) and all(each in told for each in words.casefold().split())


def _editing(organisation_id: int, relation: Relation, form: RelationForm,
             theirs: list[tuple[str, str]] | None = None) -> str:  # fmt: skip
    return render_template(
        "pages/relation.html", organisation_id=organisation_id, relation=relation, form=form,
        name=organisations.name(organisation_id), theirs=theirs,
    )  # fmt: skip


def _done(organisation_id: int, told: str) -> Any:
    flash(told, "success")
    return redirect(url_for("relations.index", organisation_id=organisation_id), 303)


def _hand() -> Hand:
    return Hand(current_user.id, "", clock.now())

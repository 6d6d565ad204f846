"""Dressing: the house style of an organisation, as its documents want it, and a sample in it."""

from dataclasses import dataclass, replace
from datetime import date

from proposal.documents.edition import Edition
from proposal.documents.excerpts import Excerpt, samples
from proposal.documents.package import documents
from proposal.documents.pictures.drawing import Tone
from proposal.documents.pictures.png import shade
from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.palette import Palette, Tint
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import access, house
from proposal.store.house import KeptLook

WHOLE = "Aanvraag compleet.docx"
SAMPLE_PARTS = 3
"""Parts of the sample that a page shows; the sample itself has them all."""


@dataclass(frozen=True)
class Told:
    """Whose house style a project has, whether there is one, and whether this user may look at it."""

    organisation_id: int
    chosen: bool
    member: bool


def told(organisation_id: int | None, user_id: int) -> Told | None:
    """Return what a page says of the house style of a project, None for a project without organisation."""
    if organisation_id is None:
        return None
    member = access.to_organisation(organisation_id, user_id).member
    return Told(organisation_id, house.chosen(organisation_id) is not None, member)


def look_of(organisation_id: int | None) -> KeptLook | None:
    """Return the look that an organisation chose; None when it chose none, and without organisation."""
    return house.chosen(organisation_id) if organisation_id is not None else None


def house_of(organisation_id: int | None) -> House:
    """Return the look of the papers of an organisation: the plain one for none, or when it chose none."""
    return dressed(look_of(organisation_id))


def dressed(look: KeptLook | None) -> House:
    """Return a kept look with its files; in an own Word file the logo is in the header already."""
    if look is None:
        return PLAIN
    template = house.content(look.template)
    logo = b"" if template else house.content(look.logo)
    return House(look.colour, Font[look.font], logo, template)


def rules(house: House) -> str:
    """Return the style sheet that shows the sheets of a preview in the colour and font of a house."""
    palette = Palette(house.colour)
    tints = "".join(f"--house-{each.name.lower().replace('_', '-')}: #{palette[each]}; " for each in Tint)
    tints += "".join(f"--tone-{each.name.lower()}: #{shade(each, house.colour)}; " for each in Tone)
    return f'.sheet {{ {tints}--house-font: "{house.font.shown}", "{house.font.twin}", sans-serif; }}\n'


def whole_sample(look: House, organisation: str, today: date) -> bytes:
    """Return a whole application of the short example in this look, from cover to list of funds."""
    made = documents(_sample(look, organisation, today))
    return next(each.write() for each in made if each.name == WHOLE)


def short_samples(organisation: str, today: date) -> tuple[Excerpt, ...]:
    """Return the cover, a letter and the first page of the budget of the short example, with its pictures."""
    return samples(_sample(PLAIN, organisation, today), SAMPLE_PARTS)


def _sample(look: House, organisation: str, today: date) -> Edition:
    shown = example(Kind.EVENT)
    named = replace(shown.organisation, name=organisation or shown.organisation.name)
    return Edition(replace(shown, organisation=named, practice=True), today, house=look)

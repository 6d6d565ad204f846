"""Dressing: the house style of an organisation, as its documents want it."""

from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.palette import Palette, Tint
from proposal.store import house
from proposal.store.house import KeptLook


def house_of(organisation_id: int | None) -> House:
    """Return the look of the papers of an organisation: the plain one for none, or when it chose none."""
    return dressed(house.chosen(organisation_id)) if organisation_id is not None else PLAIN


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
    return f'.sheet {{ {tints}--house-font: "{house.font.shown}", "{house.font.twin}", sans-serif; }}\n'

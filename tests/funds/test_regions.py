"""Regions: the municipalities by province, and which place lies in which."""

from collections import Counter

import pytest

from proposal.funds.regions import (
    Lies,
    RegionKind,
    UnknownRegion,
    found,
    known_names,
    lies,
    load,
    named,
    spelled,
)
from proposal.model.fund import Area

PER_PROVINCE = {
    "Groningen (provincie)": 10, "Friesland": 18, "Drenthe": 12, "Overijssel": 25, "Flevoland": 6,
    "Gelderland": 51, "Utrecht (provincie)": 26, "Noord-Holland": 44, "Zuid-Holland": 50, "Zeeland": 13,
    "Noord-Brabant": 56, "Limburg": 31,
}  # fmt: skip
"""Municipalities per province on 1 January 2025."""


def _names(text: str) -> list[str]:
    return [each.name for each in found(text)]


def test_every_province_has_its_number_of_municipalities() -> None:
    provinces = set(named(RegionKind.PROVINCE))
    counted = Counter(
        province for name in named(RegionKind.MUNICIPALITY) for province in load(name).around & provinces
    )

    assert counted == PER_PROVINCE
    assert counted.total() == 342


def test_every_region_of_the_netherlands_lies_in_its_country() -> None:
    elsewhere = {name for name in known_names() if "Nederland" not in load(name).around}

    assert elsewhere == {
        "Europa", "Koninkrijk der Nederlanden", "Caribisch Nederland", "Aruba", "Curaçao", "Sint Maarten",
        "Bonaire", "Saba", "Sint Eustatius",
    }  # fmt: skip


def test_every_municipality_is_found_by_its_own_name() -> None:
    lost = [name for name in named(RegionKind.MUNICIPALITY) if name not in _names(name)]

    assert lost == []


def test_every_region_is_known_by_its_own_spelling_alone() -> None:
    assert [name for name in known_names() if spelled(name.upper()) != (name,)] == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Amsterdam-Zuidoost", ["Amsterdam-Zuidoost"]),
        ("amsterdam zuidoost", ["Amsterdam-Zuidoost"]),
        ("Buurthuis in de Bijlmer, Amsterdam", ["Amsterdam-Zuidoost"]),
        ("'s-Gravenhage", ["Den Haag"]),
        ("Den Haag (Schilderswijk)", ["Schilderswijk"]),
        ("Den Bosch", ["'s-Hertogenbosch"]),
        ("Rotterdam, Zuid-Holland, Nederland", ["Rotterdam"]),
        ("Utrecht", ["Utrecht"]),
        ("provincie Utrecht", ["Utrecht (provincie)"]),
        ("Sudwest Fryslan", ["Súdwest-Fryslân"]),
        ("Bergen", ["Bergen (Noord-Holland)", "Bergen (Limburg)"]),
        ("Bergen op Zoom", ["Bergen op Zoom"]),
        ("Delft en Zoetermeer", ["Delft", "Zoetermeer"]),
        ("bij de buren in Zwolle", ["Zwolle"]),
        ("Buren", ["Buren"]),
        ("Lindeplein", []),
        ("", []),
    ],
)
def test_place_is_found_as_people_type_it(typed: str, expected: list[str]) -> None:
    assert _names(typed) == expected


@pytest.mark.parametrize(
    ("typed", "inside", "expected"),
    [
        ("Weesp", "Amsterdam", Lies.INSIDE),
        ("Brielle", "Zuid-Holland", Lies.INSIDE),
        ("Heerlen", "Zuid-Limburg", Lies.INSIDE),
        ("Zuid-Limburg", "Limburg", Lies.INSIDE),
        ("Eemnes", "Utrecht (provincie)", Lies.INSIDE),
        ("Bonaire", "Nederland", Lies.OUTSIDE),
        ("Bonaire", "Koninkrijk der Nederlanden", Lies.INSIDE),
        ("Amsterdam", "Amsterdam-Zuidoost", Lies.PERHAPS),
        ("Noord-Holland", "Amsterdam", Lies.PERHAPS),
        ("Littenseradiel", "Leeuwarden", Lies.PERHAPS),
        ("Littenseradiel", "Friesland", Lies.INSIDE),
        ("Súdwest-Fryslân", "Littenseradiel", Lies.PERHAPS),
        ("Delft en Breda", "Delft", Lies.PERHAPS),
        ("Haaglanden", "Rijnmond", Lies.OUTSIDE),
        ("Amsterdam-Zuidoost", "Rotterdam", Lies.OUTSIDE),
        ("Utrecht", "Utrecht (provincie)", Lies.INSIDE),
    ],
)
def test_place_lies_to_an_area(typed: str, inside: str, expected: Lies) -> None:
    assert lies(found(typed), Area((inside,))) is expected


def test_surroundings_that_are_not_known_exactly_stay_open() -> None:
    around = Area(("Rotterdam",), perhaps=("Rijnmond",))

    assert [lies(found(each), around) for each in ("Rotterdam", "Schiedam", "Gouda")] == [
        Lies.INSIDE, Lies.PERHAPS, Lies.OUTSIDE,
    ]  # fmt: skip


def test_area_of_which_nothing_is_known_says_nothing() -> None:
    assert lies(found("Rotterdam"), Area()) is None


def test_region_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownRegion, match="Waterstad"):
        load("Waterstad")

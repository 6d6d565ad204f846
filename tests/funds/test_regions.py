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
"""Municipalities per province in 2025 and 2026."""


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
        ("Bergen, Limburg", ["Bergen (Limburg)"]),
        ("Bergen (Noord-Holland, Nederland)", ["Bergen (Noord-Holland)"]),
        ("Schalkwijk", ["Schalkwijk (Houten)", "Schalkwijk (Haarlem)"]),
        ("Haarlem-Schalkwijk", ["Schalkwijk (Haarlem)"]),
        ("Elst, gemeente Overbetuwe", ["Elst (Gelderland)"]),
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
    ("typed", "expected"),
    [
        ("Alphen a/d Rijn", "Alphen aan den Rijn"),
        ("alphen a.d. rijn", "Alphen aan den Rijn"),
        ("Capelle a/d IJssel", "Capelle aan den IJssel"),
        ("Ouderkerk a/d Amstel", "Ouderkerk aan de Amstel"),
        ("Koog aan den Zaan", "Koog aan de Zaan"),
        ("St. Michielsgestel", "Sint-Michielsgestel"),
        ("st maarten", "Sint Maarten"),
        ("s Hertogenbosch", "'s-Hertogenbosch"),
        ("s-gravenhage", "Den Haag"),
        ("’s-Gravenzande", "'s-Gravenzande"),
        ("IJSSELSTEIN", "IJsselstein"),
        ("Goeree Overflakkee", "Goeree-Overflakkee"),
        ("Amsterdam Zuid-Oost", "Amsterdam-Zuidoost"),
        ("Amsterdam Nieuw West", "Amsterdam-Nieuw-West"),
        ("Rotterdam zuid", "Rotterdam-Zuid"),
        ("Groningen", "Groningen"),
        ("provincie Groningen", "Groningen (provincie)"),
        ("Utrecht (provincie)", "Utrecht (provincie)"),
        ("prov. Utrecht", "Utrecht (provincie)"),
        ("Fryslan", "Friesland"),
        ("Curacao", "Curaçao"),
        ("Ubach over Worms", "Ubach over Worms"),
        ("Sprang-Capelle", "Sprang-Capelle"),
        ("Krimpen aan de Lek", "Krimpen aan de Lek"),
        ("Ohé en Laak", "Ohé en Laak"),
        ("we gaan dalen naar Zwolle", "Zwolle"),
    ],
)
def test_name_is_known_however_it_is_spelled(typed: str, expected: str) -> None:
    assert _names(typed) == [expected]


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Hoogvliet", "Rotterdam"),
        ("Nesselande", "Rotterdam"),
        ("Pendrecht", "Rotterdam-Zuid"),
        ("Spangen", "Rotterdam"),
        ("IJburg", "Amsterdam"),
        ("Bijlmer", "Amsterdam"),
        ("Reigersbos", "Amsterdam-Zuidoost"),
        ("Watergraafsmeer", "Amsterdam-Oost"),
        ("Loosduinen", "Den Haag"),
        ("Ypenburg", "Den Haag"),
        ("Wateringse Veld", "Den Haag"),
        ("Bezuidenhout", "Den Haag"),
        ("Leidsche Rijn", "Utrecht"),
        ("Vleuterweide", "Utrecht"),
        ("De Meern", "Utrecht"),
        ("Vathorst", "Amersfoort"),
        ("Stadshagen", "Zwolle"),
        ("Schuytgraaf", "Arnhem"),
        ("Waalsprong", "Nijmegen"),
        ("Meerhoven", "Eindhoven"),
        ("Brandevoort", "Helmond"),
        ("Reeshof", "Tilburg"),
        ("Haagse Beemden", "Breda"),
        ("Kloosterveen", "Assen"),
        ("Carnisselande", "Barendrecht"),
        ("Oosterheem", "Zoetermeer"),
        ("Saendelft", "Zaanstad"),
        ("Getsewoud", "Haarlemmermeer"),
        ("Stad van de Zon", "Dijk en Waard"),
        ("Noorderplassen", "Almere"),
    ],
)
def test_district_lies_in_its_town(typed: str, inside: str) -> None:
    assert lies(found(typed), Area((inside,))) is Lies.INSIDE


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Hoogkerk", "Groningen"),
        ("Hoogezand", "Midden-Groningen"),
        ("Veenwouden", "Dantumadiel"),
        ("Paterswolde", "Tynaarlo"),
        ("Schalkhaar", "Deventer"),
        ("Biddinghuizen", "Dronten"),
        ("Eerbeek", "Brummen"),
        ("Zetten", "Overbetuwe"),
        ("Dinxperlo", "Aalten"),
        ("Maarssenbroek", "Stichtse Vecht"),
        ("Odijk", "Bunnik"),
        ("Velserbroek", "Velsen"),
        ("Zwanenburg", "Haarlemmermeer"),
        ("Warmenhuizen", "Schagen"),
        ("Kudelstaart", "Aalsmeer"),
        ("Leimuiden", "Kaag en Braassem"),
        ("Zevenhuizen, Zuidplas", "Zuidplas"),
        ("Stellendam", "Goeree-Overflakkee"),
        ("Oost-Souburg", "Vlissingen"),
        ("Renesse", "Schouwen-Duiveland"),
        ("Halsteren", "Bergen op Zoom"),
        ("Sint Willebrord", "Rucphen"),
        ("Berghem", "Oss"),
        ("Moergestel", "Oisterwijk"),
        ("Waspik", "Waalwijk"),
        ("Grubbenvorst", "Horst aan de Maas"),
        ("Echt", "Echt-Susteren"),
        ("Eygelshoven", "Kerkrade"),
        ("Heerlen", "Parkstad Limburg"),
        ("Tiel", "Betuwe"),
    ],
)
def test_village_lies_in_its_municipality(typed: str, inside: str) -> None:
    assert lies(found(typed), Area((inside,))) is Lies.INSIDE


def test_every_municipality_lies_in_one_province_and_every_part_in_one_municipality_or_more() -> None:
    provinces, towns = set(named(RegionKind.PROVINCE)), set(named(RegionKind.MUNICIPALITY))
    in_provinces = {name: len(load(name).around & provinces) for name in towns}
    parts = [
        name for kind in (RegionKind.FORMER, RegionKind.PLACE, RegionKind.DISTRICT) for name in named(kind)
    ]

    assert {name for name, count in in_provinces.items() if count != 1} == {
        "Bonaire",
        "Saba",
        "Sint Eustatius",
    }
    assert [name for name in parts if len(load(name).around & provinces) != 1] == []
    assert [name for name in parts if not any(name in load(town).parts for town in towns)] == []


def test_every_district_is_found_by_its_own_name_alone() -> None:
    kinds = (RegionKind.PLACE, RegionKind.DISTRICT, RegionKind.FORMER, RegionKind.AREA)

    assert [name for kind in kinds for name in named(kind) if _names(name) != [name]] == []


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

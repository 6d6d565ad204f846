"""How a letter addresses whom volunteers name in all the ways that people type a name."""

import pytest

from proposal.documents.addressing import attention, salutation


@pytest.mark.parametrize(
    ("typed", "greeting"),
    [
        ("mw. A. de Wit", "Geachte mevrouw De Wit,"),
        ("Mevrouw De Wit", "Geachte mevrouw De Wit,"),
        ("mw A.de Wit, projectadviseur", "Geachte mevrouw De Wit,"),
        ("dhr. Jansen", "Geachte heer Jansen,"),
        ("De heer J. van Dam", "Geachte heer Van Dam,"),
        ("de heer J.P.M. van 't Hof", "Geachte heer Van 't Hof,"),
        ("meneer 't Hart", "Geachte heer 't Hart,"),
        ("Mevr. drs. K. el Idrissi", "Geachte mevrouw El Idrissi,"),
        ("mevrouw prof. dr. Th. Bos-de Wit MSc", "Geachte mevrouw Bos-de Wit,"),
        ("mevrouw jansen", "Geachte mevrouw Jansen,"),
        ("mevrouw Anna de Wit", "Geachte mevrouw Anna de Wit,"),
        ("mw. S. v.d. Berg", "Geachte mevrouw V.d. Berg,"),
        ("t.a.v. mevrouw Özgür (secretaris)", "Geachte mevrouw Özgür,"),
        ("mevrouw", "Geachte mevrouw,"),
        ("A. de Wit", "Geachte heer of mevrouw De Wit,"),
        ("drs. K. el Idrissi", "Geachte heer of mevrouw El Idrissi,"),
        ("De Wit", "Geachte heer of mevrouw De Wit,"),
        ("Jan de Wit", "Geachte Jan de Wit,"),
        ("t.a.v. Bestuur", "Geacht bestuur,"),
        ("het bestuur van Stichting Buurtvuur", "Geacht bestuur,"),
    ],
)
def test_salutation_is_as_in_a_business_letter(typed: str, greeting: str) -> None:
    assert salutation(typed) == greeting


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "Jansen", "A.", "de secretaris", "het team", "Team Fondsen", "Secretariaat",
        "mevrouw De Wit en de heer Bos", "mw. De Wit / dhr. Bos", "info@buurtvuur.example", "Fonds 3",
        "mevrouw a. de wit", "m/v",
    ],
)  # fmt: skip
def test_salutation_to_who_is_not_recognised_is_always_right(typed: str) -> None:
    assert salutation(typed) == "Geachte heer, mevrouw,"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("mw. A. de Wit", "mevrouw A. de Wit"),
        ("Mevrouw De Wit", "mevrouw De Wit"),
        ("dhr. Jansen", "de heer Jansen"),
        ("Mevr. drs. K. el Idrissi", "mevrouw drs. K. el Idrissi"),
        ("t.a.v. Bestuur", "Bestuur"),
        ("Jan de Wit", "Jan de Wit"),
        ("mevrouw De Wit en de heer Bos", "mevrouw De Wit en de heer Bos"),
    ],
)
def test_address_names_the_person_in_full(typed: str, line: str) -> None:
    assert attention(typed) == line

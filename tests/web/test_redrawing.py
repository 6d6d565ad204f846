"""Pages that are opened again: they say what is true now, and belong to the one who opens them."""

from flask import Flask

from tests.client import Visitor
from tests.web.forms import submit
from tests.web.joining import joined


def test_page_opened_again_has_a_mark_of_its_own_and_is_else_the_same(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/idea"
    visitor.get(address)
    first, pages = visitor.hidden(), [visitor.get(address).text for _ in range(2)]

    assert visitor.hidden()["page"] != first["page"]
    assert len({page.replace(visitor.hidden()["page"], "") for page in pages}) == 2
    assert visitor.hidden()["seen"] == first["seen"]


def test_page_opened_again_can_be_saved(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/idea"
    for _ in range(3):
        visitor.get(address)

    visitor.post(address, title="Vaders aan tafel")

    assert 'value="Vaders aan tafel"' in visitor.get(address).text


def test_confirmation_of_a_save_is_told_once(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/idea"
    visitor.get(address)
    visitor.post(address, title="Vaders aan tafel")

    pages = [visitor.get(address).text for _ in range(3)]

    assert ['<p class="flash flash-info"' in page for page in pages] == [True, False, False]


def test_page_opened_again_shows_what_a_colleague_wrote(app: Flask, visitor: Visitor) -> None:
    home = f"/proposals/{visitor.begin()}/"
    colleague = joined(app, visitor, f"{home}people/", "tweede@voorbeeld.nl")
    for _ in range(2):
        visitor.get(f"{home}idea")

    colleague.save(f"{home}idea", {"title": "Vaders aan tafel"})

    assert 'value="Vaders aan tafel"' in visitor.get(f"{home}idea").text
    assert visitor.get(f"{home}idea").text.count('name="user"') == 1


def test_task_list_opened_again_shows_the_new_name_of_a_colleague(app: Flask, visitor: Visitor) -> None:
    home = f"/proposals/{visitor.begin()}/"
    colleague = joined(app, visitor, f"{home}people/", "tweede@voorbeeld.nl")
    colleague.save(f"{home}budget", {"explanation": "Gerekend met de prijzen van nu."})
    for _ in range(2):
        assert "Tweede, " in visitor.get(home).text

    rename(colleague, "Samira")

    assert "Samira, " in visitor.get(home).text


def rename(visitor: Visitor, name: str) -> None:
    """Give the visitor's account another name."""
    visitor.get("/account/")
    submit(visitor, name=name)


def test_page_opened_again_belongs_to_the_one_who_opens_it(app: Flask, visitor: Visitor) -> None:
    home = f"/proposals/{visitor.begin()}/"
    colleague = joined(app, visitor, f"{home}people/", "tweede@voorbeeld.nl")
    own = [each.get(f"{home}idea").text.partition("</head>")[0] for each in (visitor, visitor, colleague)]

    assert own[0].partition('name="user"')[2] == own[1].partition('name="user"')[2]
    assert own[1].partition('name="user"')[2] != own[2].partition('name="user"')[2]


def test_page_opened_again_follows_the_language(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/idea"
    for _ in range(2):
        assert '<html lang="nl">' in visitor.get(address).text

    visitor.post("/language", language="en", next=address)

    assert '<html lang="en">' in visitor.get(address).text

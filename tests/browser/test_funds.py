"""From matching funds to thanks and what is left to find: three funds, a question, a yes and a no."""

import re
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook
from playwright.sync_api import expect

from proposal.exchange import document
from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, PHONE, Person, Screen

THANKS = "Dankzij u begint de taalles in september, met een docent die onze mannen kent."
SAID = "Zij vraagt hoe we mannen bereiken die niet op een flyer afkomen."
REFUSED = "2.250,00"


@dataclass(frozen=True)
class Asked:
    """A fund on the list, and where its application has its page."""

    name: str
    address: str

    @property
    def id(self) -> str:
        """The id of the application."""
        return self.address.rstrip("/").rpartition("/")[2]


def case() -> Proposal:
    """The long example without funds: what they are to give is still to be found."""
    whole = moved(example(Kind.SERIES), date.today())
    bare = whole.with_step("funds", applications=(), contacts=()).with_step("following", lives=())
    bare = bare.with_step("letter", letters=()).with_step("sending", dispatches=())
    return replace(bare.with_step("idea", place="Rotterdam"), practice=False)


def chosen(person: Person, project: str) -> tuple[Asked, ...]:
    """Put the three funds that fit best on the list, each from its own page."""
    page = person.page
    page.goto(f"{project}/finding")
    names = page.locator("main h3").all_inner_texts()[:3]
    found = []
    for name in names:
        page.goto(f"{project}/finding")
        page.get_by_role("link", name=name, exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        person.press("Zet op onze fondsenlijst")
        expect(page).to_have_url(re.compile("/applications/"))
        found.append(Asked(name, page.url.removeprefix(person.site).partition("#")[0]))
    return tuple(found)


def priced(person: Person, project: str, funds: tuple[Asked, ...]) -> None:
    """Ask these funds for what the project lacks."""
    person.page.goto(f"{project}/funds")
    for fund, amount in zip(funds, ("3500", "2250", "1130"), strict=True):
        folds = person.page.locator(f"#applications-{fund.id} details")
        folds.evaluate_all("all => all.forEach(fold => { fold.open = true })")
        person.answer(f"applications-{fund.id}-amount").fill(amount)
    person.save()
    expect(person.page.locator("main")).to_contain_text("sluitend")


def noted(person: Person, fund: Asked, **answers: str) -> None:
    """Write down what happened with a fund."""
    page = person.page
    page.goto(fund.address)
    page.get_by_text("Schrijf op wat er gebeurde").click()
    form = page.locator("#write-down form")
    for name, answer in answers.items():
        field = form.locator(f"[name$='-{name}']:not([type=hidden])")
        if name == "state":
            field.select_option(label=answer)
        else:
            field.fill(answer)
    form.get_by_role("button", name="Zet in het logboek").click()
    expect(page.locator("#log")).to_contain_text(next(iter(answers.values())))


def sent(person: Person, project: str, fund: Asked) -> None:
    """Say that an application was sent."""
    person.page.goto(f"{project}/sending")
    person.press(f"Verstuurd aan {fund.name}")
    expect(person.page.locator(f"#d-{fund.id}")).to_contain_text("Verstuurd op")


def answered(person: Person, project: str, funds: tuple[Asked, ...]) -> None:
    """Send three applications after a call; the first fund says yes, the second no and the third asks on."""
    yes, no, asks = funds
    noted(person, yes, said=SAID, next_step="Stuk over uitnodigen schrijven")
    for fund in funds:
        sent(person, project, fund)
    noted(person, asks, state="Aanvullende vraag gekregen", said="Hoeveel mannen komen er?")
    noted(person, asks, said="Twaalf, en drie staan al op de lijst.")
    noted(person, yes, state="Toegekend", said="Een brief met een ja.")
    noted(person, no, state="Afgewezen", said="Een brief met een nee.", refusal="Te laat in het jaar.")


def thanked(person: Person, fund: Asked) -> None:
    """Write in own words why this fund is thanked, and find that back on a second visit."""
    page = person.page
    page.goto(fund.address)
    form = page.locator("#after-yes form", has=page.locator(f"[name='lives-{fund.id}-thanks']"))
    form.locator("textarea").first.fill(THANKS)
    form.get_by_role("button", name="Opslaan").last.click()
    if person.scripts:
        expect(form.locator("[data-save-state]")).to_have_attribute("data-state", "saved")
    page.goto(fund.address)
    expect(page.locator(f"[name='lives-{fund.id}-thanks']")).to_have_value(THANKS)


def read(package: bytes) -> dict[str, str]:
    """Return the words of every Word file and workbook in the package, by name."""
    told = {}
    with ZipFile(BytesIO(package)) as files:
        for name in files.namelist():
            if name.endswith(".docx"):
                body = docx.Document(BytesIO(files.read(name))).element.body
                told[name] = "\n".join(each.text or "" for each in body.iter(qn("w:t")))
            elif name.endswith(".xlsx"):
                book = load_workbook(BytesIO(files.read(name)))
                told[name] = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    return told


def fetched(person: Person, project: str) -> dict[str, str]:
    """Return the words of every file of the whole package, by name."""
    person.page.goto(f"{project}/package/")
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name="Haal het hele pakket op (zip)").click()
    return read(download.value.path().read_bytes())


def assert_shown(person: Person, address: str, *words: str) -> None:
    """The page at this address tells these words, and everyone can use it."""
    person.page.goto(address)
    for each in words:
        expect(person.page.locator("main")).to_contain_text(each)
    if person.scripts:
        assert_accessible(person.page)


@pytest.mark.parametrize(("screen", "scripts"), [(DESKTOP, True), (PHONE, False)])
def test_three_funds_are_found_asked_and_followed_to_a_yes_and_a_no(
    seat: Seat, screen: Screen, scripts: bool
) -> None:
    person = seat(screen, scripts=scripts)
    person.register()
    project = person.bring(document.write(case()))
    yes, no, asks = funds = chosen(person, project)
    priced(person, project, funds)
    assert_shown(person, f"{project}/agenda", yes.name, no.name, asks.name)

    answered(person, project, funds)
    told = (*(fund.name for fund in funds), "Toegekend", "Afgewezen", "Aanvullende vraag gekregen")
    assert_shown(person, f"{project}/following", *told, f"€ {REFUSED} tekort")
    assert_shown(person, no.address, REFUSED)
    thanked(person, yes)
    assert_shown(person, yes.address, yes.name)
    assert_shown(person, f"{project}/cash", yes.name)

    files = fetched(person, project)
    assert any(THANKS in words for name, words in files.items() if "Bedankbrief" in name)
    logs = [name for name, words in files.items() if SAID in words]
    assert logs
    assert all("Alleen voor jullie" in name for name in logs)

"""A person at the browser: what people do on our pages, in the words of those pages."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, expect

PASSWORD = "drie groene fietsen"
FIRST_LINES = "Wij willen in de Westerbuurt samen eten met vaders en praten over opvoeden."
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Screen:
    """What somebody looks at."""

    width: int
    height: int
    touch: bool = False


DESKTOP = Screen(1280, 900)
PHONE = Screen(360, 740, touch=True)


class Person:
    """Somebody at a browser of their own. A script that fails is a failed test."""

    def __init__(self, browser: Browser, site: str, screen: Screen = DESKTOP, scripts: bool = True) -> None:
        self.site, self.scripts = site, scripts
        self.mail = f"mens{next(_numbers)}@voorbeeld.nl"
        self.failures: list[str] = []
        size: Any = {"width": screen.width, "height": screen.height}
        self.context = browser.new_context(
            viewport=size, has_touch=screen.touch, is_mobile=screen.touch, java_script_enabled=scripts,
            base_url=site, locale="nl-NL",
        )  # fmt: skip
        self.context.set_default_timeout(10_000)
        self.page = self._watched(self.context.new_page())

    def leave(self) -> None:
        """Close the browser; nothing may have gone wrong unseen."""
        self.context.close()
        assert not self.failures, self.failures

    def register(self) -> None:
        """Make an account, without drawing the pages for it."""
        self._send("/register", name="Sam de Vries", email=self.mail, password=PASSWORD)

    def make_account(self) -> None:
        """Fill in the page that makes an account."""
        self.page.get_by_label("Je naam").fill("Sam de Vries")
        self.page.get_by_label("Je mailadres").fill(self.mail)
        self.page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
        self.press("Account maken")

    def log_in(self, page: Page | None = None, mail: str = "", button: str = "Inloggen") -> None:
        """Log in on the page that asks for it."""
        page = page or self.page
        page.get_by_label("Je mailadres").fill(mail or self.mail)
        page.get_by_label("Je wachtwoord").fill(PASSWORD)
        page.get_by_role("button", name=button).click()

    def begin(self, few_lines: str = FIRST_LINES) -> str:
        """Write the first few lines, on the page with the one box, and return the proposal's address."""
        self.page.get_by_label("Wat wil je gaan doen?").fill(few_lines)
        self.page.get_by_role("button", name="Opslaan").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Idee")
        return self.page.url.removeprefix(self.site).rpartition("/")[0]

    def start(self, few_lines: str = FIRST_LINES) -> str:
        """Make an account and a proposal, open its first step and return the proposal's address."""
        self.register()
        step = self._send("/proposals/new", few_lines=few_lines)
        self.page.goto(step)
        return step.rpartition("/")[0]

    def bring(self, content: bytes) -> str:
        """Read a project in from a file and return its address."""
        self.page.goto("/proposals/bring")
        file: Any = {"name": "project.json", "mimeType": "application/json", "buffer": content}
        self.page.get_by_label("Het bestand").set_input_files(file)
        self.press("Lees in")
        expect(self.page.get_by_role("heading", level=1)).not_to_have_text("Project inlezen")
        return "/".join(self.page.url.removeprefix(self.site).split("/")[:3])

    def answer(self, name: str) -> Locator:
        """The field of a question, by its name on the page."""
        return self.page.locator(f"[name='{name}']:not([type=hidden])")

    def save(self) -> None:
        """Press the button that everybody sees."""
        self.page.locator("#save").click()
        if self.scripts:
            settled = re.compile("saved|partly|clash|failed")
            expect(self.page.locator("[data-save-state]")).to_have_attribute("data-state", settled)

    def press(self, button: str) -> None:
        """Press a button by the words on it."""
        self.page.get_by_role("button", name=button).click()

    def sees_state(self, state: str) -> None:
        """Wait until the line beside the button tells this state of saving."""
        expect(self.page.locator("[data-save-state]")).to_have_attribute("data-state", state)

    def sees_answers(self, answers: Mapping[str, str]) -> None:
        """Load the page anew and see these answers in it."""
        self.page.goto(self.page.url)
        for name, text in answers.items():
            expect(self.answer(name)).to_have_value(text)

    def new_cost_line(self) -> str:
        """Make an account and a proposal, add a line to its budget, and return how its answers begin."""
        self.page.goto(f"{self.start()}/budget")
        self.press("Begrotingspost toevoegen")
        expect(self.page.locator(".row-card")).to_have_count(1)
        return f"lines-{self.rows('lines')[0]}"

    def rows(self, listed: str) -> list[str]:
        """Return the ids of the rows of a list, in the order of the page, once there are any."""
        cards = self.page.locator(f".row-card[id^='{listed}-']")
        expect(cards).not_to_have_count(0)
        return [(each.get_attribute("id") or "").removeprefix(f"{listed}-") for each in cards.all()]

    def _send(self, address: str, **typed: str) -> str:
        """Send the form of this page and return the address to which the answer leads."""
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.context.request.get(address).text())
        assert token, address
        form: Any = {"csrf_token": token[1], **typed}
        answer = self.context.request.post(address, form=form, max_redirects=0)
        assert answer.status in (302, 303), answer.text()
        return answer.headers["location"]

    def _watched(self, page: Page) -> Page:
        page.on("pageerror", lambda error: self._failed(error))
        page.on("console", lambda message: self._heard(message))
        return page

    def _failed(self, error: Error) -> None:
        self.failures.append(error.message)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.failures.append(message.text)

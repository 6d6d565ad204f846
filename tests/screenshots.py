"""Makes the pictures of README.md from the running program: `make screenshots`."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.person import DESKTOP, PHONE, Person
from tests.browser.server import Server

FOLDER = Path(__file__).parents[1] / "static" / "screenshots"


def main() -> None:
    """Write every picture, of a practice copy of the built-in example."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server, browser = Server(Path(data)), launch(playwright)
        try:
            desktop = Person(browser, server.address, DESKTOP)
            proposal = _with_example(desktop)
            desktop.page.goto(f"{proposal}/audience")
            desktop.page.screenshot(path=FOLDER / "step.png")
            phone = Person(browser, server.address, PHONE)
            phone.context.add_cookies(desktop.context.cookies())  # type: ignore[arg-type]
            phone.page.goto(f"{proposal}/")
            phone.page.screenshot(path=FOLDER / "tasks-phone.png")
        finally:
            browser.close()
            server.stop()
    for each in sorted(FOLDER.iterdir()):
        print(each.relative_to(FOLDER.parents[1]))


def _with_example(person: Person) -> str:
    """Copy the first built-in example to practise and return the address of the copy."""
    person.register()
    person.page.goto("/examples")
    person.page.get_by_role("button", name="Kopieer").first.click()
    return "/".join(person.page.url.split("/")[:5])


if __name__ == "__main__":
    main()

"""Makes the pictures of README.md from the running program: `make screenshots`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from proposal.web.demo.cast import address
from tests.browser.chromium import launch
from tests.browser.person import DESKTOP, PASSWORD, PHONE, Person
from tests.browser.server import TOP, Server

FOLDER = Path(__file__).parents[1] / "static" / "screenshots"


def main() -> None:
    """Write every picture, of a practice copy of the built-in example and of the course to look at."""
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
            _of_course(server, Person(browser, server.address, DESKTOP))
        finally:
            browser.close()
            server.stop()
    for each in sorted(FOLDER.iterdir()):
        print(each.relative_to(FOLDER.parents[1]))


def _of_course(server: Server, trainer: Person) -> None:
    """Make the course to look at, and pictures of its group and of a draft with comments."""
    command = [sys.executable, "-m", "flask", "--app", "app", "demo-course", "--password", PASSWORD]
    folder = {"VIP_DATA": str(server.folder)}
    subprocess.run(command, cwd=TOP, env={**os.environ, **folder}, check=True, timeout=120)
    trainer.page.goto("/login")
    trainer.log_in(mail=address("marjan"))
    trainer.page.get_by_role("button", name="Uitloggen").wait_for()
    trainer.page.emulate_media(reduced_motion="reduce")  # else the draft is still on its way to its place
    trainer.page.goto("/courses/1/group")
    trainer.page.screenshot(path=FOLDER / "group.png")
    draft = trainer.page.get_by_role("link", name="Taal aan het fornuis").get_attribute("href")
    trainer.page.goto(f"{draft}#at-idea--")
    trainer.page.screenshot(path=FOLDER / "draft.png")


def _with_example(person: Person) -> str:
    """Copy the first built-in example to practise and return the address of the copy."""
    person.register()
    person.page.goto("/examples")
    person.page.get_by_role("button", name="Kopieer").first.click()
    return "/".join(person.page.url.split("/")[:5])


if __name__ == "__main__":
    main()

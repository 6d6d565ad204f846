"""Looking at a page as axe does, in light and in dark, and at its width."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script
EVERYTHING = {"resultTypes": ["violations"]}
COLOURS = {**EVERYTHING, "runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules that can turn out differently in the dark; the others need no second look."""


def assert_accessible(page: Page) -> None:
    """See that axe finds nothing on this page, light or dark, and that nobody has to scroll sideways."""
    page.evaluate(AXE)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = [f"light: {each}" for each in _problems(page, EVERYTHING)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {each}" for each in _problems(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    assert not found, f"{page.url}\n" + "\n".join(found)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def _problems(page: Page, options: dict[str, Any]) -> list[str]:
    violations = page.evaluate("async options => (await axe.run(document, options)).violations", options)
    return [
        f"{each['id']}: {each['help']}: {node['html'][:200]} {node['failureSummary']}"
        for each in violations
        for node in each["nodes"][:3]
    ]

"""Looking at a page as axe does, in light and in dark, and at its width."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()


def assert_accessible(page: Page) -> None:
    """See that axe finds nothing on this page, light or dark, and that nobody has to scroll sideways."""
    found = [f"{scheme}: {problem}" for scheme in ("light", "dark") for problem in _problems(page, scheme)]
    page.emulate_media(color_scheme="light")
    assert not found, f"{page.url}\n" + "\n".join(found)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def _problems(page: Page, scheme: str) -> list[str]:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    told = AXE.run(page).response
    return [
        f"{each['id']}: {each['help']}: {node['html'][:200]} {node['failureSummary']}"
        for each in told["violations"]
        for node in each["nodes"][:3]
    ]

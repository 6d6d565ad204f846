"""Looking at a page as axe does, in light and in dark, and at its width."""

from collections import defaultdict
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can turn out differently in the dark; they take longer than all others together."""
WITHOUT_COLOURS = {"resultTypes": ["violations"], "rules": {each: {"enabled": False} for each in COLOURS}}
ONLY_COLOURS = {"resultTypes": ["violations"], "runOnly": list(COLOURS)}
RUN = "async options => (await axe.run(document, options)).violations"
RUN_ON_NEW_LOOKS = """async ([options, known]) => {
  const STYLES = ["color", "backgroundColor", "backgroundImage", "opacity", "position", "clipPath",
    "fontSize", "fontWeight", "textShadow", "textDecorationLine"];
  const looks = new Map([[null, ""]]), old = new Set(known), fresh = new Map();
  const look = element => {
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      looks.set(element, [look(element.parentElement), element.localName, ...STYLES.map(name => style[name]),
        element.matches(":disabled, [aria-disabled=true]")].join());
    }
    return looks.get(element);
  };
  const worded = node => node.nodeType === Node.TEXT_NODE && node.data.trim();
  for (const element of document.body.querySelectorAll("*")) {
    const shows = element.matches("input, select, textarea") || [...element.childNodes].some(worded);
    if (shows && element.checkVisibility({visibilityProperty: true}) && !old.has(look(element)))
      fresh.set(element, look(element));
  }
  const include = [...fresh.keys()];
  const found = include.length ? (await axe.run({include}, options)).violations : [];
  return [found, [...new Set(fresh.values())]];
}"""
"""What shows words in colours and on colours in which none did before: its own looks and those it lies in."""

_known: defaultdict[str, set[str]] = defaultdict(set)


def assert_accessible(page: Page) -> None:
    """See that axe finds nothing on this page, light or dark, and that nobody has to scroll sideways."""
    page.evaluate(AXE)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = _told(page.evaluate(RUN, WITHOUT_COLOURS))
    found += [f"light: {each}" for each in _colours(page, "light")]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {each}" for each in _colours(page, "dark")]
    page.emulate_media(color_scheme="light")
    assert not found, f"{page.url}\n" + "\n".join(found)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def _colours(page: Page, theme: str) -> list[str]:
    """What is wrong with the colours of what looks like nothing that was found in order in this theme."""
    violations, looks = page.evaluate(RUN_ON_NEW_LOOKS, [ONLY_COLOURS, list(_known[theme])])
    if not violations:
        _known[theme].update(looks)
    return _told(violations)


def _told(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{each['id']}: {each['help']}: {node['html'][:200]} {node['failureSummary']}"
        for each in violations
        for node in each["nodes"][:3]
    ]

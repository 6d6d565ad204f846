"""The system's own Chromium, driven by Playwright; nothing is downloaded."""

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has no windows to draw, which halves the work; the others do as well."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright) -> Browser:
    """Return a browser without a window."""
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    assert path, "Chromium is needed: see tests/needs.sh"
    return playwright.chromium.launch(executable_path=path, args=FLAGS)

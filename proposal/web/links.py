"""Links: addresses of our pages as someone outside this browser needs them."""

import re
from typing import Any

from flask import current_app, has_request_context, request

from proposal.web.settings import Settings

_ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?")


def outward(endpoint: str, **values: Any) -> str:
    """Return the full address of a page: under the setting ADDRESS, else as this browser reached us.

    A command has no browser: without ADDRESS its links go to HOST and PORT, for who sits at this machine.

    A machine that sends mail has ADDRESS set, so no mail repeats an address that a visitor made up.
    """
    chosen: Settings = current_app.config["SETTINGS"]
    base = chosen.address or _here(chosen)
    return base.rstrip("/") + current_app.url_map.bind("").build(endpoint, values)


def outside(website: str) -> str:
    """Return the address of a page elsewhere, as a list of funds names it; "" for what leads nowhere safe."""
    address = website.strip() if "://" in website else f"https://{website.strip()}"
    return address if _ADDRESS.fullmatch(address) else ""


def _here(chosen: Settings) -> str:
    return request.url_root if has_request_context() else chosen.at_home

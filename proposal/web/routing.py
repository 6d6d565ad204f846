"""Routing: an address is built by code that Werkzeug writes for its route, here only when it is first built.

Writing that for every route at once takes a seventh of the start.
"""

from collections.abc import Callable
from functools import cache

from werkzeug.routing import Rule


class Route(Rule):
    """A route whose builder is made when it is first wanted."""

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        made = cache(super()._compile_builder)
        return lambda route, /, **values: made(append_unknown)(route, **values)

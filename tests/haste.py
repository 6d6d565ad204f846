"""Haste: what every application of a test would make anew, though it comes out the same, is made once."""

import gc
from collections.abc import Callable
from types import CodeType
from typing import Any, ClassVar

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine, event
from werkzeug.routing import Rule

OFTEN = 20_000, 10, 3
"""How many new things, and rounds before an older age is looked through: a test makes a whole application."""

Builder = Callable[..., tuple[str, str]]


class Templates(BytecodeCache):
    """Templates as Jinja compiled them, for all applications of one process."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled, unless the template was changed since."""
        checksum, code = self.kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.kept[bucket.key] = bucket.checksum, bucket.code


class Route(Rule):
    """A route that is read once, as is the code that builds its address compiled once."""

    read: ClassVar[dict[tuple[object, ...], tuple[Any, ...]]] = {}
    built: ClassVar[dict[tuple[str, str, bool], Builder]] = {}

    def compile(self) -> None:
        """Take over what was read of the same route between the same kinds of variables."""
        key = self.rule, repr(self.defaults), frozenset(self.map.converters.items())
        if key not in self.read:
            super().compile()
            self.read[key] = self._parts, self._trace, self._converters, self.arguments
        self._parts, self._trace, self._converters, self.arguments = self.read[key]
        self._build = self._compile_builder(False).__get__(self, None)
        self._build_unknown = self._compile_builder(True).__get__(self, None)

    def _compile_builder(self, append_unknown: bool = True) -> Builder:
        key = self.rule, repr(self.defaults), append_unknown
        if key not in self.built:
            self.built[key] = super()._compile_builder(append_unknown)
        return self.built[key]


def make_haste() -> None:
    """Let all applications of this process share templates and routes, and SQLite not wait for the disk."""
    Flask.jinja_options = {"bytecode_cache": Templates()}
    Flask.url_rule_class = Route
    event.listen(Engine, "connect", _without_waiting)
    gc.set_threshold(*OFTEN)
    gc.enable()


def keep_what_stays() -> None:
    """Clear up, and let Python look for waste among what came later only: it took a third of all time."""
    gc.collect()
    gc.freeze()


def _without_waiting(connection: Any, _record: Any) -> None:
    """Leave it to the system when SQLite's files reach the disk: no power fails during a test."""
    if type(connection).__module__.startswith("sqlite3"):
        connection.execute("PRAGMA synchronous=OFF")

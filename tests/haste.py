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
    """A route of which the code that builds its address is compiled once."""

    built: ClassVar[dict[tuple[str, str, bool], Builder]] = {}

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

"""Migrations: they lead to exactly the tables that the code describes, on both databases."""

from flask import Flask

from proposal.store import upkeep
from proposal.store.session import migrations
from tests.both import both


@both
def test_migrations_make_the_tables_that_the_code_describes(inside: Flask) -> None:
    assert migrations.compare_metadata() == []


@both
def test_migrating_twice_changes_nothing(inside: Flask) -> None:
    upkeep.migrate()

    assert migrations.compare_metadata() == []

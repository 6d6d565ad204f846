"""Commands: what is done at the prompt, with python -m flask --app app."""

from flask import Flask

from proposal.store import upkeep


def install(app: Flask) -> None:
    """Make the commands known."""
    app.cli.command("migrate", help="Werk de database bij.")(upkeep.migrate)

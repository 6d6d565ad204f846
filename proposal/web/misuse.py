"""Misuse: a command that was typed wrongly says in one Dutch sentence what is wrong, and how it is typed."""

from typing import Any

import click
from flask_babel import gettext

from proposal.web.settings import Refusal

NUMBER = click.INT.name


class Misused(Refusal):
    """A command with something missing, unknown or unreadable; it ends with 2, as such commands do."""

    exit_code = 2


class Command(click.Command):
    """A command of this program."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return what is left of the typed words once they are read. Raises Misused."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            pieces = [each for each in self.collect_usage_pieces(ctx) if each != self.options_metavar]
            typed = " ".join((ctx.command_path, *pieces))
            raise Misused(
                gettext("%(wrong)s Zo hoort het: %(typed)s", wrong=_wrong(error), typed=typed)
            ) from error


def _wrong(error: click.UsageError) -> str:
    """Return what is wrong; the most particular kind of mistake comes first, as some are kinds of others."""
    if isinstance(error, click.MissingParameter):
        return str(gettext("Er ontbreekt iets: %(what)s.", what=_name(error.param)))
    if isinstance(error, click.NoSuchOption):
        return str(gettext("%(option)s bestaat niet bij deze opdracht.", option=error.option_name))
    if isinstance(error, click.BadOptionUsage):
        return str(gettext("Achter %(option)s hoort nog iets te staan.", option=error.option_name))
    if isinstance(error, click.BadParameter) and error.param and error.param.type.name == NUMBER:
        return str(gettext("%(what)s is een getal.", what=_name(error.param)))
    if isinstance(error, click.BadParameter):
        return str(gettext("Dit klopt niet: %(what)s.", what=_name(error.param)))
    return str(gettext("Er staat te veel."))


def _name(parameter: Any) -> str:
    return str(parameter.human_readable_name) if parameter else ""

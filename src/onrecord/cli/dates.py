"""A date as a command-line value."""

from __future__ import annotations

import datetime

import click


class IsoDate(click.ParamType[str]):
    """An ISO 8601 date, or date and time; the value is the same in its extended form, ``2021-07-25``."""

    name = "date"

    def convert(self, value: object, parameter: click.Parameter | None, context: click.Context | None) -> str:
        """The date in its extended form; a usage error where it is none."""
        given = str(value).strip()
        try:
            return datetime.date.fromisoformat(given).isoformat()
        except ValueError:
            pass
        try:
            return datetime.datetime.fromisoformat(given).isoformat()
        except ValueError:
            self.fail(f"{given!r} is not an ISO date such as 2021-07-25.", parameter, context)

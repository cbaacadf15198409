"""A date as a command-line value."""

from __future__ import annotations

import datetime

import click


def iso_date(_context: click.Context, _parameter: click.Parameter, given: str | None) -> str | None:
    """An ISO 8601 date, or date and time, in its extended form; a usage error where it is none."""
    if given is None:
        return None
    for kind in (datetime.date, datetime.datetime):
        try:
            return kind.fromisoformat(given.strip()).isoformat()
        except ValueError:
            continue
    raise click.BadParameter(f"{given!r} is not an ISO date such as 2021-07-25.")

"""The documentation names every command and option that there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from onrecord.cli.main import main
from onrecord.errors import MESSAGES

DOCUMENTATION = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text("utf-8")


def _names(command: click.Command, path: str) -> Iterator[tuple[str, str]]:
    yield path, path
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            for name in (*parameter.opts, *parameter.secondary_opts):
                yield path, name
        else:
            yield path, parameter.human_readable_name.strip("[].").upper().rstrip("S")
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from _names(inner, f"{path} {name}")


@pytest.mark.parametrize(("command", "name"), list(_names(main, "onrecord")))
def test_every_command_and_option_is_documented(command: str, name: str) -> None:
    assert f"`{name}" in DOCUMENTATION, command


@pytest.mark.parametrize("code", [code for code in MESSAGES if code.startswith("OR4")])
def test_every_error_of_the_command_line_is_documented(code: str) -> None:
    assert code in DOCUMENTATION

"""The page for users names every number, format and kind of block."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from onrecord.errors import MESSAGES
from onrecord.intake.sniff import SUFFIXES
from onrecord.terms import BlockKind

PAGE = (Path(__file__).parents[2] / "docs" / "intake.md").read_text("utf-8")


@pytest.mark.parametrize(
    "name", [*(code for code in MESSAGES if code.startswith("OR1")), *SUFFIXES, *get_args(BlockKind)]
)
def test_it_is_named(name: str) -> None:
    assert f"`{name}`" in PAGE or f"| {name} |" in PAGE

"""A page in a file: whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.errors import CommandError
from onrecord.export.page import page
from onrecord.export.pagefile import PageFile
from tests.export.dispatch import reading


def test_a_page_written_in_parts_is_the_page(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    with PageFile(target) as written:
        written.add(reading())
        written.add(reading())
    assert target.read_text("utf-8") == page([reading(), reading()])
    assert list(tmp_path.iterdir()) == [target]


def test_an_interruption_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text("before")
    with pytest.raises(KeyboardInterrupt), PageFile(target) as written:
        written.add(reading())
        raise KeyboardInterrupt
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_page_of_nothing_is_not_written(tmp_path: Path) -> None:
    with PageFile(tmp_path / "page.html"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_link_goes_on_leading_to_the_page(tmp_path: Path) -> None:
    real, link = tmp_path / "real.html", tmp_path / "link.html"
    real.write_text("before")
    link.symlink_to(real)
    with PageFile(link) as written:
        written.add(reading())
    assert link.is_symlink()
    assert "Night Ferry" in real.read_text("utf-8")


@pytest.mark.parametrize("target", ["missing/page.html", "."])
def test_what_cannot_be_written_is_refused_before_anything_is_read(tmp_path: Path, target: str) -> None:
    with pytest.raises(CommandError, match="OR401"), PageFile(tmp_path / target):
        pytest.fail("the context was entered")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices here")
def test_a_device_is_not_replaced() -> None:
    with pytest.raises(CommandError, match="OR401"), PageFile(Path(os.devnull)):
        pass

"""What is printed suits where it is read."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from generator.commands.printing import show_table

TABLE = (("event", "added", "kept because edited"), ("river-deal", "12", "3"))


def shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int) -> list[str]:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda *_: os.terminal_size((columns, 24)))
    monkeypatch.setenv("COLUMNS", str(columns))
    show_table(TABLE)
    return capsys.readouterr().out.splitlines()


def test_a_table_that_a_terminal_is_too_narrow_for_is_printed_as_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(capsys, monkeypatch, 30) == ["river-deal", "  added: 12", "  kept because edited: 3"]


def test_a_wide_terminal_gets_a_table_with_whole_headings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = shown(capsys, monkeypatch, 80)
    assert "kept because edited" in lines[1]
    assert len(lines) == 5


def test_elsewhere_columns_stand_in_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(TABLE)
    assert capsys.readouterr().out.splitlines() == ["event       added  kept because edited", "river-deal  12     3"]

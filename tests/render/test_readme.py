"""What the templates' README lists is what there is."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

from generator.render import across, parting, site_view
from generator.render.functions import functions
from generator.render.shown import brief, citations, items, passages, people, sources

ROOT = Path(__file__).parents[2] / "site_templates"
README = (ROOT / "README.md").read_text("utf-8")


def test_every_value_and_field_is_listed_and_no_other() -> None:
    listed = {
        match[1]: re.findall(r"`(\w+)`", match[2])
        for match in re.finditer(r"^\| `(\w+)` \| ((?:`\w+`(?:, )?)+) \|$", README, re.MULTILINE)
    }
    there = {
        name: [field.name for field in fields(value)]
        for module in (site_view, across, parting, passages, brief, citations, items, passages, people, sources)
        for name, value in vars(module).items()
        if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__
    }
    assert listed == there


def test_every_function_is_listed_and_no_other() -> None:
    listed = set(re.findall(r"^\| `(\w+)\(", README, re.MULTILINE))
    assert listed == set(functions("index.md"))


def test_every_page_template_is_listed_and_no_other() -> None:
    listed = set(re.findall(r"`(pages/\w+\.md\.j2)`", README))
    assert listed == {path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*.j2")}

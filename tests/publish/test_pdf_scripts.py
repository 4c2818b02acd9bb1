"""Scripts that the fonts of the PDF don't have: printed with a font of the project or of the machine, or named."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.files import shipped
from generator.publish.pdf import Typesetter
from generator.render.paper import paper
from tests.publish.copies import river, texts

SAID = ["河川協定", "我们不签", "서명하지 않겠다", "ⵜⵉⴼⵉⵏⴰⵖ"]
"""Japanese, Chinese, Korean, Tamazight."""


@pytest.mark.parametrize("said", SAID)
def test_a_script_without_a_font_is_named_with_its_item_and_printed_as_numbers(said: str) -> None:
    view, copy = river()
    first = replace(view.quotes[0], text=said)
    setting = Typesetter([shipped("site_templates")], installed_fonts=False)
    made, found = setting.typeset(
        paper(replace(view, quotes=(first, *view.quotes[1:])), copy), 0, "briefs/river-deal.yml"
    )
    assert made is not None
    numbers = "".join(f"[U+{ord(letter):04X}]" for letter in said if letter != " ")
    assert numbers in "".join("".join(texts(made)).split())
    assert {(one.code, one.file, one.item) for one in found} == {
        ("glyph-missing", "briefs/river-deal.yml", f"quotes.{first.id}")
    }
    assert {letter for letter in said if letter != " "} == {letter for one in found for letter in _named(one.message)}


def _named(message: str) -> list[str]:
    return re.findall("“(.)”", message)


def test_a_whole_text_in_a_script_without_a_font_is_one_error_and_the_rest_comes_out() -> None:
    view, copy = river()
    said = "".join(chr(0x4E00 + number) for number in range(400))
    first = replace(view.quotes[0], text=said)
    content = paper(replace(view, quotes=(first, *view.quotes[1:])), copy)
    made, found = Typesetter([shipped("site_templates")], installed_fonts=False).typeset(content, 0)
    assert made is not None
    assert "[U+4F8F]" in "".join("".join(texts(made)).split())
    assert [(one.code, one.item, one.words) for one in found] == [("glyph-missing", f"quotes.{first.id}", said)]
    assert "“一”, “丁”" in found[0].message
    assert "and 388 more" in found[0].message


@pytest.mark.parametrize("said", SAID)
def test_a_script_that_a_font_of_the_machine_has_is_printed_and_the_font_owned_up_to(said: str) -> None:
    view, copy = river()
    first = replace(view.quotes[0], text=said)
    content = paper(replace(view, quotes=(first, *view.quotes[1:])), copy)
    made, found = Typesetter([shipped("site_templates")]).typeset(content, 0, "briefs/river-deal.yml")
    if any(one.code == "glyph-missing" for one in found):
        pytest.skip(f"NO FONT OF THIS MACHINE HAS “{said}”: that it is printed with one is not tried")
    assert made is not None
    assert f"“{said}”" in " ".join(texts(made))
    assert [(one.code, one.severity, one.item) for one in found] == [
        ("font-installed", "warning", f"quotes.{first.id}")
    ]


def test_a_font_in_the_folder_of_the_project_is_used_without_a_word(tmp_path: Path) -> None:
    fonts = [
        path
        for folder in ("/usr/share/fonts", "/usr/local/share/fonts")
        for path in Path(folder).rglob("DejaVuSans.ttf")
    ]
    if not fonts:
        pytest.skip("NO FONT TO TRY WITH: DejaVu Sans is not installed")
    (tmp_path / "pdf/fonts").mkdir(parents=True)
    (tmp_path / "pdf/fonts/mine.ttf").write_bytes(fonts[0].read_bytes())
    view, copy = river()
    content = paper(replace(view, title="ⵜⵉⴼⵉⵏⴰⵖ"), copy)
    made, found = Typesetter([tmp_path, shipped("site_templates")], installed_fonts=False).typeset(content, 0)
    assert made is not None
    assert not found
    assert "ⵜⵉⴼⵉⵏⴰⵖ" in texts(made)[0]

"""Templates: everything printed passes the gate, and a mistake names template and line."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.diagnostics import Diagnostic, GeneratorError
from generator.render.templates import GatedEnvironment, fill

HOSTILE = "<b>*x*</b>"
GATED = "&#60;b&#62;&#42;x&#42;&#60;&#47;b&#62;"


@dataclass(frozen=True)
class Item:
    title: str
    aliases: tuple[str, ...]


ITEM = Item(HOSTILE, (HOSTILE, HOSTILE))


def filled(template: str, **others: str) -> str:
    return fill(GatedEnvironment({"pages/a.md.j2": template, **others}), "pages/a.md.j2", {"item": ITEM})


@pytest.mark.parametrize(
    "template",
    [
        "{{ item.title }}",
        "{{ item['title'] }}",
        "{% macro shown(text) %}{{ text }}{% endmacro %}{{ shown(item.title) }}",
        "{% macro bold() %}**{% endmacro %}{{ bold() ~ item.title }}",
        "{% macro bold() %}**{% endmacro %}{{ bold() ~ (item.title | trim) }}",
        "{% macro bold() %}**{% endmacro %}{{ item.aliases | join(bold()) }}",
        "{% set block %}{{ item.title }}{% endset %}{{ block }}",
        "{% for alias in item.aliases %}{{ alias }}{% endfor %}",
        "{{ item.title if true else '' }}",
        "{{ item.title | replace('q', 'r') }}",
    ],
)
def test_no_way_of_printing_a_text_leaves_out_the_gate(template: str) -> None:
    text = filled(template)
    assert GATED in text
    assert "<b>" not in text
    assert "*x" not in text


@pytest.mark.parametrize("name", ["safe", "e", "escape", "tojson", "urlize", "striptags"])
def test_no_filter_leads_around_the_gate(name: str) -> None:
    with pytest.raises(GeneratorError, match=name):
        filled("{{ item.title | " + name + " }}")


def mistake(template: str, **others: str) -> Diagnostic:
    with pytest.raises(GeneratorError) as raised:
        filled(template, **others)
    return raised.value.diagnostics[0]


def test_a_misspelt_field_names_template_line_and_the_likely_name() -> None:
    found = mistake("one\ntwo\n{{ item.titel }}\n")
    assert (found.file, found.line) == ("site_templates/pages/a.md.j2", 3)
    assert "titel" in found.message
    assert "“title”" in found.remedy


def test_a_misspelt_name_in_a_part_names_the_part() -> None:
    found = mistake("{% include 'parts/b.md.j2' %}", **{"parts/b.md.j2": "\n{{ itme.title }}"})
    assert (found.file, found.line) == ("site_templates/parts/b.md.j2", 2)
    assert "“item”" in found.remedy


def test_broken_syntax_names_the_line() -> None:
    found = mistake("fine\n{% if item %}\n")
    assert found.file == "site_templates/pages/a.md.j2"
    assert found.line == 2


def test_a_template_that_is_not_there_is_named() -> None:
    assert "parts/none.md.j2" in mistake("{% include 'parts/none.md.j2' %}").message

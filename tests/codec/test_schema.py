import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.codec import schema

ROOT = Path(__file__).parents[2]


def as_an_editor_reads_it(text: str) -> Any:
    """YAML 1.2 as editors read it, near enough: dates stay text, words such as no stay text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile(r"true|false"), list("tf"))
    return yaml.load(text, Loader)


def valid(text: str) -> bool:
    return jsonschema.Draft202012Validator(json.loads(schema())).is_valid(as_an_editor_reads_it(text))


def test_the_schema_in_the_repository_is_the_one_of_the_model() -> None:
    assert (ROOT / "briefs" / "brief.schema.json").read_text(encoding="utf-8") == schema()


def test_every_key_has_a_description_for_the_editor() -> None:
    made = json.loads(schema())
    jsonschema.Draft202012Validator.check_schema(made)
    for name, part in {"brief": made, **made["$defs"]}.items():
        for key, value in part.get("properties", {}).items():
            assert value.get("description"), f"{name}.{key}"


def test_the_sample_brief_fits_the_schema(river_deal_text: str) -> None:
    assert valid(river_deal_text)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("schema: 1", "schema: 2"),
        ("state: developing", "state: ongoing"),
        ("stance: opposes", "stanse: opposes"),
        ("stance: opposes", "stance: hates"),
        ("  four-years:", "  Four_Years:"),
        ("  four-years:", "  ../four-years:"),
        ("text: The deal ended four years of talks.", "text:"),
        ("text: The deal ended four years of talks.", "text: [a]"),
        ("when: 2020-03", "when: in March"),
        ("    voice: spoken\n    occasion: before the vote", "    voice: loud"),
        ("url: https://herald.example/2024/05/alder-river-deal", "url: herald"),
        ("occurrence: 2", "occurrence: 0"),
        ("    actor: hale\n", ""),
        ("quotes: [hale-slow-death]", "quotes: hale-slow-death"),
    ],
)
def test_the_schema_rejects_what_is_wrong(river_deal_text: str, right: str, wrong: str) -> None:
    assert right in river_deal_text
    assert not valid(river_deal_text.replace(right, wrong, 1))

"""The JSON Schema of a brief, for editors: made from the model, so that it never says anything else."""

from __future__ import annotations

import json
from typing import Any

from generator.model.brief import Brief


def schema() -> str:
    """The text of `briefs/brief.schema.json`, ending in a newline."""
    made = Brief.model_json_schema(by_alias=True)
    _close(made)
    for name, field in Brief.model_fields.items():  # pydantic leaves out a description beside a reference
        made["properties"][field.alias or name]["description"] = field.description
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "Briefwright brief"
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _close(part: Any) -> None:
    """Make a key that fits no pattern of ids an error; pydantic leaves such keys free."""
    if isinstance(part, dict):
        if "patternProperties" in part:
            part["additionalProperties"] = False
        for inner in part.values():
            _close(inner)
    elif isinstance(part, list):
        for inner in part:
            _close(inner)

"""The JSON Schema of a brief, for editors: made from the model, so that it never says anything else."""

from __future__ import annotations

import json

from generator.model.brief import Brief


def schema() -> str:
    """The text of `briefs/brief.schema.json`, ending in a newline."""
    made = Brief.model_json_schema(by_alias=True)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "Briefwright brief"
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"

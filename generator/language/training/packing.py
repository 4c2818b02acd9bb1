"""A trained pipeline → the folder that is shipped: weights in half precision, nothing that loading doesn't read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy


def pack(nlp: Any, folder: Path) -> None:
    """Writes `nlp` to `folder`, its weights rounded on the way; files of the folder that are no part of it stay."""
    for _, component in nlp.components:
        shutil.rmtree(folder / component.name, ignore_errors=True)
        for node in component.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(numpy.float16))
    nlp.to_disk(folder, exclude=["tokenizer", "vocab"])
    described = json.loads((folder / "meta.json").read_text("utf-8"))
    described.update(
        name="briefwright",
        description="Reads English news: words, sentences, dependencies, names. See LICENSE and SCORES.md beside it.",
        license="CC BY-SA 4.0",
    )
    for needless in ("labels", "performance", "vectors", "email", "url", "author"):
        described.pop(needless, None)
    (folder / "meta.json").write_text(json.dumps(described, indent=2, sort_keys=True) + "\n", "utf-8")

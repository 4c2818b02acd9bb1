"""What the tests of commands share: an article, and a pipeline that notes what it is asked to read."""

from __future__ import annotations

import pytest

from generator.commands import sharing
from generator.model.parse import Parse

ARTICLE = """Council signs river deal

The council of Alder signed a deal on Wednesday. "We will not sign a deal that leaves the river to chance," said Maria
Lopez, the mayor of Alder.

Twelve councillors signed the paper in the town hall, and the ministry said it would publish the annex in June.
"""


PARSED: dict[str, Parse] = {}
"""What the pipeline read once; it reads the same text the same way each time."""


@pytest.fixture
def texts_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the language pipeline was asked to read."""
    read: list[str] = []
    pipeline = sharing.language_pipeline(None)

    class Noting:
        def parse(self, text: str) -> Parse:
            read.append(text)
            if text not in PARSED:
                PARSED[text] = pipeline.parse(text)
            return PARSED[text]

    monkeypatch.setattr(sharing, "language_pipeline", lambda name: Noting())
    return read

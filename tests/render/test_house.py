"""The house style: what is wrong in the settings is named, all of it."""

from __future__ import annotations

import pytest

from generator.diagnostics import GeneratorError
from generator.render.house import House, house


def test_nothing_set_is_the_packaged_style() -> None:
    assert house({}) == House()


def test_what_is_set_is_taken() -> None:
    style = house({"name": "Alder Desk", "accent": "#AA0000", "paper": "letter", "logo": "art/logo.svg"})
    assert (style.name, style.accent, style.paper, style.logo) == ("Alder Desk", "#AA0000", "letter", "art/logo.svg")


def test_every_mistake_is_named_with_a_remedy() -> None:
    with pytest.raises(GeneratorError) as caught:
        house({"acent": "#aa0000", "accent": "red", "paper": "a5", "logo": "logo.gif"})
    said = [str(problem) for problem in caught.value.diagnostics]
    assert len(said) == 4
    assert "Did you mean accent?" in said[0]
    assert "“red” is no colour" in said[1]
    assert "There are: a4, letter." in said[2]
    assert "neither SVG nor PNG" in said[3]

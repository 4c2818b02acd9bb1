"""Other names that an article itself introduces."""

from __future__ import annotations

import pytest

from generator.compose.actors.introduced import abbreviates, introduced


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The Harbour Rail Line (HRL) opposes it.", [("The Harbour Rail Line", "HRL")]),
        ('Fictia Airlines (the "FA") flew.', [("Fictia Airlines", "FA")]),
        ("Ruiz Pardo, known to everyone as Manolo, left.", [("Ruiz Pardo", "Manolo")]),
        ("Edson Lima, better known as ‘Tito’, scored.", [("Edson Lima", "Tito")]),
        ("Lena Voss (Labour) asked about Alder (North).", []),
        ("Lena Voss, known for her patience, left Alder.", []),
    ],
)
def test_names_an_article_says_are_one_are_read_and_what_else_stands_in_brackets_is_not(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert introduced(text) == pairs


def test_an_abbreviation_has_letters_of_the_name_in_their_order() -> None:
    assert abbreviates("CPS", "Civil Protection Service")
    assert abbreviates("SIA", "Singapore Airlines")
    assert not abbreviates("XPS", "Civil Protection Service")
    assert not abbreviates("Labour", "Lena Voss")

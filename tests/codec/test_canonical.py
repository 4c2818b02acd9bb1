"""A brief in canonical form says the same, keeps every comment, and is formatted once for all."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.codec import decode, encode
from generator.codec.canonical import canonical, complete
from generator.model.brief import Brief
from generator.model.document import Document
from generator.readers import read

from .test_encode import briefs
from .test_splice import TEXT


def test_order_quoting_and_indentation_are_those_the_machine_writes(river_deal_text: str) -> None:
    lines = river_deal_text.split("\n")
    at = lines.index("points:")
    turned = "\n".join(
        [*lines[:6], *lines[at : lines.index("actors:")], *lines[6:at], *lines[lines.index("actors:") :]]
    )
    assert turned != river_deal_text
    assert canonical(turned) == river_deal_text
    assert canonical(river_deal_text) == river_deal_text


def test_every_comment_stays_beside_what_it_is_about() -> None:
    made = canonical(TEXT).split("\n")
    assert made[1] == "# about this brief"
    assert "title: The   deal  # not final" in made
    assert made[made.index("  # the first one") + 1] == "  a:"
    assert "    text: A happened.  # sure" in made
    assert made[made.index("  # the second one") + 1].startswith("  b:")
    assert made[-2] == "# the end"


@settings(max_examples=100, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(briefs, st.lists(st.tuples(st.integers(1, 200), st.integers(0, 6), st.booleans()), max_size=4))
def test_formatting_twice_is_formatting_once(brief: Brief, remarks: list[tuple[int, int, bool]]) -> None:
    lines = encode(brief).split("\n")
    for number, column, end in remarks:
        at = 1 + number % (len(lines) - 1)
        if end and lines[at]:
            lines[at] += f"  # remark-{number}"
        else:
            lines.insert(at, " " * column + f"# remark-{number}")
    text = "\n".join(lines)
    if decode(text, "a.yml").brief != brief:
        return  # a comment fell into a text
    made = canonical(text)
    assert decode(made, "a.yml").brief == brief
    missing = [
        line
        for line in lines
        for number, *_ in remarks
        if f"# remark-{number}" in line and f"# remark-{number}" not in made
    ]
    assert missing == []
    assert canonical(made) == made


def test_a_comment_behind_a_value_with_its_own_sign_stays() -> None:
    text = (
        'title: T\nsources: {}\npoints:\n  a:\n    text: "one #two"  # kept\n    evidence: []\n'
        '  b: {text: "x #y", evidence: []}  # kept too\n'
    )
    made = canonical(text)
    assert "# kept\n" in made
    assert "# kept too" in made


def article(text: str) -> Document:
    document, _ = read("event/a.txt", text.encode(), None)
    assert document is not None
    return document


def test_evidence_without_a_source_gets_the_only_one_that_has_the_words() -> None:
    text = (
        "title: T\nsources: {}\npoints:\n  a:\n    text: x\n    evidence:\n      - {exact: signed the deal}\n"
        "      - exact: the town hall\n      - exact: on Wednesday\n"
    )
    documents = {
        "s1": article("Twelve councillors signed the deal on Wednesday. It was a long day for all of them."),
        "s2": article("They met in the town hall on Wednesday. Nobody else came to see it happen there."),
    }
    made = complete(text, documents)
    assert "- {source: s1, exact: signed the deal}\n" in made
    assert "- source: s2\n        exact: the town hall\n" in made
    assert "- exact: on Wednesday\n" in made

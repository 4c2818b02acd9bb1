import time

import pytest

from generator.readers import read

SENTENCE = "The council of Alder signed a deal that sets how much water farms may take from the river."


def page(body: str) -> bytes:
    return f"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def test_lists_tables_and_quotations_of_a_page_are_kept() -> None:
    rows = "<table><tr><th>Town</th><th>Litres</th></tr><tr><td>Alder</td><td>1,200</td></tr></table>"
    quotation = "<blockquote>“We will,” she said.</blockquote>"
    body = f"<h1>A deal</h1><p>{SENTENCE}</p><ul><li>{SENTENCE}</li></ul>{quotation}{rows}<p>{SENTENCE}</p>"
    found, _ = read("a/b.html", page(f"<article>{body}</article>"))
    assert found is not None
    assert found.language == "en-GB"
    assert found.text.count(SENTENCE) >= 2
    assert "“We will,” she said." in found.text


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + SENTENCE,
        f"<p>{SENTENCE}<script>alert('x')</script><style>p{{}}</style></p>" * 3,
        f"<p>{SENTENCE}</p><p onclick='x()'>{SENTENCE} again</p><!-- {SENTENCE} hidden -->",
        "<p>" + SENTENCE + "</p>" + "<b" * 5_000,
        f"<article><p>{SENTENCE}</p><p>{SENTENCE}&#0;&#x202e; twice</p></article>",
    ],
)
def test_a_hostile_page_is_read_as_text_or_refused(body: str) -> None:
    start = time.perf_counter()
    found, problems = read("a/b.html", page(body))
    assert time.perf_counter() - start < 10
    assert found is not None or problems
    if found:
        assert not any(word in found.text for word in ("alert(", "<p", "onclick", "hidden", "\u202e", "\x00"))

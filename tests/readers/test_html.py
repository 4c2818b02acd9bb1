import pytest

from generator.readers import article_of, read

SENTENCE = "The council of Alder signed a deal that sets how much water farms may take from the river."

OTHER = "Twelve councillors signed the paper, and the ministry said it would publish the annex in June."


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


def blocks(html: bytes) -> list[tuple[str, str]]:
    article, problems = article_of("a.html", html)
    assert article is not None, problems
    return [(block.kind, block.text) for block in article.blocks]


def test_the_headline_is_the_first_paragraph_once_and_the_title_as_in_a_text_file() -> None:
    article, _ = article_of("a.html", page(f"<article><h1>A deal</h1><p>{SENTENCE}</p><p>{OTHER}</p></article>"))
    plain, _ = article_of("a.txt", f"A deal\n\n{SENTENCE}\n\n{OTHER}\n".encode())
    assert article is not None
    assert plain is not None
    assert article.about["title"] == plain.about["title"] == "A deal"
    assert article.blocks == plain.blocks


def test_cells_and_lines_do_not_run_together() -> None:
    rows = "<table><tr><th>Town</th><th>Litres</th></tr><tr><td>Alder 1</td><td>200</td></tr></table>"
    lines = "<p>Alder, 5 June<br>Beech, 9 June<br>\n<br>The talks go on in the autumn, as all of them said.</p>"
    found = blocks(page(f"<article><p>{SENTENCE}</p>{rows}{lines}<p>{OTHER}</p></article>"))
    assert ("list item", "Alder 1 | 200") in found
    assert ("text", "Alder, 5 June Beech, 9 June") in found
    assert ("text", "The talks go on in the autumn, as all of them said.") in found


PARTS = [
    f"Part {number} of the report says that {SENTENCE[0].lower()}{SENTENCE[1:-1]} of {number} towns."
    for number in range(12)
]


def parts(name: str, between: str = "") -> str:
    boxes = (
        f"<div class='{name}'><p>{PARTS[n]}</p><p>{PARTS[n + 1]}</p><p>{PARTS[n + 2]}</p></div>" for n in (0, 3, 6, 9)
    )
    return between.join(boxes)


def test_an_article_that_is_cut_into_boxes_of_one_kind_is_read_whole() -> None:
    ad = "<div class='ad-slot'><div>Advertisement</div></div>"
    body = f"<main><article><h1>A deal</h1><div class='chunks'>{parts('body article__body', ad)}</div></article></main>"
    assert [text for kind, text in blocks(page(body)) if kind == "text"] == PARTS


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
    found, problems = read("a/b.html", page(body))
    assert found is not None or problems
    if found:
        assert not any(word in found.text for word in ("alert(", "<p", "onclick", "hidden", "\u202e", "\x00"))

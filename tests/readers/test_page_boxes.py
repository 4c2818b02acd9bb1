from lxml.html import fromstring

from generator.readers.page_boxes import in_one_box

FIRST = "The council of Alder signed a deal on Wednesday after four years of talks about the river."
SECOND = "Twelve councillors signed the paper, and the ministry said it would publish the annex in June."


def moved(html: str, read: str = FIRST) -> bool:
    tree = fromstring(f"<html><body>{html}</body></html>")
    found = in_one_box(tree, read)
    together = any(len(box) > 1 for box in tree.iter("div") if box.get("class") == "text")
    assert found == together
    return found


def box(text: str, around: str = "div") -> str:
    return f"<{around}><div class='text'><p>{text}</p></div></{around}>"


def test_a_box_of_the_same_kind_that_was_left_out_goes_into_the_first() -> None:
    assert moved(f"<article>{box(FIRST)}<div class='ad'>Advertisement</div>{box(SECOND)}</article>")


def test_what_was_read_already_stays_where_it_is() -> None:
    assert not moved(f"<article>{box(FIRST)}{box(SECOND)}</article>", read=f"{FIRST} {SECOND}")


def test_another_article_behind_this_one_is_no_part_of_it() -> None:
    assert not moved(f"<main><h1>A deal</h1>{box(FIRST)}<h1>A storm</h1>{box(SECOND)}</main>")
    assert not moved(f"<article>{box(FIRST)}</article><article>{box(SECOND)}</article>")


def test_comments_and_what_is_set_apart_are_no_parts() -> None:
    assert not moved(f"<article>{box(FIRST)}<div id='comments'>{box(SECOND)}</div></article>")
    assert not moved(f"<article>{box(FIRST)}{box(SECOND, 'aside')}</article>")

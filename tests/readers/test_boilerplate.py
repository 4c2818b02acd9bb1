import pytest

from generator.readers.blocks import Block
from generator.readers.boilerplate import without_boilerplate

FIRST = Block("text", "The council of Alder signed a deal on Wednesday after four years of talks about the river.")
SECOND = Block("text", "Twelve councillors signed the paper, and the ministry said it would publish the annex in June.")
THIRD = Block("text", "“We follow the river,” said Maria Lopez, who is related to nobody on the council of the town.")


def kept(*blocks: Block, title: str = "Council signs river deal") -> tuple[Block, ...]:
    return without_boilerplate(blocks, title)


@pytest.mark.parametrize(
    "words",
    [
        "Read more: Mayors meet",
        "Share this article",
        "Follow us on the usual networks",
        "Advertisement",
        "Sign up for our news",
        "Copyright © 2024 The Gazette. All rights reserved.",
        "We use cookies to make this site better.",
        "Related: the annex",
        "https://gazette.example/deal",
        "2024-05-01T10:00:00Z",
        "* * *",
    ],
)
def test_stock_wording_around_articles_is_left_out(words: str) -> None:
    assert kept(FIRST, Block("text", words), SECOND) == (FIRST, SECOND)


def test_sentences_of_an_article_stay_even_where_they_begin_like_a_notice() -> None:
    long = Block(
        "text",
        "Related work had begun years before, and those who signed up for it said on Monday that they would not stop,"
        " whatever the council, the ministry or the courts might say of it in the end.",
    )
    assert kept(FIRST, long, THIRD, SECOND) == (FIRST, long, THIRD, SECOND)


def test_the_headline_is_no_paragraph_and_teasers_at_the_end_are_no_headings() -> None:
    heading = Block("heading", "What is next")
    blocks = (Block("heading", "Council signs river deal"), FIRST, heading, SECOND, heading, Block("heading", "Sports"))
    assert kept(*blocks) == (FIRST, heading, SECOND)


def test_what_follows_a_line_such_as_related_stories_is_left_out_but_not_near_the_beginning() -> None:
    tail = Block("heading", "Related stories")
    assert kept(FIRST, SECOND, tail, THIRD) == (FIRST, SECOND)
    assert THIRD in kept(tail, FIRST, SECOND, THIRD)


def test_a_layout_table_does_not_tell_the_article_twice() -> None:
    table = Block("list item", " ".join(block.text for block in (FIRST, SECOND, THIRD)))
    assert kept(table, FIRST, SECOND, THIRD) == (FIRST, SECOND, THIRD)


def test_a_page_of_nothing_else_stays_as_it_is() -> None:
    assert kept(Block("text", "Advertisement")) == (Block("text", "Advertisement"),)

from typing import Any

import pytest
from lxml.html import fromstring

from generator.readers.page_head import declared_title, language, published, saved_from, shown_headline


def tree(head: str = "", body: str = "") -> Any:
    return fromstring(f"<html><head>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Council signs deal | The Gazette</title>", "<h1>The Gazette</h1><h1>Council signs deal</h1>"),
        ("<title>Council signs deal - The Gazette</title>", "<h1>Council signs deal</h1><h1>Sign up</h1>"),
        ("<meta property='og:title' content='Deal on the river signed by the council'>", "<h1>Council signs deal</h1>"),
        ("<title>The Gazette: Council signs deal</title>", "<h1>Council <em>signs</em> deal</h1>"),
        ("", "<h1> Council signs\n deal</h1>"),
    ],
)
def test_the_headline_is_the_one_readers_see(head: str, body: str) -> None:
    assert shown_headline(tree(head, body)) == "Council signs deal"


def test_the_name_of_the_site_is_no_headline_and_goes_from_what_the_head_says() -> None:
    page = tree("<title>Council signs deal – The Gazette</title>", "<h1>The Gazette</h1>")
    assert shown_headline(page) is None
    assert declared_title(page, "The Gazette", None) == "Council signs deal"
    assert declared_title(page, None, "www.thegazette.example") == "Council signs deal"
    assert declared_title(page, None, None) == "Council signs deal – The Gazette", "what is not known stays"


def test_a_heading_of_something_else_is_no_headline() -> None:
    page = tree("<meta property='og:title' content='Council signs river deal'>", "<h1>Win a weekend for two</h1>")
    assert (shown_headline(page), declared_title(page, None, None)) == (None, "Council signs river deal")


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("<meta property='article:published_time' content='2024-05-01T10:00:00Z'>", "", "2024-05-01T10:00:00Z"),
        (
            "<script type='application/ld+json'>{'@graph': [{'@type': 'WebPage', 'datePublished': '2019-01-01'},"
            " {'@type': ['NewsArticle'], 'datePublished': '2024-05-01T10:00:00+0000'}]}</script>".replace("'", '"')
            .replace('"application/ld+json"', "'application/ld+json'"),
            "", "2024-05-01T10:00:00+0000",
        ),
        ("<script type='application/ld+json'>{broken</script>", "<time datetime='2024-05-01'>1</time>", "2024-05-01"),
        ("", "<span itemprop='datePublished' content='2024-05-01'>1 May</span>", "2024-05-01"),
        ("<meta property='article:published_time' content='0001-01-01T00:00:00Z'>", "", None),
        ("", "<time datetime='2024-05-01'>1 May</time><time datetime='2024-05-02'>2 May</time>", None),
    ],
)  # fmt: skip
def test_the_moment_of_publication_is_the_one_that_is_declared(head: str, body: str, day: str | None) -> None:
    assert published(tree(head, body)) == day


def test_the_language_is_the_declared_one() -> None:
    assert language(fromstring("<html lang=de><body><p>x</p></body></html>")) == "de"
    assert language(tree("<meta property='og:locale' content='pt_BR'>")) == "pt_BR"
    assert language(tree()) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "<!DOCTYPE html>\n<!-- saved from url=(0033)https://gazette.example/2024/deal -->\n<html>",
            "https://gazette.example/2024/deal",
        ),
        (
            "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://gazette.example/2024/deal \n-->",
            "https://gazette.example/2024/deal",
        ),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<html><p>saved from url=(0033)https://gazette.example/</p>", None),
    ],
)
def test_the_address_that_a_browser_noted_is_read(text: str, address: str | None) -> None:
    assert saved_from(text) == address

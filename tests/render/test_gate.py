"""What goes through the gate reads back as the same text, and does nothing."""

from __future__ import annotations

import functools
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from generator.render.gate import REFUSED, gate, web_address

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://elsewhere.example/x.png)",
    "[a](http://[@x)",
    "<![>",
    "<!-- --><b>",
    "&lt;script&gt; &#60;b&#62; &amp;lt;",
    "{{ brief.title }} {% raw %} {# x #}",
    "[^s1-p1-abc] [^1]: note",
    "*[HTML]: abbreviation",
    "# heading\n\n- item\n\n    code\n\n> quote",
    "1. one\n2. two\n***\n---\n===",
    "| a | b |\n|---|---|\n| c | d |",
    "term\n:   definition",
    "text { .class #id onclick=alert(1) }",
    '" onmouseover="alert(1)',
    "' style='x",
    "`code` ``` ~~~ $x$ \\(x\\) :smile: ==mark== ++ins++ ^^sup^^ ~sub~",
    "http://elsewhere.example/ www.elsewhere.example a@elsewhere.example <http://x.example>",
    "///Footnotes Go Here///",
    "\u202ereversed\u202c \u200bzero\u00a0width \ufeff",
    "\x02wzxhzdk:0\x03 \x02amp\x03 klzzwxh:0000",
    "--- title: x ---",
    "  two  spaces  \\",
    "_a_ __b__ *c* **d**",
    "%7B%7B ${x} <%= x %>",
    "½ Ⅻ ① ² é e\u0301 日本語 العربية 🙂 \U0001f1fa\U0001f1e6",
)
PLACES = (
    "{}",
    "A {} b",
    "# {} {{ #id }}",
    "- {}\n- b",
    "> {}\n> {{ .class }}",
    "{} {{ #id }}\n:   {}",
    "| a | b |\n|---|---|\n| {} | {} |",
    "[{}](https://example.org/)",
    "**{}** and *{}*",
    '<div class="x" markdown="1">\n\n{}\n\n</div>',
    '<p class="x">{}</p>',
    "Text [^a]\n\n[^a]: **S1 ¶1** {}",
)
STRUCTURE = frozenset(["html", "head", "body", "p", "h1", "ul", "ol", "li", "blockquote", "dl", "dt", "dd", "div"])
TABLES = frozenset(["table", "thead", "tbody", "tr", "th", "td"])
ALLOWED = STRUCTURE | TABLES | {"a", "strong", "em", "sup", "span"}


@functools.cache
def reader() -> markdown.Markdown:
    """Python-Markdown with the extensions of the site, in their real settings."""
    settings_file = Path(__file__).parents[2] / "mkdocs.yml"
    with TemporaryDirectory() as empty:
        configuration = load_config(str(settings_file), docs_dir=empty)
    return markdown.Markdown(extensions=configuration.markdown_extensions, extension_configs=configuration.mdx_configs)


def read_back(place: str, text: str) -> tuple[str, set[str], set[str]]:
    """The text of a page with something in one place, the elements in it, and the addresses."""
    tree = LexborHTMLParser(
        reader().reset().convert(place.replace("{}", gate(text)).replace("{{", "{").replace("}}", "}"))
    )
    tags = {str(node.tag) for node in tree.root.css("*")} if tree.root else set()
    addresses = {node.attributes.get("href") or "" for node in tree.css("a")}
    return one_line(tree.body.text() if tree.body else ""), tags, addresses


def one_line(text: str) -> str:
    return " ".join(text.split())


def holds(place: str, text: str) -> None:
    meant = one_line(REFUSED.sub("\ufffd", text))
    found, tags, addresses = read_back(place, text)
    assert meant in found
    assert tags <= ALLOWED
    assert all(address.startswith(("#", "https://example.org/")) for address in addresses)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_back_as_it_is_and_does_nothing(place: str, text: str) -> None:
    holds(place, text)


@settings(max_examples=150)
@given(st.sampled_from(PLACES), st.text(min_size=1, max_size=60) | st.lists(st.sampled_from(HOSTILE)).map("".join))
def test_any_text_reads_back_as_it_is_and_does_nothing(place: str, text: str) -> None:
    if one_line(text):
        holds(place, text)


@given(st.text())
def test_nothing_but_letters_digits_spaces_and_references_comes_out(text: str) -> None:
    assert all(character.isalnum() or character in " &#;" for character in gate(text))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "", "file:///etc"]
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(address) == ""


def test_a_web_address_cannot_leave_its_place() -> None:
    assert web_address('https://example.org/a)b"c<d>e f') == ""
    assert web_address('https://example.org/a)b"c<d>[e](f)') == "https://example.org/a%29b%22c%3Cd%3E%5Be%5D%28f%29"

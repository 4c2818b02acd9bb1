"""What a web page says of itself: the headline that readers see, the moment it was published, its language.

Trees are those of lxml. What a page shows goes before what its head says for search engines and networks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.readers.about import moment
from generator.readers.normalize import clean, folded_words, one_line

_LEAST_AGREEMENT = 0.3
"""The part of a headline's words that stand in what the head calls the page; the name of a site has none of them."""
_PARTS = re.compile(r"\s+[|–—·•:»-]+\s+|\s*\|\s*|:\s+(?=[A-Z])")
_DATED = '//*[@itemprop="datePublished"]/@{}'
_SAVED_FROM = re.compile(
    r"<!--[^>]{0,80}?(?:saved from url=\(\d+\)|saved with SingleFile\s+url: )(https?://\S+)", re.IGNORECASE
)
_ARTICLE = re.compile(r"(article|posting|report|story)$", re.IGNORECASE)

_TOLD = ('//meta[@property="og:title"]/@content', '//meta[@name="twitter:title"]/@content', "//head//title")


def shown_headline(tree: Any) -> str | None:
    """The first-level heading that agrees best with what the page's head calls it; None where none does."""
    told = _told(tree)
    words = {word for text in told for word in folded_words(text)}
    shown = [text for text in _texts(tree, "//h1") if not any(_is_name_of_site(text, name) for name in told)]
    best = max(shown, key=lambda text: len(words & set(folded_words(text))), default="")
    agreeing = words & set(folded_words(best))
    return best if best and (not told or len(agreeing) >= _LEAST_AGREEMENT * len(set(folded_words(best)))) else None


def declared_title(tree: Any, outlet: str | None, host: str | None) -> str | None:
    """What the page's head calls it, without the name of the site; None where it does not say."""
    told = _told(tree)
    return _without_site(told[0], f"{outlet or ''} {host or ''}") if told else None


def _told(tree: Any) -> list[str]:
    return [text for path in _TOLD for text in _texts(tree, path)]


def published(tree: Any) -> str | None:
    """The moment of publication that the page declares, with its time where it has one; None where it declares none.

    Failing all else, the one day of its time elements counts; several may be those of teasers.
    """
    values = [str(value) for value in tree.xpath('//meta[@property="article:published_time"]/@content')]
    values += [str(node["datePublished"]) for node in _articles(tree) if "datePublished" in node]
    values += [str(value) for name in ("content", "datetime") for value in tree.xpath(_DATED.format(name))]
    if found := next((read for value in values if (read := moment(value))), None):
        return found
    shown = [read for value in tree.xpath("//time/@datetime") if (read := moment(str(value)))]
    return shown[0] if len({day[:10] for day in shown}) == 1 else None


def saved_from(text: str) -> str | None:
    """The address that a browser, or the extension SingleFile, noted in a page it saved."""
    found = _SAVED_FROM.search(text, 0, 4096)
    return found[1] if found else None


def language(tree: Any) -> str | None:
    """The language that the page declares."""
    found = tree.xpath("/html/@lang") or tree.xpath('//meta[@property="og:locale"]/@content')
    return str(found[0]) if found else None


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles among what the page declares as JSON-LD; those of lists of other pages are left out."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield node
                waiting += [node[name] for name in ("@graph", "mainEntity") if name in node]


def _texts(tree: Any, path: str) -> list[str]:
    found = tree.xpath(path)
    texts = (value if isinstance(value, str) else "".join(value.itertext()) for value in found)
    return [text for one in texts if (text := one_line(clean(one)))]


def _is_name_of_site(text: str, told: str) -> bool:
    """Whether a heading is only the end of what the head calls the page: "Story | The Gazette"."""
    parts = _PARTS.split(told)
    return parts[-1] != max(parts, key=len) and folded_words(parts[-1]) == folded_words(text)


def _without_site(told: str, names: str) -> str:
    """What the head calls a page without the name of its site at the end: a part whose letters are those of `names`."""
    letters = "".join(folded_words(names))
    cuts = [cut for cut in _PARTS.finditer(told) if "".join(folded_words(told[cut.end() :])) in letters]
    return told[: cuts[0].start()] if cuts and cuts[0].start() else told

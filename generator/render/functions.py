"""What templates can call, beside Jinja's own: links, ids, footnote marks and wording."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from generator.diagnostics import Diagnostic, GeneratorError
from generator.render.footnotes import Notes, code
from generator.render.gate import gate, web_address
from generator.render.mending import mending_address
from generator.render.naming import FirstNames
from generator.render.renamed import formerly
from generator.render.speaking import foremost, speaking_drawing, spoken_of
from generator.render.structured import structured
from generator.render.time_drawing import time_drawing
from generator.render.wording import begun, counted, ended, listed, shortened, spelled

NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9:-]+")


def functions(path: str, notes: Notes | None = None) -> dict[str, object]:
    """The functions by name, for the page at `path`, which cites into `notes`; what they give is safe where it is meant
    to stand.
    """

    def link(page: str, fragment: str | None = None) -> Markup:
        """A Markdown link's target: another page of the site, relative to this one, with an optional id on it."""
        way = _way(path, str(page))
        return Markup(f"{way}#{identifier(fragment)}" if fragment else way)

    def built(page: str, fragment: str | None = None) -> Markup:
        """The same for an `href` in HTML, which the site builder does not rewrite."""
        way = _way(path, str(page))
        way = f"{way.removesuffix('.md')}.html" if way.endswith(".md") else way
        return Markup(f"{way}#{identifier(fragment)}" if fragment else way)

    return {
        "link": link,
        "built": built,
        "web": web_address,
        "id": identifier,
        "cite": (notes or Notes()).cite,
        "code": code,
        "begun": capital,
        "clause": clause,
        "sentence": sentence,
        "counted": counted,
        "listed": listed,
        "shortened": shortened,
        "spelled": spelled,
        "spoken_of": spoken_of,
        "speaking_drawing": speaking_drawing,
        "mending_address": mending_address,
        "foremost": foremost,
        "formerly": formerly,
        "named": FirstNames(link).named,
        "structured": structured,
        "time_drawing": time_drawing,
    }


@lru_cache(maxsize=16384)
def identifier(text: str) -> Markup:
    """An id, a class name or a fragment: letters of ASCII, digits, `-` and `:`; everything else becomes `-`."""
    return Markup(NOT_IN_NAMES.sub("-", str(text)))


def clause(text: str) -> Markup:
    """A clause that ends a sentence: a full stop follows unless it ends with a mark of its own."""
    return gate(ended(text))


def capital(text: str) -> Markup:
    """A text that stands by itself: its first letter large."""
    return gate(begun(text))


def sentence(text: str) -> Markup:
    """A clause as a sentence of its own: its first letter large, and a full stop."""
    return gate(begun(ended(text)))


@lru_cache(maxsize=16384)
def _way(path: str, page: str) -> str:
    """The way from one page to another; both are written from the top of the site, without dots."""
    if page == path:
        return ""
    folders, wanted = path.split("/")[:-1], page.split("/")
    shared = len(posixpath.commonprefix([folders, wanted[:-1]]))
    return _safe("/".join([".."] * (len(folders) - shared) + wanted[shared:]))


def _safe(target: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._/-]*", target):
        remedy = "Names of events, sources and actors are lower-case letters, digits and hyphens."
        raise GeneratorError(Diagnostic("page-path", "this can't be a page's address", remedy, words=target))
    return target

"""A file's bytes to a document, by the reader of its kind."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.model.document import Document
from generator.model.event import ArticleSettings
from generator.readers.blocks import Article
from generator.readers.characters import decode_text
from generator.readers.english import language_of, not_english
from generator.readers.formats import ARTICLE_SUFFIXES, BINARY_READERS, READERS
from generator.readers.normalize import clean, clean_article, document, hidden_characters
from generator.readers.repeats import mark_pull_quotes

_FEWEST_WORDS = 5
_SETTABLE = ("title", "outlet", "author", "published", "url", "language")


def read(
    file: str, content: bytes, settings: ArticleSettings | None = None
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """An article's bytes to its document, or None and why not.

    `file` is its path under seeds/, whose suffix chooses the reader; `settings` is what event.yml says about it and
    goes before what the article says. The diagnostics may hold warnings beside a document. The same bytes give the
    same document.
    """
    article, problems = article_of(file, content)
    if article is None:
        return None, problems
    if settings and settings.language:
        problems = (*(one for one in problems if one.code != "not-english"), *not_english(settings.language, file))
    about = article.about | {
        name: value for name in _SETTABLE if settings and (value := getattr(settings, name)) is not None
    }
    return document(file, content, article.blocks, about), problems


def article_of(file: str, content: bytes, declared_encoding: str = "") -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """An article's bytes to its blocks and what it says of itself, or None and why not.

    `declared_encoding` is what a server said of bytes that do not show their encoding by their form.
    """
    suffix = f".{file.rpartition('.')[2].lower()}"
    if suffix not in ARTICLE_SUFFIXES:
        known = ", ".join(ARTICLE_SUFFIXES)
        message = f"no reader for this kind of file (known: {known})"
        return None, (Diagnostic("unknown-format", message, "save it as .txt", file=file),)
    if not content.strip():
        return None, (
            _error(file, "empty-article", "the file is empty", "put the article's text into it, or remove the file"),
        )
    problems: tuple[Diagnostic, ...] = ()
    if suffix in BINARY_READERS:
        article = BINARY_READERS[suffix](content, file)
        hidden = hidden_characters("\n".join(block.text for block in article.blocks), file)
    else:
        text, problems = decode_text(content, file, declared_encoding)
        if text is None:
            return None, problems
        article, hidden = READERS[suffix](clean(text), file), hidden_characters(text, file)
    article = clean_article(article)
    problems = (*problems, *hidden, *article.diagnostics)
    words = sum(len(block.text.split()) for block in article.blocks)
    if words < _FEWEST_WORDS:
        if not any(problem.severity == "error" for problem in problems):
            problems = (*problems, _too_short(file, words))
        return None, problems
    language = language_of(article.blocks, article.about.get("language"))
    about = article.about | ({"language": language} if language else {})
    problems = (*problems, *not_english(language, file))
    return replace(article, blocks=mark_pull_quotes(article.blocks), about=about), problems


def _too_short(file: str, words: int) -> Diagnostic:
    said = "no text was found in it" if not words else "it holds one word" if words == 1 else f"it holds {words} words"
    return _error(
        file, "no-article", f"this is no article: {said}", "put the article's text into it, or remove the file"
    )


def _error(file: str, code: str, message: str, remedy: str) -> Diagnostic:
    return Diagnostic(code, message, remedy, "error", file)

"""Articles as files become documents: text, Markdown, HTML, e-mail, PDF, Word. The words never change; what is not
known stays None.
"""

from generator.readers.english import UNKNOWN_LANGUAGE, is_english
from generator.readers.feed import Entry, Feed, read_feed
from generator.readers.formats import ARTICLE_SUFFIXES
from generator.readers.kinds import FEED, suffix_of
from generator.readers.matching import sort_out
from generator.readers.read import article_of, read
from generator.readers.sameness import Likeness, page_key, runs_of, text_key
from generator.readers.stored import as_markdown

__all__ = [
    "ARTICLE_SUFFIXES", "FEED", "UNKNOWN_LANGUAGE", "Entry", "Feed", "Likeness", "article_of", "as_markdown",
    "is_english", "page_key", "read", "read_feed", "runs_of", "sort_out", "suffix_of", "text_key",
]  # fmt: skip

"""What kind of article or feed some bytes are, where no file name says so: from a server, from standard input."""

from __future__ import annotations

import re

FEED = ".feed"
"""What stands for a feed where others have a suffix."""
_TYPES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md", "text/plain": ".txt",
    "application/pdf": ".pdf", "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/feed+json": FEED,
    "application/rss+xml": FEED, "application/atom+xml": FEED, "application/rdf+xml": FEED,
}  # fmt: skip
_FEED_START = re.compile(rb"<(?:rss|rdf:RDF|feed|channel)[\s>]|<[\w.-]+:(?:feed|rss)[\s>]", re.IGNORECASE)
_JSON_FEED_START = re.compile(rb"\s*\{.*?https://jsonfeed\.org/version/", re.DOTALL)
_PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MAIL_START = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){3,}\r?\n")
_MAIL_HEAD = re.compile(rb"^(?:from|message-id|mime-version|received|return-path):", re.IGNORECASE | re.MULTILINE)


def suffix_of(content: bytes, content_type: str = "") -> str:
    """The suffix that the bytes' form asks for, then the one of what a server called them; "" for what is neither.

    A form that can be seen goes before what was said: servers send pages as text/plain, and pages as feeds.
    """
    start = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if start.lstrip()[:5] == b"%PDF-":
        return ".pdf"
    if start.startswith(b"PK\x03\x04"):
        return ".docx"
    if _PAGE_START.match(start):
        return ".html"
    if start.lstrip().startswith(b"<") and _FEED_START.search(start):
        return FEED
    if _JSON_FEED_START.match(start):
        return FEED
    if _MAIL_START.match(start) and len(_MAIL_HEAD.findall(start)) > 1:
        return ".eml"
    name = content_type.partition(";")[0].strip().lower()
    if name in _TYPES:
        return _TYPES[name]
    return "" if name and name not in ("application/octet-stream", "text/xml", "application/xml") else ".txt"

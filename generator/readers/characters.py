"""Bytes to text: which encoding a file is in, said aloud where it had to be guessed."""

from __future__ import annotations

import codecs
import re

from generator.diagnostics import Diagnostic

_MARKS = (  # the longer mark first: a UTF-32 file begins like a UTF-16 one
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a zip archive or an office document"), (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"), (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)""", re.IGNORECASE
)
# Encodings that web pages are in. Python knows others that are no encodings of text (zlib), or that hide text (utf-7).
_OF_PAGES = re.compile(
    r"(utf-?8|us-ascii|ascii|iso-?8859-?\d+|latin-?\d|windows-?\d+|cp\d+|koi8-?[rut]|mac-?\w+|gbk?|gb2312|gb18030|big5"
    r"|big5-hkscs|shift[-_]jis|euc-(?:jp|kr)|iso-2022-jp|tis-620)$",
    re.IGNORECASE,
)
_AS_BROWSERS_READ_IT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_NOT_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# In an article of a western European language few letters lie beyond ASCII; more of them mean another encoding.
_MOST_BEYOND_ASCII = 0.25


def decode_text(content: bytes, file: str, declared: str = "") -> tuple[str | None, tuple[Diagnostic, ...]]:
    """A file's bytes to its text, or None and why not.

    UTF-8, UTF-16 and UTF-32 are known by their form, whatever is declared; then the encoding that was `declared` counts
    or the one a page itself declares; anything else is read as Windows-1252 with a warning, where it can be.
    """
    for start, name in _OTHER_FORMATS:
        if content.startswith(start):
            return None, (_refused(file, "binary-file", f"this is {name}, not text"),)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, file)
    if encoding := _utf_16_without_mark(content):
        return _strictly(content, encoding, file)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        known = _as_declared(content, declared) or _as_declared(content, _declared_inside(content))
        return (known, ()) if known else _guessed(content, file, error)
    if "\x00" in text:
        return None, (_refused(file, "binary-file", "this is not text: it holds zero bytes"),)
    return text, ()


def _declared_inside(content: bytes) -> str:
    """The encoding that a page says it is in, or nothing."""
    found = _DECLARED.search(content[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def _as_declared(content: bytes, declared: str) -> str | None:
    """The text in the encoding that was declared, a few broken bytes allowed; None where it can't be in that one."""
    try:
        name = codecs.lookup(declared).name if _OF_PAGES.match(declared) else ""
    except LookupError:
        name = ""
    if not name:
        return None
    text = content.decode(_AS_BROWSERS_READ_IT.get(name, name), "replace")
    return text if text.count("\ufffd") <= 0.001 * len(text) and "\x00" not in text else None


def _utf_16_without_mark(content: bytes) -> str:
    """The encoding of Latin letters in two bytes each, or nothing."""
    for encoding, zeros in (("utf-16-le", content[1:400:2]), ("utf-16-be", content[0:400:2])):
        if len(content) % 2 == 0 and zeros.count(0) > 0.7 * max(len(zeros), 1):
            return encoding
    return ""


def _strictly(content: bytes, encoding: str, file: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        return None, (_refused(file, "undecodable", f"this is {name}, but broken at byte {error.start + 1}"),)


def _guessed(content: bytes, file: str, error: UnicodeDecodeError) -> tuple[str | None, tuple[Diagnostic, ...]]:
    beyond = sum(byte > 127 for byte in content)
    if _NOT_IN_TEXT.search(content):
        return None, (_refused(file, "binary-file", "this is not text"),)
    where = f"byte {error.start + 1} is not UTF-8"
    if beyond > _MOST_BEYOND_ASCII * len(content):
        return None, (_refused(file, "undecodable", f"the encoding is not known: {where}"),)
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None, (
            _refused(file, "undecodable", f"the encoding is not known: {where}, nor is all of it Windows-1252"),
        )
    message = f"{where}; the file was read as Windows-1252"
    remedy = "look at its accented letters and quotation marks; better, save it as UTF-8"
    return text, (Diagnostic("encoding-guessed", message, remedy, "warning", file),)


def _refused(file: str, code: str, message: str) -> Diagnostic:
    return Diagnostic(
        code, message, "save the article as plain text in UTF-8 (.txt), as Markdown or as HTML", "error", file
    )

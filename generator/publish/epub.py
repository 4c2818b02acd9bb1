"""A book to the bytes of an EPUB 3: the same book gives the same bytes.

Made by hand with zipfile: the format is a handful of small files (https://www.w3.org/TR/epub-33/), and the library that
makes it is under a licence that would bind whoever uses this one.
"""

from __future__ import annotations

import io
import re
import time
import zipfile
from hashlib import sha256
from typing import Final
from uuid import UUID
from xml.sax.saxutils import escape, quoteattr

TYPE: Final = "application/epub+zip"
HEADING: Final = re.compile(r"<section[^>]*>\s*<h2[^>]*>(?P<title>.*?)</h2>", re.DOTALL)

CONTAINER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

PACKAGE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>en</dc:language>
<dc:creator>{publisher}</dc:creator>
<dc:publisher>{publisher}</dc:publisher>
<meta property="dcterms:modified">{modified}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with headings, lists, tables and linked notes; no pictures.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="page" href="brief.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="page"/></spine>
</package>
"""

NAVIGATION: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en" lang="en">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body><h1>{title}</h1>
<nav epub:type="toc" role="doc-toc"><h2>Contents</h2>
<ol>
{entries}
</ol></nav></body>
</html>
"""


def epub(title: str, page: str, style: str, publisher: str, timestamp: int) -> bytes:
    """The EPUB of one XHTML page with its style sheet. Sections with a heading make the contents.

    `timestamp` is the book's date in seconds since 1970, not before 1980.
    """
    titles = [found["title"] for found in HEADING.finditer(page)]
    numbered = iter(range(1, len(titles) + 1))
    page = HEADING.sub(lambda found: found[0].replace("<h2", f'<h2 id="section-{next(numbered)}"', 1), page)
    moment = time.gmtime(timestamp)
    written = (moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec)
    names = {
        "identifier": UUID(bytes=_digest(page, style, publisher), version=5),
        "title": escape(title),
        "publisher": escape(publisher),
        "modified": time.strftime("%Y-%m-%dT%H:%M:%SZ", moment),
        "entries": "\n".join(_entry(number, name) for number, name in enumerate(titles, 1)),
    }
    files = {
        "mimetype": TYPE,
        "META-INF/container.xml": CONTAINER,
        "book/book.opf": PACKAGE.format(**names),
        "book/nav.xhtml": NAVIGATION.format(**names),
        "book/brief.xhtml": page,
        "book/style.css": style,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, written)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return made.getvalue()


def _entry(number: int, title: str) -> str:
    return f"<li><a href={quoteattr(f'brief.xhtml#section-{number}')}>{title}</a></li>"


def _digest(*texts: str) -> bytes:
    return sha256("\0".join(texts).encode()).digest()[:16]

"""Typst beside WeasyPrint on the same content: time, size, and how many of the notes come out.

`python -m benchmarks.weasyprint_beside` where WeasyPrint is installed; the project itself has no use for it. WeasyPrint
gets the same statements and notes as plain HTML with its footnotes (CSS Generated Content for Paged Media), no tables,
pictures or fonts, so its time is a lower bound.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

import pypdfium2

from benchmarks.measuring import project
from benchmarks.pdf import first_view
from generator.files import Project, shipped
from generator.publish.pdf import Typesetter
from generator.render.paper import paper

STYLE = "@page { size: A4; margin: 27mm 25mm } .note { float: footnote; font-size: 7.5pt } p { font-size: 10.2pt }"
SECTIONS = ("summary", "agreed", "alone", "disputed", "open_questions", "quotes", "timeline")


def main() -> None:
    try:
        import weasyprint
    except ImportError:
        sys.exit(
            "WeasyPrint is not installed: nothing to compare with. `pip install weasyprint` puts it into this Python."
        )
    with project(drafted=True) as folder:
        content = paper(first_view(Project(folder)))
    typesetter = Typesetter([shipped("site_templates")])
    print("| program | s | KB | pages | notes of passages that came out |\n|---|---:|---:|---:|---:|")
    _line("Typst, the whole brief", lambda: typesetter.typeset(content, 0)[0] or b"", content)
    page = _html(content)
    _line(
        f"WeasyPrint {weasyprint.__version__}, statements only",
        lambda: weasyprint.HTML(string=page).write_pdf(),
        content,
    )


def _line(name: str, make: Callable[[], bytes], content: dict[str, Any]) -> None:
    begin = time.perf_counter()
    made = make()
    wall = time.perf_counter() - begin
    document = pypdfium2.PdfDocument(made)
    text = _squeezed(" ".join(page.get_textpage().get_text_bounded() for page in document))
    wanted = {
        _squeezed(f"{one['mark']} {one['credit']}: “{one['exact']}”") for _, cited in _items(content) for one in cited
    }
    came = sum(note in text for note in wanted)
    print(f"| {name} | {wall:.2f} | {len(made) / 1000:.0f} | {len(document)} | {came} of {len(wanted)} |")


def _items(content: dict[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for section in SECTIONS:
        for item in content[section]:
            yield item.get("text") or item["question"], item["citations"]
    for item in content["disagreements"]:
        for side in item["sides"]:
            yield side["text"], side["citations"]


def _html(content: dict[str, Any]) -> str:
    body = "".join(
        f"<p>{escape(text)}"
        + "".join(
            f'<span class="note">{escape(one["mark"])} {escape(one["credit"])}: “{escape(one["exact"])}”</span>'
            for one in cited
        )
        for text, cited in _items(content)
    )
    return f'<html lang="en"><title>{escape(content["title"])}</title><style>{STYLE}</style>{body}'


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe]+", "", text)


if __name__ == "__main__":
    main()

"""Reading saved web pages: wanted is no more than twice the time of trafilatura alone for the same pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import trafilatura

from benchmarks.measuring import ROOT, Figure
from generator.readers import article_of

PAGES, RUNS, MORE = 40, 5, 2.0
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Gazette</title>
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2024-05-01T10:00:00Z">
<style>{style}</style><script>{script}</script></head><body><header><nav><ul>{menu}</ul></nav></header><main><article>
<h1>{title}</h1><div class="share">Share this article</div>{body}<p>Read more: {title}</p></article>
<aside>{menu}</aside></main>
<section class="comments">{comments}</section><footer>All rights reserved</footer></body></html>"""


def figures() -> list[Figure]:
    """Seconds of processor time for all pages; run by turns, so that both meet the same machine."""
    pages = made()
    times = [(_seconds(bare, pages), _seconds(ours, pages)) for _ in range(RUNS)]
    alone, read = [one for one, _ in times], [one for _, one in times]
    speed = f"{PAGES / median(read):.0f} pages/s, trafilatura alone {PAGES / median(alone):.0f}"
    return [Figure(f"reading {PAGES} web pages ({speed})", median(read), min(read), 0, MORE * median(alone))]


def made() -> list[bytes]:
    """Pages of the size of a newspaper's, around the paragraphs of the articles under seeds/."""
    texts = [path.read_text("utf-8").split("\n") for path in sorted(Path(ROOT / "seeds").glob("*/*.txt"))]
    menu = "".join(f"<li><a href='/{n}'>Section {n} of the paper</a></li>" for n in range(60))
    pages = []
    for number in range(PAGES):
        lines = [line for line in texts[number % len(texts)] if line.strip()]
        body = "".join(f"<p>{line}</p>" for line in lines)
        comments = "".join(
            f"<div class='comment'><p>Reader {n}: {line[:200]}</p></div>" for n, line in enumerate(lines)
        )
        style, script = ".a{color:red}\n\t" * 400, "var a = {};\n\t" * 1500
        pages.append(
            PAGE.format(title=f"Story {number}", style=style, script=script, menu=menu, body=body, comments=comments)
        )
    return [page.encode() for page in pages]


def bare(page: bytes) -> None:
    trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)


def ours(page: bytes) -> None:
    article_of("page.html", page)


def _seconds(read: Callable[[bytes], None], pages: list[bytes]) -> float:
    begin = process_time()
    for page in pages:
        read(page)
    return process_time() - begin

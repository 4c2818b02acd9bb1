"""Many papers to PDFs, as many at once as there are processors: in threads, since Typst does its work outside Python.

Threads share fonts and what Typst remembers of a layout; processes took more than twice the memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.publish.pdf import Paper, Typeset, Typesetter

MOST_AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True)
class Order:
    """One PDF to make: its `form`, what makes its paper (for one page: all versions, the fullest first), the file.

    The paper is made when its turn has come, so that not all are in memory at once.
    """

    form: str
    papers: Callable[[], Sequence[Paper]]
    file: str


def typeset_all(
    orders: Sequence[Order], template_folders: Sequence[Path], pictures: Mapping[str, bytes], timestamp: int
) -> list[Typeset]:
    """The PDF of each order, in their order, or what kept it from being made."""
    typesetters = {form: Typesetter(template_folders, form, pictures) for form in {order.form for order in orders}}

    def typeset(order: Order) -> Typeset:
        typesetter, papers = typesetters[order.form], order.papers()
        if order.form == "one-page":
            return typesetter.typeset_on_one_page(papers, timestamp, order.file)
        return typesetter.typeset(papers[0], timestamp, order.file)

    with ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_AT_ONCE)) as pool:
        return list(pool.map(typeset, orders))

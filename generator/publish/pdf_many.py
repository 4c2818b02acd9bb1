"""Many papers to PDFs, as many at once as there are processors: in threads, since Typst does its work outside Python.

Threads share fonts and what Typst remembers of a layout; processes took more than twice the memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.publish.pdf import Paper, Typeset, Typesetter

MOST_AT_ONCE: Final = 4
WAITING: Final = 2
"""How many orders wait while all processors are at work, so that none ever has nothing to do."""


@dataclass(frozen=True, slots=True)
class Order:
    """One PDF to make: its `form`, what makes its paper (for one page: all versions, the fullest first), the file.

    The paper is made when its turn has come, so that not all are in memory at once.
    """

    form: str
    papers: Callable[[], Sequence[Paper]]
    file: str


def typeset_all(
    orders: Iterable[Order], template_folders: Sequence[Path], pictures: Mapping[str, bytes], timestamp: int
) -> list[Typeset]:
    """The PDF of each order, in their order, or what kept it from being made.

    Orders are taken when there is somebody to work on them: what makes them runs beside the typesetting.
    """
    typesetters: dict[str, Typesetter] = {}

    def typeset(typesetter: Typesetter, order: Order) -> Typeset:
        papers = order.papers()
        if order.form == "one-page":
            return typesetter.typeset_on_one_page(papers, timestamp, order.file)
        return typesetter.typeset(papers[0], timestamp, order.file)

    at_once = min(os.cpu_count() or 1, MOST_AT_ONCE)
    begun: list[Future[Typeset]] = []
    with ThreadPoolExecutor(at_once) as pool:
        for order in orders:
            if order.form not in typesetters:
                typesetters[order.form] = Typesetter(template_folders, order.form, pictures)
            begun.append(pool.submit(typeset, typesetters[order.form], order))
            if len(begun) > at_once + WAITING:
                begun[-at_once - WAITING].result()
        return [one.result() for one in begun]

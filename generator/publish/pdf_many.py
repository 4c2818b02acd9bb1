"""Many papers to PDFs, side by side: a process for each processor, begun anew now and then to keep memory small."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.diagnostics import Diagnostic
from generator.publish.pdf import Typesetter

Typeset = tuple[bytes | None, tuple[Diagnostic, ...]]

FEW: Final = 6
"""Up to so many papers, starting processes takes longer than it saves."""

MOST_WORKERS: Final = 4
PAPERS_TO_A_PROCESS: Final = 12
"""The typesetter remembers what it laid out; processes end before that grows large.

The pool's own `max_tasks_per_child` is not used: with Python 3.11 it can wait for ever for a process that has ended.
"""


@dataclass(frozen=True)
class Order:
    """One PDF to make: its `form`, its paper (for one page: all versions, the fullest first), the brief's file."""

    form: str
    papers: Sequence[Mapping[str, Any]]
    file: str


def typeset_all(
    orders: Sequence[Order], template_folders: Sequence[Path], pictures: Mapping[str, bytes], timestamp: int
) -> list[Typeset]:
    """The PDF of each order, in their order, or what kept it from being made."""
    shop = (tuple(template_folders), tuple(sorted(pictures.items())))
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    if len(orders) <= FEW or workers == 1:
        return [_typeset(order, shop, timestamp) for order in orders]
    made: list[Typeset] = []
    for first in range(0, len(orders), workers * PAPERS_TO_A_PROCESS):
        batch = orders[first : first + workers * PAPERS_TO_A_PROCESS]
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            made += pool.map(_typeset, batch, [shop] * len(batch), [timestamp] * len(batch))
    return made


def _typeset(order: Order, shop: tuple[tuple[Path, ...], tuple[tuple[str, bytes], ...]], timestamp: int) -> Typeset:
    typesetter = _typesetter(order.form, *shop)
    if order.form == "one-page":
        return typesetter.typeset_on_one_page(order.papers, timestamp, order.file)
    return typesetter.typeset(order.papers[0], timestamp, order.file)


@cache
def _typesetter(form: str, folders: tuple[Path, ...], pictures: tuple[tuple[str, bytes], ...]) -> Typesetter:
    return Typesetter(folders, form, dict(pictures))

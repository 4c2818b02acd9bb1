"""`reduce` of the five articles, from a cold start."""

from __future__ import annotations

import shutil

from benchmarks.measuring import Figure, project, take


def figures() -> list[Figure]:
    with project() as folder:

        def forget() -> None:
            shutil.rmtree(folder / "briefs", ignore_errors=True)
            shutil.rmtree(folder / "build", ignore_errors=True)

        first = take("reduce, five articles", folder, ["reduce"], 4.0, before=forget, wanted_memory=600)
        return [first, take("reduce again, nothing new", folder, ["reduce"], 1.0)]

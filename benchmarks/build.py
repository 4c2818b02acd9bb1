"""`build` of the site with one brief and its PDF: from nothing, and when nothing changed."""

from __future__ import annotations

import shutil

from benchmarks.measuring import Figure, project, take


def figures() -> list[Figure]:
    with project(drafted=True) as folder:

        def forget() -> None:
            shutil.rmtree(folder / "build", ignore_errors=True)

        first = take("build, one brief with PDF", folder, ["build"], 4.0, before=forget)
        return [first, take("build again, nothing new", folder, ["build"], 2.0)]

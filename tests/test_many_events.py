"""Many events are read at once, by processes or by a cluster, and come out as one process makes them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from generator.commands import sharing
from generator.commands.reducing import How, reduce
from generator.commands.sharing import workers
from generator.diagnostics import GeneratorError
from generator.files import Project

SAMPLE = Path(__file__).parent / "projects" / "river-deal" / "seeds" / "river-deal"
EVENTS = ("harbour", "river", "valley")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three events of the same two articles, and one whose only article can't be read."""
    shutil.copy(Path(__file__).parent.parent / "mkdocs.yml", tmp_path)
    for event in EVENTS:
        (tmp_path / "seeds" / event).mkdir(parents=True)
        for article in ("gazette.txt", "herald.md"):
            shutil.copy(SAMPLE / article, tmp_path / "seeds" / event)
    (tmp_path / "seeds" / "empty").mkdir()
    (tmp_path / "seeds" / "empty" / "nothing.txt").write_text("")
    return Project(tmp_path)


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as there:
        yield there.scheduler_address


def made(project: Project, how: How) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The briefs by name, and what was said of each event; everything is made anew."""
    for place in ("briefs", "build"):
        shutil.rmtree(project.root / place, ignore_errors=True)
    outcome = reduce(project, (), how, lambda _: None)
    briefs = {path.name: path.read_bytes() for path in sorted((project.root / "briefs").rglob("*.*")) if path.is_file()}
    return briefs, outcome.notes


def test_processes_make_what_one_process_makes(project: Project) -> None:
    alone = made(project, How(jobs=1))
    assert {f"{event}.yml" for event in EVENTS} <= set(alone[0])
    assert [note.partition(":")[0] for note in alone[1][:4]] == ["empty", *EVENTS]
    assert made(project, How(jobs=2)) == alone


def test_a_cluster_makes_what_one_process_makes(project: Project, cluster: str) -> None:
    assert made(project, How(scheduler=cluster)) == made(project, How(jobs=1))


def test_a_cluster_of_another_version_is_refused(cluster: str, monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()
    monkeypatch.setattr(sharing, "engine", lambda: "this" if os.getpid() == here else "another")
    with pytest.raises(GeneratorError, match="would make other drafts") as error, workers(None, cluster, 1):
        pass
    assert error.value.exit_code == 3


def test_an_address_where_no_scheduler_answers_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "ANSWERS_WITHIN", 1)
    with (
        pytest.raises(GeneratorError, match=r"tcp://127.0.0.1:9.*\n.*dask scheduler") as error,
        workers(None, "tcp://127.0.0.1:9", 1),
    ):
        pass
    assert error.value.exit_code == 3


@pytest.mark.parametrize(("jobs", "events", "at_once"), [(None, 1, 1), (4, 1, 1), (1, 9, 1), (3, 9, 3), (4, 2, 2)])
def test_no_more_processes_are_started_than_there_is_work_for(jobs: int | None, events: int, at_once: int) -> None:
    with workers(jobs, None, events) as (pool, number):
        assert number == at_once
        assert (pool is None) == (at_once == 1)

"""Drafts of many events at once: on the processors of this machine, or on those of a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from generator.commands.event_articles import engine
from generator.commands.outcome import Say
from generator.commands.pipeline import language_pipeline, mentions_of
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.model.brief import Brief, Source
from generator.model.document import Document

if TYPE_CHECKING:
    from distributed import Client

EVENTS_A_PROCESS = 2
"""A process needs about as long to load the language pipeline as to read the articles of one event."""

ANSWERS_WITHIN = 10
"""Seconds for the scheduler of a cluster to answer."""

_ALONE = Lock()
"""The pipeline reads one article at a time; a worker of a cluster may have several threads."""


@dataclass(frozen=True, slots=True)
class Task:
    """All that a draft is made of: it can be made wherever the program is installed. Documents and sources by id."""

    event: str
    title: str | None
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    language_model: str | None


def draft(task: Task, say: Say = lambda text: None) -> Brief:
    """The draft of an event; `GeneratorError` where the language pipeline is not there."""
    from generator.compose import compose

    with _ALONE:
        say(f"{task.event}: loading the language pipeline")
        pipeline = language_pipeline(task.language_model)
        mentions = {}
        for source, document in task.documents.items():
            say(f"{task.event}: reading {document.file}")
            mentions[source] = mentions_of(document, pipeline)
        say(f"{task.event}: composing the brief")
        return compose(task.event, task.title, task.sources, task.documents, mentions)


@contextmanager
def workers(jobs: int | None, scheduler: str | None, events: int) -> Iterator[tuple[Executor | None, int]]:
    """Who makes the drafts of so many events, and how many at once; None where this process does.

    `jobs` are processes of this machine; None is one for each processor, and no more than the events are worth.
    `scheduler` is the address of a Dask cluster. Raises GeneratorError where it can't be reached, lacks the program or
    has another state of it, and where a process is ended from outside.
    """
    if scheduler:
        with _cluster(scheduler) as cluster:
            yield cluster
        return
    most = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    at_once = min(jobs or most, events if jobs else events // EVENTS_A_PROCESS)
    if at_once < 2:
        yield None, 1
        return
    try:
        with ProcessPoolExecutor(at_once) as pool:
            yield pool, at_once
    except BrokenProcessPool as error:
        message = "a process that read articles was ended from outside"
        remedy = "Perhaps the memory was full: take fewer at once, --jobs 1. What was written so far stays."
        raise GeneratorError(Diagnostic("process-ended", message, remedy), 3) from error


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        remedy = 'Install it: pip install "briefwright[reduce,cluster]".'
        raise GeneratorError(Diagnostic("no-cluster", "distributed is not installed", remedy), 3) from error
    try:
        client = Client(address, timeout=ANSWERS_WITHIN, set_as_default=False)
    except (OSError, ValueError) as error:
        remedy = "Start one with `dask scheduler`, and workers with `dask worker ADDRESS`."
        message = f"no scheduler answers at {address}"
        raise GeneratorError(Diagnostic("no-cluster", message, remedy, words=address), 3) from error
    with client:
        _held_to_this_program(client, address)
        try:
            yield client.get_executor(pure=False), max(sum(client.nthreads().values()), 1)
        except KilledWorker as error:
            message, remedy = "a worker of the cluster was lost again and again", "Look at the memory of its workers."
            raise GeneratorError(Diagnostic("process-ended", message, remedy, words=address), 3) from error


def _held_to_this_program(client: Client, address: str) -> None:
    """A worker of another version would make other drafts of the same articles."""
    try:
        engines = client.run(engine)
    except ImportError as error:
        message, remedy = "a worker of the cluster lacks briefwright", 'Install "briefwright[reduce,cluster]" there.'
        raise GeneratorError(Diagnostic("no-cluster", message, remedy, words=str(error)), 3) from error
    if not engines:
        message, remedy = f"the cluster at {address} has no workers", "Start some: `dask worker ADDRESS`."
        raise GeneratorError(Diagnostic("no-cluster", message, remedy, words=address), 3)
    if others := sorted(worker for worker, there in engines.items() if there != engine()):
        message = f"{counted(len(others), 'worker')} of the cluster would make other drafts than this program"
        remedy = "Install the same version of briefwright there and here."
        raise GeneratorError(Diagnostic("other-version", message, remedy, words=", ".join(others)), 3)

"""The settings of an event: what people know about its articles that the articles do not say themselves.

This module is the contract of `seeds/<event>/event.yml`. Every part is optional, and so is the file.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.brief import Day, Identifier, Moment, Record, Text


class ArticleSettings(Record):
    """What is known about one article; it goes before what the article says about itself."""

    title: Text | None = Field(None, description="The article's headline.")
    outlet: Text | None = Field(None, description="Who published it.")
    author: Text | None = Field(None, description="Who wrote it.")
    published: Moment | None = Field(None, description="When it was published, YYYY-MM-DD with an optional time.")
    accessed: Day | None = Field(None, description="The day it was fetched, YYYY-MM-DD.")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(None, description="Its address.")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] | None = Field(
        None, description="The language it is written in, as a BCP 47 tag."
    )
    licence: Text | None = Field(None, description="Its licence.")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="Of the bytes as they were taken in; those of the kept file may differ."
    )
    free_to_publish: bool = Field(False, description="Whether the site may carry the whole article.")
    origin: Identifier | None = Field(
        None, description="Where the reporting came from, an id of the brief's `origins`."
    )
    replaces: Text | None = Field(
        None, description="The file name of the older version that this article stands in for."
    )


class EventSettings(Record):
    """One event: `seeds/<event>/event.yml`."""

    title: Text | None = Field(None, description="The event in at most 12 neutral words.")
    feeds: tuple[Annotated[str, StringConstraints(pattern=r"^https?://\S+$")], ...] = Field(
        (), description="Feeds whose stories on the event `briefwright add EVENT` takes in, where nothing is named."
    )
    articles: dict[Text, ArticleSettings] = Field(
        default_factory=dict, description="What is known about each article, by file name."
    )

"""The sample brief as it is copied for distribution, and how its copies are read back."""

from __future__ import annotations

from functools import cache

import pypdfium2

from generator.commands.loading import load_brief
from generator.files import Project, shipped
from generator.publish.pdf import Typesetter
from generator.render.citing import PublishedBrief
from generator.render.house import House
from generator.render.paper import Copy, copied
from generator.render.shown import BriefView
from generator.render.view import brief_view
from tests.conftest import PROJECTS

HOUSE = House()
LIVE = "https://briefs.example/briefs/river-deal.html"


@cache
def river(style: House = HOUSE) -> tuple[BriefView, Copy]:
    loaded = load_brief(Project(PROJECTS / "river-deal"), "river-deal")
    assert loaded.brief is not None
    published = PublishedBrief("river-deal", loaded.brief, loaded.readable_documents)
    return brief_view(published), copied(published, LIVE, style)


@cache
def typesetter(form: str) -> Typesetter:
    return Typesetter([shipped("site_templates")], form, installed_fonts=False)


def texts(made: bytes) -> list[str]:
    """The text of each page as a reader copies it, with white space as one space."""
    document = pypdfium2.PdfDocument(made)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]

"""What the search of the site finds: each actor, quotation, position, question, point and date is a result of its own,
under the page it stands on.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from generator.model.page import SEARCH_PAGE, Page
from generator.render.gate import REFUSED
from generator.render.making import Draft
from generator.render.shown import ActorView, BriefView
from generator.render.site_view import SiteView
from generator.render.wording import begun, listed, shortened

Entry = dict[str, str]


def search_page(site: SiteView, lists: Iterable[Draft]) -> Page:
    """The entries of all briefs, one a line: `location` in the built site, `title` and `text`, escaped for HTML.

    A page's own entry comes before those of its items, which is how the theme's search knows what belongs together.
    The pages of lists show again what briefs hold: they are found by their titles, their items where they stand.
    """
    entries = [_entry(draft.path, str(draft.context["title"]), "") for draft in lists]
    entries += [entry for brief in site.briefs for entry in _of_brief(brief)]
    return Page(SEARCH_PAGE, "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries) + "\n]\n")


def _of_brief(brief: BriefView) -> Iterator[Entry]:
    yield _entry(brief.page, brief.title, " ".join(item.text for item in brief.summary))
    yield from (_entry(brief.page, title, text, anchor) for anchor, title, text in _items(brief))
    for actor in brief.actors:
        yield _entry(actor.page, actor.name, _about(actor, brief))
    for source in brief.sources:
        passages = (citation.exact for citation in brief.citations if citation.source == source.id)
        yield _entry(source.page, f"{source.code}: {source.name}", " … ".join(passages))


def _items(brief: BriefView) -> Iterator[tuple[str, str, str]]:
    """Anchor, title and text of each item, the kinds people look for by name first."""
    for quote in brief.quotes:
        yield quote.anchor, f"{quote.speaker or 'Speaker not named'}: “{shortened(quote.text)}”", quote.text
    for question in (*brief.open_questions, *brief.answered_questions):
        yield question.anchor, question.question, question.answer or question.reason
    for dispute in brief.disagreements:
        sides = (f"{side.said_by}: {side.text}" for side in dispute.sides)
        yield dispute.anchor, dispute.question, " ".join(sides)
    for actor in brief.actors:
        for held in actor.positions:
            yield held.anchor, f"{held.actor_name} {held.stance}: {held.issue_title}", held.text
    for point in (*brief.agreed, *brief.alone, *brief.disputed, *brief.withdrawn):
        yield point.anchor, begun(shortened(point.text)), point.text
    for event in brief.timeline:
        yield event.anchor, f"{event.date}: {shortened(event.text)}", event.text


def _about(actor: ActorView, brief: BriefView) -> str:
    others = f"also {listed(actor.aliases)}" if actor.aliases else ""
    return "; ".join(part for part in (actor.role or "", others, brief.title) if part)


def _entry(page: str, title: str, text: str, anchor: str = "") -> Entry:
    location = re.sub(r"\.md$", ".html", page) + (f"#{anchor}" if anchor else "")
    return {"location": location, "title": _written(title), "text": _written(text)}


def _written(text: str) -> str:
    return html.escape(" ".join(REFUSED.sub("\ufffd", text).split()), quote=False)

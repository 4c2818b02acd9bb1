"""Names of actors in a text, each linked to its page where it first stands in a section."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from markupsafe import Markup

from generator.render.gate import gate
from generator.render.shown import ActorView
from generator.render.wording import begun, ended


class FirstNames:
    """Links names for one page, and knows which of them a section has linked already."""

    def __init__(self, link: Callable[[str], Markup]) -> None:
        self._link = link
        self._linked: set[tuple[str, str]] = set()

    def named(self, text: str, actors: Sequence[ActorView], section: str, begins: bool = True) -> Markup:
        """A clause as a sentence, through the gate; `section` names the stretch of the page it stands in.

        With `begins` set to False it goes on with a sentence and keeps its first letter as it is.
        """
        sentence = begun(ended(str(text))) if begins else ended(str(text))
        pages = {name: actor.page for actor in reversed(actors) for name in _names(actor) if name in sentence}
        parts, position = [], 0
        for match in _pattern(tuple(pages)).finditer(sentence) if pages else ():
            page = pages[match.group()]
            if (section, page) not in self._linked:
                self._linked.add((section, page))
                before, name = gate(sentence[position : match.start()]), gate(match.group())
                parts += [before, Markup(f"[{name}]({self._link(page)}){{ .bw-actor }}")]
                position = match.end()
        return Markup("").join([*parts, gate(sentence[position:])])


def _names(actor: ActorView) -> tuple[str, ...]:
    """The actor's name and those of its other names that are names: descriptions such as "the mayor" are not linked."""
    return (*(alias for alias in actor.aliases if alias in actor.name), actor.name)


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

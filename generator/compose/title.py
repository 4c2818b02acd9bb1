"""The title of an event: a person's, else the event's own name in the letters that the articles use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.compose.article import Article

MOST_WORDS = 12


def title(event: str, given: str | None, articles: Sequence[Article]) -> str:
    """At most twelve words. "river-deal" becomes "River deal"; names get the capitals the articles give them."""
    if given:
        return given
    spelled: Counter[str] = Counter()
    for article in articles:
        spelled.update(re.findall(r"[^\W\d_]+", article.document.text))
    words = []
    for word in event.split("-")[:MOST_WORDS]:
        forms = {form: count for form, count in spelled.items() if form.lower() == word and not form.isupper()}
        words.append(max(forms, key=lambda form: (forms[form], form), default=word))
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]

"""The title of an event: a person's, else the event's own name in the letters that the articles use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.compose.shared.article import Article

MOST_WORDS = 12


def title(event: str, given: str | None, articles: Sequence[Article]) -> str:
    """At most twelve words. "river-deal" becomes "River deal"; names get the capitals the articles give them."""
    if given:
        return given
    spelled: Counter[str] = Counter()
    for article in articles:
        spelled.update(re.findall(r"[^\W\d_]+(?:['’]s\b)?", article.document.text))
    words: list[str] = []
    for word in event.split("-"):
        owned = f"{words[-1]}’s" if words and word == "s" else ""
        if owned and (owned in spelled or owned.replace("’", "'") in spelled):
            words[-1] = owned  # "mill-s-owner" is the mill's owner
            continue
        forms = {form: count for form, count in spelled.items() if form.lower() == word}
        mixed = {form: count for form, count in forms.items() if not form.isupper()}
        # What articles write in capitals again and again, and never otherwise, is an abbreviation.
        short = (
            max(forms, key=lambda form: forms[form], default=word)
            if max(forms.values(), default=0) > 1 < len(word)
            else word
        )
        words.append(max(mixed, key=lambda form: (mixed[form], form), default=short))
    joined = " ".join(words[:MOST_WORDS])
    return joined[:1].upper() + joined[1:]

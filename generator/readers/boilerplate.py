"""What extraction leaves of a page around its article: headline again, teasers, share bars, notices, layout tables.

Each rule is of form or of stock wording of web pages; none looks at what an article is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.readers.blocks import Block
from generator.readers.normalize import folded_words

_MOST_WORDS_OF_A_NOTICE = 45
_GOES_ON = 3  # so many sentences behind a line of links are the article, no teasers
_NOTICE = re.compile(
    r"(?:read more|read (?:also|next)|see also|see more:|also read|related"
    r"|share(?: this| on)|follow (?:us|me|@|\w+ on\b)"
    r"|like this (?:story|article)|click here|sign up|subscribe|advertisement|sponsored|story continues"
    r"|continue reading|print article|order reprints|reprints|comments?$|leave a (?:comment|reply)|post a comment"
    r"|thank you$|thanks for (?:signing|subscribing|reading)|sorry!?$|an error has occurred|there was an error"
    r"|please try again|keep an eye on your inbox|this article has been sent|this copy is for your personal"
    r"|copyright|©|\(c\) \d{4}|all rights reserved|we use cookies|this (?:site|website) uses cookies"
    r"|by continuing to|accept (?:all )?cookies|have a tip\?|get the latest|get our|join our"
    r"|download (?:the|our) app|support our|if you buy something|we may (?:earn|receive|get)"
    r"|write to [\w .'-]+ at \S+@|photos?(?: by|:)|image(?: credit|:)|getty images|view (?:comments|all|gallery)"
    r"|load more|loading|skip to|back to top|watch (?:live|now)|most (?:read|popular)|tags?:|topics?:|filed under"
    r"|posted in|note: we are (?:temporarily )?moderating)",
    re.IGNORECASE,
)
_NOTICE_INSIDE = re.compile(
    r"all rights reserved|subscribe to .{0,40}newsletters?|may not be (?:published|reproduced)|terms of (?:use|service)"
    r"|privacy policy|may be reached at \S+@|get a share of the sale|affiliate commission",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:top stories|related(?: (?:stories|articles|news|posts|content|coverage|topics))?"
    r"|most (?:read|popular|viewed)|more (?:from|in|on)\b.*|read next|partner news"
    r"|recommended(?: for you| stories)?|you (?:may|might) (?:also )?like|also (?:on|in)\b.*|trending(?: now)?"
    r"|latest (?:news|stories|headlines)|popular (?:stories|posts|now)|don't miss|what to read next"
    r"|editor'?s'? picks?|around the web|promoted(?: stories)?|comments"
    r"|leave a (?:comment|reply))[:.]?$",
    re.IGNORECASE,
)
_AMID = re.compile(r"(?:related|don't miss|read next)\b", re.IGNORECASE)  # boxes of links that stand amid articles, too
_NO_WORDS = re.compile(r"(?:https?://\S+|\d{4}-\d\d-\d\dT[\d:.+Z-]+|[\W\d_]+)$")


def without_boilerplate(blocks: Sequence[Block], title: str | None) -> tuple[Block, ...]:
    """The blocks of an article alone; all of them where nothing would be left."""
    found = tuple(blocks)
    for rule in RULES:
        found = rule(found, title or "") or found
    return found


def _without_layout_tables(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """A cell of a table that was used for layout holds the article, whose paragraphs come again behind it."""
    long = [block for block in blocks if len(block.text.split()) >= 8]
    return tuple(
        block
        for block in blocks
        if len(block.text.split()) < 40 or sum(other is not block and other.text in block.text for other in long) < 2
    )


def _without_headline(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The headline comes before all else (see `read_html`); where it stands again it is no paragraph."""
    headline = _key(title)
    if len(headline.split()) < 2:
        return blocks
    return tuple(
        block
        for number, block in enumerate(blocks)
        if not (_key(block.text) == headline or (number == 0 and block.kind == "heading" and _is_part(block, headline)))
    )


def _is_part(block: Block, headline: str) -> bool:
    words, others = set(_key(block.text).split()), set(headline.split())
    return len(words & others) >= 0.8 * max(min(len(words), len(others)), 1) and len(words) >= 4


def _without_tail(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """What stands behind a line such as "Related stories", once more than half of the text has been; where the article
    goes on behind the links, the line alone.
    """
    total = sum(len(block.text) for block in blocks)
    before = 0
    for number, block in enumerate(blocks):
        if number and before >= 0.55 * total and len(block.text.split()) <= 6 and _TAIL.match(block.text.strip()):
            goes_on = _AMID.match(block.text.strip()) and sum(map(_is_prose, blocks[number:])) >= _GOES_ON
            return blocks[:number] + (_without_tail(blocks[number + 1 :], title) if goes_on else ())
        before += len(block.text)
    return blocks


def _is_prose(block: Block) -> bool:
    """Whether a block has the form of a sentence of some length."""
    return block.kind == "text" and len(block.text.split()) >= 12 and bool(re.search(r"[.!?][\"'”’)]*$", block.text))


def _without_notices(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    return tuple(block for block in blocks if not _is_notice(block))


def _is_notice(block: Block) -> bool:
    words = len(block.text.split())
    if _NO_WORDS.match(block.text):
        return (
            (block.kind != "list item" and not re.search(r"\d", block.text)) or "://" in block.text or "T" in block.text
        )
    if words > _MOST_WORDS_OF_A_NOTICE:
        return False
    return bool((words <= 25 and _NOTICE.match(block.text)) or _NOTICE_INSIDE.search(block.text))


def _without_last_headings(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """A heading with nothing under it is a teaser of another page."""
    end = len(blocks)
    while end and blocks[end - 1].kind == "heading":
        end -= 1
    return blocks[:end]


def _key(text: str) -> str:
    return " ".join(folded_words(text))


RULES: tuple[Callable[[tuple[Block, ...], str], tuple[Block, ...]], ...] = (
    _without_layout_tables,
    _without_headline,
    _without_tail,
    _without_notices,
    _without_last_headings,
)

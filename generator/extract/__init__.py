"""Document and parse in, mentions out: actors, quotations, reported speech, stands, times, what is left open.

document, parse ─► marks ─► actors ─► speech, quotations ─► stands, times, uncertainty, sentences ─► Mentions
"""

from __future__ import annotations

from generator.extract.actors import actors
from generator.extract.amounts import amounts
from generator.extract.attributions import attributions
from generator.extract.claims import claims
from generator.extract.marks import marked
from generator.extract.mended import mended
from generator.extract.noun_phrases import phrases
from generator.extract.pronouns import speaking
from generator.extract.propositions import propositions
from generator.extract.quotations import spoken
from generator.extract.reading import Reading, mentions_by_token
from generator.extract.sentences import sentence_mentions
from generator.extract.speech import reports
from generator.extract.stands import stands
from generator.extract.statements import statements
from generator.extract.times import times
from generator.extract.tree import Tree
from generator.extract.turns import turns, with_turns
from generator.extract.uncertainty import uncertainties
from generator.model.document import Document
from generator.model.mention import Mentions
from generator.model.parse import Parse

__all__ = ["extract"]


def extract(document: Document, parse: Parse) -> Mentions:
    """Everything one article mentions. `parse` is of `document.reading_text`, so that offsets are the document's."""
    tree = Tree(mended(parse))
    stretches = marked(document)
    said = with_turns(spoken(document, tree, stretches), turns(document, tree))
    speakers = frozenset(one.speaker for one in said if one.speaker is not None)
    found = actors(tree, stretches, speakers)
    by_token = mentions_by_token(tree, found)
    reading = Reading(document, tree, speaking(found, by_token, said), by_token)
    told = attributions(reading, reports(tree), said)
    return Mentions(
        actors=reading.actors,
        attributions=told,
        quotations=statements(reading, stretches, said, told),
        stands=stands(reading, stretches, said),
        phrases=phrases(reading),
        times=times(reading),
        uncertainties=uncertainties(reading, said),
        sentences=sentence_mentions(reading),
        amounts=amounts(reading),
        propositions=propositions(reading),
        claims=claims(reading),
    )

"""Document and parse in, mentions out: actors, quotations, reported speech, stands, times, what is left open.

document, parse ─► marks ─► actors ─► speech, quotations ─► stands, times, uncertainty, sentences ─► Mentions
"""

from __future__ import annotations

from generator.extract.facts.amounts import amounts
from generator.extract.facts.claims import claims
from generator.extract.facts.propositions import propositions
from generator.extract.facts.sentences import sentence_mentions
from generator.extract.facts.times import times
from generator.extract.grammar.mended import mended
from generator.extract.grammar.reading import Reading, mentions_by_token
from generator.extract.grammar.tree import Tree
from generator.extract.names.actors import actors
from generator.extract.names.pronouns import speaking
from generator.extract.open.uncertainty import uncertainties
from generator.extract.speech.attributions import attributions
from generator.extract.speech.marks import marked
from generator.extract.speech.quotations import spoken
from generator.extract.speech.speech import reports
from generator.extract.speech.statements import statements
from generator.extract.speech.turns import turns, with_turns
from generator.extract.stands.noun_phrases import phrases
from generator.extract.stands.stands import stands
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

"""A brief as YAML text and back: every value located, nothing lost, the same bytes for the same brief."""

from generator.codec.decode import Decoded, decode, decode_event
from generator.codec.encode import encode
from generator.codec.event import with_article
from generator.codec.plain import decode_plain
from generator.codec.positions import Positions
from generator.codec.schema import schema

__all__ = ["Decoded", "Positions", "decode", "decode_event", "decode_plain", "encode", "schema", "with_article"]

"""How long, how much, how often: what no server can make this program exceed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Times are in seconds, sizes in bytes.

    `attempt` bounds one request from the first packet to the last byte, `idle` each wait in between. `packed` is the
    most that is taken from the wire, `unpacked` the most it may become. `pause` lies between two requests to one host;
    `longest_wait` is the most that a server's Retry-After or a site's Crawl-delay is obeyed for. `backoff` is the first
    wait before a request is tried again; it doubles each time, and up to as much again is added by chance.
    `authorities` is a file of certificates to trust instead of the system's.
    """

    connect: float = 10.0
    idle: float = 20.0
    attempt: float = 60.0
    packed: int = 15_000_000
    unpacked: int = 40_000_000
    redirects: int = 8
    attempts: int = 3
    backoff: float = 1.0
    longest_wait: float = 60.0
    pause: float = 1.0
    robots_bytes: int = 512_000
    private_allowed: bool = False
    authorities: str | None = None

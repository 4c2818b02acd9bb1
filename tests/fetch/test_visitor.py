import gzip
import time
import zlib
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from generator.fetch import Fetched, NotFetchedError, Unchanged, Validators, Visitor
from tests.fetch.conftest import Server

PAGE = b"<p>The council signed a deal on the river today.</p>"


def content(visitor: Visitor, address: str) -> bytes:
    found = visitor.fetch(address)
    assert isinstance(found, Fetched)
    return found.content


def code(visitor: Visitor, address: str) -> str:
    with pytest.raises(NotFetchedError) as error:
        visitor.fetch(address)
    assert error.value.remedy
    return error.value.code


def test_a_page_is_fetched_by_a_visitor_that_says_who_it_is(server: Server, visitor: Visitor) -> None:
    address = server.says("/a?b=c%20d", PAGE, Content_Type="text/html; charset=windows-1251", ETag='"1"')
    found = visitor.fetch(address + "#part")
    assert found == Fetched(address, PAGE, "text/html; charset=windows-1251", Validators('"1"', None))
    assert found.declared_encoding == "windows-1251"
    head = server.asked[-1][1]
    assert (head["user-agent"], head["host"]) == ("briefwright/test", server.address.removeprefix("http://"))
    assert "cookie" not in head


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_lead_to_the_page_and_its_address(server: Server, visitor: Visitor, status: int) -> None:
    server.says("/new/", PAGE)
    address = server.says("/old", b"", status, Location="new/")
    assert visitor.fetch(address).url == server.url("/new/")


def test_a_circle_of_redirects_and_a_long_chain_end(server: Server, visitor: Visitor) -> None:
    server.says("/b", b"", 302, Location="/a")
    assert code(visitor, server.says("/a", b"", 302, Location="/b")) == "redirects"
    for number in range(40):
        server.says(f"/{number}", b"", 302, Location=f"/{number + 1}")
    assert code(visitor, server.url("/0")) == "redirects"
    assert len(server.paths) < 15


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x.example/a", "gopher://x/", "javascript:alert(1)"])
def test_a_redirect_out_of_the_web_is_refused(server: Server, visitor: Visitor, target: str) -> None:
    assert code(visitor, server.says("/a", b"", 302, Location=target)) == "address"


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://", "http://u:p@x.example/", "x", "http://a:b/", "http://[::1/"]
)
def test_what_is_no_address_of_the_web_is_refused(visitor: Visitor, address: str) -> None:
    assert code(visitor, address) == "address"


@pytest.mark.parametrize("begun", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: "], ids=["body", "head"])
def test_what_trickles_ends_in_time(server: Server, visitor: Visitor, begun: bytes) -> None:
    sent: list[bytes] = []

    def trickle(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(begun)
        for _ in range(200):
            request.wfile.write(b"x")
            sent.append(b"x")
            time.sleep(0.1)

    server.pages["/slow"] = trickle
    assert code(visitor, server.url("/slow")) == "too-slow"
    assert len(sent) < 200, "it was waited for to the end"


def test_silence_is_waited_for_only_so_long_and_tried_again(
    server: Server, visitor: Visitor, waits: list[float]
) -> None:
    server.pages["/silent"] = lambda request: time.sleep(0.8)
    assert code(visitor, server.url("/silent")) == "too-slow"
    assert len(server.paths) == 3
    assert 0.5 <= waits[0] <= 1.0 <= waits[1] <= 2.0


def test_a_packed_page_is_unpacked(server: Server, visitor: Visitor) -> None:
    raw = zlib.compressobj(wbits=-15)
    for name, packed in {
        "gzip": gzip.compress(PAGE), "x-gzip": gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]),
        "deflate": zlib.compress(PAGE), "Deflate": raw.compress(PAGE) + raw.flush(), "identity": PAGE,
    }.items():  # fmt: skip
        assert content(visitor, server.says(f"/{name}", packed, Content_Encoding=name)) == PAGE


def test_a_bomb_does_not_go_off(server: Server, visitor: Visitor) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < visitor.limits.packed
    assert code(visitor, server.says("/gzip", bomb, Content_Encoding="gzip")) == "too-large"
    assert (
        code(visitor, server.says("/twice", gzip.compress(bomb), Content_Encoding="gzip, gzip")) == "encoding-unknown"
    )


def test_a_page_that_is_too_large_is_left_announced_or_not(server: Server, visitor: Visitor) -> None:
    assert code(visitor, server.says("/said", b"x" * 400_000)) == "too-large"
    assert code(visitor, server.says("/unsaid", b"x" * 400_000, length=False)) == "too-large"
    assert code(visitor, server.says("/lie", b"x", Content_Length="99999999999")) == "too-large"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, {"Content_Length": "4000"}),
        (gzip.compress(PAGE * 50)[:40], {"Content_Encoding": "gzip"}),
        (b"no gzip at all", {"Content_Encoding": "gzip"}),
        (b"ff\r\nshort", {"Transfer_Encoding": "chunked"}),
    ],
)
def test_a_page_that_was_cut_off_is_tried_again_and_never_taken(
    server: Server, visitor: Visitor, body: bytes, headers: dict[str, str]
) -> None:
    address = server.says("/a", body, length="Content_Encoding" in headers, **headers)
    assert code(visitor, address) == "body-broken"
    assert len(server.paths) == 3


def test_a_busy_server_is_given_the_time_it_asks_for(server: Server, visitor: Visitor, waits: list[float]) -> None:
    answers = iter([(429, {"Retry-After": "7"}), (503, {"Retry-After": "Wed, 01 May 2024 10:00:09 GMT"}), (200, {})])

    def answer(request: BaseHTTPRequestHandler) -> None:
        status, headers = next(answers)
        request.send_response_only(status)
        for name, value in {"Date": "Wed, 01 May 2024 10:00:00 GMT", **headers}.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(PAGE)))
        request.end_headers()
        request.wfile.write(PAGE)

    server.pages["/busy"] = answer
    assert content(visitor, server.url("/busy")) == PAGE
    assert waits == [7.0, 9.0]


def test_a_server_that_asks_for_an_hour_is_left_alone(server: Server, visitor: Visitor, waits: list[float]) -> None:
    with pytest.raises(NotFetchedError, match="too many requests") as error:
        visitor.fetch(server.says("/busy", b"", 429, Retry_After="3600"))
    assert (len(server.paths), waits, error.value.remedy) == (1, [], "try again in 3600 s")


@pytest.mark.parametrize("status", [401, 402, 403, 404, 410, 451])
def test_a_refusal_is_not_asked_again(server: Server, visitor: Visitor, status: int) -> None:
    assert code(visitor, server.says("/a", b"no", status)) == f"status-{status}"
    assert len(server.paths) == 1


def test_what_did_not_change_is_not_sent_again(server: Server, visitor: Visitor) -> None:
    address = server.says("/a", b"", 304)
    assert visitor.fetch(address, Validators('"1"', "Wed, 01 May 2024 10:00:00 GMT")) == Unchanged(address)
    head = server.asked[-1][1]
    assert (head["if-none-match"], head["if-modified-since"]) == ('"1"', "Wed, 01 May 2024 10:00:00 GMT")


# ---------------------------------------------------------------- manners


def test_robots_txt_is_asked_once_a_site_and_obeyed(server: Server, visitor: Visitor) -> None:
    server.says("/robots.txt", b"User-agent: *\nDisallow: /private/\nDisallow: /*.pdf$\n")
    server.says("/private/a", PAGE)
    server.says("/a", PAGE)
    assert content(visitor, server.url("/a")) == PAGE
    assert code(visitor, server.url("/private/a")) == "robots"
    assert code(visitor, server.url("/b.pdf")) == "robots"
    assert code(visitor, server.says("/jump", b"", 302, Location="/private/a")) == "robots"
    assert [path for path, _ in server.asked] == ["/robots.txt", "/a", "/jump"]


def test_a_rule_for_this_program_alone_is_obeyed(server: Server, visitor: Visitor) -> None:
    server.says("/robots.txt", b"User-agent: briefwright\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    assert code(visitor, server.says("/a", PAGE)) == "robots"


def test_a_site_whose_rules_cannot_be_had_is_left_alone(server: Server, visitor: Visitor) -> None:
    server.says("/robots.txt", b"", 503)
    assert code(visitor, server.says("/a", PAGE)) == "robots"
    assert server.paths == []


def test_rules_that_redirect_in_a_circle_are_none(server: Server, visitor: Visitor) -> None:
    server.says("/robots.txt", b"", 302, Location="/robots.txt")
    assert content(visitor, server.says("/a", PAGE)) == PAGE


def test_requests_to_one_host_keep_their_distance(server: Server, visitor: Visitor, waits: list[float]) -> None:
    visitor.limits = replace(visitor.limits, pause=5)
    server.says("/robots.txt", b"User-agent: *\nCrawl-delay: 9\n")
    for path in ("/a", "/b"):
        visitor.fetch(server.says(path, PAGE))
    assert [round(wait) for wait in waits] == [5, 9]

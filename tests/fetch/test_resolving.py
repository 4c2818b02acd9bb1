from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.fetch import Fetched, NotFetchedError, Visitor
from generator.fetch.resolving import is_public
from tests.fetch.conftest import Server

INSIDE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "168.63.129.16", "::1", "::", "fe80::1",
    "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "::127.0.0.1", "x",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_of_machines_and_private_networks_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "0", "2130706433", "0x7f.1", "017700000001", "localhost"])
def test_no_spelling_of_this_machine_is_reached(server: Server, visitor: Visitor, host: str) -> None:
    visitor.limits = replace(visitor.limits, private_allowed=False)
    with pytest.raises(NotFetchedError) as error:
        visitor.fetch(f"http://{host}:{server.address.rpartition(':')[2]}/a")
    assert error.value.code in ("address-private", "host-unknown", "address")
    assert server.asked == []


def test_a_name_with_one_private_address_among_others_is_refused(server: Server, visitor: Visitor) -> None:
    visitor.limits = replace(visitor.limits, private_allowed=False)
    visitor.resolver = lambda host, port: ("93.184.216.34", "127.0.0.1")
    with pytest.raises(NotFetchedError, match="private network"):
        visitor.fetch("http://gazette.example/a")


class Turning:
    """A resolver whose answers change from one question to the next."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers, self.asked = list(answers), 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]


def test_a_name_that_turns_to_a_private_address_is_refused_when_asked_again(
    server: Server, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first answer is taken for public here, as no test leaves the machine.
    monkeypatch.setattr("generator.fetch.resolving.is_public", lambda address: address == "127.0.0.1")
    visitor.limits = replace(visitor.limits, private_allowed=False)
    visitor.resolver = Turning(["127.0.0.1"], ["127.0.0.1"], ["169.254.169.254"])
    port = server.address.rpartition(":")[2]
    server.says("/a", b"", 302, Location="/b")
    server.says("/b", b"secret")
    with pytest.raises(NotFetchedError, match="private network"):
        visitor.fetch(f"http://gazette.example:{port}/a")
    assert server.paths == ["/a"]


def test_the_connection_goes_to_the_address_that_was_checked(server: Server, visitor: Visitor) -> None:
    """Each request asks the resolver once; a name that has turned by the time of the connection is not looked at."""
    resolver = Turning(["127.0.0.1"], ["127.0.0.1"], ["127.0.0.9"])
    visitor.resolver = resolver
    server.says("/a", b"public")
    found = visitor.fetch(f"http://no-such-name.invalid:{server.address.rpartition(':')[2]}/a")
    assert isinstance(found, Fetched)
    assert (found.content, resolver.asked) == (b"public", 2)  # once for robots.txt, once for the page
    assert server.asked[-1][1]["host"].startswith("no-such-name.invalid")


def test_a_redirect_to_a_private_address_is_refused(
    server: Server, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.fetch.resolving.is_public", lambda address: address == "127.0.0.1")
    visitor.limits = replace(visitor.limits, private_allowed=False)
    with pytest.raises(NotFetchedError, match=r"169\.254\.169\.254 is an address of this machine or of a private"):
        visitor.fetch(server.says("/a", b"", 302, Location="http://169.254.169.254/latest/meta-data/"))

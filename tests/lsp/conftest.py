"""Language servers for the tests; one is shared, because it takes seconds to start."""

import pytest

from tests.lsp.client import Client


@pytest.fixture(scope="session")
def shared():
    client = Client("--debounce", "50")
    client.start()
    yield client
    client.kill()


@pytest.fixture
def launch():
    """Start servers that are gone after the test."""
    clients = []

    def start(*options, **others):
        client = Client(*options, **others)
        clients.append(client)
        return client

    yield start
    for client in clients:
        client.kill()


@pytest.fixture
def uri(tmp_path):
    return lambda name: (tmp_path / name).as_uri()

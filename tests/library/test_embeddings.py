"""Vectors go in and come out as arrays."""

import numpy as np
import pytest

from tests.library.conftest import World


def test_embeddings(world: World) -> None:
    world.add("a.jpg", "b.jpg", "c.jpg")
    world.read()
    a, b, c = world.ids("a.jpg", "b.jpg", "c.jpg")
    assert world.library.embeddings.missing("lite0", 2) == [a, b]
    vectors = np.arange(6, dtype=np.float32).reshape(2, 3)
    world.library.embeddings.store("lite0", [a, b], vectors)
    assert world.library.embeddings.missing("lite0") == [c]
    assert world.library.embeddings.missing("other") == [a, b, c]
    assert world.library.albums.unplaced("lite0") == [a, b]
    world.group([a])
    assert world.library.albums.unplaced("lite0") == [b]
    ids, found = world.library.embeddings.get("lite0")
    assert (ids.dtype.name, found.dtype.name, ids.tolist()) == ("int64", "float16", [a, b])
    np.testing.assert_array_equal(found, vectors)
    ids, found = world.library.embeddings.get("lite0", [c, b])
    assert (ids.tolist(), found.tolist()) == ([b], [[3.0, 4.0, 5.0]])
    assert world.library.embeddings.get("other")[1].shape == (0, 0)
    with pytest.raises(ValueError, match="2 photos need 2 vectors"):
        world.library.embeddings.store("lite0", [a, b], vectors[:1])

"""An album is divided by what tells its photos apart, at once, in a process that has loaded nothing large."""

import subprocess
import sys

import numpy as np
from sklearn.metrics import adjusted_rand_score

from photosort.learning.photos.split_album import split
from tests.learning.vectors import stored

VECTORS, LABELS = stored([40, 25])


def test_the_parts_are_those_that_the_album_has() -> None:
    parts = split(VECTORS, 2)
    assert adjusted_rand_score(LABELS, parts) > 0.9
    assert np.array_equal(parts, split(VECTORS, 2))


def test_there_are_no_more_parts_than_photos_that_differ() -> None:
    twice = np.repeat(VECTORS[[0, -1]], 5, axis=0)
    parts = split(twice, 4)
    assert sorted(np.bincount(parts)) == [5, 5]


def test_neither_torch_nor_scikit_learn_is_loaded_for_it() -> None:
    script = (
        "import sys; from photosort.organizing.engine.operations import Operations; "
        "from tests.learning.vectors import stored; Operations().split(stored([9, 6])[0], 2, 0); "
        "print(sorted({'torch', 'sklearn', 'onnxruntime'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

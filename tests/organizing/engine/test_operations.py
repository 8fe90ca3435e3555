"""What the engine does while pictures are read, in a process of its own: that has to be there soon, and small."""

import subprocess
import sys
from pathlib import Path

READING = """
import sys
from pathlib import Path
import numpy as np
from photosort.organizing.engine.operations import Operations
from photosort.organizing.engine.vector_file import VectorFile

served = Operations()
pictures = np.random.default_rng(0).integers(0, 256, (20, 1, 224, 224, 3), dtype=np.uint8)
vectors = served.embed("efficientnet-lite0", pictures, np.ones(20, np.float32))
assert np.array_equal(served.embed("efficientnet-lite0", pictures[7:8], np.ones(1, np.float32)), vectors[7:8])
vectors.tofile(sys.argv[1])
served.first_groups(VectorFile(Path(sys.argv[1]), *vectors.shape), 0)
served.join_first(vectors[:3])
few = served.one_album(VectorFile(Path(sys.argv[1]), 5, vectors.shape[1]))
assert few.grouped.labels.tolist() == [0] * 5
served.predict(Path(sys.argv[2]).read_bytes(), vectors)
print([name for name in ("torch", "sklearn", "scipy") if name in sys.modules])
"""


def test_reading_first_albums_and_arrivals_load_no_torch(tmp_path: Path) -> None:
    from photosort.learning.photos.photo_grouping import PhotoGrouping
    from tests.learning.vectors import stored

    model = tmp_path / "model"
    model.write_bytes(PhotoGrouping(2).fit(stored([6, 6], features=1744)[0]).model_.to_bytes())
    command = [sys.executable, "-c", READING, str(tmp_path / "vectors"), str(model)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "[]"

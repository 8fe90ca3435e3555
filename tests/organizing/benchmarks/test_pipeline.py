"""The benchmark of the pipeline: nothing is read that is not counted."""

from pathlib import Path

import pytest

from photosort.organizing.benchmarks import pipeline


def test_a_folder_with_other_files_is_refused_before_anything_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "IMG_00002.jpg").write_bytes(b"one more than asked for")
    with pytest.raises(SystemExit) as ended:
        pipeline.main([str(tmp_path), "--count", "2"])
    assert ended.value.code == 2
    assert f"{tmp_path} holds other files as well" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["IMG_00002.jpg"]

"""A folder of photos is never searched for code, by the program or by what it starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from photosort import __version__, safe_path
from tests.organizing.pictures import save

ROOT = Path(__file__).parents[1]
PROGRAM = """
import sys
from photosort import safe_path

if __name__ == "__main__":
    safe_path.enforce()
    from photosort.organizing.engine.engine import Engine

    engine = Engine("tests.organizing.fake_operations:Operations", threads=1)
    print(engine.call("views", "any"))
    engine.close()
    from photosort.model.cancel_token import CancelToken
    from photosort.organizing.decoding.decoders import Decoders

    decoders = Decoders()
    print(decoders.show(sys.argv[1].encode(), None, CancelToken()).shape)
    decoders.close()
"""


def test_no_process_runs_anything_of_the_folder_in_which_the_program_was_started(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "program.py"
    program.parent.mkdir()
    program.write_text(PROGRAM)
    photos = tmp_path / "photos"
    photos.mkdir()
    for name in sys.stdlib_module_names | {"numpy", "torch", "PIL", "sitecustomize", "usercustomize"}:
        (photos / f"{name}.py").write_text("raise SystemExit(f'{__name__} came from the photos')\n")
    done = subprocess.run(
        [sys.executable, str(program), str(save(tmp_path, "sky", 1))],
        cwd=photos,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("(1, 224)\n(120, 160, 3)\n", "")


def test_nor_does_the_program_as_a_module(tmp_path: Path) -> None:
    """But for what Python needs to find a module: `python -m` searches the working directory for that in any case."""
    (tmp_path / "nothing.py").write_text("import sys; print(*sys.modules)")
    bare = subprocess.run([sys.executable, "-m", "nothing"], cwd=tmp_path, capture_output=True, text=True, check=True)
    for name in (sys.stdlib_module_names | {"PySide6"}) - set(bare.stdout.split()):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(f'{__name__} came from the photos')\n")
    done = subprocess.run(
        [sys.executable, "-m", "photosort", "--version"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"photosort {__version__}\n", "")


def test_neither_the_working_directory_nor_the_scripts_folder_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    path = [str(tmp_path / "bin"), "", "lib", str(tmp_path), str(ROOT), "/opt/python311.zip"]
    assert safe_path.cleaned(path, begun_with_folder=True) == [str(ROOT), "/opt/python311.zip"]


def test_a_checkout_that_is_run_where_it_lies_is_found_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert safe_path.cleaned([str(ROOT), "/opt/lib"], begun_with_folder=True) == ["/opt/lib", str(ROOT)]


def test_a_child_gets_no_entry_that_means_the_working_directory() -> None:
    assert safe_path.child_variables({}) == {"PYTHONSAFEPATH": "1"}
    given = {"PYTHONPATH": os.pathsep.join(["", "/opt/a", "lib", "/opt/b"])}
    assert safe_path.child_variables(given)["PYTHONPATH"] == os.pathsep.join(["/opt/a", "/opt/b"])

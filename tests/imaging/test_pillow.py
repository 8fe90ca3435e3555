"""Odd files say nothing on the terminal: no warning, no log line, whatever Pillow thinks of them."""

import subprocess
import sys
from pathlib import Path

from tests.imaging.pictures import corners, encoded, png_header, put

READ_ALL = """
import sys
from photosort.imaging.reading import Unreadable, read
for path in sys.argv[1:]:
    try:
        read(path.encode())
    except Unreadable as refusal:
        print(refusal)
"""


def test_nothing_is_printed(tmp_path: Path) -> None:
    many_samples = bytearray(encoded(corners(), "TIFF"))
    samples = many_samples.index(b"\x15\x01\x03\x00")
    many_samples[samples + 8 : samples + 10] = b"\xff\xff"
    palette = corners(mode="RGBA").quantize(8)
    palette.info["transparency"] = bytes(8)
    paths = [
        put(tmp_path, "large.png", png_header(13_000, 13_000)),
        put(tmp_path, "samples.tif", many_samples),
        put(tmp_path, "exif.jpg", encoded(corners(), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\x05\0" + b"\xff" * 20)),
        put(tmp_path, "palette.png", encoded(palette, "PNG")),
    ]
    command = [sys.executable, "-W", "default", "-c", READ_ALL, *map(bytes.decode, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 2

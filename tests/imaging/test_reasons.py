"""Every file that is not read says why, in the words of the window, and decoding never raises anything else."""

import os
import socket
import struct
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageFile

from photosort.imaging.fingerprint import fingerprint
from photosort.imaging.reading import Unreadable, open_upright, read, thumbnail_pixels
from photosort.model.problem import PhotosortError, ProblemKind
from tests.imaging.pictures import corners, encoded, jpeg_claiming, noise, png_header, put

DAMAGED, UNSUPPORTED = ProblemKind.DAMAGED, ProblemKind.UNSUPPORTED
TOO_LARGE, PERMISSION = ProblemKind.TOO_LARGE, ProblemKind.PERMISSION
FORMAT = "Photosort does not open this format: "
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:1"
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"
TWELVE_BITS = encoded(corners(), "JPEG").replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c")  # as its frame says
WIDE_GIF = b"GIF89a\x60\xea\x60\xea\0\0\0,\0\0\0\0\x60\xea\x60\xea\0\2\1\0;"


def refusal(path: bytes) -> tuple[ProblemKind, str]:
    with pytest.raises(Unreadable) as caught:
        read(path)
    return caught.value.kind, str(caught.value)


@pytest.mark.parametrize(
    ("name", "data", "kind", "reason"),
    [
        ("a.jpg", b"", DAMAGED, "Empty file (0 bytes)"),
        ("a.jpg", b"\0" * 4096, DAMAGED, "Only zeros: it was never written to the end, or its drive lost it"),
        ("a.jpg", b"Dear diary, no picture today.\n", UNSUPPORTED, "Not a picture: a text file named .jpg"),
        ("a.JPG", "Grüße aus Köln".encode("latin-1"), UNSUPPORTED, "Not a picture: a text file named .jpg"),
        ("a.png", "wide text".encode("utf-16"), UNSUPPORTED, "Not a picture: a text file named .png"),
        ("a.png", b"<!DOCTYPE html><p>404", UNSUPPORTED, "Not a picture: a web page named .png"),
        ("a.png", b"%PDF-1.7\n%\xe2\xe3", UNSUPPORTED, "Not a picture: a PDF document named .png"),
        ("a.heic", b"\0\0\0\x14ftypqt  " + b"\0" * 40, UNSUPPORTED, "Not a picture: a video named .heic"),
        ("a.webp", b"PK\x03\x04" + b"\1" * 40, UNSUPPORTED, "Not a picture: a ZIP archive named .webp"),
        ("a.jpg", bytes(range(1, 200)), UNSUPPORTED, "Not a picture: an unknown kind of file named .jpg"),
        ("a", bytes(range(1, 200)), UNSUPPORTED, "Not a picture: an unknown kind of file"),
        ("a.jpg", LFS, UNSUPPORTED, "Not downloaded: a Git LFS pointer stands in its place"),
        ("a.jpg", b"\xff\xd8\xff\xe0", DAMAGED, "Ends too early: there are 4 bytes of it"),
        ("a.jpg", b"\xff", DAMAGED, "Ends too early: there is 1 byte of it"),
        ("a.eps", EPS, UNSUPPORTED, FORMAT + "an EPS drawing"),
        ("a.wmf", b"\xd7\xcd\xc6\x9a" + b"\0" * 80, UNSUPPORTED, FORMAT + "a Windows metafile drawing"),
        ("a.jxl", b"\xff\x0a" + b"\x11" * 80, UNSUPPORTED, FORMAT + "JPEG XL"),
        ("a.jxr", b"II\xbc\x01" + b"\x11" * 80, UNSUPPORTED, FORMAT + "JPEG XR"),
        ("a.jpg", TWELVE_BITS, UNSUPPORTED, FORMAT + "JPEG with 12 bits for each colour"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"\x13" * 99, DAMAGED, "Damaged: its beginning cannot be read"),
    ],
)  # fmt: skip
def test_no_picture(tmp_path: Path, name: str, data: bytes, kind: ProblemKind, reason: str) -> None:
    assert refusal(put(tmp_path, name, data)) == (kind, reason)


@pytest.mark.parametrize(("keep", "missing"), [(0.5, range(45, 56)), (0.62, range(33, 43)), (0.9, range(5, 16))])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "BMP", "TIFF", "WEBP", "HEIF", "AVIF"])
def test_truncated(tmp_path: Path, form: str, keep: float, missing: range) -> None:
    data = encoded(noise(400, 800), form, **({"compression": None} if form == "TIFF" else {}))
    kind, reason = refusal(put(tmp_path, "a." + form.lower(), data[: int(len(data) * keep)]))
    assert kind == DAMAGED
    assert reason.startswith("Ends too early: the last ")
    assert int(reason.split()[-4]) in missing


@pytest.mark.parametrize("options", [{"progressive": True}, {"quality": 30}])
def test_truncated_to_the_header(tmp_path: Path, options: dict[str, Any]) -> None:
    data = encoded(noise(), "JPEG", **options)
    assert refusal(put(tmp_path, "a.jpg", data[: data.index(b"\xff\xda") + 20]))[1] in (
        "Ends too early: a part of the picture is missing",
        "Ends too early: the picture itself is missing",
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.png", png_header(84_000, 61_000), "Too large: 84,000 × 61,000 pixels"),
        ("a.png", png_header(30_000, 30_000, depth=1, kind=0), "Too large: 30,000 × 30,000 pixels"),
        ("a.png", png_header(14_000, 13_000), "Too large: 14,000 × 13,000 pixels"),
        ("a.jpg", jpeg_claiming(65_000, 65_000), "Too large: 65,000 × 65,000 pixels"),
        ("a.jpg", jpeg_claiming(20_000, 15_001), "Too large: 20,000 × 15,001 pixels"),
        ("a.gif", WIDE_GIF, "Too large: 60,000 × 60,000 pixels"),
    ],
)  # fmt: skip
def test_bombs_are_refused_before_decoding(
    tmp_path: Path, name: str, data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", explode)
    assert refusal(put(tmp_path, name, data)) == (TOO_LARGE, reason)


def test_bomb_within_an_icon(tmp_path: Path) -> None:
    inner = png_header(60_000, 60_000)
    data = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(inner), 22) + inner
    assert refusal(put(tmp_path, "a.ico", data)) == (TOO_LARGE, "Too large: more than 300,000,000 pixels")


def test_baseline_jpeg_may_be_larger_than_a_progressive_one(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jpg", jpeg_claiming(20_000, 14_000))
    assert read(path).header.width == 20_000
    progressive = bytearray(encoded(corners(), "JPEG", progressive=True))
    frame = progressive.index(b"\xff\xc2")
    progressive[frame + 5 : frame + 9] = struct.pack(">HH", 20_000, 14_000)
    assert refusal(put(tmp_path, "b.jpg", bytes(progressive)))[0] == TOO_LARGE


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RecursionError(),
        SyntaxError("x"),
        struct.error("x"),
        IndexError(),
        OSError("x"),
        RuntimeWarning("x"),
    ],
)
@pytest.mark.parametrize("place", ["PIL.ImageFile.ImageFile.load", "PIL.Image.open"])
def test_whatever_a_decoder_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, place: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    path = put(tmp_path, "a.jpg", encoded(corners(), "JPEG"))
    monkeypatch.setattr(place, fail)
    kind, reason = refusal(path)
    assert kind == (TOO_LARGE if isinstance(error, MemoryError) else DAMAGED)
    assert reason


def test_broken_metadata_costs_no_picture(tmp_path: Path) -> None:
    data = encoded(corners(), "JPEG", exif=b"Exif\0\0MM\0*" + b"\xff" * 40)
    assert read(put(tmp_path, "a.jpg", data)).header.taken is None


def test_drive_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.jpg", encoded(corners(), "JPEG"))

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("photosort.imaging.reading._picture", fail)
    assert refusal(path) == (DAMAGED, "The drive could not read it")


def test_nothing_there(tmp_path: Path) -> None:
    assert refusal(os.fsencode(tmp_path / "gone.jpg")) == (DAMAGED, "The file is gone")
    assert refusal(b"/tmp/a\0b.jpg") == (UNSUPPORTED, "The name cannot be used on this system")


def test_folder_named_as_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert refusal(os.fsencode(tmp_path / "a.jpg")) == (UNSUPPORTED, "Not a picture: a folder named .jpg")


def test_links(tmp_path: Path) -> None:
    put(tmp_path, "real.jpg", encoded(corners(), "JPEG"))
    (tmp_path / "link.jpg").symlink_to("real.jpg")
    (tmp_path / "dangling.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "loop.jpg").symlink_to("loop.jpg")
    assert read(os.fsencode(tmp_path / "link.jpg")).header.width == 64
    assert refusal(os.fsencode(tmp_path / "dangling.jpg"))[1] == "A link to a file that is not there"
    assert refusal(os.fsencode(tmp_path / "loop.jpg"))[1] == "A link that leads back to itself"


@pytest.mark.timeout(20)
def test_pipes_and_sockets_never_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.jpg"))
        assert refusal(os.fsencode(tmp_path / "pipe.jpg"))[1] == "Not a picture: a pipe named .jpg"
        assert refusal(os.fsencode(tmp_path / "s.jpg"))[1] == "Not a picture: a device or socket named .jpg"
    assert refusal(b"/dev/zero")[1] == "Not a picture: a device or socket"


@pytest.mark.parametrize(
    ("owner_is_me", "reason"),
    [(False, "Only the owner “backup” may read it"), (True, "Its permissions let nobody read it")],
)
def test_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner_is_me: bool, reason: str) -> None:
    path = put(tmp_path, "a.jpg", encoded(corners(), "JPEG"))  # tests may run as root, whom no permission stops

    def forbid(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", forbid)
    monkeypatch.setattr(Path, "owner", lambda _: "backup")
    monkeypatch.setattr("os.getuid", lambda: os.stat(path).st_uid + (not owner_is_me))
    assert refusal(path) == (PERMISSION, reason)
    with pytest.raises(Unreadable, match="read it"):
        fingerprint(path)


def test_errors_are_of_the_kind_that_people_can_mend(tmp_path: Path) -> None:
    with pytest.raises(PhotosortError):
        open_upright(put(tmp_path, "a.jpg", b"x" * 50))
    with pytest.raises(Unreadable):
        thumbnail_pixels(b"no thumbnail")


def test_large_pictures_are_decoded_one_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosort.imaging.pillow._LARGE", 1000)
    inside, most, lock = 0, 0, threading.Lock()
    load = ImageFile.ImageFile.load

    def counted(image: ImageFile.ImageFile) -> object:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        try:
            return load(image)
        finally:
            with lock:
                inside -= 1

    path = put(tmp_path, "a.png", encoded(noise(900, 900), "PNG"))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", counted)
    threads = [threading.Thread(target=read, args=(path,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1

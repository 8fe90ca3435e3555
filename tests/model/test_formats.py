"""The lists of extensions agree with each other and with what is read."""

from photosort.model.formats import COMPANION_EXTENSIONS, EXTENSIONS, RAW_EXTENSIONS


def test_extensions_are_lower_case_with_their_dot() -> None:
    for extension in EXTENSIONS | COMPANION_EXTENSIONS:
        assert extension == extension.lower()
        assert extension.startswith(b".")
        assert len(extension) > 2


def test_phone_and_camera_files_are_listed() -> None:
    assert {b".jpg", b".jpeg", b".png", b".heic", b".webp", b".avif", b".gif", b".tif", b".dng", b".cr2"} <= EXTENSIONS


def test_rarer_endings_do_not_vanish() -> None:
    rare = b".insp .jps .mpo .heics .heifs .avifs .gpr .psb .jxl .jxr .wdp"
    assert set(rare.split()) <= EXTENSIONS


def test_raw_files_are_pictures_and_companions() -> None:
    assert RAW_EXTENSIONS < EXTENSIONS
    assert RAW_EXTENSIONS < COMPANION_EXTENSIONS


def test_videos_and_sidecars_are_no_pictures() -> None:
    assert not {b".mov", b".mp4", b".xmp", b".aae", b".json", b".thm"} & EXTENSIONS

"""Names that come close to each other by every rule of what belongs together."""

from hypothesis import strategies as st

_STEMS = [
    "a", "A", "a_01", "a_01_02", "a(1)", "a (2)", "a.b", "IMG_1", "IMG_O1", "IMG_12", "IMG_1_HEVC", "PXL_1",
    "PXL_1.MP", "PXL_1.MP~2", "PXL_1.RAW-01.COVER", "PXL_1.RAW-02.ORIGINAL", "\u00e9", "e\u0301", "\u00c9",
    "2024.01.15", "x" * 44, "x" * 46 + "(1)", "x" * 50,
    "0C9DDBF7-2C8B-4F10-9E80-000000000000", "0C9DDBF7-2C8B-4F10-9E80-000000000000_3",
]  # fmt: skip
_ENDINGS = [
    ".jpg", ".JPG", ".heic", ".png", ".dng", ".nef", ".mov", ".MP", ".MP~2", ".xmp", ".aae", ".wav", ".json",
    ".jpg.xmp", ".dng.xmp", ".mov.xmp", ".jpg.pp3", ".jpg.out.pp3", ".jpg_original", ".jpg.json", ".jpg(1).json",
    ".s.json", ".jpg.supplemental-metadata.json", ".jpg.supplemental-meta(1).json", ".jpg.supplemental-meta(2).json",
]  # fmt: skip


def _cut(stem: str, ending: str) -> str:
    """As Google Takeout names its files: 46 characters before the ".json"."""
    name = stem + ending
    return name[:-5][:46] + ".json" if name.endswith(".json") else name


NAMES = st.builds(_cut, st.sampled_from(_STEMS), st.sampled_from(_ENDINGS)).map(str.encode)

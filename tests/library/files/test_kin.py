"""Names without a key in common have nothing to do with each other."""

from hypothesis import given
from hypothesis import strategies as st

from photosort.library.files.companions import Evidence, pair
from photosort.library.files.kin import kin
from photosort.model.scan import Formats
from tests.library.files.names_alike import NAMES


class Yes:
    """Whatever may belong together does, and every JSON file is Takeout's."""

    def is_moving_half(self, photo: bytes, video: bytes) -> bool:
        return True

    def is_takeout(self, text: bytes, photo: bytes | None) -> bool:
        return True


def families(names: set[bytes]) -> list[set[bytes]]:
    """The names that are kin, directly or by others."""
    found: list[set[bytes]] = []
    for name in names:
        near = [one for one in found if any(kin(name) & kin(other) for other in one)]
        found = [one for one in found if one not in near] + [{name}.union(*near)]
    return found


@given(st.sets(NAMES, max_size=12))
def test_each_family_can_be_paired_alone(names: set[bytes]) -> None:
    said: Evidence = Yes()
    alone = [pair(family, Formats(), said) for family in families(names)]
    assert {photo: of for paired in alone for photo, of in paired.items()} == pair(names, Formats(), said)


def test_photos_of_one_camera_are_no_kin() -> None:
    names = [
        b"IMG_20240115_123045.jpg",
        b"IMG_20240115_123046.jpg",
        b"DSC0001.NEF",
        b"DSC0002.NEF",
        b"a (2).jpg",
        b"a (3).jpg",
    ]
    assert not any(kin(one) & kin(other) for one in names for other in names if one != other)

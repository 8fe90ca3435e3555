"""The folders below one of the library as a tree: every step of the way, in the order of names, counting all below."""

from photosort.ui.pages.folder_tree import Branch, branches, in_sight

FOUND = [(b"2023/Trip 10", 2), (b"2023/Trip 9", 3), (b"2023/Trip 9/raw", 1), (b"2024", 5)]


def test_a_branch_counts_what_is_below_it() -> None:
    assert branches(FOUND) == [
        Branch(b"2023", 0, 6, parts=True),
        Branch(b"2023/Trip 9", 1, 4, parts=True),
        Branch(b"2023/Trip 9/raw", 2, 1, parts=False),
        Branch(b"2023/Trip 10", 1, 2, parts=False),
        Branch(b"2024", 0, 5, parts=False),
    ]


def test_only_what_is_in_open_folders_is_in_sight() -> None:
    tree = branches(FOUND)
    assert [branch.folder for branch in in_sight(tree, {b""})] == [b"2023", b"2024"]
    assert [branch.name for branch in in_sight(tree, {b"", b"2023"})] == ["2023", "Trip 9", "Trip 10", "2024"]
    assert in_sight(tree, {b"", b"2023/Trip 9"}) == in_sight(tree, {b""})  # what is above it is closed

"""Paths below a root."""

import os

import pytest

from photosort.library.scan.roots import below


def test_paths_below_a_root(monkeypatch: pytest.MonkeyPatch) -> None:
    assert below(b"/a/b/c", b"/a") == b"b/c"
    assert below(b"/a", b"/a") == b""
    assert below(b"/ab", b"/a") is None
    assert below(b"/a", b"/") == b"a"
    assert below(b"C:\\a\\b", b"C:\\a") is None
    monkeypatch.setattr(os, "sep", "\\")
    assert below(b"C:\\a\\b\\c", b"C:\\a") == b"b/c"

"""In a German window the machine's names are German, and so are the folders that are made of the albums."""

import os
from pathlib import Path

from photosort.library.library import Library
from photosort.model.album import Member, NewGroup
from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.text.messages import in_words
from tests.library.conftest import World

DOGS_IN_LYON = Message(MessageCode.NAME_JOINED, first="Lyon", second=Message(MessageCode.DOGS))


def test_names_and_folders_are_german(tmp_path: Path, german: None) -> None:
    world = World(tmp_path)
    world.add("1.jpg")
    world.read()
    [album] = world.library.albums.regroup([NewGroup(None, DOGS_IN_LYON, members=(Member(world.id("1.jpg"), 0.9),))])
    assert album is not None
    assert world.library.albums.get(album).name == "Lyon · Dogs"
    world.library.close()
    library = Library.open(tmp_path / "library", words=in_words)
    assert library.albums.get(album).name == "Lyon · Hunde"
    assert library.albums.get(library.albums.unsorted_id).name == "Unsortiert"
    target = tmp_path / "folders"
    library.export.apply(library.export.plan([album], os.fsencode(target), Way.COPY))
    assert [path.name for path in target.iterdir() if path.is_dir()] == ["Lyon · Hunde"]
    library.close()

"""Preferences: a typed value, kept as TOML in the config folder. Window geometry and the like are the window's own."""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, field, fields, replace
from pathlib import Path
from typing import Any

from photosort import paths, private
from photosort.model.encoder import ENCODER
from photosort.model.value import dataclass
from photosort.regular_file import read_regular

VERSION = 1
FILE = "settings.toml"
LARGEST = 1 << 12  # bytes; ours is a few hundred. A name of many parts costs the square of their number


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person prefers."""

    version: int = VERSION
    theme: str = "auto"  # auto, light or dark
    language: str = ""  # empty: as the system
    album_zoom: int = 208  # least width of an album card, logical pixels
    photo_zoom: int = 144  # edge of a photo cell, logical pixels
    people_zoom: int = 124  # width of a face on the page of people, logical pixels
    people: str = "ask"  # whether faces are looked for: ask (and do nothing before), on or off
    people_rest: str = ""  # ISO date of the day on which no question about faces is wanted
    animations: bool = True
    auto_advance: bool = True  # in the review, go on to the next photo after an answer
    lightbox_seen: int = 0  # how often, until the way out of it needs no telling
    slide_seconds: int = 4  # for each photo of a slide show
    culling_hint: bool = True  # over an album, the keys that mark photos
    review_hand_picked: bool = True  # show the sheet also for hand-picked photos before they go to the trash
    first_order_note: bool = True  # over albums that are still being sorted
    copies_apart: bool = False  # show copies of a photo one by one, and not as one tile
    sidebar: bool = True
    info_panel: bool = True
    encoder: str = ENCODER
    graphics: bool = False  # look at photos with the graphics processor
    read_text: bool = True  # in photos, while nothing else is to be done
    keys: dict[str, str] = field(default_factory=dict)  # of actions by their id; empty: none. Others have their own

    @property
    def shows_people(self) -> bool:
        """Whether faces are looked for; else nobody is shown, either, of whom is known by now."""
        return self.people == "on"


def place() -> Path:
    """The file of the preferences."""
    return paths.config_dir() / FILE


def load() -> Settings:
    """The preferences, or those at rest where the file is missing, damaged or from a newer version."""
    try:
        found = tomllib.loads(read_regular(place(), LARGEST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return from_dict(upgraded(found))


def save(settings: Settings) -> None:
    """Keep the preferences: written beside and renamed, so that a kill leaves the old file or the new one.

    Raises:
        OSError: the config folder cannot be written.
    """
    target = place()
    private.make_folder(target.parent)
    beside = target.with_suffix(".new")
    private.make_file(beside)
    values = asdict(settings)
    keys = values.pop("keys")
    lines = [*_lines(values), "[keys]", *_lines(keys)]  # a table comes last
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(beside, target)


def from_dict(found: dict[str, Any]) -> Settings:
    """Preferences from what a file held: an unknown name or a value of another type is passed over."""
    known = {field.name: field.type for field in fields(Settings)}
    kept = {name: value for name, value in found.items() if name in known and type(value) is known[name]}
    keys = found.get("keys")
    if isinstance(keys, dict):
        kept["keys"] = {name: value for name, value in keys.items() if isinstance(value, str)}
    return replace(Settings(), **kept)


def _lines(values: Mapping[str, object]) -> list[str]:
    """Values as TOML: a JSON string, number or boolean is one as well."""
    return [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]


def upgraded(found: dict[str, Any]) -> dict[str, Any]:
    """What a file of any version held, in the words of this version."""
    return found | {"version": VERSION}

"""Faces for tests: found in a library's photos, with vectors of as many people as are wanted."""

import numpy as np

from photosort.model.face import FINDER, Face, FaceId, FoundFace, PersonId
from tests.library.conftest import World, write

LANDMARKS = (0.2, 0.2, 0.3, 0.2, 0.25, 0.25, 0.2, 0.3, 0.3, 0.3)
NOBODY = -1
NEW = -2


def found(
    left: float = 0.1,
    who: int = 0,
    *,
    size: float = 0.2,
    quality: float = 0.8,
    top: float = 0.1,
    eyes: float | None = None,
) -> FoundFace:
    """A face of somebody at a place."""
    return FoundFace((left, top, size, size), LANDMARKS, 0.9, quality, vector(who), eyes)


def vector(who: int) -> bytes:
    """What everybody's face looks like: faces of one person are the same, those of two at right angles."""
    return bytes(np.eye(128, dtype="<f2")[who].tobytes())


def find(world: World, name: str, *faces: FoundFace, finder: str = FINDER) -> list[FaceId]:
    """Have faces be found in a photo. Returns those that are shown there now, from left to right."""
    photo = world.id(name)
    world.library.people.store(finder, [(photo, faces)])
    return [face.id for face in in_photo(world, name)]


def in_photo(world: World, name: str) -> list[Face]:
    photo = world.id(name)
    return sorted(world.library.people.faces_of([photo]).get(photo, []), key=lambda face: face.box[0])


def assign(world: World, surely: dict[FaceId, int], likely: dict[FaceId, int] | None = None) -> None:
    """Write whom faces show, as grouping would; what is not named shows nobody."""
    arrays = world.library.people.vectors()
    faces = [FaceId(one) for one in arrays.faces.tolist()]
    world.library.people.assign(
        arrays,
        np.array([surely.get(one, NOBODY) for one in faces], np.int64),
        np.array([(likely or {}).get(one, NOBODY) for one in faces], np.int64),
    )


def whose(world: World, *faces: FaceId) -> list[PersonId | None]:
    """Whom faces surely or probably show."""
    with world.library._store.read() as db:
        known = dict(db.execute("SELECT face_id, person_id FROM face_person"))
    return [known.get(one) for one in faces]


REGIONS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:MP="http://ns.microsoft.com/photo/1.2/"
 xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#">
<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>{}</rdf:Bag></MPRI:Regions></MP:RegionInfo>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def name_in_sidecar(world: World, photo: str, **named: str) -> None:
    """Have another program name faces: a name with left, top, width, height."""
    items = (f'<rdf:li MPReg:Rectangle="{box}" MPReg:PersonDisplayName="{name}"/>' for name, box in named.items())
    write(world.photos / f"{photo}.xmp", REGIONS.format("".join(items)).encode())
    world.library.scanner.scan(world.library.folders.all()[0].id)

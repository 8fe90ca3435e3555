from datetime import timedelta

from photosort.model.message_code import MessageCode
from photosort.model.search.found import Why
from photosort.organizing.place_suggestions import suggested_places
from tests.library.conftest import World
from tests.organizing.test_events_stage import KOCHI, MUNNAR, START, read


def test_places_come_from_the_nearest_within_an_hour_and_never_from_a_guess(world: World) -> None:
    def at(minutes: float) -> timedelta:
        return timedelta(minutes=minutes)

    taken = [(at(0), KOCHI), (at(20), None), (at(50), None), (at(70), MUNNAR), (at(140), None), (at(30), None)]
    photos = read(world, [(START + after, place) for after, place in taken])
    screens = {photos[5]: [(Why.KIND, MessageCode.PHONE_SCREENSHOTS.value)]}
    world.library.search.traits.store_words(screens)
    act = suggested_places(world.library)
    assert act is not None
    assert act.guessed
    assert dict(zip(act.photos, act.places, strict=True)) == {photos[1]: KOCHI, photos[2]: MUNNAR}
    world.library.history.do(act)
    assert suggested_places(world.library) is None, "what is guessed tells nothing of the next"
    world.library.history.undo()
    assert suggested_places(world.library) == act


def test_without_any_place_nothing_is_suggested(world: World) -> None:
    assert suggested_places(world.library) is None
    read(world, [(START, None)])
    assert suggested_places(world.library) is None

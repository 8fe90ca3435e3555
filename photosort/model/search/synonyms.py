"""Other words for what photos show, in the languages that are shipped, whichever of them the window speaks. Folded."""

from collections.abc import Mapping

from photosort.model.message_code import MessageCode

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    MessageCode.AIRCRAFT: ("airplanes", "aeroplanes", "planes", "flugzeuge"),
    MessageCode.ANIMALS: ("tiere",),
    MessageCode.BEACHES: ("strande",),
    MessageCode.BEARS: ("baren",),
    MessageCode.BIKES_AND_SCOOTERS: ("bicycles", "motorbikes", "motorcycles", "fahrrader", "motorrader", "roller"),
    MessageCode.BIRDS: ("vogel",),
    MessageCode.BOATS: ("ships", "boote", "schiffe"),
    MessageCode.BRIDGES: ("brucken",),
    MessageCode.CARS: ("automobiles", "autos", "pkws"),
    MessageCode.CASTLES: ("palaces", "burgen", "schlosser", "schloss"),
    MessageCode.CATS: ("kittens", "katzen"),
    MessageCode.CHURCHES: ("kirchen",),
    MessageCode.DOGS: ("puppies", "puppy", "hunde"),
    MessageCode.ELEPHANTS: ("elefanten",),
    MessageCode.FLOWERS: ("blumen",),
    MessageCode.LANDSCAPES: ("landschaften",),
    MessageCode.LIONS: ("lowen",),
    MessageCode.MOUNTAINS: ("berge",),
    MessageCode.TRAINS: ("railways", "zuge", "eisenbahnen"),
    MessageCode.TRUCKS_AND_BUSES: ("lorries", "lorry", "lastwagen", "lkws", "bus"),
    MessageCode.VEHICLES: ("fahrzeuge",),
}
"""By the code of the message, in the plural, of which what is typed may be the beginning."""

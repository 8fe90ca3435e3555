"""Renders pictures of the kinds that no ImageNet class knows: screens, papers, boards, memes and greetings.

Only used when the small head of `photosort.learning.photos.kinds` is trained; not shipped.
"""

from collections.abc import Callable

from boards import Boards
from cards import Cards
from papers import Papers
from PIL import Image
from scenes import Scenes
from screens import Screens


class Renderer(Screens, Papers, Boards, Cards, Scenes):
    """Every kind, drawn with one seed."""

    def kinds(self) -> dict[str, Callable[[], Image.Image]]:
        """What can be drawn, by kind."""
        return {
            "photograph": self.photograph,
            "phone screen": self.phone,
            "desktop screen": self.desktop,
            "receipt": self.receipt,
            "document": self.document,
            "whiteboard": self.whiteboard,
            "meme": self.meme,
            "greeting": self.greeting,
        }

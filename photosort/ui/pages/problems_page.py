"""What could not be read, why, and what can be done about it."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from photosort import paths
from photosort.model.acts import ShiftDates
from photosort.model.changes import Changes
from photosort.model.dates import Suspect
from photosort.model.photo import PhotoId, Root, RootId, shown
from photosort.model.problem import Problem, ProblemKind
from photosort.ui.pages.base import Page
from photosort.ui.pages.problem_lines import Line, head_words, lines
from photosort.ui.pages.small_pictures import SIDE, fitting, paint_small_pictures
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import put_on_clipboard, show_folder
from photosort.ui.services.threads import Lane
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.folder_chooser import choose_folder
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.picture_rows import PictureRows

HEAD, ROW, BETWEEN = 61, 44, 17
INSET, PAD = 24, 16
Part = tuple[str, float, ThemeColor, Type, Qt.TextElideMode]  # of a row: words, share of its width, looks
MARK = 31  # what the icon of a head takes of its width


class ProblemList(PictureRows[Line]):
    """Groups as cards; rows with the file, its folder, the reason, and two tools."""

    def known_by(self, row: Line) -> object:
        return (
            row.problem.path
            if row.problem is not None
            else row.root.id
            if row.root is not None
            else (row.suspect.day, row.suspect.camera, row.pictures)
            if row.suspect is not None
            else row.group
        )

    def spoken(self, row: Line) -> str:
        if row.problem is not None:
            name = shown(os.path.basename(row.problem.path))
            return ", ".join((name, self._place(row.problem.path), in_words(row.problem.reason)))
        if row.is_gap or row.pictures:
            return ""
        _, _, title, number, words = head_words(row)
        return ", ".join((title, say.count(number), words) if number else (title, words))

    def row_height(self, row: int) -> int:
        line, theme = self.rows()[row], self.context.theme
        if line.problem is not None:
            narrow = self._is_narrow(self.viewport().width() - 2 * (INSET + PAD))
            return theme.row(ROW) + theme.row(12) * narrow
        if line.is_gap:
            return BETWEEN
        if line.pictures:
            return SIDE + 2 * PAD
        width = self.viewport().width()
        words = self._words_height(line, width)
        if not self._stacked(line, width):
            return max(theme.row(HEAD), words + PAD)
        return words + theme.row(32) + 3 * PAD - 4 + self._fallen(line, width) * self._step()

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        line = self.rows()[row]
        inside = rect.adjusted(INSET + PAD, 0, -INSET - PAD, 0)
        if line.problem is not None:
            side = 28
            top = rect.y() + (rect.height() - side) // 2
            folder = QRect(inside.right() - side + 3, top, side, side)
            retry = folder.translated(-32, 0)
            return [("retry", self.mirrored(rect, retry)), ("folder", self.mirrored(rect, folder))]
        if line.is_gap or line.pictures:
            return []
        names = self._head_buttons(line)
        height = self.context.theme.row(32)
        stacked = self._stacked(line, rect.width())
        top = rect.bottom() + 1 - PAD - height if stacked else rect.y() + (rect.height() - height) // 2
        up = self._step() if stacked and self._fallen(line, rect.width()) else 0
        found: list[tuple[str, QRect]] = []
        right = inside.right() + 1
        for name, text in reversed(names):
            width = self.button_width(text) + 8
            found.insert(0, (name, self.mirrored(rect, QRect(right - width, top, width, height))))
            right, top = (right, top - up) if up else (right - width - 12, top)
        return found

    def button_tip(self, row: int, name: str) -> str:
        tips = {"retry": tr("Try again"), "folder": tr("Show in file manager")}
        return tips[name] if self.rows()[row].problem is not None else ""

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        line, theme = self.rows()[row], self.context.theme
        if line.is_gap:
            return
        card = rect.adjusted(INSET, 0, -INSET, 0)
        self._paint_card(painter, card, line, selected=self.selectionModel().isRowSelected(row, QModelIndex()))
        if line.problem is not None:
            self._paint_problem(painter, card.adjusted(PAD, 0, -PAD, 0), row, line.problem)
        elif line.pictures and line.suspect is not None:
            inside = card.adjusted(PAD, PAD, -PAD, -PAD)
            cut = self._cut()
            paint_small_pictures(
                painter, inside, line.suspect.photos, self.context,
                lambda photo: self.context.thumbs.pixmap(photo, cut), self.mirrored,
            )  # fmt: skip
        else:
            self._paint_head(painter, card.adjusted(PAD, 0, -PAD, 0), row, line)
        if self.has_focus(row):
            self.paint_focus(painter, card.adjusted(2, 2, -2, -2))
        painter.setPen(theme.color(ThemeColor.LINE))

    def _paint_card(self, painter: QPainter, card: QRect, line: Line, *, selected: bool) -> None:
        """A part of a rounded frame: heads have the upper corners, last rows the lower ones."""
        color = self.context.theme.color
        head = line.problem is None and not line.pictures
        area = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5 if line.last else 0.5)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, 8, 8)
        if head and not line.last:
            path.addRect(area.adjusted(0, 10, 0, 0))
        if not head:
            path.addRect(area.adjusted(0, 0, 0, -10 if line.last else 0))
        fill = ThemeColor.SOFT if selected and not head else ThemeColor.PANEL if head else ThemeColor.CANVAS
        painter.setPen(QPen(color(ThemeColor.LINE), 1))
        painter.setBrush(color(fill))
        painter.drawPath(path.simplified())

    def _paint_head(self, painter: QPainter, rect: QRect, row: int, line: Line) -> None:
        theme = self.context.theme
        icon, ink, title, number, words = head_words(line)
        whole = rect.adjusted(-PAD - INSET, 0, PAD + INSET, 0)
        width, stacked = _room(whole.width()), self._stacked(line, whole.width())
        left = rect.x() + MARK
        name, small = theme.font(Type.NAME), theme.font(Type.SMALL)
        height, second = QFontMetrics(name).height(), self._words_height(line, whole.width())
        top = rect.y() + (PAD if stacked else (rect.height() - second) // 2)
        spot = self.mirrored(rect, QRect(rect.x(), top + (second - 18) // 2, 18, 18))
        painter.drawPixmap(spot.topLeft(), self.context.icons.pixmap(icon, ink, 18))
        painter.setFont(name)
        painter.setPen(theme.color(ThemeColor.TEXT))
        line_rect = self.mirrored(rect, QRect(left, top, width, height))
        said = say.count(number) if number else ""
        room = width - 5 - QFontMetrics(theme.font(Type.BODY)).horizontalAdvance(said)
        title = QFontMetrics(name).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line_rect, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        after = left + QFontMetrics(name).horizontalAdvance(title) + 5
        number_rect = self.mirrored(rect, QRect(after, top, 80, height))
        painter.drawText(number_rect, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(small)
        below = self.mirrored(rect, QRect(left, top + height + 1, width, second - height - 1))
        painter.drawText(below, Qt.TextFlag.TextWordWrap, words)
        texts = dict(self._head_buttons(line))
        for button, spot in self.buttons(row, whole):
            self.paint_button(painter, spot, row, button, texts[button], danger=button == "trash")

    def wish(self) -> None:
        width, cut = self.viewport().width() - 2 * (INSET + PAD), self._cut()
        wanted = [
            (photo, cut)
            for line in (self.rows()[row] for row in self.rows_in_sight())
            if line.pictures and line.suspect is not None
            for photo in fitting(line.suspect.photos, width)
        ]
        self.context.thumbs.wish(self, wanted)

    def _cut(self) -> Cut:
        return Cut(SIDE, SIDE, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _paint_problem(self, painter: QPainter, rect: QRect, row: int, problem: Problem) -> None:
        theme = self.context.theme
        plate = self.mirrored(rect, QRect(rect.x(), rect.center().y() - 14, 30, 30))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.CELL))
        painter.drawRoundedRect(QRectF(plate), 3, 3)
        painter.drawPixmap(plate.topLeft() + QPoint(7, 7), self.context.icons.pixmap("image-off", ThemeColor.TEXT2, 16))
        width = rect.width() - 44 - 76
        name, place = shown(os.path.basename(problem.path)), self._place(problem.path)
        reason = in_words(problem.reason)
        columns = (
            (name, 0.28, ThemeColor.TEXT, Type.NAME_MEDIUM, Qt.TextElideMode.ElideMiddle),
            (place, 0.25, ThemeColor.TEXT2, Type.BODY, Qt.TextElideMode.ElideLeft),
            (reason, 0.47, ThemeColor.TEXT2, Type.BODY, Qt.TextElideMode.ElideRight),
        )
        left = rect.x() + 44
        if self._is_narrow(width + 44 + 76):
            whole = QRect(left, rect.y() + 6, width, (rect.height() - 12) // 2)
            self._paint_part(painter, self.mirrored(rect, whole), columns[0])
            below = (say.joined(reason, place), 1, ThemeColor.TEXT2, Type.SMALL, Qt.TextElideMode.ElideRight)
            self._paint_part(painter, self.mirrored(rect, whole.translated(0, whole.height())), below)
        else:
            for part in columns:
                column = round(width * part[1])
                spot = QRect(left, rect.y(), column - 14, rect.height())
                self._paint_part(painter, self.mirrored(rect, spot), part)
                left += column
        icons = {"retry": "refresh-cw", "folder": "folder-open"}
        for button, spot in self.buttons(row, rect.adjusted(-PAD - INSET, 0, PAD + INSET, 0)):
            self.paint_tool(painter, spot, row, button, icons[button])

    def _is_narrow(self, width: int) -> bool:
        """Whether rows of this width have two lines, so that the name of a file keeps twenty letters."""
        letters = QFontMetrics(self.context.theme.font(Type.NAME_MEDIUM)).averageCharWidth() * 20
        return 0.28 * (width - 44 - 76) - 14 < letters

    def _paint_part(self, painter: QPainter, spot: QRect, part: Part) -> None:
        text, _, ink, style, mode = part
        font = self.context.theme.font(style)
        painter.setFont(font)
        painter.setPen(self.context.theme.color(ink))
        fits = QFontMetrics(font).elidedText(text, mode, spot.width())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, fits)

    def _place(self, path: bytes) -> str:
        """The folder of a file, from the name of the folder that was added on."""
        folder = os.path.dirname(path)
        for root in self.context.overview.now.roots:
            if path.startswith(os.path.join(root.path, b"")):
                return root.name + shown(folder[len(root.path.rstrip(b"/")) :])
        return paths.shown_path(folder)

    def _stacked(self, line: Line, width: int) -> bool:
        """Whether the buttons of a head go below its words, which would be cut beside them."""
        buttons = [text for _, text in self._head_buttons(line)]
        return bool(buttons) and self.wanted(line) > _room(width) - sum(
            self.button_width(text) + 20 for text in buttons
        )

    def _fallen(self, line: Line, width: int) -> int:
        """How many buttons of a head stand above its last one, for there is no room beside it."""
        widths = [self.button_width(text) + 20 for _, text in self._head_buttons(line)]
        return len(widths) - 1 if sum(widths) - 12 > _room(width) + MARK else 0

    def _step(self) -> int:
        return self.context.theme.row(32) + 8

    def wanted(self, line: Line) -> int:
        """The width of a head's words where each of both lines is one."""
        _, _, title, number, words = head_words(line)
        name, small = (QFontMetrics(self.context.theme.font(style)) for style in (Type.NAME, Type.SMALL))
        return max(
            name.horizontalAdvance(f"{title} {say.count(number) if number else ''}") + 5, small.horizontalAdvance(words)
        )

    def _words_height(self, line: Line, width: int) -> int:
        name, small = (
            QFontMetrics(self.context.theme.font(Type.NAME)),
            QFontMetrics(self.context.theme.font(Type.SMALL)),
        )
        room = QRect(0, 0, _room(width), 10_000)
        return name.height() + 1 + small.boundingRect(room, Qt.TextFlag.TextWordWrap, head_words(line)[4]).height()

    def _head_buttons(self, line: Line) -> list[tuple[str, str]]:
        if line.root is not None:
            first = ("gone", tr("They are really gone")) if line.shrunk else ("find", tr("Find folder…"))
            return [first, ("again", tr("Try again"))]
        if line.suspect is not None:
            return [("dates", tr("Change dates…")), ("right", tr("Dates are right"))]
        if line.group is None or line.group.by_itself:
            return []
        number = sum(problem.photo_id is not None for problem in line.members)
        if line.group.fetch and number:
            return [("fetch", plural("Fetch and read %Ln file", "Fetch and read %Ln files", number))]
        found = [("again", tr("Try again"))]
        if line.trash:
            text = plural("Move %Ln file to the trash…", "Move %Ln files to the trash…", len(line.trash))
            found.append(("trash", text))
        return found


def _room(width: int) -> int:
    """What a list of this width has for the words of a head; above its buttons they wrap in it."""
    return width - 2 * (INSET + PAD) - MARK


def _nearest(path: bytes) -> bytes:
    """What is left of the way to a folder that is gone: it was most likely renamed there."""
    while not os.path.isdir(path) and path != os.path.dirname(path):
        path = os.path.dirname(path)
    return path


class ProblemsPage(Page):
    """Everything that is left out of the albums, with the reason."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problems: list[Problem] = []
        self._suspects: list[Suspect] = []
        self._known = False  # what they are; until then nobody says that there are none, and the list has the keyboard
        self._there: frozenset[RootId] = frozenset()
        self.list = ProblemList(context, self)
        self.list.setAccessibleName(tr("Problems"))
        self.setFocusProxy(self.list)
        self.list.pressed.connect(self._on_pressed)
        self.list.selectionModel().selectionChanged.connect(self.selectionChanged)
        self.empty_icon, self.empty = QLabel(self), QLabel(self)
        self.empty.setProperty("type", "body2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty_icon, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._again = HeaderTool(context, tr("Try all again"), "refresh-cw")
        self._again.clicked.connect(lambda: self._retry(None))
        self._copy = HeaderTool(context, tr("Copy list"), "copy")
        self._copy.clicked.connect(self._copy_list)
        context.changed.connect(self._on_changed)
        context.thumbs.arrived.connect(lambda _photos: self.list.viewport().update())
        context.overview.changed.connect(self._show)
        context.theme.changed.connect(self._paint)
        context.workChanged.connect(self._paint)
        self._paint()
        self._show()

    def title(self) -> str:
        return tr("Problems")

    def subtitle(self) -> str:
        overview = self.context.overview.now
        files = plural("%Ln file", "%Ln files", len(self._problems)) if self._problems else ""
        offline = sum(not root.available for root in overview.roots)
        folders = say.folders(offline) if offline else ""
        what = (
            tr("{files} and {folders}").format(files=files, folders=folders) if files and folders else files or folders
        )
        wrong = sum(len(suspect.photos) for suspect in self._suspects)
        dates = plural("%Ln date looks wrong", "%Ln dates look wrong", wrong) if wrong else ""
        if not what:
            return dates
        look = plural("{what} needs a look", "{what} need a look", len(self._problems) + offline).format(what=what)
        # Where there is more to say first, a small window has no room for it.
        placed = 0 if (files and folders) or dates else sum(album.count for album in overview.albums)
        good = plural("%Ln photo is in an album", "%Ln photos are in albums", placed) if placed else ""
        return say.joined(look, dates, good)

    def head_widgets(self) -> list[QWidget]:
        return [self._again, self._copy]

    def has_info(self) -> bool:
        return False

    def activate(self) -> None:
        self.list.setFocus()
        self._fetch()

    def hint(self) -> str:
        chosen = [p for p in self._chosen() if p is not None]
        if not chosen:
            return ""
        words = plural("{chosen} of %Ln file selected", "{chosen} of %Ln files selected", len(self._problems))
        return words.format(chosen=say.count(len(chosen)))

    def _chosen(self) -> list[Problem]:
        rows = [self.list.rows()[index.row()] for index in self.list.selectionModel().selectedIndexes()]
        return [line.problem for line in rows if line.problem is not None]

    def _on_changed(self, changes: Changes) -> None:
        if (changes.problems or changes.photos) and self.isVisible():
            self._fetch()

    def _fetch(self) -> None:
        library, roots = self.context.library, self.context.overview.now.roots

        def fetch() -> tuple[list[Problem], list[Suspect], frozenset[RootId]]:
            there = frozenset(root.id for root in roots if not root.available and os.path.isdir(root.path))
            return library.problems.all(), library.dates.suspects(), there

        self.context.lanes.run(Lane.READ, fetch, self._take, owner=self)

    def _take(self, found: tuple[list[Problem], list[Suspect], frozenset[RootId]]) -> None:
        self._problems, self._suspects, self._there, self._known = *found, True
        self._show()

    def _show(self) -> None:
        found = lines(self._problems, self.context.overview.now.roots, self._there, self._suspects)
        self.list.show_rows(found)
        self.list.wish()
        none = self._known and not found
        self.list.setVisible(not none)
        self.empty.setVisible(none)
        self.empty_icon.setVisible(none)
        self._again.setEnabled(bool(self._problems))
        self._copy.setEnabled(bool(self._problems))
        self.headChanged.emit()

    def _on_pressed(self, row: int, name: str) -> None:
        line = self.list.rows()[row]
        problems = (
            line.trash if name == "trash" else line.members or ((line.problem,) if line.problem is not None else ())
        )
        ids = tuple(problem.photo_id for problem in problems if problem.photo_id is not None)
        if line.root is not None:
            self._on_folder(line.root, name)
        elif line.suspect is not None and name == "right":
            self.context.acts.do(ShiftDates(line.suspect.photos, 0))
        elif line.suspect is not None:
            wrong = line.suspect
            self.actions_.ask("change-dates", Target(wrong.photos, title=head_words(line)[2], shift=wrong.seconds))
        elif name == "trash":
            self.actions_.ask("trash", Target(ids, title=tr("Files that could not be read")))
        elif name == "folder" and line.problem is not None:
            show_folder(self.context, os.path.dirname(line.problem.path))
        elif ids and problems[0].kind is ProblemKind.ONLINE_ONLY:  # all of the group, or the one that was asked for
            fetch = self.context.library.problems.fetch
            self.context.acts.run_long(lambda token, told: fetch(ids, token=token, on_file=told), tr("Fetching files…"))
        else:
            self._retry(ids)

    def _on_folder(self, root: Root, name: str) -> None:
        library, organizer = self.context.library, self.context.organizer
        if name == "find":
            self._find(root)
        elif name == "gone":
            self.context.lanes.run(
                Lane.FILES,
                lambda: library.scanner.scan(root.id, accept_loss=True),
                lambda _: organizer.start([root.id]),
                owner=self,
            )
        else:
            organizer.start([root.id])

    def _retry(self, photos: Sequence[PhotoId] | None) -> None:
        library, organizer = self.context.library, self.context.organizer
        self.context.lanes.run(
            Lane.WRITE, lambda: library.problems.retry(photos), lambda _: organizer.start(), owner=self
        )

    def _find(self, root: Root) -> None:
        title = tr("Where is {folder} now?").format(folder=root.name)
        place = choose_folder(self, title, os.fsdecode(_nearest(root.path)))
        if place is not None:
            library, organizer = self.context.library, self.context.organizer
            self.context.lanes.run(
                Lane.WRITE,
                lambda: library.folders.relocate(root.id, place),
                lambda _: organizer.start([root.id]),
                owner=self,
            )

    def _copy_list(self) -> None:
        text = "\n".join(f"{os.fsdecode(p.path)}\t{in_words(p.reason)}" for p in self._problems)
        data = QMimeData()
        data.setText(text)
        put_on_clipboard(self.context, data, "text/plain")

    def _paint(self) -> None:
        """What is said where nothing is listed. Files that are tried again are no problem, and not read either."""
        working = self.context.working
        self.empty.setText(tr("No problems so far") if working else tr("Every file could be read."))
        icon = "refresh-cw" if working else "circle-check"
        self.empty_icon.setPixmap(self.context.icons.pixmap(icon, ThemeColor.TEXT3, 32))

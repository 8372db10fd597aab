"""The program in a real window on a screen of its own, driven by mouse and keyboard.

What is pressed is found by the name that a screen reader would read, wherever it stands. Names are
given in English and looked for in the language of the window. The scripts `tests/guide` and
`tests/workshop` use it; it knows nothing of them.

Needs Debian's packages xvfb, x11-xkb-utils, openbox, xdotool, imagemagick, dbus, at-spi2-core,
gir1.2-atspi-2.0, python3-gi, and OpenGL (libegl1 and libgl1-mesa-dri).
"""

import atexit
import contextlib
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# What is said to a screen reader goes over a bus of its own, not that of the user, nor that of
# another such script that runs at the same time: its socket is in this folder.
if "COMMERCE_CANVAS_BUS" in os.environ:
    atexit.register(shutil.rmtree, os.environ["COMMERCE_CANVAS_BUS"], ignore_errors=True)
else:
    os.environ["COMMERCE_CANVAS_BUS"] = tempfile.mkdtemp(prefix="commerce-canvas-bus-")
    os.environ["XDG_RUNTIME_DIR"] = os.environ["COMMERCE_CANVAS_BUS"]
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 40.0
"""Seconds that anything may take to appear on a busy computer."""


class Missing(Exception):
    """Something did not come into sight."""


class Window:
    """A window of the program in a language, with no settings and no files of the user's own.

    A name is the English text of the interface, or such a text with places to fill, and what
    fills them: `"Close"`, `("Plan it in step {}", 1)`. The first that is in sight is taken where
    English has one word for two of German.
    """

    def __init__(self, program, language, *, plan=None, size=(1280, 800), theme=None):
        self.language = language
        self.german = german_texts() if language == "de" else {}
        self.size = size
        self.processes = []
        self.folder = tempfile.TemporaryDirectory()
        screen = self.screen()
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("WAYLAND")},
            "DISPLAY": f":{screen}",
            "HOME": self.folder.name,
            "XDG_DATA_HOME": self.folder.name,
            "XDG_CONFIG_HOME": self.folder.name,
            "LANG": "de_DE.UTF-8" if language == "de" else "en_US.UTF-8",
            "LC_ALL": "",
            "WINIT_UNIX_BACKEND": "x11",
        }
        # A keyboard with umlauts: keys that it lacks are typed, but some are lost on the way.
        layout = ["setxkbmap", "de" if language == "de" else "us"]
        subprocess.run(layout, env=self.environment, check=True)
        self.start(["openbox"])
        listen_as_a_screen_reader()
        try:
            self.begin(program, plan)
            if theme:
                self.run(theme)
        except BaseException:
            self.end()
            raise

    def begin(self, program, plan=None):
        """Starts the program; once more, if it has ended, with all that it left behind."""
        self.program = self.start([program] + ([str(plan)] if plan else []))
        self.id = self.wait("the window", self.look_for_window)
        self.xdotool("windowsize", self.id, *self.size)
        self.xdotool("windowmove", self.id, 0, 0)
        self.root = self.wait("what it says to a screen reader", self.look_for_root)
        self.settle()

    def screen(self):
        """Starts a screen and tells its number."""
        read, write = os.pipe()
        # A window that its screen would cut off is maximised and keeps no other size.
        width, height = max(self.size[0], 1280), max(self.size[1], 800) + 100
        self.start(
            ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp"]
            + ["-screen", "0", f"{width}x{height}x24"],
            environment=os.environ,
            pass_fds=[write],
        )
        return os.read(read, 16).decode().strip()

    def start(self, command, environment=None, **more):
        process = subprocess.Popen(
            command,
            env=environment or self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **more,
        )
        self.processes.append(process)
        return process

    def __enter__(self):
        return self

    def __exit__(self, kind, error, _trace):
        if error is not None:
            picture = Path(tempfile.gettempdir()) / "commerce-canvas-failed.png"
            with contextlib.suppress(subprocess.SubprocessError):
                self.take(picture)
            print(f"{error}\nthe window as it was: {picture}", file=sys.stderr)
        self.end()

    def end(self):
        for process in reversed(self.processes):
            process.kill()
            process.wait()
        self.folder.cleanup()

    def wait(self, what, look, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            found = look()
            if found:
                return found
            if self.program.poll() is not None:
                raise Missing(f"the program ended while {what} was waited for")
            if time.monotonic() > end:
                raise Missing(f"{what} was waited for in vain")
            time.sleep(0.1)

    def look_for_window(self):
        found = self.xdotool("search", "--onlyvisible", "--name", "Commerce Canvas").split()
        return found[-1] if found else None

    def look_for_root(self):
        programs = Atspi.get_desktop(0)
        programs.clear_cache()
        for index in range(programs.get_child_count()):
            program = programs.get_child_at_index(index)
            if program is not None and program.get_child_count():
                return program
        return None

    # What is in sight.

    def elements(self):
        """Each accessible element with a name, as (name, role, place)."""
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            try:
                element.clear_cache()
                count = element.get_child_count()
                children = [element.get_child_at_index(index) for index in range(count)]
                waiting.extend(child for child in reversed(children) if child is not None)
                name = element.get_name().replace("\u00a0", " ")
                if name and element.get_component_iface() is not None:
                    place = element.get_extents(Atspi.CoordType.WINDOW)
                    yield name, element.get_role_name(), place
            except GLib.Error:
                # It was gone before it had answered.
                continue

    def say(self, name):
        """What the name may be in the language of the window."""
        text, *filling = (name,) if isinstance(name, str) else name
        texts = [text]
        if self.german:
            texts = self.german.get(text) or [text.replace("“", "„").replace("”", "“")]
        fillings = [[part] if isinstance(part, int) else self.say(part) for part in filling]
        return [one.format(*parts) for one in texts for parts in itertools.product(*fillings)]

    def sees(self, text):
        """Whether something is in sight that reads so, with anything where the text has places."""
        wanted = [re.escape(one).replace(r"\{\}", ".*") for one in self.german.get(text, [text])]
        wanted = re.compile("|".join(wanted), re.DOTALL)
        return any(wanted.fullmatch(name) and place.width > 0 for name, _, place in self.elements())

    def await_sight(self, text, patience=PATIENCE):
        """Waits until something is in sight that reads so."""
        self.wait(f"“{text}”", lambda: self.sees(text), patience)

    def find(self, name, *, role=None, last=False, begins=False):
        """Waits for the element of a name, or of a name that begins so, and tells its place."""
        names = self.say(name)

        def look():
            found = [
                place
                for said, of_role, place in self.elements()
                if (said in names or begins and said.startswith(tuple(names)))
                and role in (None, of_role)
                and place.width > 0
            ]
            return found and found[-1 if last else 0]

        try:
            return self.wait(" or ".join(names), look)
        except Missing as missing:
            seen = "\n  ".join(f"{role}: {name}" for name, role, _ in self.elements())
            raise Missing(f"{missing}; in sight are\n  {seen}") from None

    # What a hand does.

    def xdotool(self, *arguments):
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            # The locale of the window need not be installed, and xdotool reads umlauts in one only.
            env={**self.environment, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def looks(self):
        """What the window shows, as something that can be compared."""
        command = ["import", "-window", self.id, "-resize", "320x200", "rgb:-"]
        try:
            return subprocess.run(
                command, env=self.environment, capture_output=True, timeout=PATIENCE
            ).stdout
        except subprocess.TimeoutExpired:
            # Of a window that has just gone a picture is waited for without end.
            raise Missing("the window was waited for in vain") from None

    def settle(self):
        """Waits until nothing moves any more; what blinks in a text field is given up on."""
        before = None
        for _ in range(12):
            time.sleep(0.15)
            now = self.looks()
            if now == before:
                return
            before = now

    def move(self, x, y):
        self.xdotool("mousemove", "--window", self.id, int(x), int(y))
        time.sleep(0.15)

    def click(self, x, y):
        self.move(x, y)
        self.xdotool("click", 1)
        self.settle()

    def press(self, name, **which):
        """Clicks the middle of an element; what is scrolled out of a panel is scrolled in."""
        x, y = self.still(name, **which)
        for _ in range(40):
            if 0 < y < self.size[1] - 30:
                break
            self.move(x, 300)
            self.xdotool("click", 5 if y > 0 else 4)
            time.sleep(0.2)
            x, y = self.still(name, **which)
        self.click(x, y)

    def still(self, name, **which):
        """The middle of an element, once nothing pushes it to another place any more."""
        before, now = None, self.middle(name, **which)
        while now != before:
            time.sleep(0.2)
            before, now = now, self.middle(name, **which)
        return now

    def middle(self, name, **which):
        place = self.find(name, **which)
        return place.x + place.width / 2, place.y + place.height / 2

    def drag(self, start, end):
        """Drags from a place to another, or from the middle of a named element."""
        if isinstance(start, str):
            start = self.middle(start)
        self.move(*start)
        self.settle()
        before = self.looks()
        self.xdotool("mousedown", 1)
        time.sleep(0.5)
        # The window has to have seen the press and a place on the way before the end.
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        for _ in range(20):
            if self.looks() != before:
                break
            time.sleep(0.2)
        for _ in range(2):
            self.move(*end)
            self.settle()
        self.xdotool("mouseup", 1)
        self.settle()

    def keys(self, *names):
        self.xdotool("key", "--delay", 60, *names)
        self.settle()

    def write(self, english, german=None):
        self.xdotool("type", "--delay", 30, german if german and self.german else english)
        self.settle()

    def name(self, english, german=None):
        """Writes the name of what was just drawn."""
        self.write(english, german)
        self.keys("Return")

    def quit(self):
        """Ends the program as a user does, and waits until it has ended."""
        self.xdotool("key", "ctrl+q")
        self.program.wait(PATIENCE)

    def run(self, command):
        """Runs a command by its English title, by which it is found in every language."""
        self.keys("ctrl+shift+p")
        self.write(command.rstrip("…"))
        self.keys("Return")

    def take(self, path):
        """Takes a picture of the window, small enough to be kept."""
        command = ["import", "-window", self.id, "png:-"]
        shot = subprocess.run(
            command, env=self.environment, capture_output=True, timeout=PATIENCE
        ).stdout
        reduced = "-strip -dither None -colors 160 -define png:compression-level=9"
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["convert", "-", *reduced.split(), str(path)], input=shot, check=True)


def german_texts():
    """What the interface says in German, by what it says in English."""
    project = Path(__file__).resolve().parent.parent
    text = r'"((?:[^"\\]|\\.)*)"'
    pairs = []
    for area in sorted(project.glob("src/language/texts/*.rs")):
        # A text that is broken at the end of a line goes on where the next one begins.
        texts = re.sub(r"\\\n\s*", "", area.read_text())
        pairs += re.findall(rf"[A-Z0-9]:\s*{text},\s*{text};", texts)
    catalogue = (project / "assets/catalogue.ron").read_text()
    pairs += re.findall(rf"\bname: \({text}, {text}\)", catalogue)
    german = {}
    for english, translated in pairs:
        known = german.setdefault(english, [])
        if translated not in known:
            known.append(translated)
    return german


def listen_as_a_screen_reader():
    """Programs tell what they show only while somebody listens."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for switch in ("IsEnabled", "ScreenReaderEnabled"):
        setting = GLib.Variant("(ssv)", ("org.a11y.Status", switch, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.freedesktop.DBus.Properties",
            "Set",
            setting,
            None,
            Gio.DBusCallFlags.NONE,
            -1,
        )

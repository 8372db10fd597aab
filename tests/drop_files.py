#!/usr/bin/python3
"""Drops files on a window as a file manager does (XDND, version 5), which xdotool cannot.

    tests/drop_files.py WINDOW X Y FILE…

WINDOW is the number of the window, X and Y a place on the screen that lies in it. Needs Debian's
package python3-xlib. Prints `finished` when the window has taken them.
"""

import sys
import time
from pathlib import Path

from Xlib import X, display
from Xlib.protocol import event

target, x, y = (int(argument) for argument in sys.argv[1:4])
uris = "".join(Path(path).resolve().as_uri() + "\r\n" for path in sys.argv[4:]).encode()

connection = display.Display()
atom = connection.intern_atom
window = connection.create_resource_object("window", target)
source = connection.screen().root.create_window(0, 0, 1, 1, 0, connection.screen().root_depth)
source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)


def send(kind, *data):
    data = list(data) + [0] * (5 - len(data))
    message = event.ClientMessage(window=window, client_type=atom(kind), data=(32, data))
    window.send_event(message, event_mask=0)
    connection.flush()


def answer(request):
    """Gives the window the list of files that it asks for."""
    request.requestor.change_property(request.property, request.target, 8, uris)
    done = event.SelectionNotify(
        time=request.time,
        requestor=request.requestor,
        selection=request.selection,
        target=request.target,
        property=request.property,
    )
    request.requestor.send_event(done)
    connection.flush()


def wait_for(kind, patience=20):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        while connection.pending_events():
            found = connection.next_event()
            if found.type == X.SelectionRequest:
                answer(found)
            elif found.type == X.ClientMessage and found.client_type == atom(kind):
                return
        time.sleep(0.01)
    sys.exit(f"the window does not answer with {kind}")


send("XdndEnter", source.id, 5 << 24, atom("text/uri-list"))
send("XdndPosition", source.id, 0, (x << 16) | y, X.CurrentTime, atom("XdndActionCopy"))
wait_for("XdndStatus")
send("XdndDrop", source.id, 0, X.CurrentTime)
wait_for("XdndFinished")
print("finished")

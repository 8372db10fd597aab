(function () {
  "use strict";
  var words = document.getElementById("words").dataset;
  var note = null;

  function button(label, title, press) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.title = title;
    made.setAttribute("aria-label", title);
    made.addEventListener("click", press);
    return made;
  }

  // A drawing is enlarged about the pointer, and moved by dragging.
  function live(canvas) {
    var svg = canvas.querySelector("svg");
    var whole = svg.viewBox.baseVal;
    var home = { x: whole.x, y: whole.y, w: whole.width, h: whole.height };
    var now = { x: home.x, y: home.y, w: home.w, h: home.h };
    function show() { svg.setAttribute("viewBox", [now.x, now.y, now.w, now.h].join(" ")); }
    function zoom(by, at) {
      var w = Math.min(home.w, Math.max(home.w / 12, now.w / by));
      var real = now.w / w;
      now.x = at.x - (at.x - now.x) / real;
      now.y = at.y - (at.y - now.y) / real;
      now.w = w;
      now.h = now.h / real;
      show();
    }
    function place(event) {
      var point = new DOMPoint(event.clientX, event.clientY);
      return point.matrixTransform(svg.getScreenCTM().inverse());
    }
    function middle() { return { x: now.x + now.w / 2, y: now.y + now.h / 2 }; }
    canvas.classList.add("live");
    canvas.addEventListener("wheel", function (event) {
      if (!event.ctrlKey && !event.metaKey) { return; }
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), place(event));
    }, { passive: false });
    var held = null;
    var moved = false;
    canvas.addEventListener("pointerdown", function (event) {
      if (event.target.closest("button")) { return; }
      held = place(event);
      moved = false;
    });
    canvas.addEventListener("pointermove", function (event) {
      if (!held) { return; }
      var here = place(event);
      if (Math.abs(here.x - held.x) + Math.abs(here.y - held.y) > now.w / 200) { moved = true; }
      if (moved) { now.x += held.x - here.x; now.y += held.y - here.y; show(); }
    });
    window.addEventListener("pointerup", function () { held = null; });
    canvas.addEventListener("click", function (event) {
      var card = event.target.closest("g[data-id]");
      if (card && !moved) { tell(canvas.parentNode.dataset.key, card.dataset.id); }
    });
    var buttons = document.createElement("div");
    buttons.className = "buttons";
    buttons.append(
      button("+", words.larger, function () { zoom(1.5, middle()); }),
      button("−", words.smaller, function () { zoom(1 / 1.5, middle()); }),
      button("⤢", words.whole, function () {
        now = { x: home.x, y: home.y, w: home.w, h: home.h };
        show();
      }));
    canvas.append(buttons);
  }

  // What there is to say about a card, beside the drawing.
  function tell(key, id) {
    hide();
    var about = document.querySelector("[data-about=\"" + CSS.escape(key + " " + id) + "\"]");
    if (!about) { return; }
    note = document.createElement("aside");
    note.className = "card-note";
    note.setAttribute("role", "status");
    note.append(button("×", words.close, hide));
    Array.prototype.forEach.call(about.childNodes, function (part) { note.append(part.cloneNode(true)); });
    document.body.append(note);
  }
  function hide() { if (note) { note.remove(); note = null; } }
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });

  // Views that follow each other are shown one at a time, chosen by buttons.
  function switching() {
    var drawn = Array.prototype.filter.call(document.querySelectorAll("section.chapter"), function (section) {
      return section.querySelector("figure.drawing");
    });
    if (drawn.length < 2) { return; }
    var bars = drawn.map(function (section) {
      var bar = document.createElement("div");
      bar.className = "views";
      bar.setAttribute("role", "group");
      bar.setAttribute("aria-label", words.views);
      section.querySelector("h2").after(bar);
      return bar;
    });
    function choose(at, with_focus) {
      drawn.forEach(function (section, index) { section.hidden = index !== at; });
      bars.forEach(function (bar) {
        Array.prototype.forEach.call(bar.children, function (one, index) {
          one.setAttribute("aria-pressed", String(index === at));
        });
      });
      if (with_focus) { bars[at].children[at].focus(); }
    }
    bars.forEach(function (bar) {
      drawn.forEach(function (section, index) {
        var topic = section.querySelector(".topic").textContent;
        bar.append(button(topic, topic, function () { choose(index, true); }));
      });
    });
    function follow() {
      var at = drawn.findIndex(function (section) { return "#" + section.id === location.hash; });
      if (at >= 0) { choose(at, false); drawn[at].scrollIntoView(); }
    }
    window.addEventListener("hashchange", follow);
    window.addEventListener("beforeprint", function () {
      drawn.forEach(function (section) { section.hidden = false; });
    });
    choose(0, false);
    follow();
  }

  Array.prototype.forEach.call(document.querySelectorAll(".canvas"), live);
  switching();
})();

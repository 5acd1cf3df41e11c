// The page that a phone opens. It keeps a secret for each code of the room, and no mark
// anywhere but in memory; all of it is wiped when a ballot is in, when a vote ends, and when
// the page is left.
(function () {
"use strict";
var boot = JSON.parse(document.getElementById("boot").textContent), words = boot.words;
var app = document.getElementById("app"), aloud = document.getElementById("say");
var EMPTY = 253, NOT_ASKED = 254, CANT = 255, SIZE = 528;
var langs = Object.keys(words), lang = langs[0];
var marks = [], sheets = null, sign = 0, at = 0, leads = 0, screen = "", standing = "", typed = "", missed = false, guessed = false, vote = 0, busy = false, gone = false;

(navigator.languages || [navigator.language || ""]).some(function (l) {
  l = String(l).slice(0, 2).toLowerCase();
  return words[l] ? (lang = l, true) : false;
});
document.title = "Upturn";

// Words ---------------------------------------------------------------------------------
function t(key, args) {
  var s = words[lang][key] || key;
  for (var a in args || {}) s = s.replace("{" + a + "}", args[a]);
  return s;
}

// The letter ----------------------------------------------------------------------------
function random(n) { return nacl.randomBytes(n); }
function wipeBytes(b) { for (var i = 0; i < b.length; i++) b[i] = 0; }
function bytes(base64) { var s = atob(base64), b = new Uint8Array(s.length); for (var i = 0; i < s.length; i++) b[i] = s.charCodeAt(i); return b; }
function text(b) { var s = ""; for (var i = 0; i < b.length; i++) s += String.fromCharCode(b[i]); return decodeURIComponent(escape(s)); }
function code() { return typed || clean(location.hash.slice(1)); }
function clean(s) { return s.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8); }

// Another code is another room, and nobody may see that the same phone was in both.
var memory = {};
function kept(name) {
  try { return memory[name] || localStorage.getItem(name) || ""; } catch (e) { return memory[name] || ""; }
}
function known() {
  var names = Object.keys(memory), i;
  try { for (i = 0; i < localStorage.length; i++) names.push(localStorage.key(i)); } catch (e) { i = 0; }
  return names.filter(function (k, i) { return /^upturn /.test(k) && names.indexOf(k) === i; });
}
function secret() {
  var name = "upturn " + code(), s = kept(name);
  if (!/^[0-9a-f]{32}$/.test(s)) {
    s = Array.prototype.map.call(random(16), function (x) { return ("0" + x.toString(16)).slice(-2); }).join("");
  }
  memory[name] = s;
  return fromHex(s);
}
function fromHex(s) {
  var b = new Uint8Array(s.length / 2);
  for (var i = 0; i < b.length; i++) b[i] = parseInt(s.substr(2 * i, 2), 16);
  return b;
}

// A phone that is in stays in when its page is loaded anew, also where the code was typed.
function stay() {
  var name = "upturn " + code();
  try {
    history.replaceState(null, "", "#" + code());
    known().forEach(function (k) {
      if (k !== name && !boot.renewed) localStorage.removeItem(k); // another workshop may have this address one day
    });
    localStorage.setItem(name, memory[name]);
  } catch (e) { return; } // a private window: it is in as long as the page is open
}

// Whoever has voted under a code of before is in the box: told so, the computer gives no second
// place. Secrets of before are named only where there is a new code since somebody has voted.
function before() {
  if (!boot.renewed) return [];
  return known().filter(function (k) { return k !== "upturn " + code(); }).map(kept).filter(function (s) { return /^[0-9a-f]{32}$/.test(s); }).slice(0, 15);
}

// What was sent: for which vote, which attempt, what, and whether the person was told what
// became of it. An answer can be lost, so the computer is asked about it whenever it is heard
// again; it is never sent again by itself, for its owner may have taken paper by then.
var sent = null;
function told() { wipeBytes(sent.marks); sent.marks = []; sent.told = true; }
function forget() { if (sent) wipeBytes(sent.marks); sent = null; }
function same(a, b) { for (var i = 0; i < a.length; i++) if (a[i] !== b[i]) return false; return a.length === b.length; }

function letter(purpose, ballot) {
  var p = new Uint8Array(SIZE), c = code(), i;
  p[0] = purpose.charCodeAt(0);
  p.set(secret(), 1);
  p.set(sent ? sent.attempt : random(16), 17);
  new DataView(p.buffer).setUint32(33, sent ? sent.vote : 0);
  p[37] = c.length;
  for (i = 0; i < c.length; i++) p[38 + i] = c.charCodeAt(i);
  if (ballot) { new DataView(p.buffer).setUint16(46, ballot.length); p.set(ballot, 48); }
  var pair = nacl.box.keyPair(), nonce = random(24), key = bytes(boot.key), sealed = nacl.box(p, nonce, key, pair.secretKey);
  wipeBytes(p);
  var out = new Uint8Array(56 + sealed.length);
  out.set(pair.publicKey, 0); out.set(nonce, 32); out.set(sealed, 56);
  return { bytes: out, open: function (b) {
    var plain = nacl.box.open(b.subarray(24), b.subarray(0, 24), key, pair.secretKey);
    wipeBytes(pair.secretKey);
    return plain && JSON.parse(text(plain));
  } };
}

function ask(method, path, body, wait, done) {
  var x = new XMLHttpRequest(), over = false;
  var end = function (status) { if (!over) { over = true; done(status, x); } };
  x.open(method, path);
  x.timeout = wait;
  x.responseType = body ? "arraybuffer" : "text";
  x.onload = function () { end(x.status); };
  x.onerror = x.ontimeout = function () { end(0); };
  x.onabort = function () { over = true; };
  x.send(body || null);
  return x;
}

// send gives what the computer says, or null where it cannot be heard. A letter that it
// cannot open was sealed to a key of before: that one is asked for, once.
function send(purpose, ballot, done, again) {
  var l = letter(purpose, ballot);
  ask("POST", "/s/send", l.bytes, 15000, function (status, x) {
    var said = null;
    if (status === 200) try { said = l.open(new Uint8Array(x.response)); } catch (e) { said = null; }
    if (status !== 409 || again) return done(said);
    ask("GET", "/s/now", null, 8000, function (status, x) {
      var b = status === 200 ? parse(x.responseText) : null;
      if (!b) return done(null);
      note(b);
      send(purpose, ballot, done, true); // for the vote that it was made for, whatever is asked now
    });
  });
}

// What somebody else answers in the computer's place, as the sign-in page of a hotel does, is
// no answer.
function parse(s) {
  try {
    var b = JSON.parse(s);
    return b && typeof b.state === "string" && bytes(b.key).length === 32 ? b : null;
  } catch (e) { return null; }
}

// The line ------------------------------------------------------------------------------
// The computer answers when something has changed, or after twenty seconds. Phones sleep, so
// the line is hung up when the page is hidden and asked anew when it is seen again.
var line = null, pause = 500, later = 0;
function listen() {
  clearTimeout(later);
  if (line) line.abort();
  if (document.hidden) return;
  line = ask("GET", "/s/live?v=" + boot.v, null, 30000, function (status, x) {
    line = null;
    var b = status === 200 ? parse(x.responseText) : null;
    if (!b) return lost();
    pause = 500;
    gone = false; net();
    note(b);
    settle();
    listen();
  });
}
function hangUp() { clearTimeout(later); if (line) line.abort(); line = null; }
function lost() {
  gone = true; net();
  later = setTimeout(listen, pause + Math.random() * 500);
  pause = Math.min(pause * 1.6, 6000);
}
// Between votes nobody listens, and that is no trouble.
function net() { var n = document.getElementById("net"); if (n) n.textContent = gone ? t(boot.state === "open" ? "lost" : "rest") : ""; }

// How it stands ---------------------------------------------------------------------------
// stale: something has changed since the computer was asked how this phone stands; seen: that
// of the vote whose end was seen; past: what is shown is about a vote before the present one;
// asked: how often it was asked, for only the last answer counts; joined: the code that this
// phone is in under.
var stale = false, seen = boot.turn, past = false, asked = 0, joined = "";
function note(b) {
  if (b.turn !== boot.turn || b.state !== boot.state || b.key !== boot.key) stale = true;
  b.words = words;
  boot = b;
}

// settle goes on from whatever has changed. A ballot under way has its answer first.
function settle() {
  if (busy || !stale && standing !== "net") return;
  var turned = boot.turn !== seen;
  seen = boot.turn;
  if (turned && boot.state !== "open") over();
  if (past) { if (turned) draw(); return; } // it is read first; drawn anew it would lose the focus
  if (boot.state !== "wait" || sent && !sent.told || standing === "net" || joined !== code()) hello();
}

// over is told that the vote is. What was said of a ballot stays until the next question.
function over() {
  asked++;
  if (standing === "code" || standing === "net") return;
  if (boot.undone && boot.undone === (sent ? sent.sign : marks.length && sign)) { forget(); standing = "void"; }
  else if (sent && !sent.told) standing = "fate";
  else if (standing === "in" && marks.length) standing = "ended";
  else if (!/^(voted|some|twice|closed|over|void|box|fate|ended)$/.test(standing)) standing = "";
  wipe();
  draw();
}

function hello() {
  if (busy) return;
  var paper = boot.state === "paper";
  if (paper && !code()) typed = (known()[0] || "").slice("upturn ".length); // whoever has voted is known by that
  if (!code()) { standing = paper ? "bypaper" : "code"; asked++; return draw(); }
  if (mayHaveVoted()) { standing = asksAgain() ? "again" : "here"; asked++; return draw(); }
  var mine = ++asked;
  if (!standing) draw();
  send("J", fromHex(before().join("")), function (said) {
    if (mine !== asked) return;
    if (said) return hear(said);
    stale = true;
    if ((boot.state === "open" || joined !== code()) && (!standing || standing === "net")) { standing = "net"; draw(); }
  });
}

// hear takes up how this phone stands, and what became of the ballot that it has sent.
function hear(said) {
  stale = false;
  if (!/^(onpaper|bypaper|code|full|later|trouble)$/.test(said.s)) { joined = code(); guessed = false; stay(); }
  if (sent && !said.past && said.sign) sent.sign = said.sign; // the program was started anew
  if (sent && said.was && said.was !== "later") {
    if (!sent.told || said.was === "void" && !sent.undone) {
      told(); wipe();
      sent.undone = said.was === "void";
      standing = said.was;
      past = !!said.past;
      return draw();
    }
    if (!said.past) return; // as it was told
  }
  if (said.s === "in" && marks.length) {
    if (said.vote === vote) { sign = said.sign; // the marks are for what is asked, and so is the sheet that they were made on
      if (standing !== "in" || !/^(page|review|again)/.test(screen)) { standing = "in"; draw(); }
      return;
    }
    if (marks.some(marked)) { forget(); wipe(); standing = "ended"; past = true; return draw(); }
  }
  missed = said.s === "code" && !noted;
  standing = said.s;
  if (standing === "bypaper" && marks.some(marked)) standing = "onpaper"; // what is in hand is in no box
  if (/paper$/.test(standing)) { if (sent) told(); return draw(); } // what is marked stays: phones may be taken again
  if (standing === "code") typed = "";
  else { if (standing === "in") forget(); wipe(); sheets = said.sheets || null; vote = said.vote || 0; sign = said.sign || 0; }
  draw();
}
document.addEventListener("visibilitychange", function () { if (document.hidden) hangUp(); else { pause = 500; listen(); } });
window.addEventListener("online", listen);
window.addEventListener("pagehide", function () { hangUp(); asked++; busy = false; forget(); wipe(); });
window.addEventListener("pageshow", function (e) { if (e.persisted) { standing = ""; past = false; draw(); hello(); listen(); } });
window.addEventListener("hashchange", function () { typed = ""; busy = noted = past = false; standing = ""; forget(); wipe(); hello(); });

// The ballot ----------------------------------------------------------------------------
// Each kind of question: how it is drawn, when it is answered, what is said of it in the end.
var kinds = {};
function sheet() {
  for (var i = 0; i < sheets.length; i++) if (sheets[i].lang === lang) return sheets[i];
  return sheets[0];
}
function rowsOf(p) { return p.rows.filter(function (r) { return !r.who || (r.who === 1) === (leads === 1); }); }
function pages() {
  var out = sheet().leads ? [{ kind: "lead", rows: [] }] : [];
  return out.concat(sheet().pages.filter(function (p) { return rowsOf(p).length > 0; }));
}
function count(s) { var n = 0; s.pages.forEach(function (p) { p.rows.forEach(function (r) { r.cell = n++; r.ask = r.ask || ""; }); }); return n; }
function begin() {
  var n = 0;
  sheets.forEach(function (s) { n = count(s); });
  marks = [];
  while (marks.length < n) marks.push(EMPTY);
  at = 0; leads = 0; texts = [];
}
function wipe() {
  fields.forEach(function (f) { f.value = ""; });
  texts = []; fields = [];
  for (var i = 0; i < marks.length; i++) marks[i] = EMPTY;
  marks = []; sheets = null; leads = 0; at = 0; screen = "";
  app.textContent = ""; aloud.textContent = "";
}
function ballot() {
  var own = sheet().pages[0].own;
  if (own) return written(own);
  var b = new Uint8Array(marks.length);
  sheet().pages.forEach(function (p) {
    var mine = rowsOf(p);
    p.rows.forEach(function (r) {
      var m = marks[r.cell];
      b[r.cell] = mine.indexOf(r) < 0 ? NOT_ASKED : m === EMPTY ? 0 : m;
    });
  });
  return b;
}
function every(rows, is) { return rows.every(function (r) { return is(marks[r.cell]); }); }
function marked(m) { return m !== EMPTY; }
function put(rows, m) { rows.forEach(function (r) { marks[r.cell] = m; }); }
function sum(rows) { return rows.reduce(function (s, r) { return s + (marks[r.cell] < EMPTY ? marks[r.cell] : 0); }, 0); }
function cantSay(rows) { return every(rows, function (m) { return m === CANT; }); }

// Drawing -------------------------------------------------------------------------------
function el(tag, attrs, kids) {
  var e = document.createElement(tag);
  for (var k in attrs || {}) {
    var v = attrs[k];
    if (k === "text") e.textContent = v;
    else if (k.slice(0, 2) === "on") e.addEventListener(k.slice(2), v);
    else if (v !== null && v !== undefined && v !== false) e.setAttribute(k, v);
  }
  (kids || []).forEach(function (c) { if (c) e.appendChild(c); });
  return e;
}
function show(name, kids) {
  var fresh = screen !== name, status = el("p", { id: "net", "class": "note", role: "status" });
  screen = name;
  document.documentElement.lang = lang;
  document.documentElement.className = /^message (voted|some)$/.test(name) ? "done" : ""; // dark: a neighbour's glance sees that and no more
  app.textContent = "";
  if (boot.rehearsal) app.appendChild(el("p", { "class": "made-up", text: t("rehearsal") }));
  kids.forEach(function (k) { if (!k) return; if (/^foot/.test(k.className)) app.appendChild(status); app.appendChild(k); });
  if (!status.parentNode) app.appendChild(status);
  net();
  if (!fresh) return;
  window.scrollTo(0, 0);
  var h = app.querySelector("h1");
  if (h) { h.tabIndex = -1; h.focus(); }
}
function langRow() {
  if (langs.length < 2) return null;
  return el("div", { "class": "lang" }, langs.filter(function (l) { return l !== lang; }).map(function (l) {
    return el("button", { type: "button", lang: l, text: words[l].language, onclick: function () { lang = l; screen = ""; draw(); } });
  }));
}
// Every standing has a sentence and what to do; some have a button.
function message(key, extra) {
  var kids = [langRow(), extra && extra.tick ? el("div", { "class": "tick", "aria-hidden": "true" }) : null, el("h1", { "class": "big", text: t(key) })];
  if (words[lang][key + "_why"]) kids.push(el("p", { "class": "note", text: t(key + "_why") }));
  if (extra && extra.low) kids.push(el("div", { "class": "low" }, extra.low.map(function (k) { return el("p", { "class": "note", text: t(k) }); })));
  if (past && boot.state === "open") extra = { retry: "next" }; // something else is asked by now
  if (extra && extra.retry) kids.push(el("div", { "class": "foot" }, [el("button", { type: "button", "class": "go", text: t(extra.retry), onclick: function () { standing = ""; past = false; hello(); listen(); } })]));
  show("message " + key, kids);
  aloud.textContent = t(key);
}
var standings = {
  "": function () { if (joined && joined === code()) message("wait"); else message("lost", { low: ["paper"] }); },
  net: function () { message("lost", { retry: "retry", low: ["paper"] }); },
  code: drawCode,
  full: function () { message("full", { retry: "retry" }); },
  later: function () { message("later", { retry: "retry", low: ["paper"] }); },
  voted: function () { message("voted", { tick: true, low: ["look", "lock"] }); },
  some: function () { message("some", { tick: true, low: ["look", "lock"] }); },
  twice: function () { message("twice", { low: ["look"] }); },
  onpaper: function () { message("onpaper"); },
  bypaper: function () { message("bypaper"); },
  again: drawAgain,
  here: function () { message("wait"); },
  box: function () { message("box"); },
  closed: function () { message("closed"); },
  over: function () { message("over"); },
  void: function () { message("void"); },
  fate: function () { message("fate"); },
  ended: function () { message("ended"); },
  trouble: function () { message("trouble", { retry: "retry", low: ["paper"] }); }
};
function draw() {
  if (standing !== "in") return (standings[standing] || standings.trouble)();
  if (!sheets || !sheets.length) return message("wait");
  if (!marks.length) begin();
  if (asksAgain() && !marks.some(marked) && !before().length) return drawAgain();
  var ps = pages();
  at = Math.min(at, ps.length);
  if (at === ps.length) drawReview(ps); else drawPage(ps, ps[at]);
}
// A phone that names no code of before may be one that has voted: at another address, or in a
// private window, nobody can know but whoever holds it. It is asked before it takes a place, for
// there are none for those who have voted.
var answered = 0, yes = false; // for which turn, and what
function asksAgain() { return boot.renewed && answered !== boot.turn; }
function mayHaveVoted() {
  if (!boot.renewed || joined === code() || sent || marks.some(marked) || before().length || kept("upturn " + code())) return false;
  return answered !== boot.turn || yes;
}
function drawAgain() {
  var say = function (is) { return function () {
    answered = boot.turn; yes = is;
    if (is) { wipe(); standing = "here"; }
    if (is || standing === "in") draw(); else { standing = ""; hello(); }
  }; };
  show("again", [langRow(), el("h1", { "class": "big", text: t("again") }), el("p", { "class": "note", text: t("again_why") }),
    el("div", { "class": "foot end" }, [el("button", { type: "button", text: t("again_yes"), onclick: say(true) }),
      el("button", { type: "button", "class": "go", text: t("again_no"), onclick: say(false) })])]);
}
var noted = false; // a ballot was sent under a code that is no more; guessed: a code was typed since it was in
function drawCode() {
  var input = el("input", { type: "text", id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: "8", "aria-describedby": "about" });
  var go = function (e) {
    e.preventDefault();
    typed = clean(input.value);
    if (typed) { standing = ""; noted = false; guessed = true; draw(); hello(); }
  };
  show("code", [langRow(), el("h1", { text: t("code") }), el("p", { "class": missed || noted ? "miss" : "note", id: "about", role: missed || noted ? "alert" : null, text: t(noted ? "code_new" : missed ? (joined && !guessed ? "code_renewed" : "code_wrong") : "code_hint") }),
    el("form", { onsubmit: go }, [el("label", { "for": "code", "class": "unseen", text: t("code") }), input,
      el("p", { "class": "note", text: t("promise") }), el("p", { "class": "note low", text: t("paper") }),
      el("div", { "class": "foot" }, [el("button", { type: "submit", "class": "go", text: t("join") })])])]);
}
function bar(n) {
  var kids = [];
  for (var i = 0; i < n; i++) kids.push(el("i", { "class": i <= at ? "on" : "" }));
  kids.push(el("b", { text: t("pages", { k: at + 1, n: n }) }));
  return el("div", { "class": "bar", "aria-hidden": "true" }, kids);
}
function turn(by) { at += by; draw(); }
function drawPage(ps, p) {
  var kind = kinds[p.kind], rows = rowsOf(p), miss = el("p", { "class": "miss", role: "alert" });
  var next = el("button", { type: "button", "class": "go", text: t("next"), onclick: function () {
    if (kind.done(p, rows)) turn(1); else miss.textContent = p.own ? p.own.missing : t(kind.missing || "missing");
  } });
  var ready = function () {
    if (!kind.done(p, rows)) return next.setAttribute("aria-disabled", "true");
    next.removeAttribute("aria-disabled");
    miss.textContent = "";
  };
  var title = p.kind === "lead" ? t("leads") : p.title;
  var h = el("h1", { "class": title ? null : "unseen", text: title || p.short }, []);
  h.appendChild(el("span", { "class": "unseen", text: " " + t("pages_aloud", { k: at + 1, n: ps.length }) }));
  var kids = [at === 0 ? langRow() : null, bar(ps.length), h];
  if (p.about) kids.push(el("p", { "class": "note", text: p.about }));
  if (p.left) kids.push(el("div", { "class": "pair" }, [el("p", { text: p.left }), el("p", { text: p.right })]));
  kind.draw(p, rows, kids, ready);
  ready();
  show("page " + at, kids.concat([miss, el("div", { "class": "foot" }, [at > 0 ? el("button", { type: "button", text: t("back"), onclick: function () { turn(-1); } }) : null, next])]));
  aloud.textContent = "";
}
function radio(name, value, on, label, set, said) {
  var i = el("input", { type: "radio", name: name, value: value, autocomplete: "off", "aria-label": said || null, onchange: set });
  i.checked = on;
  return el("label", {}, [i, el("span", { text: label, lang: null })]);
}

kinds.lead = {
  done: function () { return leads > 0; },
  said: function () { return t(leads === 1 ? "yes" : "no"); },
  draw: function (p, rows, kids, ready) {
    var set = function (n) { return function () {
      leads = n;
      sheet().pages.forEach(function (p) { var mine = rowsOf(p); p.rows.forEach(function (r) { if (mine.indexOf(r) < 0) marks[r.cell] = EMPTY; }); });
      ready();
    }; };
    kids.push(el("p", { "class": "note", text: t("leads_why") }));
    kids.push(el("fieldset", { "class": "opts" }, [el("legend", { "class": "unseen", text: t("leads") }), radio("lead", 1, leads === 1, t("yes"), set(1)), radio("lead", 2, leads === 2, t("no"), set(2))]));
  }
};

// What is marked in rows of its own: each row is an answer.
function aRow(p, r, ready) {
  var name = "c" + r.cell, set = function (m) { return function () { marks[r.cell] = m; ready(); }; };
  var legend = el("legend", { "class": r.ask ? null : "unseen", text: r.ask || p.title || p.short });
  var cant = radio(name, CANT, marks[r.cell] === CANT, t("cant_say"), set(CANT));
  cant.className = "cs";
  if (r.options) {
    var options = r.options.map(function (o, i) { return radio(name, i, marks[r.cell] === r.lo + i, o, set(r.lo + i)); });
    return el("fieldset", {}, [legend, el("div", { "class": "opts" }, options), cant]);
  }
  var n = r.hi - r.lo + 1, cols = n <= 7 || window.innerWidth >= 560 ? n : Math.ceil(n / 2), a = r.anchors || {};
  var grid = el("div", { "class": "scale" + (r.sq ? " sq" : "") });
  grid.style.gridTemplateColumns = "repeat(" + cols + ",1fr)";
  for (var i = r.lo; i <= r.hi; i++) {
    var word = a[i] || (i === r.lo ? p.left : i === r.hi ? p.right : "");
    var label = radio(name, i, marks[r.cell] === i, String(i), set(i), word ? i + ", " + word : null), place = (i - r.lo) % cols;
    label.className = (place === 0 ? "first" : "") + (place === cols - 1 || i === r.hi ? " last" : "");
    grid.appendChild(label);
  }
  var ends = a[r.lo] || a[r.hi] ? el("div", { "class": "ends", "aria-hidden": "true" }, [el("span", { text: a[r.lo] ? r.lo + " " + a[r.lo] : "" }), el("span", { text: a[r.hi] ? r.hi + " " + a[r.hi] : "" })]) : null;
  return el("fieldset", {}, [legend, grid, ends, cant]);
}
kinds.choice = kinds.scale = kinds.bipolar = {
  done: function (p, rows) { return every(rows, marked); },
  draw: function (p, rows, kids, ready) { rows.forEach(function (r) { kids.push(aRow(p, r, ready)); }); },
  said: function (p, rows) {
    return rows.map(function (r) { var m = marks[r.cell]; return m === CANT ? t("cant_say") : r.options ? r.options[m - r.lo] : String(m); }).join(" · ");
  }
};

// What is marked beside items: all rows together are one answer.
function cantSayAll(rows, redraw, label) {
  var i = el("input", { type: "checkbox", autocomplete: "off", onchange: function () { put(rows, i.checked ? CANT : EMPTY); redraw(); } });
  var box = el("label", { "class": "cs" }, [i, el("span", { text: label || t("cant_say") })]);
  box.sync = function () { i.checked = cantSay(rows); };
  return box;
}
function given(p, rows) {
  return cantSay(rows) ? t("cant_say") : rows.filter(function (r) { return marks[r.cell] < EMPTY && marks[r.cell] > 0; }).map(function (r) { return r.ask + " " + marks[r.cell]; }).join(" · ");
}
function stepper(by, left, fewer, more) {
  return function (p, rows, kids, ready) {
    var rest = el("p", { role: "status", "class": "note" }), outs = [], cant;
    var have = function (r) { return marks[r.cell] < EMPTY ? marks[r.cell] : 0; };
    var sync = function () { rest.textContent = t(left, { n: p.budget - sum(rows) }); outs.forEach(function (f) { f(); }); cant.sync(); ready(); };
    kids.push(rest);
    rows.forEach(function (r, i) {
      var out = el("output", {}), can = function (d) {
        var m = have(r) + d;
        return m >= 0 && m <= (p.cap || r.hi) && (d < 0 || sum(rows) + d <= p.budget);
      };
      var step = function (d, word, sign) {
        var b = el("button", { type: "button", text: sign, "aria-label": t(word) + ": " + r.ask, onclick: function () {
          if (cantSay(rows)) put(rows, EMPTY);
          if (can(d)) { marks[r.cell] = have(r) + d; sync(); }
        } });
        outs.push(function () { if (can(d)) b.removeAttribute("aria-disabled"); else b.setAttribute("aria-disabled", "true"); });
        return b;
      };
      outs.push(function () { out.textContent = have(r); });
      kids.push(el("div", { "class": "item", role: "group", "aria-label": r.ask }, [el("b", { text: (i + 1) + ". " + r.ask }),
        step(-by, fewer, "−"), out, step(by, more, "+")]));
    });
    cant = cantSayAll(rows, sync);
    kids.push(cant);
    sync();
  };
}
kinds.dots = {
  done: function (p, rows) { return cantSay(rows) || sum(rows) > 0; },
  draw: stepper(1, "dots_left", "fewer", "more"),
  said: given
};
kinds.points = {
  missing: "missing_points",
  done: function (p, rows) { return cantSay(rows) || sum(rows) === p.budget; },
  draw: stepper(5, "points_left", "fewer_points", "more_points"),
  said: given
};
kinds.ranking = {
  missing: "missing_rank",
  done: function (p, rows) { return cantSay(rows) || every(rows, marked); },
  said: function (p, rows) {
    return cantSay(rows) ? t("cant_say") : rows.slice().sort(function (a, b) { return marks[a.cell] - marks[b.cell]; }).map(function (r) { return marks[r.cell] + ". " + r.ask; }).join(" · ");
  },
  draw: function (p, rows, kids, ready) {
    var outs = [], cant;
    var sync = function () { outs.forEach(function (f) { f(); }); cant.sync(); ready(); };
    kids.push(el("p", { "class": "note", text: t("rank_hint") }));
    rows.forEach(function (r) {
      var b = el("button", { type: "button", onclick: function () {
        var was = marks[r.cell];
        if (cantSay(rows)) { put(rows, EMPTY); was = EMPTY; }
        marks[r.cell] = was < EMPTY ? EMPTY : rows.filter(function (x) { return marks[x.cell] < EMPTY; }).length + 1;
        if (was < EMPTY) rows.forEach(function (x) { if (marks[x.cell] < EMPTY && marks[x.cell] > was) marks[x.cell]--; });
        sync();
      } });
      outs.push(function () {
        var m = marks[r.cell];
        b.textContent = m < EMPTY ? m : "–";
        b.setAttribute("aria-label", t(m < EMPTY ? "place" : "no_place", { n: m, name: r.ask }));
      });
      kids.push(el("div", { "class": "item" }, [el("b", { text: r.ask }), b]));
    });
    cant = cantSayAll(rows, sync);
    kids.push(cant);
    sync();
  }
};

// What is written in one's own words. The marks of the ballot are the bytes of it, so the page
// keeps the letters apart, and only whether there are any among the marks.
var texts = [], fields = [];
// Signs beyond the first plane have two parts, of which one alone is none.
function first(c) { return c >> 10 === 0x36; }
function second(c) { return c >> 10 === 0x37; }
function tidy(s) {
  var out = "", i, c;
  for (i = 0; i < s.length; i++) {
    c = s.charCodeAt(i);
    if (first(c) ? second(s.charCodeAt(i + 1)) : !second(c) || first(s.charCodeAt(i - 1))) out += s.charAt(i);
  }
  return (out.normalize ? out.normalize("NFC") : out).replace(/\s+/g, " ").replace(/^ /, "");
}
// lettersIn counts what is seen as one letter as one, and rather too many than too few.
function lettersIn(s) {
  var n = 0, i, c, joined = false;
  for (i = 0; i < s.length; i++) {
    c = s.charCodeAt(i);
    var mark = second(c) || c === 0x200d || c === 0xfe0f || c >= 0x300 && c <= 0x36f || c === 0xd83c && s.charCodeAt(i + 1) >= 0xdffb;
    if (!i || !joined && !mark) n++;
    joined = c === 0x200d;
  }
  return n;
}
function utf8(s) { return unescape(encodeURIComponent(s)); }
function answers() { return texts.map(function (s) { return s.trim(); }).filter(Boolean); }
function roomFor(own, i) {
  return Math.min(own.letters - lettersIn(texts[i]), own.bytes - utf8(texts.join("\n")).length);
}
function written(own) {
  var b = new Uint8Array(own.bytes), s = utf8(answers().join("\n")), i;
  for (i = 0; i < b.length; i++) b[i] = marks[0] === CANT ? CANT : i < s.length ? s.charCodeAt(i) : 0;
  return b;
}
// take takes what stands in a field, and has what there is no room for go before the cursor, as a
// field of so many letters would. While a word is being put together it only waits.
function take(own, i, field, waits) {
  var all = field.value, at = field.selectionEnd, tail = all.slice(at), head = all.slice(0, at).slice(0, own.bytes);
  texts[i] = tidy(all);
  if (roomFor(own, i) >= 0) return;
  do {
    head = head.slice(0, first(head.charCodeAt(head.length - 2)) ? -2 : -1);
    texts[i] = tidy(head + tail);
  } while (head && roomFor(own, i) < 0);
  while (tail && roomFor(own, i) < 0) texts[i] = tidy(tail = tail.slice(0, -1));
  if (waits) return;
  field.value = head + tail;
  field.setSelectionRange(head.length, head.length);
}
kinds.words = {
  done: function (p, rows) { return every(rows, marked); },
  said: function (p, rows) { return cantSay(rows) ? p.own.nothing : answers().map(function (s, i) { return p.budget > 1 ? i + 1 + ". " + s : s; }).join("\n"); },
  draw: function (p, rows, kids, ready) {
    var counts = [], cant, sync = function () {
      if (!cantSay(rows)) put(rows, answers().length ? 0 : EMPTY);
      counts.forEach(function (f) { f(); }); cant.sync(); ready();
    };
    fields = [];
    kids.push(el("p", { "class": "note", text: p.own.how }));
    for (var i = 0; i < p.budget; i++) (function (i) {
      var left = el("p", { "class": "note", id: "left" + i }), name = p.budget > 1 ? i + 1 + ". " : "";
      var typed = function (e) { if (fields[i] !== field) return; if (tidy(field.value)) put(rows, EMPTY); take(p.own, i, field, e.isComposing); sync(); };
      var field = el("textarea", { rows: p.budget > 1 ? 3 : 5, autocomplete: "off", spellcheck: "false", "aria-label": name + p.title, "aria-describedby": left.id, oninput: typed, oncompositionend: typed, onblur: typed });
      texts[i] = field.value = texts[i] || "";
      fields.push(field);
      counts.push(function () { left.textContent = name + p.own.left.replace("{n}", Math.max(0, roomFor(p.own, i))); });
      kids.push(left, field);
    })(i);
    cant = cantSayAll(rows, function () {
      if (cantSay(rows)) fields.forEach(function (f, i) { f.value = texts[i] = ""; });
      sync();
    }, p.own.nothing);
    kids.push(cant);
    sync();
  }
};

function drawReview(ps) {
  var list = el("ol", { "class": "rev" }, ps.map(function (p, i) {
    var said = kinds[p.kind].said(p, rowsOf(p)), name = p.kind === "lead" ? t("leads") : p.short;
    return el("li", { "class": p.own ? "own" : null }, [el("button", { type: "button", onclick: function () { turn(i - at); } }, [el("span", { text: name }), el("b", { text: said }), el("i", { "class": "unseen", text: t("change") })])]);
  }));
  var err = el("p", { "class": "miss", role: "alert" });
  var go = el("button", { type: "button", "class": "go", text: t("confirm"), onclick: confirm });
  function fail(why, words) { go.textContent = t("retry"); go.removeAttribute("aria-disabled"); err.textContent = words || t(why); }
  function confirm() {
    if (busy) return;
    var b = ballot(), was = boot.turn;
    if (!sent || sent.vote !== vote || !same(b, sent.marks)) { forget(); sent = { vote: vote, sign: sign, attempt: random(16), marks: b, told: false }; }
    busy = true; asked++;
    go.textContent = t("recording"); go.setAttribute("aria-disabled", "true"); err.textContent = "";
    send("V", sent.marks, function (said) {
      if (!busy) return; // the page was left
      busy = false;
      if (!said) fail("lost_send");
      else if (said.s === "onpaper") { told(); standing = "onpaper"; draw(); }
      else if (said.s === "unsure" || said.s === "trouble" || said.s === "bad" || said.s === "later") fail("send_" + said.s, said.s === "bad" && ps[0].own ? ps[0].own.bad : "");
      else if (said.s === "code") { forget(); noted = true; typed = ""; standing = "code"; draw(); } // the marks stay
      else {
        told(); wipe();
        standing = said.s;
        past = boot.turn !== was && boot.state === "open";
        draw();
      }
      settle();
    });
  }
  show("review", [el("h1", { text: t("review") }), el("p", { "class": "note", text: t("review_hint") }), list, el("p", { "class": "note", text: t("after") }), err,
    el("div", { "class": "foot end" }, [el("button", { type: "button", text: t("back"), onclick: function () { turn(-1); } }), go])]);
}

listen();
hello();
})();

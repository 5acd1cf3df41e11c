// As much of a browser as page.js asks for: no layout, no style. What begins with two underscores
// is for the test that holds the phone in its hand.
var self = this, window = this;
function Node(tag) {
  this.tag = tag; this.kids = []; this.attrs = {}; this.on = {}; this.style = {}; this.parentNode = null;
  this.className = ""; this.checked = false; this.value = ""; this.id = ""; this.words = "";
}
Node.prototype = {
  appendChild: function (k) { if (k.parentNode) k.parentNode.kids.splice(k.parentNode.kids.indexOf(k), 1); k.parentNode = this; this.kids.push(k); return k; },
  setAttribute: function (k, v) {
    this.attrs[k] = String(v);
    if (k === "class") this.className = String(v); else if (k === "id") this.id = String(v); else if (k === "value") this.value = String(v);
  },
  getAttribute: function (k) { return k in this.attrs ? this.attrs[k] : null; },
  removeAttribute: function (k) { delete this.attrs[k]; },
  addEventListener: function (k, f) { (this.on[k] = this.on[k] || []).push(f); },
  get selectionEnd() { return "at" in this ? this.at : this.value.length; },
  setSelectionRange: function (a, b) { this.at = b; },
  focus: function () { document.activeElement = this; },
  querySelector: function (tag) {
    for (var i = 0; i < this.kids.length; i++) {
      var k = this.kids[i], n = k.tag === tag ? k : k.querySelector(tag);
      if (n) return n;
    }
    return null;
  },
  get textContent() { return this.words + this.kids.map(function (k) { return k.textContent; }).join(""); },
  set textContent(s) { this.kids.forEach(function (k) { k.parentNode = null; }); this.kids = []; this.words = String(s); }
};
function __all(n, is, out) {
  out = out || [];
  if (is(n)) out.push(n);
  for (var i = 0; i < n.kids.length; i++) __all(n.kids[i], is, out);
  return out;
}
function __fire(on, what, e) { e = e || {}; e.preventDefault = function () {}; (on[what] || []).slice().forEach(function (f) { f(e); }); }

var __body = new Node("body"), __windowOn = {}, __documentOn = {};
["app", "say", "boot"].forEach(function (id) { var n = new Node("div"); n.id = id; __body.appendChild(n); });
var document = {
  documentElement: new Node("html"), title: "", hidden: false, activeElement: null,
  getElementById: function (id) {
    var in_ = function (n) {
      if (n.id === id) return n;
      for (var i = 0; i < n.kids.length; i++) { var k = in_(n.kids[i]); if (k) return k; }
      return null;
    };
    return in_(__body);
  },
  createElement: function (tag) { return new Node(tag); },
  addEventListener: function (k, f) { (__documentOn[k] = __documentOn[k] || []).push(f); }
};
window.addEventListener = function (k, f) { (__windowOn[k] = __windowOn[k] || []).push(f); };
window.scrollTo = function () {};
window.innerWidth = 375;
var navigator = { languages: [__lang] }, location = { hash: __hash };
var history = { replaceState: function (a, b, url) { location.hash = url; } };
var localStorage = {
  get length() { return __keys().length; },
  key: function (i) { return __keys()[i]; },
  getItem: function (k) { return __get(k); },
  setItem: function (k, v) { __set(k, String(v)); },
  removeItem: function (k) { __drop(k); }
};
function __bytes(u) { return u.buffer.slice(u.byteOffset, u.byteOffset + u.length); }
function XMLHttpRequest() { this.status = 0; }
XMLHttpRequest.prototype = {
  open: function (method, path) { this.method = method; this.path = path; },
  send: function (body) {
    var x = this;
    this.number = __send(this.method, this.path, body ? __bytes(body) : null, this.timeout, function (status, back) {
      if (status === 0) return x.onerror();
      x.status = status;
      if (x.responseType === "arraybuffer") x.response = back;
      else x.responseText = String.fromCharCode.apply(null, new Uint8Array(back));
      x.onload();
    });
  },
  abort: function () { __abort(this.number); if (this.onabort) this.onabort(); }
};
if (typeof nacl === "undefined") this.nacl = {
  randomBytes: function (n) { return new Uint8Array(__random(n)); },
  box: function (p, nonce, key, mine) { return new Uint8Array(__seal(__bytes(p), __bytes(nonce), __bytes(key), __bytes(mine))); }
};
if (!nacl.box.open) {
  nacl.box.open = function (p, nonce, key, mine) { var b = __unseal(__bytes(p), __bytes(nonce), __bytes(key), __bytes(mine)); return b && new Uint8Array(b); };
  nacl.box.keyPair = function () { var b = __pair(); return { publicKey: new Uint8Array(b.slice(0, 32)), secretKey: new Uint8Array(b.slice(32)) }; };
}

// What a person sees and does.
function __app() { return document.getElementById("app"); }
function __h1() { var h = __app().querySelector("h1"); return h ? h.words : ""; }
function __text() { return __all(__app(), function (n) { return n.words !== "" && n.className !== "unseen"; }).map(function (n) { return n.words; }).join("\n"); }
function __buttons(is) { return __all(__app(), function (n) { return n.tag === "button" && is(n); }); }
function __press(label) { var b = __buttons(function (n) { return n.words === label; })[0]; if (b) __fire(b.on, "click"); return !!b; }
function __go() { var b = __buttons(function (n) { return n.className === "go"; })[0]; return b || null; }
function __pressGo() { var b = __go(); if (!b) return false; if (b.attrs.type === "submit") { var f = __app().querySelector("form"); __fire(f.on, "submit"); } else __fire(b.on, "click"); return true; }
function __goSays() { var b = __go(); return b ? b.words : ""; }
function __type(code) { document.getElementById("code").value = code; }
function __asks() { return !!__all(__app(), function (n) { return n.className === "bar"; }).length; }
function __reviews() { return !!__all(__app(), function (n) { return n.className === "rev"; }).length; }
function __fields() { return __all(__app(), function (n) { return n.tag === "textarea"; }); }
function __write(i, text) { var f = __fields()[i]; f.value = text; delete f.at; __fire(f.on, "input"); return f.value; }
function __mark(k) {
  if (__fields().length) return __fields().forEach(function (f, i) { if (i <= k) __write(i, "answer " + k + " " + i); });
  var sets = __all(__app(), function (n) { return n.tag === "fieldset"; });
  sets.forEach(function (f, i) {
    var r = __all(f, function (n) { return n.tag === "input"; }), mine = r[(k + i) % r.length];
    r.forEach(function (n) { n.checked = n === mine; });
    __fire(mine.on, "change");
  });
  if (sets.length) return;
  for (var n = 0; n < 60 && __go().attrs["aria-disabled"]; n++) {
    var items = __all(__app(), function (n) { return n.className === "item"; });
    var item = items[(k + n) % items.length], b = __all(item, function (n) { return n.tag === "button"; });
    if (b.length > 1 || b[0].words === "–") __fire(b[b.length - 1].on, "click");
  }
}
function __marks() { return __all(__app(), function (n) { return n.tag === "input" && n.checked; }).length; }

// The page in a real Chromium. The test that starts it opens and closes votes: a line "do ..." asks
// for that, and is answered by a line that begins with OK and ends with the code of the room. "ok ..." and "FAIL ..." are what was found.
"use strict";
const { chromium } = require("playwright-core");
const fs = require("fs"), lines = require("readline");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [, , base, first, shots] = process.argv;
let code = first;
const answers = [];
lines.createInterface({ input: process.stdin }).on("line", l => { code = l.split(" ").pop(); answers.shift()(); });
const say = what => new Promise(r => { answers.push(r); console.log("do " + what); });
const ok = (name, cond, more) => console.log((cond ? "ok   " : "FAIL ") + name + (more === undefined ? "" : "  [" + more + "]"));
const errors = [];

const h1 = p => p.textContent("h1");
const h1is = (p, re) => p.waitForFunction(s => { const h = document.querySelector("h1"); return h && new RegExp(s).test(h.textContent); }, re.source, { timeout: 15000 });
const asked = p => p.waitForSelector("fieldset, .item, textarea", { timeout: 15000 });
const shot = (p, name) => shots ? p.screenshot({ path: shots + "/phone-" + name.replace(/\W+/g, "-") + ".png" }) : null;
const side = p => p.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const typed = ["Nobody says what is decided 👍🏽", "Verwaltungsgemeinschaftsvorsitzendenstellvertreterin".repeat(4), "Kaikki kestää liian kauan, eikä kukaan tiedä miksi"];
async function fillPage(p, k) {
  const fields = await p.$$("textarea");
  for (let i = 0; i < fields.length; i++) await fields[i].fill(typed[i]);
  if (fields.length) return;
  const rows = await p.$$("fieldset .scale, fieldset .opts, fieldset.opts");
  for (const r of rows) { const l = await r.$$("label"); await l[(k * 3 + 1) % l.length].tap(); }
  if (rows.length) return;
  if (!await p.$(".item output")) { for (const x of await p.$$(".item button")) await x.tap(); return; }
  for (let i = 0; i < 30 && await p.getAttribute("button.go", "aria-disabled"); i++) { const more = await p.$$(".item button:last-of-type"); await more[i % more.length].tap(); }
}
async function fill(p, n) { for (let i = 0; i < (n || 99) && await p.$(".bar"); i++) { await fillPage(p, i); await p.tap("button.go"); } }

async function accessible(p, name) {
  await p.evaluate(axe);
  const r = await p.evaluate(async () => {
    const r = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return { bad: r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", ")), passed: r.passes.length };
  });
  ok("axe: " + name, r.bad.length === 0 && r.passed > 10, r.bad.join(" | ") || r.passed + " rules");
}
async function fits(p, name) {
  const r = await p.evaluate(() => {
    const small = [];
    document.querySelectorAll("label:not(.unseen), button, input[type=text], textarea").forEach(e => {
      const b = e.getBoundingClientRect();
      if (b.width && (b.width < 43.5 || b.height < 43.5)) small.push(e.className + " " + Math.round(b.width) + "x" + Math.round(b.height));
    });
    return small;
  });
  const over = await side(p);
  ok("fits, and can be touched: " + name, over <= 0 && !r.length, r.join(", ") || over);
}
async function large(p, name) {
  await p.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  const over = await side(p);
  const cut = await p.evaluate(() => Array.from(document.querySelectorAll("button, label, textarea")).filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1).map(e => e.textContent).join(" | "));
  ok("at 200 %: " + name, over <= 0 && !cut, cut || over);
  await shot(p, name + " 200");
  await p.evaluate(() => { document.documentElement.style.fontSize = ""; });
}

async function run(b) {
  const phone = async (o = {}) => {
    const c = await b.newContext({ viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true, locale: "en-GB", ...o });
    const p = await c.newPage();
    p.on("pageerror", e => errors.push(String(e)));
    return p;
  };
  const open = async o => { const p = await phone(o); await p.goto(base + "/#" + code); return p; };

  let p = await phone();
  await p.goto(base + "/");
  await p.waitForSelector("#code");
  await accessible(p, "the code");
  await p.fill("#code", "aaaaaa"); await p.tap("button.go");
  await p.waitForFunction(() => /not the code/.test(document.body.innerText));
  await accessible(p, "a wrong code");
  await p.fill("#code", code.toLowerCase().slice(0, 3) + " " + code.slice(3)); await p.tap("button.go");
  await h1is(p, /You are in/);
  await accessible(p, "in");

  await say("open C2");
  await asked(p);
  await accessible(p, "a question"); await shot(p, "question");
  await p.tap("button.go", { force: true });
  ok("next without an answer says so", /Answer first/.test(await p.textContent(".miss")));
  await fill(p);
  await accessible(p, "the review"); await fits(p, "the review"); await shot(p, "review");
  const posts = [];
  p.on("request", r => { if (r.method() === "POST") posts.push(r.postDataBuffer().length); });
  await p.evaluate(() => { const g = document.querySelector("button.go"); g.click(); g.click(); g.click(); });
  await h1is(p, /in the box/);
  ok("three taps send one letter", posts.join() === "600", posts.join());
  await accessible(p, "in the box"); await shot(p, "in the box");
  const ground = await p.evaluate(() => getComputedStyle(document.body).backgroundColor);
  ok("in the box: dark, so that neighbours see no more than that", ground === "rgb(23, 22, 20)", ground);
  const left = await p.evaluate(() => ({ kept: Object.keys(localStorage).map(k => k + " " + localStorage[k].length), more: sessionStorage.length + document.cookie.length + document.querySelectorAll("input").length, title: document.title }));
  ok("nothing of the ballot is left", left.more === 0 && left.title === "Upturn" && left.kept.join() === "upturn " + code + " 32", JSON.stringify(left));
  await p.reload(); await h1is(p, /A ballot from this phone/);
  ok("loaded anew after voting", true);

  p = await open(); await asked(p); await fill(p, 2); await p.goto("about:blank"); await p.goBack(); await asked(p);
  ok("away and back: nothing is marked", (await p.$$("input:checked")).length === 0);

  for (let round = 0; round < 4; round++) { // the door shuts and opens again while somebody marks
    p = await open(); await asked(p); await fill(p, 3);
    await say("stop"); await p.waitForFunction(() => /Looking/.test(document.body.innerText), null, { timeout: 30000 });
    await say("listen"); await p.waitForFunction(() => !/Looking/.test(document.body.innerText), null, { timeout: 30000 });
    ok("the door was shut, and is open: the marks stay", /4 of/.test(await p.textContent(".bar")));
    await fill(p); await p.tap("button.go"); await h1is(p, /in the box/);
    ok("and the ballot is in the box", true);
    await p.context().close();
  }
  p = await open({ viewport: { width: 320, height: 568 } }); await asked(p); await fill(p);
  await accessible(p, "a long review at 320"); await fits(p, "a long review at 320"); await large(p, "a long review at 320");
  await say("close"); await h1is(p, /vote is over/);
  ok("closed before it was sent: says so", true);

  for (const [how, name] of [["open A4", "statements"], ["open A2", "a choice"], ["quick ranking", "a ranking"], ["quick points", "points"], ["quick scale", "a scale of eleven"], ["items", ""], ["open B6", "dots"], ["quick long", "labels of 140 signs"], ["quick words", "own words"]]) {
    await say(how);
    if (!name) continue;
    for (const [o, where] of [[{}, ""], [{ viewport: { width: 320, height: 568 } }, " at 320"], [{ colorScheme: "dark", locale: "fi-FI" }, ", dark, in Finnish"]]) {
      const q = await open(o);
      await asked(q).catch(e => { throw new Error(name + where + ": " + e.stack); });
      if (await q.$("input[name=lead]")) { await (await q.$$("fieldset.opts label"))[0].tap(); await q.tap("button.go"); }
      await accessible(q, name + where); await fits(q, name + where); await shot(q, name + where);
      if (/320/.test(where)) await large(q, name + where);
      await fill(q);
      await accessible(q, name + where + ", the review"); await shot(q, name + where + " review");
      if (/320/.test(where)) { await fits(q, name + where + ", the review"); await large(q, name + where + ", the review"); }
      if (!where) { await q.tap("button.go"); await h1is(q, /in the box/); ok("recorded: " + name, true); }
      await q.context().close();
    }
    await say("close");
  }

  await say("quick words");
  p = await open({ viewport: { width: 320, height: 568 } }); await asked(p);
  ok("own words: from how many on they are read is said first", /fewer than 5 people/.test(await p.textContent("body")));
  await accessible(p, "own words, nothing written yet"); await shot(p, "own words empty");
  await p.tap("button.go", { force: true });
  ok("own words: next without an answer says so", /Write something first/.test(await p.textContent(".miss")));
  const field = p.locator("textarea").first();
  await field.pressSequentially("x".repeat(138) + "äö👍", { delay: 0 });
  ok("own words: 140 letters and no more", [...await field.inputValue()].length === 140 && /1\. Letters left: 0/.test(await p.textContent("body")), (await field.inputValue()).length);
  await p.evaluate(() => { const f = document.querySelector("textarea"); f.setSelectionRange(0, 0); }); await field.press("b");
  ok("own words: what stands in the end is not paid for what comes before", /^x.*äö$/.test(await field.inputValue()));
  await p.tap(".cs"); ok("own words: nothing to say clears what was written", await field.inputValue() === "");
  await field.fill("Ein Geheimnis"); await p.tap("button.go"); await p.waitForSelector(".rev");
  ok("own words: the review shows them", /Ein Geheimnis/.test(await p.textContent(".rev")));
  const sent = []; p.on("request", r => { if (r.method() === "POST") sent.push(r.postDataBuffer()); });
  await p.tap("button.go"); await h1is(p, /in the box/);
  ok("own words: one sealed letter of the size of all", sent.length === 1 && sent[0].length === 600 && !sent[0].includes("Geheimnis"), sent.map(b => b.length).join());
  const rest = await p.evaluate(() => document.documentElement.outerHTML.includes("Geheimnis") || JSON.stringify(Object.assign({}, localStorage, sessionStorage)).includes("Geheimnis"));
  ok("own words: nothing of them is left", !rest);
  await p.context().close();
  p = await open(); await asked(p); await p.locator("textarea").first().fill("away"); await p.goto("about:blank"); await p.goBack(); await asked(p);
  ok("own words: away and back, nothing is written", (await p.locator("textarea").first().inputValue()) === ""); await p.context().close();
  await say("close");

  await say("quick choice");
  const c = await b.newContext({ viewport: { width: 1000, height: 700 }, locale: "fi-FI" });
  p = await c.newPage(); await p.goto(base + "/#" + code); await asked(p);
  const tabTo = async is => { for (let i = 0; i < 12 && !(await p.evaluate(is)); i++) await p.keyboard.press("Tab"); };
  await tabTo(() => document.activeElement.type === "radio");
  await p.keyboard.press("Space"); await p.keyboard.press("ArrowDown");
  await tabTo(() => document.activeElement.className === "go"); await p.keyboard.press("Enter");
  await tabTo(() => document.activeElement.className === "go"); await p.keyboard.press("Enter");
  await h1is(p, /uurnassa/);
  ok("with the keyboard alone, in Finnish", true);

  await say("code"); // one ballot is in the box, and the code is new
  for (const [o, where] of [[{}, ""], [{ viewport: { width: 320, height: 568 } }, " at 320"], [{ colorScheme: "dark", locale: "fi-FI" }, ", dark, in Finnish"]]) {
    p = await open(o); await h1is(p, /already|Oletko/);
    await accessible(p, "voted already?" + where); await fits(p, "voted already?" + where); await shot(p, "voted already" + where);
    if (/320/.test(where)) await large(p, "voted already?" + where);
    await p.tap(where ? "button.go" : ".foot button:not(.go)");
    if (where) { await asked(p); ok("not yet: it is asked" + where, true); await p.context().close(); }
    else { await h1is(p, /You are in/); ok("yes: it waits", !await p.$("fieldset")); }
  }
  const marking = await open(); await h1is(marking, /already/); await marking.tap("button.go"); await asked(marking); await fillPage(marking, 0); await marking.tap("button.go");
  await say("paper");
  await h1is(marking, /by paper/);
  ok("who marks is told that it is not counted", /Nothing was counted/.test(await marking.textContent("body")));
  for (const [o, where] of [[{}, ""], [{ viewport: { width: 320, height: 568 } }, " at 320"], [{ colorScheme: "dark", locale: "fi-FI" }, ", dark, in Finnish"]]) {
    p = await open(o); await h1is(p, /by paper|already|paperilla|Oletko/);
    if (/already|Oletko/.test(await h1(p))) { await p.tap("button.go"); await h1is(p, /by paper|paperilla/); }
    ok("a private window is told nothing that it cannot know" + where, /do not vote again|älä äänestä uudelleen/.test(await p.textContent("body")));
    await accessible(p, "paper, in a private window" + where); await fits(p, "paper, in a private window" + where); await shot(p, "paper private" + where);
    await p.context().close();
  }
  await say("phones");
  await marking.waitForSelector(".rev", { timeout: 15000 });
  await marking.tap("button.go"); await h1is(marking, /in the box/);
  ok("phones after all: the marks stayed, and the ballot is in the box", true);
  const no = await b.newContext({ javaScriptEnabled: false });
  p = await no.newPage(); await p.goto(base + "/");
  ok("without JavaScript", /needs JavaScript/.test(await p.textContent("body")));
}

(async () => {
  const b = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try { await run(b); } catch (e) { ok("ran to the end", false, String(e.stack).slice(0, 500)); }
  ok("no error in the page", errors.length === 0, errors.slice(0, 5).join(" | "));
  await b.close();
  process.exit(0);
})();

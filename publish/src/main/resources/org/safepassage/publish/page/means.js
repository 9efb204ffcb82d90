// ---- The plan, and small means to show it ------------------------------------------------------------------------------
const plan = JSON.parse(document.getElementById("data").textContent);
let words = WORDS.en;
let tick = plan.span.from;

const find = id => document.getElementById(id);
const isArabic = () => words.dir === "rtl";
/** The word for a key; {name} in it is filled in with values.name. */
const w = (key, values = {}) => (words[key] || key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
/** So many of something, in the language's own forms. */
function count(key, n) {
  const forms = words[key].split("|");
  const kinds = isArabic() ? ["one", "two", "few", "many", "other"] : ["one", "other"];
  return forms[Math.max(0, kinds.indexOf(new Intl.PluralRules(words === WORDS.ar ? "ar" : "en").select(n)))].replace("{n}", n);
}
const people = n => count("people", n);
const households = n => count("households", n);
const sum = (list, of) => list.reduce((all, each) => all + of(each), 0);
const nameOf = thing => thing ? (isArabic() ? thing.ar || thing.en : thing.en) : "";
const otherName = thing => isArabic() ? thing.en : thing.ar;
const bothNames = thing => [nameOf(thing), otherName(thing)].filter((name, i, all) => name && all.indexOf(name) === i).join(" · ");

const SVG = new Set(["svg", "g", "rect", "circle", "path", "line", "text", "tspan", "title", "defs", "pattern"]);
function make(tag, attributes, ...children) {
  const element = SVG.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}
const fill = (id, ...children) => find(id).replaceChildren(...children.flat().filter(child => child !== null && child !== undefined));
/** A sample of how something looks, for legends. */
const sample = (...shapes) => make("svg", {class: "key", viewBox: "0 0 20 13", "aria-hidden": "true"}, ...shapes);
const swatch = look => sample(make("rect", {class: look, x: .5, y: .5, width: 19, height: 12}), make("rect", {class: "outline", x: .5, y: .5, width: 19, height: 12}));

/** @param heads each a word's key, "n" for numbers, "bar" for pictures; the first cell of a row is its head */
function table(heads, rows, attributes = {}, caption) {
  return make("table", attributes, caption ? make("caption", {}, caption) : null,
    make("thead", {}, make("tr", {}, ...heads.map(([key, look]) => make("th", {scope: "col", class: look || null}, key ? w(key) : make("span", {class: "quiet"}, w("share")))))),
    make("tbody", {}, ...rows.map(row => make("tr", {class: row.look || null, "data-row": row.id || null}, ...(row.cells || row).map((cell, i) =>
      make(i ? "td" : "th", {scope: i ? null : "row", class: heads[i][1] || null}, cell instanceof Node ? cell : String(cell)))))));
}
/** A bar from one share of a whole to another. */
const shareBar = (look, from, to) => make("svg", {"aria-hidden": "true"},
  make("rect", {class: look, x: Math.min(from * 100, 99.4) + "%", width: Math.max(to > from ? .6 : 0, (to - from) * 100) + "%", y: 3, height: 14}));

// ---- Looks that tell apart without colour --------------------------------------------------------------------------------
function pattern(id, size, ground, ...marks) {
  return make("pattern", {id, width: size, height: size, patternUnits: "userSpaceOnUse"}, make("rect", {width: size, height: size, fill: ground}), ...marks);
}
const stripe = (colour, width, path = "M-1 1L1 -1M0 8L8 0M7 9L9 7") => make("path", {d: path, stroke: colour, "stroke-width": width});
const FALLING = "M-1 7L1 9M0 0L8 8M7 -1L9 1";
const doubtful = id => [
  pattern("doubt" + id, 8, "#f6efdc", make("circle", {cx: 4, cy: 4, r: 1.15, fill: "#9c4212"})),
  pattern("likely" + id, 8, "#f0d9c2", stripe("#9c4212", 1.3)),
  pattern("lost" + id, 8, "#e9d7d4", stripe("#a5646a", .8), stripe("#a5646a", .8, FALLING))];
function buildPatterns() {
  find("patterns").append(make("defs", {}, ...doubtful("-key"),
    pattern("waiting", 8, "#cfe0ee", stripe("#17548a", 2.6)),
    pattern("beyond", 8, "#cfe5de", stripe("#23705f", 2.6, FALLING)),
    pattern("desk", 5, "#5b3f8c", make("rect", {y: 0, width: 5, height: 1.4, fill: "#fff"})),
    pattern("asked", 8, "#fff", make("circle", {cx: 4, cy: 4, r: 1.2, fill: "#23705f"})),
    pattern("own", 8, "#eceff2", make("circle", {cx: 4, cy: 4, r: 1.3, fill: "#515c68"})),
    pattern("left-out", 8, "#f3ded0", stripe("#9c4212", 1.8))));
}

// ---- Time ---------------------------------------------------------------------------------------------------------------
const asOf = Date.parse(plan.about.asOf);
const ticksOf = minutes => minutes * 60 / plan.about.tickSeconds;
const minutesOf = ticks => Math.round(ticks * plan.about.tickSeconds / 60);
const momentOf = at => new Date(asOf + at * plan.about.tickSeconds * 1000);
const formats = new Map();
function format(at, kind, options) {
  const locale = isArabic() ? "ar-u-nu-latn-ca-gregory" : "en-GB-u-nu-latn";
  const key = locale + kind;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, {timeZone: plan.about.zone, hourCycle: "h23", ...options}));
  return formats.get(key).format(momentOf(at));
}
const clock = at => format(at, "clock", {hour: "2-digit", minute: "2-digit"});
const dayAndClock = at => format(at, "day", {weekday: "short", hour: "2-digit", minute: "2-digit"});
const dateAndClock = at => format(at, "date", {weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
const day = at => format(at, "only", {weekday: "short", day: "numeric", month: "short"});
const utc = at => momentOf(at).toISOString().slice(11, 16) + "Z";
/** The zone's distance from UTC at a moment, such as +03:00. */
function offset(at) {
  const parts = new Intl.DateTimeFormat("en-GB", {timeZone: plan.about.zone, timeZoneName: "longOffset"}).formatToParts(momentOf(at));
  return parts.find(part => part.type === "timeZoneName").value.replace("GMT", "") || "+00:00";
}
const full = at => format(at, "full", {weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit"}) + " " + "\u2066" + offset(at) + " (" + utc(at) + ")\u2069";

// ---- Where everybody is at a moment -------------------------------------------------------------------------------------
/** How many are in each of plan.phases. */
function countsAt(at) {
  const counts = plan.phases.map(() => 0);
  if (plan.series.length) {
    return (plan.series.filter(row => row[0] <= at).pop() || plan.series[0]).slice(1);
  }
  for (const group of plan.groups) {
    let phase = 0;
    for (const step of group.phases) if (step[0] <= at) phase = step[1];
    counts[phase] += group.people;
  }
  return counts;
}
/** By place: how many people of the plan have not left it yet. */
function homesAt(at) {
  const there = new Map();
  for (const home of plan.homes) there.set(home.place, sum(home.leaves.filter(leave => leave[0] > at), leave => leave[1]));
  return there;
}
const isLikelyLost = (place, at) => !place.usable || (place.lost !== null && at >= place.lost[1]);

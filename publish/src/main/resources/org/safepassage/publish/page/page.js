// ---- The plan, and small means to show it ------------------------------------------------------------------------------
const plan = JSON.parse(document.getElementById("data").textContent);
const PHASES = ["home", "moving", "waiting", "desk", "beyond", "camp"];
let words = WORDS.en;
let tick = plan.span.from;

const find = id => document.getElementById(id);
const w = key => words[key] || key;
const isArabic = () => words.dir === "rtl";
const nameOf = thing => thing ? (isArabic() ? thing.ar || thing.en : thing.en || thing.ar) || thing.id : "";
const bothNames = thing => [thing.en, thing.ar].filter(Boolean).join(" · ") || thing.id;

function make(tag, attributes, ...children) {
  const svg = ["svg", "g", "rect", "circle", "path", "line", "text", "title", "polygon", "defs", "pattern"].includes(tag);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}
const fill = (id, ...children) => find(id).replaceChildren(...children);

// ---- Time ---------------------------------------------------------------------------------------------------------------
const momentOf = at => new Date(Date.parse(plan.about.asOf) + at * plan.about.tickSeconds * 1000);
function format(at, options) {
  const locale = isArabic() ? "ar-u-nu-latn-ca-gregory" : "en-GB-u-nu-latn";
  return new Intl.DateTimeFormat(locale, {timeZone: plan.about.zone, hourCycle: "h23", ...options}).format(momentOf(at));
}
const clock = at => format(at, {hour: "2-digit", minute: "2-digit"});
const dayAndClock = at => format(at, {weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
const utc = at => momentOf(at).toISOString().slice(11, 16) + "Z";
const full = at => format(at, {weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "longOffset"}) + " (" + utc(at) + ")";

// ---- Numbers and headcount ----------------------------------------------------------------------------------------------
function showAbout() {
  fill("title", plan.about.title);
  const tags = [plan.about.synthetic ? "synthetic" : null, plan.about.countsOnly ? "countsOnly" : null].filter(Boolean);
  fill("about", w("asOf") + " " + full(0), ...tags.map(tag => make("span", {class: "tag"}, w(tag))));
  fill("foot", w("foot") + " " + plan.about.facts.slice(0, 23) + "… · " + w("seed") + " " + plan.about.seed + " · " + w("steps") + " " + plan.about.steps
    + (plan.families.length ? "" : " · " + w("aggregated")));
}
function showNumbers() {
  const n = plan.numbers;
  const gap = (n.gap * 100).toFixed(1) + " %";
  const number = (key, value, what, extra) => make("div", {class: "number" + (key === "planned" ? " main" : "")},
    make("b", {id: "number-" + key}, String(value)), make("span", {}, w(key)), make("small", {}, w(what) + (extra ? " · " + extra : "")));
  fill("numbers",
    number("firm", n.firm, "firmWhat"),
    number("planned", n.planned, "plannedWhat", n.unknown ? w("unknown") + " " + n.unknown : ""),
    number("expected", "–", "expectedWhat"),
    number("bound", n.bound, "boundWhat", w("gap") + " " + gap));
}
function bar(parts, total) {
  return make("div", {class: "bar", "aria-hidden": "true"}, ...parts.filter(part => part.people > 0).map(part => {
    const piece = make("i", {class: part.look});
    piece.style.flexGrow = part.people / total;
    piece.title = part.name + ": " + part.people;
    return piece;
  }));
}
const keys = parts => make("ul", {class: "sum"}, ...parts.map(part => make("li", {}, make("span", {class: "key " + part.look}), part.name + " ", make("b", {id: part.id || null}, String(part.people)))));
function showHeadcount() {
  const n = plan.numbers;
  const parts = [
    {name: w("planned"), people: n.planned, look: "p-planned"},
    {name: w("staying"), people: n.staying, look: "p-staying"},
    ...plan.leftOut.map((share, i) => ({name: w("leftOut") + ": " + w(share.reason), people: share.people, look: "p-left" + i % 7}))
  ].filter(part => part.people > 0);
  const sum = parts.reduce((all, part) => all + part.people, 0);
  fill("headcount", bar(parts, n.listed), keys(parts),
    make("p", {id: "adds-up"}, make("b", {}, n.listed + " " + w("listed")), " = " + parts.map(part => part.people).join(" + ") + (sum === n.listed ? "" : " ≠ !")));
}

// ---- Where everybody is at a moment -------------------------------------------------------------------------------------
function phaseOf(group, at) {
  let phase = "home";
  for (const step of group.phases) if (step.tick <= at) phase = step.what;
  return phase;
}
function countsAt(at) {
  const counts = Object.fromEntries(PHASES.map(phase => [phase, 0]));
  for (const group of plan.groups) counts[phaseOf(group, at)] += group.people;
  const row = plan.series.filter(each => each[0] <= at).pop() || plan.series[0];
  if (row) PHASES.forEach((phase, i) => { counts[phase] = row[i + 1]; });
  return counts;
}
function showWhereabouts() {
  const counts = countsAt(tick);
  const parts = PHASES.map(phase => ({name: w(phase), people: counts[phase], look: "p-" + phase, id: "count-" + phase}));
  const sum = parts.reduce((all, part) => all + part.people, 0);
  fill("whereabouts", bar(parts, Math.max(1, sum)), keys(parts), make("p", {}, w("total") + " ", make("b", {id: "count-sum"}, String(sum))));
}

// ---- The map ------------------------------------------------------------------------------------------------------------
const view = {x: 0, y: 0, width: 10, height: 10};
const whole = {x: 0, y: 0, width: 10, height: 10};
const near = {x: 0, y: 0, width: 10, height: 10};
const layers = {};
const hostile = place => !place.usable;
function groundLook(place, at) {
  if (hostile(place)) return "g-lost";
  const party = plan.parties[place.holder];
  if (!place.lost) return party && party.kind === "local" ? "g-held" : "g-other";
  if (at >= place.lost[2]) return "g-lost";
  if (at >= place.lost[1]) return "g-likely";
  if (at >= place.lost[0]) return "g-doubt";
  return "g-held";
}
const isGone = (place, at) => hostile(place) || (place.lost && at >= place.lost[1]);
function boxOf(places) {
  const xs = places.map(place => place.x), ys = places.map(place => place.y);
  return {x: Math.min(...xs) - 4, y: Math.min(...ys) - 4, width: Math.max(...xs) - Math.min(...xs) + 8, height: Math.max(...ys) - Math.min(...ys) + 8};
}
function buildMap() {
  Object.assign(whole, boxOf(plan.places));
  // Camps and far gates would make the ground that matters small: it opens on the settlements.
  const settlements = plan.places.filter(place => place.kind === "settlement");
  Object.assign(near, settlements.length ? boxOf(settlements) : whole);
  Object.assign(view, near);
  const pattern = (id, ground, ...marks) => make("pattern", {id, width: 1, height: 1, patternUnits: "userSpaceOnUse"}, make("rect", {width: 1, height: 1, fill: ground}), ...marks);
  const defs = make("defs", {},
    pattern("doubt", "#f3efe0", make("circle", {cx: .5, cy: .5, r: .14, fill: "#b3541e"})),
    pattern("likely", "#f0dccb", make("path", {d: "M0 1L1 0", stroke: "#b3541e", "stroke-width": .16})),
    pattern("lost", "#d9b8b4", make("path", {d: "M0 1L1 0M0 0L1 1", stroke: "#7a1f2b", "stroke-width": .13})));
  for (const name of ["ground", "roads", "places", "names", "walkers", "runs"]) layers[name] = make("g", {"aria-hidden": name === "places" ? null : "true"});
  const map = find("map");
  map.replaceChildren(defs, ...Object.values(layers));
  plan.places.forEach(place => layers.ground.append(make("polygon", {class: "ground", points: place.shape.map(corner => corner.join(",")).join(" ")})));
  plan.roads.forEach(road => {
    const a = plan.places[road.from], b = plan.places[road.to];
    layers.roads.append(make("line", {class: "road", x1: a.x, y1: a.y, x2: b.x, y2: b.y}));
  });
  plan.places.forEach((place, i) => {
    const mark = place.kind === "gate" ? make("rect", {class: "place gate"}) : make("circle", {class: "place", cx: place.x, cy: place.y});
    mark.setAttribute("tabindex", "-1");
    mark.setAttribute("role", "img");
    mark.dataset.place = i;
    const tell = () => { fill("place-note", placeText(place)); };
    mark.addEventListener("pointerenter", tell);
    mark.addEventListener("focus", tell);
    mark.addEventListener("click", tell);
    layers.places.append(mark);
    layers.names.append(make("text", {class: "name", "text-anchor": "middle"}));
  });
}
function placeText(place) {
  const party = plan.parties[place.holder];
  const held = party ? w("heldBy") + " " + nameOf(party) : w("nobodyKnown");
  const loss = hostile(place) ? w("lostNow") : place.lost ? w("lossExpected") + ": " + place.lost.map(dayAndClock).join(", ") : w("noLoss");
  const home = homeAt(tick)[plan.places.indexOf(place)] || 0;
  return bothNames(place) + " — " + held + "; " + loss + (plan.families.length ? "; " + w("homeNow") + ": " + home : "");
}
function homeAt(at) {
  const home = {};
  for (const family of plan.families) {
    if (family.reason === null && at < family.leaves && family.at.length) home[family.at[0]] = (home[family.at[0]] || 0) + family.people;
  }
  return home;
}
function showMap() {
  const scale = view.width / 40;
  const home = homeAt(tick);
  plan.places.forEach((place, i) => {
    layers.ground.children[i].setAttribute("class", "ground " + groundLook(place, tick));
    const mark = layers.places.children[i];
    const people = home[i] || 0;
    const size = scale * (place.kind === "gate" ? .55 : .22 + Math.min(.75, Math.sqrt(people) / 9));
    if (place.kind === "gate") {
      for (const [name, value] of Object.entries({x: place.x - size / 2, y: place.y - size / 2, width: size, height: size})) mark.setAttribute(name, value);
    } else {
      mark.setAttribute("r", size);
    }
    mark.setAttribute("class", "place" + (place.kind === "gate" ? " gate" : "") + (isGone(place, tick) ? " gone" : people ? " home" : ""));
    mark.setAttribute("aria-label", bothNames(place));
  });
  showNames(scale, home);
  plan.roads.forEach((road, i) => layers.roads.children[i].setAttribute("class", !road.usable || (road.lost !== null && tick >= road.lost) ? "road gone" : "road"));
  showMovers(scale);
  find("map").setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
  find("map").setAttribute("aria-label", w("map") + ", " + full(tick));
}
/** Gates first, then places by people; a name that would cover another is left out. */
function showNames(scale, home) {
  const weight = (place, i) => place.kind === "gate" ? (plan.gates.some(gate => gate.place === i) ? 1e6 : 0) : place.kind === "camp" ? 1e5 : home[i] || 0;
  const order = plan.places.map((place, i) => i).sort((one, other) => weight(plan.places[other], other) - weight(plan.places[one], one));
  const taken = [], size = scale * .78;
  for (const i of order) {
    const place = plan.places[i], name = layers.names.children[i], text = nameOf(place);
    const box = {x: place.x - text.length * size * .28, y: place.y - scale * 1.5, width: text.length * size * .56, height: size * 1.3};
    const free = !taken.some(other => box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height && other.y < box.y + box.height);
    const shown = free && (weight(place, i) > 4 || scale < .7);
    name.textContent = shown ? text : "";
    if (shown) taken.push(box);
    for (const [key, value] of Object.entries({x: place.x, y: place.y - scale * .75, "font-size": size})) name.setAttribute(key, value);
  }
}
/** Where something is that makes moves [from, to, enter, exit, people]; null before the first and after the last. */
function positionOf(moves, at) {
  let last = null;
  for (const move of moves) {
    if (move[2] > at) break;
    const a = plan.places[move[0]], b = plan.places[move[1]];
    if (!a || !b) continue;
    const share = Math.min(1, (at - move[2]) / Math.max(1, move[3] - move[2]));
    last = {x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, people: move[4], moving: at < move[3]};
  }
  return last;
}
function showMovers(scale) {
  const runs = [], walkers = [];
  for (const vehicle of plan.vehicles) {
    const run = vehicle.runs.filter(each => each.stops[0][2] <= tick).pop();
    if (!run || tick > vehicle.runs[vehicle.runs.length - 1].stops.slice(-1)[0][2]) continue;
    const start = plan.places[run.stops[0][0]];
    const at = positionOf(run.moves, tick) || {x: start.x, y: start.y, people: 0};
    runs.push(make("circle", {class: "run" + (at.people ? "" : " empty"), cx: at.x, cy: at.y, r: scale * (.3 + Math.min(.4, at.people / 100)), "data-vehicle": vehicle.id, "data-people": at.people},
      make("title", {}, vehicle.id + ", " + at.people + " " + w("aboard"))));
  }
  for (const group of plan.groups) {
    const at = positionOf(group.moves, tick);
    if (at && at.moving) walkers.push(make("circle", {class: "walker", cx: at.x, cy: at.y, r: scale * .2}));
  }
  layers.runs.replaceChildren(...runs);
  layers.walkers.replaceChildren(...walkers);
}
function zoom(by, x = view.x + view.width / 2, y = view.y + view.height / 2) {
  const factor = Math.min(1, Math.max(.05, view.width / whole.width * by)) / (view.width / whole.width);
  Object.assign(view, {x: x - (x - view.x) * factor, y: y - (y - view.y) * factor, width: view.width * factor, height: view.height * factor});
  showMap();
}
function pan(x, y) {
  view.x += x * view.width;
  view.y += y * view.height;
  showMap();
}
function listenToMap() {
  const map = find("map");
  let from = null;
  map.addEventListener("pointerdown", event => { from = [event.clientX, event.clientY]; });
  map.addEventListener("pointermove", event => {
    if (from) {
      pan((from[0] - event.clientX) / map.clientWidth, (from[1] - event.clientY) / map.clientHeight);
      from = [event.clientX, event.clientY];
    }
  });
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) map.addEventListener(end, () => { from = null; });
  map.addEventListener("wheel", event => {
    if (event.ctrlKey || document.activeElement === map) {
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.25 : .8);
    }
  }, {passive: false});
  map.addEventListener("keydown", event => {
    const act = {ArrowLeft: () => pan(-.1, 0), ArrowRight: () => pan(.1, 0), ArrowUp: () => pan(0, -.1), ArrowDown: () => pan(0, .1), "+": () => zoom(.8), "-": () => zoom(1.25), "0": wholeMap}[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  find("zoom-in").addEventListener("click", () => zoom(.7));
  find("zoom-out").addEventListener("click", () => zoom(1.4));
  find("zoom-all").addEventListener("click", wholeMap);
}
/** The settlements; once more, everything. */
function wholeMap() {
  const isNear = near.x === view.x && near.y === view.y && near.width === view.width;
  Object.assign(view, isNear ? whole : near);
  showMap();
}
function showLegend() {
  const sample = (...shapes) => make("svg", {viewBox: "0 0 14 9", "aria-hidden": "true"}, ...shapes);
  const ground = look => sample(make("g", {transform: "scale(3)"}, make("rect", {class: look, width: 4.6, height: 3})));
  const entries = [
    [ground("g-held"), "held"], [ground("g-doubt"), "doubt"], [ground("g-likely"), "likely"], [ground("g-lost"), "lost"], [ground("g-other"), "otherHeld"],
    [sample(make("line", {class: "road", x1: 0, y1: 5, x2: 14, y2: 5})), "roadOpen"], [sample(make("line", {class: "road gone", x1: 0, y1: 5, x2: 14, y2: 5})), "roadGone"],
    [sample(make("rect", {class: "place gate", x: 3, y: 1, width: 7, height: 7})), "gate"],
    [sample(make("circle", {class: "place home", cx: 7, cy: 4.5, r: 4})), "home"],
    ...(plan.vehicles.length ? [[sample(make("circle", {class: "run", cx: 7, cy: 4.5, r: 3.5})), "vehicle"], [sample(make("circle", {class: "run empty", cx: 7, cy: 4.5, r: 3})), "vehicleEmpty"], [sample(make("circle", {class: "walker", cx: 7, cy: 4.5, r: 2.5})), "walker"]] : [])
  ];
  fill("legend", ...entries.map(([picture, key]) => make("li", {}, picture, w(key))));
}

// ---- Charts over time ---------------------------------------------------------------------------------------------------
const CHART = {left: 130, width: 1000, right: 12};
const across = (at, from, to) => CHART.left + (at - from) / Math.max(1, to - from) * (CHART.width - CHART.left - CHART.right);
function hours(from, to, height) {
  const hour = Math.round(3600 / plan.about.tickSeconds);
  const every = hour * Math.max(1, Math.ceil((to - from) / hour / 12));
  const first = Math.ceil((from + Date.parse(plan.about.asOf) / 1000 / plan.about.tickSeconds) / hour) * hour - Date.parse(plan.about.asOf) / 1000 / plan.about.tickSeconds;
  const marks = [];
  for (let at = first; at <= to; at += every) {
    marks.push(make("line", {class: "axis", x1: across(at, from, to), x2: across(at, from, to), y1: height - 18, y2: height - 14}),
      make("text", {x: across(at, from, to), y: height - 3, "text-anchor": "middle"}, clock(at)));
  }
  return marks;
}
function gateChart(gate) {
  const from = gate.load[0][0], last = gate.load[gate.load.length - 1], quarter = 900 / plan.about.tickSeconds, to = last[0] + quarter;
  const most = Math.max(...gate.load.map(load => Math.max(load[1], load[2]))) * 1.1, height = 150, base = height - 20;
  const up = value => base - value / most * (base - 12);
  const bars = gate.load.map(([at, used]) => make("rect", {class: "used", x: across(at, from, to) + .5, width: Math.max(1, across(at + quarter, from, to) - across(at, from, to) - 1), y: up(used), height: base - up(used), "data-tick": at, "data-used": used},
    make("title", {}, clock(at) + ": " + used)));
  let path = "";
  gate.load.forEach(([at, , there], i) => { path += (i ? "L" : "M") + across(at, from, to) + " " + up(there) + "L" + across(at + quarter, from, to) + " " + up(there); });
  const used = gate.load.reduce((all, load) => all + load[1], 0), there = gate.load.reduce((all, load) => all + load[2], 0);
  const minutes = plan.about.tickSeconds / 60;
  return make("svg", {class: "chart", viewBox: "0 0 " + CHART.width + " " + height, role: "img", "aria-label": nameOf(gate) + ": " + w("used") + " " + used * minutes + ", " + w("limit") + " " + there * minutes},
    make("text", {x: 0, y: 22}, w("limit") + " " + last[2]), make("text", {x: 0, y: 40}, w("used")), make("text", {x: 0, y: 55}, used * minutes + " / " + there * minutes),
    ...bars, make("path", {class: "limit", d: path, fill: "none"}), ...hours(from, to, height));
}
function showGates() {
  fill("gates", ...plan.gates.map(gate => make("div", {},
    make("h3", {}, bothNames(gate) + " ", make("span", {class: "tag"}, w("permission") + ": " + w(gate.permission))),
    gate.load.length ? gateChart(gate) : make("p", {class: "note"}, w("gateNone")))));
}
function showVehicles() {
  find("vehicles-section").hidden = plan.vehicles.length === 0;
  const from = plan.span.from, to = plan.span.to, lane = 17, height = plan.vehicles.length * lane + 26;
  const lanes = plan.vehicles.map((vehicle, row) => make("g", {"data-vehicle": vehicle.id},
    make("text", {x: 0, y: row * lane + 12}, vehicle.id), make("rect", {class: "lane", x: CHART.left, y: row * lane + 2, width: CHART.width - CHART.left - CHART.right, height: lane - 4}),
    ...vehicle.runs.flatMap(run => runMarks(run, row * lane + 2, lane - 4, from, to))));
  fill("vehicles", make("svg", {class: "chart", viewBox: "0 0 " + CHART.width + " " + height, role: "img", "aria-label": w("vehicles")},
    ...lanes, ...hours(from, to, height), make("line", {class: "cursor", id: "cursor", y1: 0, y2: height - 18})));
}
function runMarks(run, y, height, from, to) {
  const x = at => across(Math.max(from, Math.min(to, at)), from, to);
  const stands = run.stops.map(([place, arrive, depart]) => make("rect", {class: "stand", x: x(arrive), width: Math.max(0, x(depart) - x(arrive)), y, height},
    make("title", {}, nameOf(plan.places[place]) + " " + clock(arrive) + "–" + clock(depart))));
  const waits = run.moves.slice(1).map((move, i) => [run.moves[i], move]).filter(([before, after]) => after[2] > before[3] && before[1] === after[0] && !run.stops.some(stop => stop[1] <= before[3] && stop[2] >= after[2]))
    .map(([before, after]) => make("rect", {class: "stand", x: x(before[3]), width: Math.max(0, x(after[2]) - x(before[3])), y, height}, make("title", {}, w("stop") + ": " + nameOf(plan.places[after[0]]) + " " + clock(before[3]) + "–" + clock(after[2]))));
  const drives = run.moves.map(([a, b, enter, exit, people]) => make("rect", {class: "drive" + (people ? "" : " empty"), x: x(enter), width: Math.max(0, x(exit) - x(enter)), y: y + 2, height: height - 4, "data-run": run.id},
    make("title", {}, run.id + ": " + nameOf(plan.places[a]) + " – " + nameOf(plan.places[b]) + ", " + people + " " + w("aboard") + ", " + clock(enter) + "–" + clock(exit))));
  return [...stands, ...waits, ...drives];
}
function showCursor() {
  const cursor = find("cursor");
  if (cursor) for (const name of ["x1", "x2"]) cursor.setAttribute(name, across(tick, plan.span.from, plan.span.to));
}

// ---- Hosts, promises, reasons -------------------------------------------------------------------------------------------
function table(heads, rows, id) {
  return make("table", {id: id || null}, make("thead", {}, make("tr", {}, ...heads.map(([key, number]) => make("th", {scope: "col", class: number ? "n" : null}, w(key))))),
    make("tbody", {}, ...rows.map(row => make("tr", {}, ...row.map((cell, i) => make("td", {class: heads[i][1] ? "n" : null}, cell instanceof Node ? cell : String(cell)))))));
}
function showHosts() {
  const pledges = plan.hosts.flatMap(host => host.pledges);
  const binding = pledges.filter(pledge => pledge.state === "binding").reduce((all, pledge) => all + pledge.persons, 0);
  const need = plan.numbers.planned;
  const rows = plan.hosts.flatMap(host => host.pledges.filter(pledge => pledge.units || pledge.placed).map(pledge =>
    [bothNames(host), pledge.units + " " + w(pledge.unit), w(pledge.state), pledge.persons, pledge.placed, Math.max(0, pledge.persons - pledge.placed)]));
  fill("hosts",
    make("p", {}, w("need") + ": ", make("b", {}, String(need)), "; " + w("bindingPlaces") + " ", make("b", {id: "binding-places"}, String(binding)), binding < need ? ", " + w("short") + " " : "", binding < need ? make("b", {id: "binding-short"}, String(need - binding)) : ""),
    make("div", {class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "hosts-h"}, table([["host"], ["pledged"], ["status"], ["persons", 1], ["placed", 1], ["free", 1]], rows)));
}
function showLines() {
  const list = (id, sentences, none) => {
    find(id).setAttribute("lang", "en");
    find(id).setAttribute("dir", "ltr");
    fill(id, ...(sentences.length ? sentences : [w(none)]).map(sentence => make("li", {}, sentence)));
  };
  list("promises", plan.promises, "none");
  list("binds", plan.binds, "bindsNone");
}
function showLeft() {
  fill("left", ...plan.leftOut.map(share => {
    const head = make("summary", {}, w(share.reason) + ": ", make("b", {}, String(share.people)), " " + w("people") + ", " + share.households + " " + w("households"));
    const families = plan.families.filter(family => family.reason === share.reason);
    const rows = families.map(family => [family.id, family.people, family.at.map(at => nameOf(plan.places[at])).join(", "), make("span", {lang: "en", dir: "ltr"}, family.sentence)]);
    return families.length ? make("details", {}, head, table([["id"], ["people", 1], ["at"], ["why"]], rows)) : make("p", {}, ...head.childNodes);
  }));
}

// ---- Households ---------------------------------------------------------------------------------------------------------
function option(value, text, selected) {
  const choice = make("option", {value}, text);
  choice.selected = value === selected;
  return choice;
}
function showFilters() {
  find("families-section").hidden = plan.families.length === 0;
  const status = find("status").value, host = find("host").value;
  fill("status", option("", w("all"), status), option("planned", w("onPlan"), status), ...plan.leftOut.map(share => option(share.reason, w(share.reason), status)));
  fill("host", option("", w("anyHost"), host), ...plan.hosts.map(each => option(each.id, nameOf(each), host)), option("-", w("noHost"), host));
}
function matches(family) {
  const text = find("search").value.trim().toLowerCase(), status = find("status").value, host = find("host").value;
  const hostId = family.host < 0 ? "-" : plan.hosts[family.host].id;
  const places = family.at.map(at => plan.places[at]).flatMap(place => [place.id, place.en, place.ar]);
  return (!text || [family.id, ...family.runs, ...places].some(word => word.toLowerCase().includes(text)))
    && (!status || (status === "planned" ? family.reason === null : family.reason === status))
    && (!host || (family.reason === null && host === hostId));
}
function showFamilies() {
  const shown = plan.families.filter(matches);
  const when = at => at < 0 ? "" : dayAndClock(at);
  const rows = shown.map(family => [family.id, family.people, family.at.map(at => nameOf(plan.places[at])).join(", "),
    family.reason === null ? w("onPlan") : w(family.reason), when(family.calls), when(family.leaves), when(family.passes), when(family.out), family.runs.join(", "),
    family.host < 0 ? (family.reason === null ? w("noHost") : "") : nameOf(plan.hosts[family.host])]);
  const fresh = table([["id"], ["people", 1], ["at"], ["plan"], ["called"], ["leaves"], ["passes"], ["out"], ["run"], ["host"]], rows, "families");
  find("families").replaceWith(fresh);
  fill("found", shown.length + " / " + plan.families.length + " " + w("found"));
}

// ---- Everything ---------------------------------------------------------------------------------------------------------
function showWords() {
  document.documentElement.lang = isArabic() ? "ar" : "en";
  document.documentElement.dir = words.dir;
  document.querySelectorAll("[data-t]").forEach(element => { element.textContent = w(element.dataset.t); });
  document.querySelectorAll("[data-l]").forEach(element => { element.setAttribute("aria-label", w(element.dataset.l)); element.title = w(element.dataset.l); });
  find("language").textContent = words.other;
  find("language").lang = words.otherLang;
  find("play").textContent = w(playing ? "pause" : "play");
}
function showMoment() {
  find("time").value = tick;
  find("time").setAttribute("aria-valuetext", full(tick));
  fill("now", full(tick));
  showMap();
  showWhereabouts();
  showCursor();
}
function showAll() {
  showWords();
  showAbout();
  showNumbers();
  showHeadcount();
  showLegend();
  showGates();
  showVehicles();
  showHosts();
  showLines();
  showLeft();
  showFilters();
  showFamilies();
  showMoment();
}
let playing = null;
function play() {
  if (playing) {
    clearInterval(playing);
    playing = null;
  } else {
    if (tick >= plan.span.to) tick = plan.span.from;
    playing = setInterval(() => {
      tick = Math.min(plan.span.to, tick + Math.max(1, Math.round(120 / plan.about.tickSeconds)));
      showMoment();
      if (tick >= plan.span.to) play();
    }, 100);
  }
  find("play").setAttribute("aria-pressed", String(playing !== null));
  find("play").textContent = w(playing ? "pause" : "play");
}
function start() {
  const time = find("time");
  time.min = plan.span.from;
  time.max = plan.span.to;
  time.step = Math.max(1, Math.round(60 / plan.about.tickSeconds));
  time.addEventListener("input", () => { tick = Number(time.value); showMoment(); });
  find("play").addEventListener("click", play);
  find("print").addEventListener("click", () => window.print());
  find("language").addEventListener("click", () => { words = isArabic() ? WORDS.en : WORDS.ar; showAll(); });
  for (const id of ["search", "status", "host"]) find(id).addEventListener("input", showFamilies);
  const opening = plan.gates.flatMap(gate => gate.load.length ? [gate.load[0][0]] : [])[0];
  tick = opening === undefined ? plan.span.from : Math.max(plan.span.from, opening);
  buildMap();
  listenToMap();
  showAll();
}
start();

// ---- Charts over time ---------------------------------------------------------------------------------------------------
/** As wide as the page, so that their text is as large as its own; as wide as paper in print. */
const chartWidth = id => printing ? 720 : Math.max(320, find(id).clientWidth || 1000);
let printing = false;
const chart = (width, height, attributes, ...children) => make("svg", {class: "chart", viewBox: "0 0 " + width + " " + height, ...attributes}, ...children);
const scaleOf = (from, to, left, right) => at => left + (Math.max(from, Math.min(to, at)) - from) / Math.max(1, to - from) * (right - left);
/** Marks at full hours, and the day where it begins. */
function hours(from, to, across, base, top, width) {
  const hour = ticksOf(60), shift = asOf / 1000 / plan.about.tickSeconds;
  const every = [1, 2, 3, 6, 12, 24].find(each => (to - from) / hour / each * 46 < width) || 24;
  const zone = ticksOf(zoneMinutes(from));
  const first = Math.ceil((from + shift + zone) / (hour * every)) * hour * every - shift - zone;
  const marks = [];
  for (let at = first; at <= to; at += hour * every) {
    const x = across(at), midnight = clock(at) === "00:00";
    marks.push(make("line", {class: "grid", x1: x, x2: x, y1: top, y2: base}), make("line", {class: "axis", x1: x, x2: x, y1: base, y2: base + 4}),
      at === first && x < 20 && width < 500 ? null : make("text", {x, y: base + 17, "text-anchor": x > width - 24 ? "end" : x < 20 ? "start" : "middle"}, midnight && width > 500 ? day(at) : clock(at)));
  }
  return marks.filter(Boolean);
}
function zoneMinutes(at) {
  const [, sign, hour, minute] = offset(at).match(/([+-])(\d+):(\d+)/);
  return (sign === "-" ? -1 : 1) * (hour * 60 + Number(minute));
}
/** How many are where over the whole time, under the slider and as wide. */
function showStrip() {
  const width = chartWidth("strip"), height = 96, base = height - 20, {from, to} = plan.span;
  const across = scaleOf(from, to, 8, width - 8), all = Math.max(1, plan.numbers.planned), step = ticksOf(15);
  const times = [];
  for (let at = from; at <= to; at += step) times.push(at);
  const rows = times.map(countsAt);
  const under = (row, phase) => row.slice(0, phase).reduce((a, b) => a + b, 0);
  const areas = plan.phases.map((phase, i) => {
    const up = n => base - n / all * (base - 2);
    const top = rows.map((row, t) => across(times[t]) + " " + up(under(row, i + 1)));
    const bottom = rows.map((row, t) => across(times[t]) + " " + up(under(row, i))).reverse();
    return make("path", {class: "p-" + phase, d: "M" + [...top, ...bottom].join("L") + "Z"});
  });
  fill("strip", chart(width, height, {"aria-hidden": "true"}, ...areas, ...hours(from, to, across, base, base, width),
    make("line", {class: "cursor", id: "strip-cursor", y1: 0, y2: base})));
}
function gateChart(gate, id) {
  const width = chartWidth(id), height = 150, base = height - 22, top = 20;
  const from = gate.load[0][0], last = gate.load[gate.load.length - 1], quarter = ticksOf(15), to = last[0] + quarter;
  const across = scaleOf(from, to, 0, width - 1), most = Math.max(...gate.load.map(load => Math.max(load[1], load[2])));
  const up = value => base - value / most * (base - top);
  const bars = gate.load.map(([at, used]) => make("rect", {class: "used", x: across(at) + .5, width: Math.max(1, across(at + quarter) - across(at) - 1), y: up(used), height: base - up(used), "data-tick": at, "data-used": used},
    make("title", {}, clock(at) + ": " + minutesOf(used))));
  const path = gate.load.map(([at, , there], i) => (i ? "L" : "M") + across(at) + " " + up(there) + "L" + across(at + quarter) + " " + up(there)).join("");
  return chart(width, height, {role: "img", "aria-label": nameOf(gate) + ": " + gateSentence(gate)},
    ...hours(from, to, across, base, base, width), ...bars, make("path", {class: "limit", d: path}),
    make("text", {class: "soft", x: 0, y: 11}, w("deskMinutes")), make("text", {x: width - 1, y: 13, "text-anchor": "end"}, w("limit", {n: minutesOf(most)})));
}
const gateSentence = gate => w("gateSays", {used: minutesOf(sum(gate.load, load => load[1])), there: minutesOf(sum(gate.load, load => load[2]))});
function showGates() {
  fill("gates", ...plan.gates.map(gate => make("div", {},
    make("div", {class: "gate-head"}, make("h3", {}, bothNames(gate)), make("span", {class: "tag"}, w("permissionIs", {state: w(gate.permission)}))),
    gate.load.length ? make("p", {class: "says"}, gate.windows.map(([opens, closes]) => dateAndClock(opens) + " – " + dateAndClock(closes)).join("; ") + ". " + gateSentence(gate)) : make("p", {class: "note"}, w("gateNone")),
    gate.load.length ? gateChart(gate, "gates") : null)));
}
function showVehicles() {
  find("vehicles-section").hidden = plan.vehicles.length === 0;
  if (!plan.vehicles.length) return;
  const width = chartWidth("vehicles"), narrow = width < 700, left = narrow ? 0 : 150, lane = narrow ? 34 : 22, high = 16;
  const {from, to} = plan.span, height = plan.vehicles.length * lane + 26, base = height - 20;
  const across = scaleOf(from, to, left, width - 1);
  const open = plan.gates.slice(0, 1).flatMap(gate => gate.windows).filter(([opens, closes]) => closes > from && opens < to)
    .map(([opens, closes]) => make("rect", {class: "open", x: across(opens), width: across(closes) - across(opens), y: 0, height: base}));
  const lanes = plan.vehicles.map((vehicle, row) => {
    const y = row * lane + (narrow ? 15 : 3);
    return make("g", {"data-vehicle": vehicle.id},
      make("text", {x: 0, y: row * lane + (narrow ? 12 : 15)}, vehicle.id, make("tspan", {class: "soft", dx: 6, "font-size": 11}, narrow ? w("seats", {kind: vehicle.kind, n: vehicle.seats}) : ""), make("title", {}, w("seats", {kind: vehicle.kind, n: vehicle.seats}))),
      make("line", {class: "grid", x1: left, x2: width, y1: y + high, y2: y + high}),
      ...vehicle.runs.flatMap(run => runMarks(vehicle, run, y, high, across)));
  });
  fill("vehicles", chart(width, height, {role: "img", "aria-label": w("vehicles")},
    ...open, ...hours(from, to, across, base, 0, width), ...lanes, make("line", {class: "cursor", id: "cursor", y1: 0, y2: base})), ...runChances());
  fill("vehicles-says", w("vehiclesSays", {runs: sum(plan.vehicles, vehicle => vehicle.runs.length), vehicles: plan.vehicles.length}));
}
function runChances() {
  if (!plan.numbers.expected) return [];
  const rows = plan.vehicles.flatMap(vehicle => vehicle.runs.map(run => [run.id + ", " + vehicle.id, w("chanceOf", {n: run.chance.toFixed(0)}), run.margin === null ? w("noMargin") : w("marginIs", {n: run.margin})]));
  return [make("details", {id: "chances"}, make("summary", {}, w("byChance")), make("div", {class: "wide", tabindex: 0, role: "region", "aria-label": w("byChance")}, table([["run"], ["chance", "n"], ["margin", "n"]], rows)))];
}
function runMarks(vehicle, run, y, high, across) {
  const stand = (place, from, to) => make("rect", {class: "stand", x: across(from), width: Math.max(0, across(to) - across(from)), y: y + high - 4, height: 4},
    make("title", {}, w("stand", {place: nameOf(plan.places[place])}) + " " + clock(from) + "–" + clock(to)));
  const stands = run.stops.map(([place, arrive, depart]) => stand(place, arrive, depart));
  const waits = run.moves.slice(1).map((move, i) => [run.moves[i], move])
    .filter(([before, after]) => after[2] > before[3] && !run.stops.some(stop => stop[1] <= before[3] && stop[2] >= after[2]))
    .map(([before, after]) => stand(after[0], before[3], after[2]));
  const drives = run.moves.map(([a, b, enter, exit, aboard]) => {
    const tall = aboard ? Math.max(3, high * Math.min(1, aboard / Math.max(1, vehicle.seats))) : 4;
    return make("rect", {class: "drive" + (aboard ? "" : " empty"), x: across(enter), width: Math.max(.5, across(exit) - across(enter)), y: y + high - tall, height: tall, "data-run": run.id, "data-enter": enter, "data-exit": exit, "data-people": aboard},
      make("title", {}, run.id + ": " + nameOf(plan.places[a]) + " – " + nameOf(plan.places[b]) + ", " + w("aboard", {people: people(aboard)}) + ", " + clock(enter) + "–" + clock(exit)));
  });
  return [...stands, ...waits, ...drives];
}
function showCursors() {
  const move = (id, chartId, left, right) => {
    const cursor = find(id);
    if (cursor) for (const name of ["x1", "x2"]) cursor.setAttribute(name, scaleOf(plan.span.from, plan.span.to, left, cursor.ownerSVGElement.viewBox.baseVal.width - right)(tick));
  };
  move("strip-cursor", "strip", 8, 8);
  const wide = find("cursor") && find("cursor").ownerSVGElement.viewBox.baseVal.width;
  move("cursor", "vehicles", wide < 700 ? 0 : 150, 1);
}

// ---- What happens next --------------------------------------------------------------------------------------------------
/** @return [tick, sentence] of everything that the plan has coming, in order; sentences are made late, in the language of the moment */
function listEvents() {
  const events = [];
  const add = (at, say) => events.push([at, say]);
  for (const message of plan.messages) {
    add(message.tick, () => message.gate < 0 ? w("dueNotice", {who: nameOf(plan.parties[message.party])}) : w("dueList", {households: households(message.households), gate: nameOf(plan.gates[message.gate])}));
  }
  for (const gate of plan.gates.filter(each => each.load.length)) {
    for (const [opens, closes] of gate.windows) {
      add(opens, () => w("gateOpens", {gate: nameOf(gate)}));
      add(closes, () => w("gateCloses", {gate: nameOf(gate)}));
    }
  }
  const together = (items, key) => [...Map.groupBy(items, key).values()];
  for (const called of together(plan.families.filter(family => family.reason === null), family => family.calls + " " + family.at[0])) {
    add(called[0].calls, () => w("calls", {households: households(called.length), place: nameOf(plan.places[called[0].at[0]]), people: people(sum(called, family => family.people))}));
  }
  for (const vehicle of plan.vehicles) for (const run of vehicle.runs) for (const [place, arrive, depart] of run.stops) {
    const next = run.moves.find(move => move[2] >= depart), before = run.moves.filter(move => move[3] <= arrive).pop();
    if (next && next[4]) add(depart, () => w("departs", {run: vehicle.id, place: nameOf(plan.places[place]), people: people(next[4])}));
    if (before && before[4] && (!next || next[4] < before[4])) add(arrive, () => w("arrives", {run: vehicle.id, place: nameOf(plan.places[place]), people: people(before[4])}));
  }
  for (const walkers of together(plan.groups.filter(group => group.moves.length), group => group.moves[0][2] + " " + group.moves[0][0])) {
    add(walkers[0].moves[0][2], () => w("walks", {people: people(sum(walkers, group => group.people)), place: nameOf(plan.places[walkers[0].moves[0][0]])}));
  }
  for (const falling of together(plan.homes.map(home => plan.places[home.place]).filter(place => place.usable && place.lost && place.lost[1] > 0), place => place.lost[1])) {
    add(falling[0].lost[1], () => w("fallsLikely", {places: falling.length > 3 ? w("andMore", {places: falling.slice(0, 3).map(nameOf).join(", "), n: falling.length - 3}) : falling.map(nameOf).join(", ")}));
  }
  if (plan.numbers.lastAcross !== null) add(plan.numbers.lastAcross, () => w("isLast"));
  return events.sort((one, other) => one[0] - other[0]);
}
const EVENTS = listEvents();
function showNext() {
  const next = EVENTS.filter(([at]) => at >= tick).slice(0, 6);
  fill("next", ...(next.length ? next.map(([at, say]) => make("li", {}, make("time", {datetime: momentOf(at).toISOString()}, clock(at)), make("span", {}, say()))) : [make("li", {}, make("span", {}, "–"), w("nothingNext"))]));
}

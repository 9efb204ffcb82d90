// ---- The map ------------------------------------------------------------------------------------------------------------
const view = {x: 0, y: 0, width: 10, height: 10};
const boxes = {near: view, whole: view};
const layers = {};
let chosen = -1;
function groundLook(ground, at) {
  if (!ground.usable) return "g-lost";
  const party = plan.parties[ground.holder];
  if (ground.lost) {
    if (at >= ground.lost[2]) return "g-lost";
    if (at >= ground.lost[1]) return "g-likely";
    if (at >= ground.lost[0]) return "g-doubt";
  }
  return party && party.kind === "local" ? "g-held" : "g-other";
}
function boxOf(points, margin) {
  const xs = points.map(point => point.x), ys = points.map(point => point.y);
  const x = Math.min(...xs) - margin, y = Math.min(...ys) - margin;
  return {x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y};
}
const corners = ring => ring.flatMap((x, i) => i % 2 ? [] : [{x, y: ring[i + 1]}]);
function buildMap() {
  const edges = plan.ground.flatMap(ground => ground.rings.flatMap(corners));
  boxes.whole = boxOf([...plan.places, ...edges], 1);
  // Camps and far gates would make the ground that matters small: it opens on where people start and where they pass first.
  const first = plan.gates.filter(gate => gate.load.length).slice(0, 1).map(gate => plan.places[gate.place]);
  const matters = [...plan.homes.map(home => plan.places[home.place]), ...first].filter(Boolean);
  boxes.near = plan.homes.length ? boxOf(matters, 4) : boxOf([...edges, ...first], 1);
  Object.assign(view, boxes.near);
  for (const name of ["ground", "roads", "homes", "places", "names", "walkers", "runs", "scale"]) layers[name] = make("g", {"aria-hidden": name === "places" ? null : "true"});
  layers.patterns = make("defs", {}, ...doubtful(""));
  find("map").replaceChildren(layers.patterns, ...["ground", "roads", "homes", "places", "names", "walkers", "runs", "scale"].map(name => layers[name]));
  for (const ground of plan.ground) {
    layers.ground.append(make("path", {d: ground.rings.map(ring => "M" + corners(ring).map(corner => corner.x + " " + corner.y).join("L") + "Z").join("")}));
  }
  for (const road of plan.roads) {
    const a = plan.places[road.from], b = plan.places[road.to];
    layers.roads.append(make("line", {x1: a.x, y1: a.y, x2: b.x, y2: b.y}));
  }
  plan.places.forEach((place, i) => {
    const mark = place.kind === "gate" || place.kind === "camp" ? make("rect") : make("circle", {cx: place.x, cy: place.y});
    for (const [name, value] of Object.entries({role: "img", "data-place": i})) mark.setAttribute(name, value);
    mark.addEventListener("click", () => { chosen = i; showPlace(); });
    mark.addEventListener("pointerenter", () => { chosen = i; showPlace(); });
    layers.places.append(mark);
    layers.names.append(make("text", {"text-anchor": "middle"}));
  });
}
/** Kilometres for each pixel of the screen. */
function kmPerPixel() {
  const map = find("map");
  if (printing) return Math.max(view.width / 460, view.height / 470);
  return Math.max(view.width / (map.clientWidth || 800), view.height / (map.clientHeight || 600));
}
const holderText = place => plan.parties[place.holder] ? w("heldBy", {who: nameOf(plan.parties[place.holder])}) : w("nobodyKnown");
function showPlace() {
  const place = plan.places[chosen];
  if (!place) return;
  const loss = !place.usable ? w("lostNow") : place.lost
    ? w("lossExpected", {earliest: dateAndClock(place.lost[0]), likely: dateAndClock(place.lost[1]), latest: dateAndClock(place.lost[2])}) : w("noLoss");
  const home = plan.homes.find(each => each.place === chosen);
  const there = home ? "; " + households(home.households) + "; " + homesAt(tick).get(chosen) + " " + w("homeNow") + "; " + home.left + " " + w("leftThere") : "";
  fill("place-note", make("b", {}, bothNames(place)), ": " + holderText(place) + "; " + loss + there);
}
function showMap() {
  const px = kmPerPixel(), home = homesAt(tick);
  layers.patterns.querySelectorAll("pattern").forEach(each => each.setAttribute("patternTransform", "scale(" + px + ")"));
  plan.ground.forEach((ground, i) => layers.ground.children[i].setAttribute("class", "ground " + groundLook(ground, tick)));
  plan.roads.forEach((road, i) => layers.roads.children[i].setAttribute("class", !road.usable || (road.lost !== null && tick >= road.lost) ? "road gone" : "road"));
  plan.places.forEach((place, i) => showMark(place, layers.places.children[i], home.get(i) || 0, px));
  layers.homes.replaceChildren(...plan.homes.filter(each => each.left > 0).map(each =>
    make("circle", {class: "staying", cx: plan.places[each.place].x, cy: plan.places[each.place].y, r: px * (radius(each.left) + 2), "data-left": each.left})));
  showNames(px, home);
  showMovers(px);
  showScale(px);
  const map = find("map");
  map.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
  map.setAttribute("aria-label", w("map") + ", " + full(tick));
}
const radius = n => n ? 3.5 + 1.6 * Math.sqrt(n) : 2.2;
function showMark(place, mark, there, px) {
  const square = place.kind === "gate" || place.kind === "camp";
  if (square) {
    const used = plan.gates.some(gate => plan.places[gate.place] === place && gate.load.length);
    const size = px * (used ? 15 : place.kind === "camp" ? 12 : 9);
    for (const [name, value] of Object.entries({x: place.x - size / 2, y: place.y - size / 2, width: size, height: size})) mark.setAttribute(name, value);
  } else {
    mark.setAttribute("r", px * radius(there));
  }
  mark.setAttribute("class", "place" + (square ? " " + place.kind : "") + (isLikelyLost(place, tick) ? " gone" : there ? " home" : ""));
  mark.setAttribute("aria-label", bothNames(place) + (there ? ", " + people(there) : ""));
  mark.setAttribute("data-people", there);
}
/** Gates first, then places by people; a name that would cover another is left out. The other script below, where there is room. */
function showNames(px, home) {
  const left = new Map(plan.homes.map(each => [each.place, each.left]));
  const weight = i => plan.gates.some(gate => gate.place === i && gate.load.length) ? 1e6 : plan.places[i].kind === "camp" ? 1e5 : (home.get(i) || 0) * 2 + (left.get(i) || 0);
  const order = plan.places.map((place, i) => i).sort((one, other) => weight(other) - weight(one));
  const taken = [];
  for (const i of order) {
    const place = plan.places[i], name = layers.names.children[i], there = home.get(i) || 0, big = weight(i) >= 1e5;
    const size = px * (big ? 13.5 : 12), above = px * (radius(Math.max(there, left.get(i) || 0)) + 4 + (big ? 4 : 0));
    const first = nameOf(place) + (there ? " " + there : ""), second = otherName(place) || "";
    const boxes = [[first, -above - size, size], [second, -above - size * 2.05, size * .9]].map(([text, dy, high]) =>
      ({text, x: place.x - text.length * high * .29, y: place.y + dy, width: text.length * high * .58, height: high * 1.15}));
    const free = box => !taken.some(other => box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height && other.y < box.y + box.height);
    name.replaceChildren();
    name.setAttribute("class", "name" + (big ? " gate" : ""));
    name.setAttribute("stroke-width", 3 * px);
    if (!free(boxes[0]) || weight(i) < (px > .16 ? 16 : px > .05 ? 1 : 0)) continue;
    taken.push(boxes[0]);
    name.append(make("tspan", {x: place.x, y: place.y - above, "font-size": size}, first));
    if (second && second !== nameOf(place) && (big || px < .06) && free(boxes[1])) {
      taken.push(boxes[1]);
      name.append(make("tspan", {class: "second", x: place.x, y: place.y - above - size * 1.1, "font-size": size * .9}, second));
    }
  }
}
/** Where something is that makes moves [from, to, enter, exit, people]; null before the first. */
function positionOf(moves, at) {
  let last = null;
  for (const move of moves) {
    if (move[2] > at) break;
    const a = plan.places[move[0]], b = plan.places[move[1]];
    const part = Math.min(1, (at - move[2]) / Math.max(1, move[3] - move[2]));
    last = {x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part, people: move[4], moving: at < move[3]};
  }
  return last;
}
/** The run that a vehicle is on, from when it first leaves until it stands for good; null else. */
function runAt(vehicle, at) {
  const run = vehicle.runs.filter(each => each.stops[0][2] <= at).pop();
  return run && at <= vehicle.runs[vehicle.runs.length - 1].stops.slice(-1)[0][2] ? run : null;
}
function showMovers(px) {
  const runs = [], walkers = [];
  for (const vehicle of plan.vehicles) {
    const run = runAt(vehicle, tick);
    if (!run) continue;
    const start = plan.places[run.stops[0][0]];
    const at = positionOf(run.moves, tick) || {x: start.x, y: start.y, people: 0};
    runs.push(make("circle", {class: "run" + (at.people ? "" : " empty"), cx: at.x, cy: at.y, r: px * (at.people ? 5 + Math.min(5, at.people / 9) : 4), "data-vehicle": vehicle.id, "data-people": at.people},
      make("title", {}, vehicle.id + ", " + w("aboard", {people: people(at.people)}))));
  }
  for (const group of plan.groups) {
    const at = positionOf(group.moves, tick);
    if (at && at.moving) walkers.push(make("circle", {class: "walker", cx: at.x, cy: at.y, r: px * 3.5, "data-people": group.people}));
  }
  layers.runs.replaceChildren(...runs);
  layers.walkers.replaceChildren(...walkers);
}
function showScale(px) {
  const km = [1, 2, 5, 10, 20, 50, 100].find(each => each / px > 70) || 100;
  const x = view.x + view.width / 2 - (printing ? 460 : find("map").clientWidth) * px / 2 + 14 * px, y = view.y + view.height / 2 + (printing ? 470 : find("map").clientHeight) * px / 2 - 14 * px;
  layers.scale.replaceChildren(make("path", {class: "scale-bar", d: "M" + x + " " + (y - 5 * px) + "V" + y + "H" + (x + km) + "V" + (y - 5 * px)}),
    make("text", {class: "name", x: x + km / 2, y: y - 5 * px, "text-anchor": "middle", "font-size": 12 * px, "stroke-width": 3 * px}, km + " km"));
}
function zoom(by) {
  const x = view.x + view.width / 2, y = view.y + view.height / 2;
  const factor = Math.min(1, Math.max(.05, view.width / boxes.whole.width * by)) / (view.width / boxes.whole.width);
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
  map.addEventListener("pointerdown", event => { from = event.pointerType === "touch" ? null : [event.clientX, event.clientY]; });
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
  const acts = {ArrowLeft: () => pan(-.1, 0), ArrowRight: () => pan(.1, 0), ArrowUp: () => pan(0, -.1), ArrowDown: () => pan(0, .1), "+": () => zoom(.8), "-": () => zoom(1.25), "0": wholeMap};
  map.addEventListener("keydown", event => {
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  find("zoom-in").addEventListener("click", () => zoom(.7));
  find("zoom-out").addEventListener("click", () => zoom(1.4));
  find("zoom-all").addEventListener("click", wholeMap);
}
/** What matters; once more, everything. */
function wholeMap() {
  const isNear = ["x", "y", "width", "height"].every(key => view[key] === boxes.near[key]);
  Object.assign(view, isNear ? boxes.whole : boxes.near);
  showMap();
}
function showLegend() {
  const dot = (look, r) => sample(make("circle", {class: look, cx: 10, cy: 6.5, r}));
  const line = look => sample(make("line", {class: look, x1: 0, y1: 6.5, x2: 20, y2: 6.5}));
  const entries = [
    [swatch("g-held"), "held"], [swatch("g-doubt"), "doubt"], [swatch("g-likely"), "likely"], [swatch("g-lost"), "lost"], [swatch("g-other"), "otherHeld"],
    ...(plan.roads.length ? [[line("road"), "roadOpen"], [line("road gone"), "roadGone"]] : []),
    [sample(make("rect", {class: "place gate", x: 5, y: 1.5, width: 10, height: 10})), "gate"],
    ...(plan.homes.length ? [[dot("place home", 5.5), "homeKey"], [dot("staying", 5.5), "leftKey"]] : []),
    ...(plan.vehicles.length ? [[dot("run", 5.5), "vehicle"], [dot("run empty", 4), "vehicleEmpty"]] : []),
    ...(plan.groups.length ? [[dot("walker", 3.5), "walker"]] : [])
  ];
  fill("legend", ...entries.map(([picture, key]) => make("li", {}, picture, w(key))));
}
/** The same for whoever does not see the map. */
function showPlacesTable() {
  if (!find("places-details").open) return;
  const home = homesAt(tick), homes = new Map(plan.homes.map(each => [each.place, each]));
  const shown = plan.places.map((place, i) => i).filter(i => homes.has(i) || plan.places[i].kind === "gate" || plan.places[i].kind === "camp");
  fill("places-table", table([["at"], ["holder"], ["likelyLost"], ["homeNow", "n"], ["leftThere", "n"]], shown.map(i => {
    const place = plan.places[i];
    return [bothNames(place), nameOf(plan.parties[place.holder]) || "–", !place.usable ? w("lostNow") : place.lost ? dateAndClock(place.lost[1]) : "–", home.get(i) ?? "–", homes.has(i) ? homes.get(i).left : "–"];
  })));
}

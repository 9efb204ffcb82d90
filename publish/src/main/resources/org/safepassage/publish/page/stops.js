// ---- If the operation stops ----------------------------------------------------------------------------------------------
const canTurn = stop => sum(stop.goTo, each => each[1]);
const goToText = stop => stop.goTo.length ? stop.goTo.map(([place, n]) => nameOf(plan.places[place]) + " " + n).join(", ") : w("nowhere");
/** The quarter of an hour in which the slider stands. */
const stopAt = at => plan.stops.filter(stop => stop.tick <= at).pop() || plan.stops[0];
function showStopNow() {
  find("stop-now-h").hidden = plan.stops.length === 0;
  if (!plan.stops.length) return;
  const stop = stopAt(tick), last = plan.stops[plan.stops.length - 1];
  const isOver = stop === last && stop.across === plan.numbers.planned;
  fill("stop-now", isOver ? w("stopOver") : w("stopLine", {at: clock(stop.tick), home: stop.home, soon: stop.soon, can: canTurn(stop), to: goToText(stop), cannot: stop.cannot, desk: stop.desk, across: stop.across}));
  document.querySelectorAll("#stops [data-row]").forEach(row => row.classList.toggle("now", Number(row.dataset.row) === stop.tick));
}
function stopsChart() {
  const width = chartWidth("stops-chart"), height = 130, base = height - 22, top = 20, quarter = ticksOf(15), {from, to} = plan.span;
  const across = scaleOf(from, to, 0, width - 1), most = Math.max(1, ...plan.stops.map(stop => canTurn(stop) + stop.cannot)), up = n => n / most * (base - top);
  const shown = plan.stops.filter(stop => stop.tick >= from && stop.tick < to);
  const bar = (look, stop, below, n) => make("rect", {class: look, x: across(stop.tick) + .5, width: Math.max(1, across(stop.tick + quarter) - across(stop.tick) - 1), y: base - up(below + n), height: up(n)});
  return chart(width, height, {role: "img", "aria-label": find("stops-says").textContent},
    ...hours(from, to, across, base, base, width), ...shown.flatMap(stop => [bar("p-left", stop, stop.cannot, canTurn(stop)), bar("p-lost", stop, 0, stop.cannot)]),
    make("text", {class: "soft", x: 0, y: 11}, w("cannotChart")), make("text", {x: width - 1, y: 11, "text-anchor": "end"}, String(most)));
}
function showStops() {
  find("stops-section").hidden = plan.stops.length === 0;
  if (!plan.stops.length) return;
  const open = new Set([...find("stops").querySelectorAll("details[open]")].map(each => each.id));
  const worst = plan.stops.reduce((one, other) => other.cannot > one.cannot ? other : one);
  fill("stops-says", worst.cannot ? w("stopsSay", {most: worst.cannot, at: dateAndClock(worst.tick)}) : w("stopsNobody"));
  fill("stops-chart", stopsChart());
  const rows = plan.stops.map(stop => ({id: String(stop.tick), cells: [dayAndClock(stop.tick), stop.home, stop.soon, stop.way, stop.gathered, stop.desk, stop.across, canTurn(stop), goToText(stop), stop.cannot]}));
  const turns = plan.turns.map(turn => [turn.run, turn.people, ...(turn.place < 0 ? [w("cannotAtAll"), "–", "–", "–"]
    : [nameOf(plan.places[turn.place]), dayAndClock(turn.tick), nameOf(plan.places[turn.fallback]), dayAndClock(turn.there)])]);
  const folded = (id, key, content) => make("details", {id, open: open.has(id) ? "" : null}, make("summary", {}, w(key)), scrolling(w(key), content));
  fill("stops",
    folded("by-quarter", "byQuarter", table([["atTime"], ["home", "n"], ["homeSoon", "n"], ["underWay", "n"], ["gathered", "n"], ["desk", "n"], ["across", "n"], ["canTurn", "n"], ["turnTo"], ["cannotTurn", "n"]], rows)),
    folded("by-run", "byRun", table([["run"], ["peopleHead", "n"], ["lastPlace"], ["lastAt"], ["fallback"], ["thereAt"]], turns)));
}

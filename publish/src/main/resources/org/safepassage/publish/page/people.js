// ---- Numbers and headcount ----------------------------------------------------------------------------------------------
const leftPeople = () => sum(plan.leftOut, share => share.people);
function showAbout() {
  const {about, numbers} = plan;
  fill("title", about.title);
  document.title = about.title;
  const tags = [about.synthetic ? "synthetic" : null, about.shows === "counts" ? "counts" : null].filter(Boolean);
  fill("about", w("asOf", {moment: full(0)}), ...tags.map(tag => make("span", {class: "tag"}, w(tag))));
  const note = {counts: "countsFoot", places: "byPlace"}[about.shows];
  fill("foot", w("foot", {facts: about.facts, seed: about.seed, steps: about.steps, bound: numbers.boundName}) + (note ? " " + w(note) : ""));
}
function showNumbers() {
  const n = plan.numbers;
  const number = (key, value, ...what) => make("div", {class: "number" + (key === "planned" ? " main" : "")},
    make("b", {id: "number-" + key}, String(value)), make("span", {}, w(key)), ...what.filter(Boolean).map(text => make("small", {}, text)));
  fill("numbers",
    number("firm", n.firm, w("firmWhat")),
    number("planned", n.planned, w("plannedWhat"), n.unknown ? w("unknown", {n: n.unknown}) : "", n.weight === n.planned ? "" : w("weight", {n: n.weight})),
    n.expected ? number("expected", n.expected.people.toFixed(1), w("expectedMean", {n: n.expected.scenarios, error: n.expected.error.toFixed(1)}), w("expectedAssumes"), w("expectedBound", {n: n.expected.bound.toFixed(1)})) : number("expected", "–", w("expectedWhat")),
    number("bound", n.bound, w("boundWhat"), w("gap", {gap: (n.gap * 100).toFixed(1)})));
  const adds = n.planned + n.staying + leftPeople() === n.listed;
  fill("adds-up", w("addsUp", {listed: n.listed, planned: n.planned, staying: n.staying, left: leftPeople()}), adds ? "" : " — " + w("wrongSum"));
  const opening = EVENTS.length && plan.gates.filter(gate => gate.load.length).map(gate => gate.load[0][0]).sort((a, b) => a - b)[0];
  const calls = plan.families.filter(family => family.reason === null).map(family => family.calls);
  const times = [
    calls.length ? ["firstCall", dateAndClock(Math.min(...calls))] : null,
    opening ? ["opens", dateAndClock(opening)] : null,
    n.lastAcross === null ? null : ["lastAcross", dateAndClock(n.lastAcross)],
    ["margin", n.margin === null ? w("noMargin") : w("marginIs", {n: n.margin})],
    ["exposure", w("exposureIs", {n: Math.round(n.exposure).toLocaleString("en-GB")})]
  ];
  fill("times", ...times.filter(Boolean).map(([key, text]) => make("div", {}, make("dt", {}, w(key)), make("dd", {}, text))));
}
/** Each line begins where the one before it ends, so that the eye adds up. */
function showHeadcount() {
  const n = plan.numbers, own = ["declined", "already_accounted_for"];
  const parts = [
    {name: w("planned"), people: n.planned, look: "p-planned"},
    ...(n.staying ? [{name: w("staying"), people: n.staying, look: "p-staying"}] : []),
    ...plan.leftOut.map(share => ({name: w("left").split(/[,،]/)[0] + ": " + w(share.reason), people: share.people, households: share.households, look: own.includes(share.reason) ? "p-own" : "p-left"}))
  ];
  let from = 0;
  const rows = parts.map(part => {
    const row = [part.name, part.people, shareBar(part.look, from / n.listed, (from + part.people) / n.listed)];
    from += part.people;
    return row;
  });
  rows.push({look: "sum", cells: ["= " + w("listed"), from, shareBar("p-listed", 0, from / n.listed)]});
  fill("headcount", table([["reason"], ["peopleHead", "n"], ["share", "bar"]], rows, {id: "headcount-table"}));
  const most = [...plan.leftOut].sort((one, other) => other.people - one.people)[0];
  fill("headcount-says", most ? w("headcountSays", {planned: n.planned, listed: n.listed, left: leftPeople(), reason: w(most.reason), n: most.people}) : w("allPlanned", {listed: n.listed}));
}
function showWhereabouts() {
  const counts = countsAt(tick), all = Math.max(1, plan.numbers.planned);
  const rows = plan.phases.map((phase, i) => [make("span", {}, swatch("p-" + phase), w(phase)), make("b", {id: "count-" + phase}, String(counts[i])), shareBar("p-" + phase, 0, counts[i] / all)]);
  rows.push({look: "sum", cells: [w("total"), make("span", {id: "count-sum"}, String(sum(counts, n => n))), ""]});
  fill("whereabouts", table([["whereabouts"], ["peopleHead", "n"], ["share", "bar"]], rows, {class: "bare"}));
  const usable = plan.places.filter(place => place.usable), home = homesAt(tick);
  const risk = [...home].filter(([i]) => plan.places[i].lost && tick >= plan.places[i].lost[0]);
  fill("ground-note", ...(plan.homes.length ? [w("groundSays", {lost: usable.filter(place => isLikelyLost(place, tick)).length, all: usable.length}) + " ",
    w("atRisk", {n: sum(risk, ([, there]) => there)})] : []));
}

// ---- Hosts, promises, reasons -------------------------------------------------------------------------------------------
function showHosts() {
  const pledges = plan.hosts.flatMap(host => host.pledges.map(pledge => ({host, ...pledge})));
  const binding = plan.firm.binding;
  const all = sum(pledges.filter(pledge => pledge.state !== "withdrawn"), pledge => pledge.persons), need = plan.numbers.planned;
  fill("hosts-says", w(binding < need ? "hostsSays" : "hostsEnough", {need, binding, short: need - binding, all}));
  const most = Math.max(1, ...pledges.map(pledge => Math.max(pledge.persons, pledge.placed)));
  const rows = pledges.map(pledge => ({id: pledge.id, cells: [bothNames(pledge.host), pledge.units + " " + w(pledge.unit), w(pledge.state), pledge.persons, pledge.placed, Math.max(0, pledge.persons - pledge.placed),
    make("svg", {"aria-hidden": "true"},
      make("rect", {class: "b-" + pledge.state, x: 0, width: 99.5 * pledge.persons / most + "%", y: 2, height: 16}), make("rect", {class: "outline", x: .5, width: 99.5 * pledge.persons / most + "%", y: 2, height: 16}),
      make("rect", {class: "p-planned", x: 0, width: 99.5 * pledge.placed / most + "%", y: 7, height: 6}))]}));
  fill("hosts", make("div", {class: "wide", tabindex: 0, role: "region", "aria-labelledby": "hosts-h"}, table([["host"], ["pledged"], ["stateHead"], ["persons", "n"], ["placed", "n"], ["free", "n"], ["ofPromised", "bar"]], rows)));
}
const scrolling = (label, content) => make("div", {class: "wide", tabindex: 0, role: "region", "aria-label": label}, content);
const hostName = i => nameOf(plan.hosts[i]);
function showFirm() {
  const firm = plan.firm, need = plan.numbers.planned;
  const named = (key, ids) => ids.length ? make("details", {}, make("summary", {}, w(key) + ": ", make("b", {}, households(ids.length))), make("p", {class: "ids"}, ids.join(" "))) : null;
  const settled = plan.families.filter(family => family.reason === null);
  const rows = settled.map(family => [family.id, family.people, family.host < 0 ? w("noHost") : hostName(family.host),
    make("span", {lang: "en", dir: "ltr"}, family.settles), make("span", {lang: "en", dir: "ltr"}, family.missed || "–"), family.second >= 0 ? hostName(family.second) : w(family.second === -2 ? "secondNone" : "secondNot")]);
  fill("firm",
    make("p", {}, w("placedSays", {placed: firm.placed, proof: firm.most === null ? w("provenBest") : w("atMost", {n: firm.most}), beyond: firm.beyond})),
    firm.secondNamed + firm.secondWithout ? make("p", {}, w("secondSays", {all: firm.secondNamed + firm.secondWithout, named: firm.secondNamed, without: firm.secondWithout})) : null,
    make("p", {id: "firm-says"}, w("firmSays", {people: firm.people, need, households: households(firm.without)})),
    make("p", {id: "one-more"}, w("oneMoreSays", {persons: firm.onePersons, more: firm.oneMore, fewer: firm.oneFewer})),
    named("firmNames", firm.withoutIds), named("oneNames", firm.oneIds),
    settled.length ? make("details", {id: "settling"}, make("summary", {}, w("settling")), scrolling(w("settling"), table([["id"], ["peopleHead", "n"], ["host"], ["why"], ["missed"], ["second"]], rows))) : null);
}
function showShares() {
  const of = (share, n) => w("shareOf", {n, share: (100 * n / Math.max(1, share.listed)).toFixed(0)});
  const bars = share => make("svg", {"aria-hidden": "true"}, make("rect", {class: "outline", x: .5, width: "99.5%", y: 2, height: 16}),
    make("rect", {class: "p-planned", x: 0, width: 99.5 * share.planned / Math.max(1, share.listed) + "%", y: 4, height: 6}), make("rect", {class: "p-camp", x: 0, width: 99.5 * share.placed / Math.max(1, share.listed) + "%", y: 10, height: 6}));
  fill("shares", scrolling(w("shares"), table([["group"], ["listed", "n"], ["planned", "n"], ["placed", "n"], ["floor", "n"], ["ofGroup", "bar"]],
    plan.shares.map(share => [w(share.group), share.listed, of(share, share.planned), of(share, share.placed), share.floor === null ? w("noFloor") : (100 * share.floor).toFixed(0) + " %", bars(share)]))));
}
function promiseText(promise) {
  const ids = promise.reports.length ? " (" + w("reports", {ids: promise.reports.join(", ")}) + ")" : "";
  if (promise.gate >= 0) {
    const stated = promise.stated ? " (" + w("statedAs", {state: w(promise.stated)}) + ")" : "";
    return w("promiseGate", {gate: nameOf(plan.gates[promise.gate]), state: w(promise.state)}) + stated + ids;
  }
  const what = w(promise.guarantees && promise.places ? "forBoth" : promise.guarantees ? "forGuarantee" : "forPlaces");
  return w("promisePledge", {host: nameOf(plan.hosts[promise.host]), n: promise.units, unit: w(promise.unit), state: w(promise.state), what}) + ids;
}
function showLines() {
  fill("promises", ...(plan.promises.length ? plan.promises.map(promiseText) : [w("none")]).map(text => make("li", {}, text)));
  find("binds-section").hidden = plan.about.shows === "counts";
  fill("binds", ...(plan.binds.length ? plan.binds.map(text => make("li", {lang: "en", dir: "ltr"}, text)) : [make("li", {}, w("bindsNone"))]));
}
const placesOf = family => family.at.map(at => nameOf(plan.places[at])).join(", ");
function showLeft() {
  const open = new Set([...find("left").querySelectorAll("details[open]")].map(each => each.dataset.reason));
  const lines = plan.leftOut.map(share => {
    const head = [w(share.reason) + ": ", make("b", {}, people(share.people)), ", " + households(share.households)];
    const families = plan.families.filter(family => family.reason === share.reason);
    if (!families.length) return make("p", {}, ...head);
    const rows = families.map(family => [family.id, family.people, placesOf(family), make("div", {lang: "en", dir: "ltr"}, family.sentence), family.remedy ? make("div", {lang: "en", dir: "ltr"}, family.remedy) : "–"]);
    return make("details", {"data-reason": share.reason, open: open.has(share.reason) ? "" : null}, make("summary", {}, ...head),
      make("div", {class: "wide", tabindex: 0, role: "region", "aria-label": w(share.reason)}, table([["id"], ["peopleHead", "n"], ["at"], ["why"], ["remedy"]], rows)));
  });
  fill("left", ...(lines.length ? lines : [make("p", {}, w("leftNobody"))]));
}

// ---- Households ---------------------------------------------------------------------------------------------------------
function option(value, text, selected) {
  const choice = make("option", {value}, text);
  choice.selected = value === selected;
  return choice;
}
function showHomes() {
  find("homes-section").hidden = plan.about.shows !== "places";
  if (plan.about.shows !== "places") return;
  const rows = plan.homes.map(home => [bothNames(plan.places[home.place]), home.households, sum(home.leaves, leave => leave[1]), home.left, home.leaves.length ? dateAndClock(home.leaves[0][0]) : "–", home.leaves.length ? dateAndClock(home.leaves[home.leaves.length - 1][0]) : "–"]);
  fill("homes", table([["at"], ["householdsHead", "n"], ["onPlan", "n"], ["leftThere", "n"], ["leaves"], ["leaves"]], rows, {id: "homes-table"}));
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
  const places = family.at.map(at => plan.places[at]).flatMap(place => [place.en, place.ar]);
  return (!text || [family.id, ...family.runs, ...places].some(word => word.toLowerCase().includes(text)))
    && (!status || (status === "planned" ? family.reason === null : family.reason === status))
    && (!host || (family.reason === null && host === hostId));
}
function showFamilies() {
  const shown = plan.families.filter(matches);
  const when = at => at < 0 ? "" : make("span", {class: "when"}, dayAndClock(at));
  const rows = shown.map(family => ({id: family.id, cells: [family.id, family.people, placesOf(family),
    (family.reason === null ? w("onPlan") : w(family.reason)) + (family.unknown ? "; " + w("consentUnknown") : ""),
    when(family.calls), when(family.leaves), family.gate < 0 ? "" : make("span", {}, nameOf(plan.gates[family.gate]) + " ", when(family.passes)), when(family.out), family.runs.join(", "),
    family.host < 0 ? (family.reason === null ? w("noHost") : "") : make("span", {}, nameOf(plan.hosts[family.host]) + " ", lockButton(family)),
    ...(plan.numbers.expected ? [family.chance === null ? "" : w("chanceOf", {n: family.chance.toFixed(0)}), ...(family.safe || [null, null, null]).map(at => at === null ? "" : at < 0 ? w("noMoment") : when(at))] : [])]}));
  const fresh = table([["id"], ["peopleHead", "n"], ["at"], ["plan"], ["called"], ["leaves"], ["passes"], ["out"], ["run"], ["host"], ...(plan.numbers.expected ? [["chance", "n"], ["safe50"], ["safe80"], ["safe95"]] : [])], rows, {id: "families"});
  find("families").replaceWith(fresh);
  fill("found", w("found", {shown: shown.length, all: plan.families.length}));
}

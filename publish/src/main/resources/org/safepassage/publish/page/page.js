// ---- Everything ---------------------------------------------------------------------------------------------------------
function showWords() {
  document.documentElement.lang = isArabic() ? "ar" : "en";
  document.documentElement.dir = words.dir;
  document.querySelectorAll("[data-t]").forEach(element => { element.textContent = w(element.dataset.t); });
  document.querySelectorAll("[data-l]").forEach(element => {
    element.setAttribute("aria-label", w(element.dataset.l));
    if (element.tagName === "BUTTON") element.title = w(element.dataset.l);
  });
  find("language").textContent = words.other;
  find("language").lang = words.otherLang;
  showPlaying();
}
/** The contents name the sections that are there. */
function showContents() {
  const heads = [...document.querySelectorAll("main h2")].filter(head => !head.closest("section").hidden && !head.classList.contains("quiet"));
  fill("contents", ...heads.map(head => make("li", {}, make("a", {href: "#" + head.id}, w("nav_" + head.id.replace("-h", ""))))));
}
function showMoment() {
  find("time").value = tick;
  find("time").setAttribute("aria-valuetext", full(tick));
  fill("now", full(tick));
  showMap();
  showPlace();
  showPlacesTable();
  showWhereabouts();
  showNext();
  showStopNow();
  showCursors();
}
/** What depends on how wide the page is. */
function showCharts() {
  showStrip();
  showGates();
  showVehicles();
  showStops();
}
function showAll() {
  showWords();
  showAbout();
  showNumbers();
  showHeadcount();
  showLegend();
  showHosts();
  showFirm();
  showShares();
  showLines();
  showLeft();
  showHomes();
  showFilters();
  showFamilies();
  showLockForm();
  showCharts();
  showContents();
  showMoment();
}
let playing = null;
function showPlaying() {
  find("play").setAttribute("aria-pressed", String(playing !== null));
  find("play").textContent = w(playing ? "pause" : "play");
}
function play() {
  if (playing) {
    clearInterval(playing);
    playing = null;
  } else {
    if (tick >= plan.span.to) tick = plan.span.from;
    playing = setInterval(() => {
      tick = Math.min(plan.span.to, tick + Math.max(1, Math.round(ticksOf(2))));
      showMoment();
      if (tick >= plan.span.to) play();
    }, 100);
  }
  showPlaying();
}
/** Paper is as wide as it is, and shows what is folded away. */
function print(isNow) {
  printing = isNow;
  document.querySelectorAll("#left details, #firm details, #stops details").forEach(each => {
    if (isNow) each.dataset.was = each.open;
    each.open = isNow || each.dataset.was === "true";
  });
  showCharts();
  showMoment();
}
function start() {
  const time = find("time");
  time.min = plan.span.from;
  time.max = plan.span.to;
  time.step = Math.max(1, Math.round(ticksOf(1)));
  time.addEventListener("input", () => { tick = Number(time.value); showMoment(); });
  find("play").addEventListener("click", play);
  find("print").addEventListener("click", () => window.print());
  find("language").addEventListener("click", () => { words = isArabic() ? WORDS.en : WORDS.ar; showAll(); });
  find("places-details").addEventListener("toggle", showPlacesTable);
  for (const id of ["search", "status", "host"]) find(id).addEventListener("input", showFamilies);
  window.addEventListener("resize", () => { showCharts(); showMoment(); });
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));
  const opening = plan.gates.filter(gate => gate.load.length).map(gate => gate.load[0][0]).sort((a, b) => a - b)[0];
  tick = opening === undefined ? plan.span.from : Math.max(plan.span.from, opening);
  buildPatterns();
  buildMap();
  listenToMap();
  listenToLocks();
  showAll();
}
start();

// ---- Locks for the placement: collected here, saved as a file, sent nowhere ----------------------------------------------
const locks = [];
const lockText = lock => lock.household + " – " + nameOf(plan.hosts.find(host => host.id === lock.host)) + " – " + w(lock.act);
function addLock(household, host, act) {
  if (locks.some(lock => lock.household === household && lock.host === host)) {
    fill("lock-note", w("lockTwice"));
  } else {
    locks.push({household, host, act});
    showLocks();
  }
}
function lockButton(family) {
  const button = make("button", {type: "button", class: "small", "aria-label": w("lockHere") + ": " + family.id}, w("lockHere"));
  button.addEventListener("click", () => addLock(family.id, plan.hosts[family.host].id, "lock"));
  return button;
}
function showLocks() {
  fill("locks", ...locks.map(lock => {
    const button = make("button", {type: "button", class: "small", "aria-label": w("lockRemove", {what: lockText(lock)})}, "×");
    button.addEventListener("click", () => {
      locks.splice(locks.indexOf(lock), 1);
      showLocks();
      find("lock-add").focus();
    });
    return make("li", {}, make("span", {}, lockText(lock)), button);
  }));
  find("lock-save").disabled = locks.length === 0;
  fill("lock-note", locks.length ? w("lockCount", {n: locks.length}) : "");
}
function showLockForm() {
  const keep = id => find(id).value;
  const household = keep("lock-household"), act = keep("lock-act"), host = keep("lock-host");
  fill("lock-household", ...plan.families.filter(family => family.reason === null).map(family => option(family.id, family.id, household)));
  fill("lock-act", option("lock", w("lock"), act), option("exclude", w("exclude"), act));
  fill("lock-host", ...plan.hosts.map(each => option(each.id, nameOf(each), host)));
  showLocks();
}
/** RFC 4180, as the placement reads it. */
const locksCsv = () => ["household,host,act", ...locks.map(lock => [lock.household, lock.host, lock.act].join(","))].map(line => line + "\r\n").join("");
function saveLocks() {
  const link = make("a", {href: URL.createObjectURL(new Blob([locksCsv()], {type: "text/csv"})), download: "locks.csv"});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
function listenToLocks() {
  find("lock-add").addEventListener("click", () => addLock(find("lock-household").value, find("lock-host").value, find("lock-act").value));
  find("lock-save").addEventListener("click", saveLocks);
}

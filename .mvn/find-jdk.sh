# Sourced: sets JAVA_HOME to a JDK 25 or newer, from JAVA_HOME itself or the system's JVM folder, else says what is missing.
jdk_major() {
  [ -r "$1/release" ] && [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
find_jdk() {
  local candidate major
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(jdk_major "$candidate")
    if [ "${major:-0}" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  echo "Safe Passage needs a JDK 25 or newer; none found in JAVA_HOME='${JAVA_HOME:-}' nor among the system's JVMs. Maybe install one and set JAVA_HOME to its folder." >&2
  return 69
}
find_jdk || exit $?

# Shared by tests/run and tests/long.

# A test, and an app it starts, does not live long enough to earn back what the compiler spends on watching it.
export DOTNET_TieredPGO=0

# Installs what the tests use beside .NET when we may; otherwise says what is missing: those tests are skipped by name.
set_up() {
  local missing=()
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  [ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd)
  /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || missing+=(python3-aiosmtpd)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
      || echo "Not installed: ${missing[*]}; their tests are skipped"
  else
    echo "Missing, and their tests are skipped: ${missing[*]}"
  fi
}

# Prints the figures and the skipped tests' names, then the closing line; fails when a test failed or none ran.
report() {
  local log=$1 passed failed skipped
  # Each project ends with "Total tests: N" and one line for each kind there was; one that broke off counts as a failure.
  read -r failed passed skipped < <(awk '
    /^Test Run Aborted/ { f++ }
    /^Total tests: / { in_totals = 1; next }
    / *Total time: / { in_totals = 0 }
    in_totals && $1 == "Failed:" { f += $2 }
    in_totals && $1 == "Passed:" { p += $2 }
    in_totals && $1 == "Skipped:" { s += $2 }
    END { print f + 0, p + 0, s + 0 }' "$log")
  echo
  grep -hE '^ *Skipped |\[SKIP\]' "$log" | sed 's/^ */  /' | sort -u
  if [ -s "$INFOINTERVIEW_FIGURES" ]; then
    echo
    cat "$INFOINTERVIEW_FIGURES"
  fi
  echo
  if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then failed=1; echo "No test ran."; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

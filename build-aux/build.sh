# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by run and test, after userland.sh: `build` compiles into _build and installs into _build/prefix, so that
# translations, icons, preferences and the demo are found as on a user's machine.

build() {
  cd "$project" || exit 1
  local log=_build/build.log
  mkdir -p _build
  if ! [ -f _build/build.ninja ]; then
    inside meson setup --prefix "$project/_build/prefix" "$@" _build >"$log" 2>&1 || { cat "$log" >&2; fail "Meson could not configure the build; its words are above."; }
  else
    inside meson configure --prefix "$project/_build/prefix" "$@" _build >"$log" 2>&1 || { cat "$log" >&2; fail "Meson could not configure the build; its words are above."; }
  fi
  say "Building…"
  inside ninja -C _build >"$log" 2>&1 || { tail -60 "$log" >&2; fail "The build failed; its last lines are above, all of them in $log."; }
  inside meson install -C _build --no-rebuild --quiet >"$log" 2>&1 || { tail -60 "$log" >&2; fail "The files could not be put into _build/prefix; see above."; }
}

# inside_installed COMMAND…: the same as `inside`, with what has been built found first.
inside_installed() {
  inside env PATH="$project/_build/prefix/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" \
    XDG_DATA_DIRS="$project/_build/prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}" "$@"
}

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Asks for completions as the shell would, and compares.
set -u
. "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
mkdir lys
touch lys/project.json export.csv sheet.pdf old.cocreate
failed=0

# expect WANTED WORD…: the last word is the one at the cursor.
expect ()
{
  local wanted=$1 found
  shift
  COMP_WORDS=(cocreate-cli "$@")
  COMP_CWORD=$#
  _cocreate_cli
  found=$(printf '%s\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"} | sort | paste -sd' ')
  [ "$found" = "$wanted" ] || { printf '%s → “%s” instead of “%s”\n' "$*" "$found" "$wanted"; failed=1; }
}

expect 'import' im
expect 'lys' list ''
expect 'participant problem' list lys p
expect '--help --json --search' list lys service --
expect '' list lys service --search ''
expect 'agenda board briefing changes' print lys ''
expect 'lys sheet.pdf' print lys agenda -o ''
expect 'lys sheet.pdf' print lys agenda --output ''
expect '--output' print lys agenda --o
expect 'export.csv' import lys ex
expect 'export.csv' import --dry-run lys ex
expect '--authority' new lys --title lys --a
expect '--no-attachments --no-history' pack lys --no
expect 'lys old.cocreate' pack lys -o ''
expect 'lys old.cocreate' unpack ''
expect 'lys' unpack old.cocreate ''
expect '--empty' trash lys --e
expect 'history' hi
expect '--driver' merge --d
exit $failed

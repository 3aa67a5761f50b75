#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The help is valid, its links lead somewhere, each translation is complete and as valid, and the words that it quotes
# are those of the application.
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

check ()
{
  local wrong
  wrong=$(yelp-check validate ./*.page; yelp-check links .; yelp-check orphans .; yelp-check ids .)
  [ -z "$wrong" ] || { printf '%s\n' "$wrong"; exit 1; }
}

(cd C && check)
(cd C && itstool -o "$scratch/help.pot" ./*.page)
for po in */*.po; do
  language=$(dirname "$po")
  missing=$(msgmerge --quiet --no-fuzzy-matching "$po" "$scratch/help.pot" | msgattrib --untranslated --no-obsolete)
  [ -z "$missing" ] || { printf '%s lacks:\n%s\n' "$po" "$missing"; exit 1; }
  mkdir "$scratch/$language"
  msgfmt --check -o "$scratch/$language.mo" "$po"
  (cd C && itstool -m "$scratch/$language.mo" -o "$scratch/$language" ./*.page)
  (cd "$scratch/$language" && check)
  msgfmt -o "$scratch/application.mo" "../po/$language.po"
  ./check-words.py "$scratch/application.mo" C "$scratch/$language"
done

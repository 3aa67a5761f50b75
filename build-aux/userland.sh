# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where Cocreate is built and run: directly on a distribution that has libadwaita 1.7 or newer, else
# inside a private Debian 13 in the user's cache folder. Sourced by run, test and shell; it defines
# `prepare` (make sure that everything is there) and `inside COMMAND…` (run a command there).

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=trixie
cache="${XDG_CACHE_HOME:-$HOME/.cache}/cocreate"

say()  { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf 'cocreate: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The packages without the comments.
packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/build-aux/packages"; }

# As the administrator: directly as root, with sudo otherwise.
administrator() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else return 1
  fi
}

apt_install() {
  administrator apt-get -q update >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive administrator apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

# Does this distribution serve a libadwaita that is new enough?
is_new_enough() {
  have pkg-config && pkg-config --exists 'libadwaita-1 >= 1.7' && return 0
  have apt-cache || return 1
  local version
  version=$(apt-cache policy libadwaita-1-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
  if [ -z "$version" ] || [ "$version" = '(none)' ]; then
    administrator apt-get -q update >/dev/null 2>&1 || true
    version=$(apt-cache policy libadwaita-1-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
  fi
  [ -n "$version" ] && [ "$version" != '(none)' ] ||
    fail "apt knows no package “libadwaita-1-dev”: its lists could not be fetched.
Check the network and the sources of apt (apt-get update says more), then run this again."
  dpkg --compare-versions "$version" ge 1.7
}

prepare_directly() {
  local missing=()
  if have dpkg-query; then
    local name
    for name in $(packages); do
      dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "Installing ${#missing[@]} packages that Cocreate is built with (about a minute)…"
    apt_install "${missing[@]}" ||
      fail "could not install: ${missing[*]}
Install them as the administrator (apt install …), or check the network, then run this again."
  else
    local tool
    for tool in meson ninja blueprint-compiler msgfmt pkg-config cc; do have "$tool" || missing+=("$tool"); done
    for tool in gtk4 libadwaita-1 json-glib-1.0 libarchive yyjson poppler-glib libqpdf yaml-0.1 libxml-2.0; do
      pkg-config --exists "$tool" 2>/dev/null || missing+=("$tool")
    done
    [ ${#missing[@]} = 0 ] ||
      fail "please install the development packages for: ${missing[*]}"
  fi
}

# The Debian mirror, keyring and connection settings that the system's own apt uses, as arguments of mmdebstrap.
debootstrap_arguments() {
  arguments=()
  mirrors=()
  . /etc/os-release
  if [ "${ID:-}" = debian ] && have apt-get; then
    local codename=${VERSION_CODENAME:-} uri release component keyring option
    while IFS='|' read -r uri release component; do
      [ "$component" = main ] || continue
      case "$release" in
        "$codename")          mirrors+=("deb $uri $suite main") ;;
        "$codename-security") mirrors+=("deb $uri $suite-security main") ;;
      esac
    done < <(apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Created-By: Packages' 2>/dev/null | sort -u)
    for keyring in $(grep -rhoiE 'signed-by *[:=] *[^] ]+' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
                     grep -oE '/[^] ]+' | sort -u) /etc/apt/trusted.gpg.d; do
      [ -e "$keyring" ] && arguments+=("--keyring=$keyring")
    done
    while IFS= read -r option; do
      [ -n "$option" ] && arguments+=("--aptopt=$option")
    done < <(apt-config dump --format '%f "%v";%n' 2>/dev/null |
             grep -iE '^Acquire::(https?::|ftp::|Check-|Retries)' | grep -v '""')
  fi
}

prepare_userland() {
  local partial started

  [ "$(uname -m)" = x86_64 ] || [ "$(uname -m)" = aarch64 ] || say "Untested on $(uname -m), going on…"
  local tools=()
  have mmdebstrap || tools+=(mmdebstrap)
  have bwrap || tools+=(bubblewrap)
  if [ ${#tools[@]} != 0 ]; then
    say "[1/3] Installing ${tools[*]}…"
    if have apt-get; then
      [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || tools+=(debian-archive-keyring)
      apt_install "${tools[@]}" || true
    elif have dnf; then administrator dnf -q -y install "${tools[@]}" || true
    elif have pacman; then administrator pacman -S --noconfirm --needed "${tools[@]}" || true
    elif have zypper; then administrator zypper -n install "${tools[@]}" || true
    fi
    have mmdebstrap ||
      fail "this distribution has neither libadwaita 1.7 nor a mmdebstrap that could be installed.
Ask the administrator for the package “mmdebstrap”, or install Cocreate as a Flatpak: see README.md."
  fi

  mkdir -p "$cache"
  partial=$(mktemp -d "$cache/partial-XXXXXX")
  trap 'rm -rf "$partial"' EXIT
  trap 'exit 130' INT TERM
  started=$SECONDS
  debootstrap_arguments
  [ ${#mirrors[@]} != 0 ] || mirrors=()
  say "[2/3] Making a private Debian 13 with $(packages | wc -l) packages in $cache (about two minutes, 2 GB; once)…"
  local make=(mmdebstrap --variant=apt --format=tar
              --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"'
              --dpkgopt='path-exclude=/usr/share/doc/*'
              "${arguments[@]}" --include="$(packages | paste -sd,)"
              "$suite" -)
  { [ ${#mirrors[@]} = 0 ] || printf '%s\n' "${mirrors[@]}" >"$partial/sources.list"; }
  [ -e "$partial/sources.list" ] && make+=("$partial/sources.list")
  mkdir "$partial/root"
  chmod 755 "$partial/root"
  [ "$(id -u)" = 0 ] || mmdebstrap --simulate --mode=unshare "$suite" /dev/null >/dev/null 2>&1 || make=(administrator "${make[@]}")
  set -o pipefail
  "${make[@]}" | tar -x -C "$partial/root" --no-same-owner --exclude='./dev/*' ||
    fail "the private Debian could not be made. The lines above say why; most often the network is missing
or the mirror does not answer, or this user may neither use user namespaces nor sudo.
Mend that and run this again (nothing half-made is left behind), or install Cocreate as a Flatpak: see README.md."
  set +o pipefail
  mkdir -p "$partial/root/usr/local/share/fonts/host" "$partial/root/run" "$partial/root/tmp"

  say "[3/3] Putting it in its place…"
  mv -T "$partial/root" "$userland" 2>/dev/null || [ -d "$userland" ] || fail "could not write to $cache"
  rm -rf "$partial"
  trap - EXIT INT TERM
  # Another copy of the project, at an older version, may be at work in another one: only what nobody used lately goes.
  touch "$userland"
  find "$cache" -mindepth 1 -maxdepth 1 -name 'userland-*' -mtime +14 -exec rm -rf {} +
  say "Done in $((SECONDS - started)) seconds. Next time this is skipped."
}

# The folders of this system that stay reachable inside at the same paths.
own_folders() {
  local folder
  for folder in /*; do
    [ -d "$folder" ] && [ ! -L "$folder" ] || continue
    case "$folder" in
      /bin|/boot|/dev|/etc|/lib|/lib32|/lib64|/libx32|/proc|/sbin|/sys|/usr|/var|/lost+found) ;;
      *) printf '%s\n' "$folder" ;;
    esac
  done
}

settings_inside() {
  settings=(PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin COCREATE_USERLAND="$root")
  # The zone's name: the link in /etc belongs to the other system.
  [ -n "${TZ:-}" ] || ! [ -L /etc/localtime ] || settings+=(TZ="$(readlink /etc/localtime | sed 's,.*/zoneinfo/,,')")
}

inside_bubblewrap() {
  local bind=() folder
  for folder in bin sbin lib lib32 lib64; do
    [ -L "$root/$folder" ] && bind+=(--symlink "$(readlink "$root/$folder")" "/$folder")
  done
  bind+=(--ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --bind "$root/var" /var)
  for folder in passwd group hosts resolv.conf machine-id; do
    [ -f "/etc/$folder" ] && [ -e "$root/etc/$folder" ] && bind+=(--ro-bind "$(readlink -f "/etc/$folder")" "/etc/$folder")
  done
  [ -d /usr/share/fonts ] && bind+=(--ro-bind /usr/share/fonts /usr/local/share/fonts/host)
  while IFS= read -r folder; do bind+=(--bind "$folder" "$folder"); done < <(own_folders)
  bwrap "${bind[@]}" --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --chdir "$PWD" -- env "${settings[@]}" "$@"
}

# Without namespaces: the same view, made of mounts that are taken down afterwards. Never removes, only unmounts.
inside_chroot() {
  local view folder status=0 mounts=()
  view=$(mktemp -d "${TMPDIR:-/tmp}/cocreate-view-XXXXXX")
  for folder in bin sbin lib lib32 lib64; do
    [ -L "$root/$folder" ] && ln -s "$(readlink "$root/$folder")" "$view/$folder"
  done
  attach() {
    mkdir -p "$view$2" && administrator mount --rbind "$1" "$view$2" && administrator mount --make-rslave "$view$2" && mounts=("$view$2" "${mounts[@]}")
  }
  detach() {
    local mount
    for mount in "${mounts[@]}"; do administrator umount -R -l "$mount" 2>/dev/null; done
    for folder in bin sbin lib lib32 lib64; do rm -f "$view/$folder"; done
    find "$view" -xdev -depth -type d -empty -exec rmdir {} + 2>/dev/null
  }
  trap detach EXIT
  for folder in usr etc var; do
    attach "$root/$folder" "/$folder" ||
      fail "this system allows neither namespaces (bubblewrap) nor mounts, so the private Debian cannot be entered.
Run this on a system that allows one of them, or install Cocreate as a Flatpak: see README.md."
  done
  while IFS= read -r folder; do attach "$folder" "$folder"; done < <(own_folders; printf '%s\n' /dev /proc /sys)
  administrator chroot "$view" env "${settings[@]}" sh -c 'cd "$0" && exec "$@"' "$PWD" "$@" || status=$?
  trap - EXIT
  detach
  return $status
}

# Names the private Debian after what it is made of; whether it is there already.
find_userland() {
  userland="$cache/userland-$( { echo "$suite"; packages; } | sha256sum | cut -c1-12)"
  root="$userland"
  [ -d "$userland" ] && { touch -c "$userland" 2>/dev/null || true; }
}

prepare() {
  if [ -n "${COCREATE_USERLAND:-}" ]; then
    root=
  elif find_userland; then
    # It was needed once, and asking apt again takes seconds.
    return 0
  elif is_new_enough; then
    root=
    prepare_directly
  else
    root="$userland"
    prepare_userland
  fi
}

# inside COMMAND…: runs it where Cocreate is built, from the folder of the caller, and returns its status.
inside() {
  if [ -z "$root" ]; then "$@"; return; fi
  settings_inside
  if have bwrap && bwrap --ro-bind / / true 2>/dev/null; then inside_bubblewrap "$@"; else inside_chroot "$@"; fi
}

# SPDX-License-Identifier: GPL-3.0-or-later
#
# bash completion of cocreate-cli: commands, options, kinds, folders and files where each is expected.

_cocreate_cli ()
{
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]-} place=0 i words=''

  COMPREPLY=()
  compopt +o default 2>/dev/null

  if [ "$COMP_CWORD" = 1 ]; then
    words='new import list check print export pack unpack merge history restore trash --help --version'
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    return
  fi

  case $prev in
    --paper)
      mapfile -t COMPREPLY < <(compgen -W 'a4 a3 a2 a1 a1-tiled letter' -- "$cur")
      return ;;
    --format)
      mapfile -t COMPREPLY < <(compgen -W 'png svg md odt csv' -- "$cur")
      return ;;
    --since)
      mapfile -t COMPREPLY < <(compgen -W '1 2 3' -- "$cur")
      return ;;
    --title|--authority|--search|--size)
      return ;;
    -o|--output)
      compopt -o filenames 2>/dev/null
      case $command in
        pack) mapfile -t COMPREPLY < <(compgen -d -- "$cur"; compgen -f -X '!*.cocreate' -- "$cur") ;;
        *)    mapfile -t COMPREPLY < <(compgen -d -- "$cur"; compgen -f -X '!*.[pP][dD][fF]' -- "$cur") ;;
      esac
      return ;;
  esac

  # The place of this word among those that are neither options nor their values.
  for ((i = 2; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --title|--authority|--search|--size|--format|--paper|--since|-o|--output) i=$((i + 1)) ;;
      -*) ;;
      *) place=$((place + 1)) ;;
    esac
  done

  if [[ $cur == -* ]]; then
    case $command in
      new)    words='--title --authority --help' ;;
      import) words='--dry-run --json --help' ;;
      list)   words='--search --json --help' ;;
      check)  words='--json --help' ;;
      print)  words='-o --output --paper --since --help' ;;
      export) words='-o --output --format --size --dark --help' ;;
      pack)   words='-o --output --no-history --no-attachments --json --help' ;;
      unpack) words='--json --help' ;;
      history|restore) words='--json --help' ;;
      trash)  words='--empty --json --help' ;;
      merge)  words='--driver --json --help' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    return
  fi

  case $command:$place in
    new:0|import:0|list:0|check:0|print:0|export:0|pack:0|unpack:1|history:0|restore:0|trash:0|merge:0)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    unpack:0)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$cur"; compgen -f -X '!*.cocreate' -- "$cur") ;;
    list:1)
      words='experiment strength board problem service workshop participant grant agreement'
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur") ;;
    print:1)
      mapfile -t COMPREPLY < <(compgen -W 'agenda briefing board changes' -- "$cur") ;;
    export:1)
      mapfile -t COMPREPLY < <(compgen -W 'board' -- "$cur") ;;
    import:*|merge:*)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
  esac
}

complete -F _cocreate_cli cocreate-cli

import ArgumentParser

/// The script that adds completion to a shell.
///
/// A script contains no names of commands or options. At each completion, it runs `edito ---complete` with the words of the command line, and
/// the answer has the form of ``CommandLineCompletion/text``. If the program cannot be run, the scripts complete files.
struct CompletionScript {
  /// The first argument with which the scripts ask for completions.
  static let request = "---complete"

  let text: String

  init(_ shell: CompletionShell) {
    text =
      switch shell {
      case .zsh: Self.zsh
      case .fish: Self.fish
      default: Self.bash
      }
  }

  /// Bash splits words at `=` and `:` too. The script joins what the user has typed without a space, and removes the joined part from each
  /// completed word, because bash replaces only the last part.
  private static let bash = #"""
    #!/bin/bash

    _edito() {
        local cur="${2-}" typed='' rest="${COMP_LINE}" part word meaning kind name
        local -a words=() names=() meanings=()
        local -i index width=0
        for ((index = 0; index < COMP_CWORD; index++)); do
            part="${COMP_WORDS[index]}"
            if [[ "${rest}" == [[:space:]]* || "${index}" -eq 0 ]]; then
                words+=("${part}")
            else
                words[${#words[@]} - 1]+="${part}"
            fi
            rest="${rest#"${rest%%[![:space:]]*}"}"
            rest="${rest#"${part}"}"
        done
        if [[ -n "${rest}" && "${rest}" != [[:space:]]* && "${#words[@]}" -gt 1 ]]; then
            typed="${words[${#words[@]} - 1]}"
            unset "words[${#words[@]} - 1]"
            # A part of separators alone has no current word after it.
            [[ -n "${cur}" ]] || typed+="${COMP_WORDS[COMP_CWORD]}"
        fi
        for index in "${!words[@]}"; do
            case "${words[index]}" in
            \"*\" | \'*\') words[index]="${words[index]:1:${#words[index]}-2}" ;;
            *\\*) words[index]="${words[index]//\\/}" ;;
            esac
        done
        word="${cur#[\"\']}"
        COMPREPLY=()
        {
            read -r kind || kind=files
            while IFS=$'\t' read -r name meaning; do
                name="${name#"${typed}"}"
                names+=("${name}")
                meanings+=("${meaning}")
                ((${#name} > width)) && width=${#name}
            done
        } < <("${words[0]}" ---complete "${words[@]:1}" "${typed}${word}" 2>/dev/null)
        case "${kind}" in
        files | folders)
            local option=-f
            [[ "${kind}" = folders ]] && option=-d
            while IFS='' read -r name; do
                COMPREPLY+=("${name}")
            done < <(compgen "${option}" -- "${word}")
            compopt -o filenames 2>/dev/null
            return
            ;;
        esac
        for index in "${!names[@]}"; do
            name="${names[index]}"
            # Meanings are shown only in a list, never inserted.
            if [[ "${#names[@]}" -gt 1 && -n "${meanings[index]}" && "${COMP_TYPE-}" =~ ^(33|63|64)$ ]]; then
                printf -v name '%-*s  %s' "${width}" "${name}" "${meanings[index]}"
            elif [[ "${name}" == *[[:space:]]* && "${cur}" != [\"\']* ]]; then
                printf -v name '%q' "${name}"
            fi
            COMPREPLY+=("${name}")
        done
    }

    complete -F _edito edito

    """#

  private static let zsh = #"""
    #compdef edito

    _edito() {
        local kind line name meaning
        local -a answer values
        answer=("${(@f)$("${(Q)words[1]}" ---complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
        kind="${answer[1]:-files}"
        case "${kind}" in
        files | folders)
            compset -P '--*='
            if [[ "${kind}" = folders ]]; then _files -/; else _files; fi
            return
            ;;
        esac
        for line in "${(@)answer[2,-1]}"; do
            name="${line%%$'\t'*}"
            meaning=''
            [[ "${line}" = *$'\t'* ]] && meaning="${line#*$'\t'}"
            values+=("${name//:/\\:}${meaning:+:${meaning}}")
        done
        (( ${#values} )) && _describe -t values value values
    }

    if [[ "${funcstack[1]}" = _edito ]]; then
        _edito "$@"
    else
        compdef _edito edito
    fi

    """#

  private static let fish = #"""
    function __edito_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct | string unescape)
        set -l program $words[1]
        set -e words[1]
        set -l answer ($program ---complete $words "$current" 2>/dev/null)
        or set answer files
        set -l option (string match -r -- '^--[^=]*=' "$current")
        set -l value (string replace -r -- '^--[^=]*=' '' "$current")
        switch "$answer[1]"
            case files
                printf "$option%s\n" (__fish_complete_path "$value")
            case folders
                printf "$option%s\n" (__fish_complete_directories "$value" '')
            case '*'
                set -e answer[1]
                printf '%s\n' $answer
        end
    end

    complete -c edito -f -a '(__edito_complete)'

    """#
}

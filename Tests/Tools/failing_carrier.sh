#!/bin/bash
# rsync or rclone that carries or deletes only so many files in all its runs together, and then fails
# as if it had been interrupted; or has the program that runs it killed.
#
# CARRIER   the real program
# BUDGET    a file with the number of files that may still be carried
# KILLS     set: the program that runs it is killed
set -u
list= end=
previous=
for argument in "$@"; do
  case $argument in --files-from=*) list=${argument#--files-from=} end='\0' ;; esac
  case $previous in --files-from-raw) list=$argument end='\n' ;; esac
  previous=$argument
done
[ -n "$list" ] || exec "$CARRIER" "$@"
case $end in
'\0') mapfile -d '' -t files <"$list" ;;
*) mapfile -t files <"$list" ;;
esac
budget=$(<"$BUDGET")
if [ "${#files[@]}" -le "$budget" ]; then
  echo $((budget - ${#files[@]})) >"$BUDGET"
  exec "$CARRIER" "$@"
fi
echo 0 >"$BUDGET"
touch "$BUDGET.spent"
if [ "$budget" -gt 0 ]; then
  printf "%s$end" "${files[@]:0:budget}" >"$list"
  "$CARRIER" "$@"
fi
[ -z "${KILLS-}" ] || kill -KILL "$PPID"
exit 20

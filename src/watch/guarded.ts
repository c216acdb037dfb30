/**
 * A shell that runs a tracer and outlives us: descriptor 3 comes from us and is closed when we are gone, however that
 * came about. Then it stops the tracer, which freezes whoever is just forking, and sends SIGKILL to everybody who is
 * traced, by `TracerPid` in /proc/PID/status (proc_pid_status(5)), so that no setsid and no double fork escapes. When
 * there is nobody new it ends the tracer; those who were stopped for it then come to their end (ptrace(2)). A process
 * that has ended stays in the list as a zombie (Z) until its tracer takes notice.
 * The program writes into a real pipe: with a socket there, some behave otherwise (/dev/stdout can't be opened).
 */
export const guard = `
exec 5<&0
traced() {
  for file in /proc/[0-9]*/status; do
    state= pid= by=
    while read -r key value _; do
      case $key in State:) state=$value;; Pid:) pid=$value;; TracerPid:) by=$value; break;; esac
    done <"$file"
    [ "$by" = "$tracer" ] && [ "$state" != Z ] && echo "$pid"
  done 2>/dev/null
}
end() {
  kill -STOP "$tracer"
  pids= before=none
  while [ "$pids" != "$before" ]; do
    before=$pids
    pids=$(traced)
    [ -z "$pids" ] || kill -KILL $pids
  done
  kill -KILL "$tracer"
}
{
  "$@" <&5 3<&- 5<&- &
  tracer=$!
  (exec 4>&- 5<&-; read -r _ <&3; end) >/dev/null 2>&1 &
  guard=$!
  { wait "$tracer"; kill "$guard"; } 2>/dev/null
} 2>&1 | cat 3<&- 4>&- 5<&-
`;

/** Starts the program without the descriptors that are between us and the tracer. */
export const withoutOurs = 'exec 3<&- 4>&- 5<&-; exec "$@"';

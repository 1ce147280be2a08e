import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name service that is asked over a socket of the machine instead of the network. */
const LOCAL_RESOLVER = /sun_path="[^"]*(?:systemd\/resolve|avahi|mdns)/u

/** A datagram socket, as strace -yy writes it. */
const DATAGRAM = /^\d+ +\w+\(\d+<UDP/u
const SENDING = /^\d+ +send/u

function isOutbound(line: string): boolean {
  const family = /sa_family=(AF_\w+)/u.exec(line)?.[1]
  if (family === 'AF_UNIX') return LOCAL_RESOLVER.test(line)
  if (DATAGRAM.test(line) && SENDING.test(line)) return true
  return family !== undefined && family !== 'AF_NETLINK' && family !== 'AF_UNSPEC'
}

const isRouteQuestion = (line: string) => DATAGRAM.test(line) && !SENDING.test(line)

/**
 * The system calls that spoke to anybody outside the machine's own sockets, or asked for a name, as strace wrote them.
 * Even 127.0.0.1 counts: the app has nobody to talk to there either.
 */
export function outboundCalls(trace: string): string[] {
  return trace.split('\n').filter(isOutbound)
}

/**
 * Those of them that let something out. To connect a datagram socket only asks this machine's kernel for a route, which
 * WebRTC does before it finds that it may not speak; what is then sent through it is sent.
 */
export function sentCalls(trace: string): string[] {
  return outboundCalls(trace).filter((line) => !isRouteQuestion(line))
}

export interface Tracer {
  /** Starts the program under observation, with whatever arguments it is given itself. */
  readonly program: string
  /** outboundCalls() so far, of every process that the program and its children were. */
  outbound(): string[]
  sent(): string[]
  /** How many calls were seen at all; none would mean that nothing was observed. */
  seen(): number
}

/** A program that starts another one under strace, every child of it included. */
export function traced(folder: string, executable: string): Tracer {
  const traces = join(folder, 'traces')
  mkdirSync(traces)
  const program = join(folder, 'traced.sh')
  const calls = 'connect,sendto,sendmsg,sendmmsg'
  writeFileSync(
    program,
    `#!/bin/sh\nexec strace -f -yy --seccomp-bpf -qq -e signal=none -e trace=${calls} -o '${traces}'/$$ '${executable}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  const text = () => readdirSync(traces).map((name) => readFileSync(join(traces, name), 'utf8'))
  return {
    program,
    outbound: () => text().flatMap(outboundCalls),
    sent: () => text().flatMap(sentCalls),
    seen: () => text().reduce((sum, trace) => sum + trace.split('\n').length - 1, 0),
  }
}

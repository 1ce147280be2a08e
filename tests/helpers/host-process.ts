import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { STATIONS, type Station } from '../../preload/contract/define.ts'

const HOST = resolve(import.meta.dirname, '../../build/cli/host.ts')
// Each spec has a process of its own, which would compile the same program anew.
const COMPILED = resolve(import.meta.dirname, '../../test-results/compiled')

export interface HostProcess {
  readonly child: ChildProcess
  address(station: Station): string
  stop(): Promise<void>
  /** SIGKILL: nothing is closed, as in a power cut. */
  kill(): Promise<void>
}

/** Starts `npm run host` as people do, and reads the addresses that it prints. */
export async function startHost(
  data: string,
  now: string,
  more: readonly string[] = [],
): Promise<HostProcess> {
  const child = spawn(process.execPath, [HOST, '--built', '--data', data, '--now', now, ...more], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const addresses = new Map<string, string>()
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  for await (const line of createInterface({ input: child.stdout })) {
    const [station, address] = line.trim().split(/\s+/u)
    if (station && address?.startsWith('http')) addresses.set(station, address)
    if (addresses.size === STATIONS.length) break
  }
  child.stdout.resume()
  if (addresses.size < STATIONS.length) throw new Error('the loopback host did not start')
  return {
    child,
    address: (station) => addresses.get(station) ?? '',
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clinic } from '../../main/clinic/clinic.ts'
import { contentSecurityPolicy, SAFE_HEADERS } from '../../main/web/policy.ts'
import { staticFile } from '../../main/web/static-files.ts'
import { createTurns } from '../../main/web/turns.ts'
import { STATIONS, type Station } from '../../preload/contract/define.ts'

const MOST_BYTES = 2_000_000

export interface LoopbackHost {
  /** Address that opens a station; it carries the secret. */
  address(station: Station): string
  sendChanged(topics: readonly string[]): void
  close(): Promise<void>
}

interface Window {
  readonly windowId: string
  readonly station: Station
}

/**
 * The same dispatch for a plain Chromium, on 127.0.0.1 only: for tests and for work on the pages. Each station has an
 * origin of its own (`reception.localhost`), as it has a session of its own in Electron.
 */
export async function startLoopbackHost(
  root: string,
  port: number,
  clinic: () => Clinic,
): Promise<LoopbackHost> {
  const secret = randomBytes(24).toString('base64url')
  const windows = new Map<string, Window>()
  const listeners = new Set<ServerResponse>()
  const open = { port }
  const begin = createTurns()

  /** Of a window that reads slower than it is told: what it has not been told yet, each topic once. */
  const owed = new Map<ServerResponse, Set<string>>()

  function tell(listener: ServerResponse, topics: readonly string[]): void {
    const waiting = owed.get(listener)
    if (waiting) {
      for (const topic of topics) waiting.add(topic)
      return
    }
    if (listener.write(`data: ${JSON.stringify(topics)}\n\n`)) return
    owed.set(listener, new Set())
    listener.once('drain', () => {
      const rest = [...(owed.get(listener) ?? [])]
      owed.delete(listener)
      if (rest.length > 0) tell(listener, rest)
    })
  }

  function stationOf(request: IncomingMessage): Station | null {
    return STATIONS.find((station) => request.headers.host === `${station}.localhost:${open.port}`) ?? null
  }

  function windowOf(request: IncomingMessage, station: Station): Window | null {
    const token = /(?:^|;\s*)clinic=([\w-]+)/u.exec(request.headers.cookie ?? '')?.[1]
    const window = token ? windows.get(token) : undefined
    return window?.station === station ? window : null
  }

  function end(
    response: ServerResponse,
    status: number,
    body = '',
    headers: Readonly<Record<string, string>> = {},
  ) {
    response.writeHead(status, { ...SAFE_HEADERS, 'Cache-Control': 'no-store', ...headers }).end(body)
  }

  async function admit(url: URL, station: Station, response: ServerResponse) {
    const given = Buffer.from(url.searchParams.get('k') ?? '')
    const wanted = Buffer.from(secret)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return end(response, 403)
    const token = randomBytes(24).toString('base64url')
    const window = { windowId: `h${randomBytes(8).toString('hex')}`, station }
    windows.set(token, window)
    const status = await clinic().ask(
      { name: 'gate.status', input: {} },
      { ...window, workstation: 'loopback' },
    )
    const isOpen = status.ok && (status.value as { status: string }).status === 'open'
    end(response, 303, '', {
      'Set-Cookie': `clinic=${token}; HttpOnly; SameSite=Strict; Path=/`,
      Location: isOpen ? `/${station}/` : '/first-start',
    })
  }

  async function body(request: IncomingMessage): Promise<unknown> {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length
      if (size > MOST_BYTES) return undefined
      parts.push(part)
    }
    return parts.length === 0 ? {} : (JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown)
  }

  async function rpc(request: IncomingMessage, response: ServerResponse, window: Window, name: string) {
    const origin = `http://${window.station}.localhost:${open.port}`
    if (request.headers['x-clinic'] !== '1' || request.headers.origin !== origin) return end(response, 403)
    const input = await body(request)
    const ended = begin(window.windowId)
    const result = ended
      ? await clinic()
          .ask({ name, input }, { ...window, workstation: 'loopback' })
          .finally(ended)
      : { ok: false, error: { code: 'busy', ref: 'window' } }
    end(response, 200, JSON.stringify(result), { 'Content-Type': 'application/json' })
  }

  async function serve(url: URL, response: ServerResponse) {
    const found = staticFile(root, url.pathname)
    const bytes = found ? await readFile(found.file).catch(() => null) : null
    if (!found || !bytes) return end(response, 404)
    response
      .writeHead(200, {
        ...SAFE_HEADERS,
        'Content-Type': found.type,
        'Content-Security-Policy': contentSecurityPolicy("'self'"),
      })
      .end(bytes)
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const station = stationOf(request)
    if (!station) return end(response, 403)
    const url = new URL(request.url ?? '/', `http://${station}.localhost`)
    if (request.method === 'GET' && url.pathname === '/') return admit(url, station, response)
    const window = windowOf(request, station)
    if (!window) return end(response, 403)
    if (request.method === 'POST' && url.pathname.startsWith('/rpc/'))
      return rpc(request, response, window, url.pathname.slice(5))
    if (request.method !== 'GET') return end(response, 405)
    if (url.pathname !== '/events') return serve(url, response)
    response
      .writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      .write(': open\n\n')
    listeners.add(response)
    response.on('close', () => {
      listeners.delete(response)
      owed.delete(response)
    })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) end(response, 400)
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  open.port = (server.address() as AddressInfo).port

  return {
    address: (station) => `http://${station}.localhost:${open.port}/?k=${secret}`,
    sendChanged(topics) {
      for (const listener of listeners) tell(listener, topics)
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startLoopbackHost, type LoopbackHost } from '../../build/host/server.ts'
import type { Clinic } from '../../main/clinic/clinic.ts'

let host: LoopbackHost | null = null
let socket: Socket | null = null
afterEach(async () => {
  socket?.destroy()
  await host?.close()
})

/** A clinic that is shut: nothing is asked of it here but where it stands. */
const shut = { ask: async () => ({ ok: true, value: { status: 'empty' } }) } as unknown as Clinic

/** Opens the stream of changes as a window does, and reads nothing of it. */
async function silentWindow(address: string): Promise<Socket> {
  const { host: name, port, pathname, search } = new URL(address)
  const ask = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: ${name}\r\n${more}\r\n`
  const admitted = await new Promise<string>((resolve) => {
    const first = connect(Number(port), '127.0.0.1', () => first.write(ask(pathname + search)))
    first.once('data', (head) => {
      resolve(String(head))
      first.destroy()
    })
  })
  const cookie = /clinic=[\w-]+/u.exec(admitted)?.[0] ?? ''
  const stream = connect(Number(port), '127.0.0.1', () =>
    stream.write(ask('/events', `Cookie: ${cookie}\r\n`)),
  )
  await new Promise<void>((resolve) => stream.once('readable', resolve))
  return stream
}

test('a window that reads nothing is told of each topic once, however many changes there were', async () => {
  host = await startLoopbackHost('/nowhere', 0, () => shut)
  socket = await silentWindow(host.address('reception'))
  const CHANGES = 200_000
  for (let change = 0; change < CHANGES; change += 1) host.sendChanged(['agenda', 'holds'])
  host.sendChanged(['patients'])
  let told = ''
  const all = new Promise<void>((resolve) => {
    socket?.on('data', (text) => {
      told += String(text)
      if (told.includes('patients')) resolve()
    })
  })
  await all
  const lines = told.match(/^data: .*$/gmu) ?? []
  expect(lines.length).toBeLessThan(CHANGES / 10)
  expect(lines.at(-1)).toBe('data: ["agenda","holds","patients"]')
})

import { connect, type Socket } from 'node:net'

/** The X11 requests that the tests need (X Window System Protocol, 1.0), spoken to a display of this machine. */
const REQUEST = {
  changeAttributes: 2,
  attributes: 3,
  internAtom: 16,
  getProperty: 20,
  sendEvent: 25,
  queryExtension: 98,
} as const
const EVENT = { press: 4, release: 5, motion: 6, unmap: 18, map: 19, destroy: 17, clientMessage: 33 } as const
const SUBSTRUCTURE_NOTIFY = 0x80000
const EVENT_MASK = 0x800
const WM_NAME = 39

export interface XDisplay {
  /** Windows that came into sight since the look began and were no menu or hint, oldest first. */
  readonly shown: readonly number[]
  /** Windows that are no longer in sight. */
  readonly gone: readonly number[]
  nameOf(window: number): Promise<string>
  /** Asks a window to close, as a window manager does for its cross and for Alt+F4. */
  askToClose(window: number): Promise<void>
  /** Moves the pointer and presses its first button there, as a hand does (XTEST). In pixels of the screen. */
  touch(at: { x: number; y: number }): void
  close(): void
}

const padded = (length: number) => Math.ceil(length / 4) * 4

/** What the server sends, cut into its pieces. */
async function* pieces(socket: Socket): AsyncGenerator<Buffer> {
  let kept = Buffer.alloc(0)
  let greeted = false
  for await (const chunk of socket) {
    kept = Buffer.concat([kept, chunk as Buffer])
    for (;;) {
      const head = greeted ? 32 : 8
      if (kept.length < head) break
      const more = greeted ? (kept[0] === 1 ? kept.readUInt32LE(4) * 4 : 0) : kept.readUInt16LE(6) * 4
      if (kept.length < head + more) break
      greeted = true
      yield kept.subarray(0, head + more)
      kept = kept.subarray(head + more)
    }
  }
}

function request(code: number, data: number, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 4)
  bytes.writeUInt8(code, 0)
  bytes.writeUInt8(data, 1)
  bytes.writeUInt16LE(bytes.length / 4, 2)
  for (const [at, word] of words.entries()) bytes.writeUInt32LE(word, 4 + at * 4)
  return bytes
}

function namedRequest(code: number, name: string): Buffer {
  const bytes = Buffer.alloc(8 + padded(name.length))
  bytes.writeUInt8(code, 0)
  bytes.writeUInt16LE(bytes.length / 4, 2)
  bytes.writeUInt16LE(name.length, 4)
  bytes.write(name, 8, 'latin1')
  return bytes
}

/** One event of a hand that is not there (X Test Extension Library, 2.2: FakeInput). `extension`: its opcode here. */
function fakeInput(extension: number, root: number, event: number, detail: number, x = 0, y = 0): Buffer {
  const bytes = request(extension, 2, event | (detail << 8), 0, root, 0, 0, 0, 0, 0)
  bytes.writeUInt16LE(x, 24)
  bytes.writeUInt16LE(y, 26)
  return bytes
}

/** The root window, out of the server's greeting. */
function rootOf(greeting: Buffer): number {
  if (greeting[0] !== 1) throw new Error('the display refuses this program')
  const vendor = padded(greeting.readUInt16LE(24))
  const formats = greeting.readUInt8(29) * 8
  return greeting.readUInt32LE(40 + vendor + formats)
}

/** Looks at the top windows of a display from now on. `display`: as in DISPLAY, `:7`. */
export async function lookAt(display: string): Promise<XDisplay> {
  const socket = connect(`/tmp/.X11-unix/X${display.replace(/^:(\d+).*$/u, '$1')}`)
  const answers: ((reply: Buffer) => void)[] = []
  const shown: number[] = []
  const gone: number[] = []
  const stream = pieces(socket)
  // Little endian, protocol 11.0, no authority.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const { value: greeting } = (await stream.next()) as { value: Buffer }
  const root = rootOf(greeting)

  function take(piece: Buffer) {
    const kind = (piece[0] ?? 0) & 0x7f
    if (kind < 2) answers.shift()?.(piece)
    // At byte 12 a map says whether the window goes past the window manager: menus, lists and hints do.
    else if (kind === EVENT.map && piece.readUInt8(12) === 0) shown.push(piece.readUInt32LE(8))
    else if (kind === EVENT.unmap || kind === EVENT.destroy) gone.push(piece.readUInt32LE(8))
  }
  const ended = (async () => {
    for await (const piece of stream) take(piece)
  })()
  const ask = (bytes: Buffer) =>
    new Promise<Buffer>((resolve) => {
      answers.push(resolve)
      socket.write(bytes)
    })
  const atom = async (name: string) => (await ask(namedRequest(REQUEST.internAtom, name))).readUInt32LE(8)
  const [protocols, deleteWindow] = [await atom('WM_PROTOCOLS'), await atom('WM_DELETE_WINDOW')]
  const hand = (await ask(namedRequest(REQUEST.queryExtension, 'XTEST'))).readUInt8(9)
  socket.write(request(REQUEST.changeAttributes, 0, root, EVENT_MASK, SUBSTRUCTURE_NOTIFY))

  return {
    shown,
    gone,
    async nameOf(window) {
      const reply = await ask(request(REQUEST.getProperty, 0, window, WM_NAME, 0, 0, 64))
      return reply.subarray(32, 32 + reply.readUInt32LE(16)).toString('utf8')
    },
    async askToClose(window) {
      const event = [EVENT.clientMessage | (32 << 8), window, protocols, deleteWindow, 0, 0, 0, 0]
      socket.write(request(REQUEST.sendEvent, 0, window, 0, ...event))
      // The answer to a later question says that the server has passed the event on.
      await ask(request(REQUEST.attributes, 0, root))
    },
    touch({ x, y }) {
      socket.write(fakeInput(hand, root, EVENT.motion, 0, x, y))
      for (const event of [EVENT.press, EVENT.release]) socket.write(fakeInput(hand, root, event, 1))
    },
    close() {
      socket.destroy()
      ended.catch(() => undefined)
    },
  }
}

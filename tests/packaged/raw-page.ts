import { expect } from '@playwright/test'

/** One page, through the debugging port and nothing between: a test library would answer dialogs by itself. */
export interface RawPage {
  /** Runs code in the page as if somebody had just touched it; gives what it comes to, or what it throws as text. */
  run(code: string): Promise<unknown>
  /** The same without waiting for what it comes to: some of it never ends. */
  begin(code: string): Promise<void>
  /** The same at a true touch while no debugger is inside: with one, a page that makes a frame holds itself up for a minute. */
  beginAlone(code: string, touch: () => void): Promise<void>
  /** Presses and releases a key; `modifiers`: 1 Alt, 2 Control, 8 Shift, added up. */
  press(key: string, modifiers: number, keyCode: number): Promise<void>
  click(x: number, y: number, button: 'left' | 'right'): Promise<void>
}

interface Reply {
  readonly id?: number
  readonly result?: {
    readonly result?: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
  }
  readonly error?: { readonly message: string }
}

type Send = (method: string, params: Readonly<Record<string, unknown>>) => Promise<Reply>

interface Connection {
  readonly send: Send
  close(): Promise<unknown>
}

/** What stands first behind a debugging address; to ask for it puts no debugger into the page. */
async function firstPage(host: string): Promise<{ title: string; webSocketDebuggerUrl: string }> {
  const pages = (await (await fetch(`http://${host}/json/list`)).json()) as {
    type: string
    title: string
    webSocketDebuggerUrl: string
  }[]
  const page = pages.find(({ type }) => type === 'page')
  if (!page) throw new Error('there is no page')
  return page
}

async function connect(host: string): Promise<Connection> {
  const socket = new WebSocket((await firstPage(host)).webSocketDebuggerUrl)
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const reply: Reply = JSON.parse(String(data))
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))

  return {
    send(method, params) {
      last += 1
      const id = last
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
    close() {
      const closed = new Promise((resolve) => socket.addEventListener('close', resolve, { once: true }))
      socket.close()
      return closed
    },
  }
}

const begun = (code: string) => `void (async () => { ${code} })()`

/** Connects to the first page behind a browser's debugging address. */
export async function rawPage(address: string): Promise<RawPage> {
  const { host } = new URL(address)
  let connection = await connect(host)
  const send: Send = (method, params) => connection.send(method, params)

  return {
    async run(code) {
      const expression = `(async () => { ${code} })().catch(String)`
      const how = { userGesture: true, awaitPromise: true, returnByValue: true }
      const { result, error } = await send('Runtime.evaluate', { expression, ...how })
      if (error) throw new Error(error.message)
      return result?.exceptionDetails?.exception?.description ?? result?.result?.value
    },
    async begin(code) {
      await send('Runtime.evaluate', { expression: begun(code), userGesture: true })
    },
    async beginAlone(code, touch) {
      const { title } = await firstPage(host)
      // The touch is for the code alone, whatever stands beneath it.
      const atTouch = `for (const kind of ['mousedown', 'mouseup', 'click'])
        addEventListener(kind, (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          if (kind === 'mousedown') { ${begun(code)} }
          if (kind === 'click') document.title = 'begun'
        }, { capture: true, once: true })`
      await send('Runtime.evaluate', { expression: atTouch })
      await connection.close()
      touch()
      await expect.poll(async () => (await firstPage(host)).title).toBe('begun')
      connection = await connect(host)
      await send('Runtime.evaluate', { expression: `document.title = ${JSON.stringify(title)}` })
    },
    async press(key, modifiers, keyCode) {
      for (const type of ['rawKeyDown', 'keyUp'])
        await send('Input.dispatchKeyEvent', { type, key, modifiers, windowsVirtualKeyCode: keyCode })
    },
    async click(x, y, button) {
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, x, y, button, clickCount: 1 })
    },
  }
}

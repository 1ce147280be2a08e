/** One page, through the debugging port and nothing between: a test library would answer dialogs by itself. */
export interface RawPage {
  /** Runs code in the page as if somebody had just touched it; gives what it comes to, or what it throws as text. */
  run(code: string): Promise<unknown>
  /** The same without waiting for what it comes to: some of it never ends. */
  begin(code: string): Promise<void>
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

/** Connects to the first page behind a browser's debugging address. */
export async function rawPage(address: string): Promise<RawPage> {
  const { host } = new URL(address)
  const pages = (await (await fetch(`http://${host}/json/list`)).json()) as {
    type: string
    webSocketDebuggerUrl: string
  }[]
  const page = pages.find(({ type }) => type === 'page')
  if (!page) throw new Error('there is no page')
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const reply: Reply = JSON.parse(String(data))
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))

  function send(method: string, params: Readonly<Record<string, unknown>>): Promise<Reply> {
    last += 1
    const id = last
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
  }

  return {
    async run(code) {
      const expression = `(async () => { ${code} })().catch(String)`
      const how = { userGesture: true, awaitPromise: true, returnByValue: true }
      const { result, error } = await send('Runtime.evaluate', { expression, ...how })
      if (error) throw new Error(error.message)
      return result?.exceptionDetails?.exception?.description ?? result?.result?.value
    },
    async begin(code) {
      await send('Runtime.evaluate', { expression: `void (async () => { ${code} })()`, userGesture: true })
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

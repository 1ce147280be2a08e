const SETTLED = 'data-settled'

/** What this page waits for: answers of the clinic, code of views. */
let waiting = 0
const heard: (() => void)[] = []

// A task later: what came has been drawn by then, and what was drawn has asked for what it needs itself.
const later = new MessageChannel()
later.port1.onmessage = () => {
  if (waiting > 0) return
  document.documentElement.setAttribute(SETTLED, '')
  for (const hear of heard.splice(0)) hear()
}

/** Comes once everything that the page waits for now stands in it; at once where it waits for nothing. */
export const whenSettled = (): Promise<void> =>
  document.documentElement.hasAttribute(SETTLED) ? Promise.resolve() : new Promise((hear) => heard.push(hear))

/** Notes that the page waits for something; gives the way to say that it has come. */
export function wait(): () => void {
  waiting += 1
  document.documentElement.removeAttribute(SETTLED)
  let ended = false
  return () => {
    if (ended) return
    ended = true
    waiting -= 1
    if (waiting === 0) later.port2.postMessage(null)
  }
}

/**
 * Lets the document say, by its attribute `data-settled`, whether this work is under way: nobody who looks at a page from
 * outside can know otherwise that everything it asked for stands in it.
 */
export async function unsettled<T>(work: Promise<T>): Promise<T> {
  const ended = wait()
  try {
    return await work
  } finally {
    ended()
  }
}

import { call } from './client.ts'

/** What a person does to a page; what a script invents is not trusted, and tells nothing. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const TELL_MS = 20_000

/** Tells the clinic that somebody touches this window, every 20 s at most; the clinic locks what nobody touches. */
export function tellPresence(isSignedIn: () => boolean): () => void {
  let lastTold = -Infinity
  const onSign = (event: Event) => {
    if (!event.isTrusted || !isSignedIn() || performance.now() - lastTold < TELL_MS) return
    lastTold = performance.now()
    // A clinic that does not hear it locks a little early.
    void call('session.present', {}).catch(() => undefined)
  }
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true })
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true })
  }
}

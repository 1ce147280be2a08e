import { app } from 'electron'

/**
 * The end of the program, however it is asked for: the clinic closes first, then the windows, then the program ends. Who
 * asks again meanwhile waits for the same end. Gives whether it has come so far that every window may close.
 */
export function endWith(closeClinic: () => Promise<void>): () => boolean {
  let closing: Promise<void> | null = null
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closing ??= closeClinic()
      // A thread that never came up has nothing to close.
      .catch(() => undefined)
      .then(() => {
        closed = true
        app.quit()
      })
  })
  app.on('web-contents-created', (_event, contents) => {
    // A page holds its window for what it has not saved; with the clinic closed there is nowhere left to save it.
    contents.on('will-prevent-unload', (event) => {
      if (closed) event.preventDefault()
    })
  })
  return () => closed
}

/** Who closes a held window again within this time means it. */
const AGAIN_MS = 10_000

const unsaved = new Set<() => boolean>()
let heldAt = -Infinity

function onUnload(event: BeforeUnloadEvent): void {
  if (performance.now() - heldAt < AGAIN_MS || ![...unsaved].some((isUnsaved) => isUnsaved())) return
  heldAt = performance.now()
  event.preventDefault()
  window.dispatchEvent(new Event('mb-held'))
}

/** Holds the window once while something in it is typed and not saved; `mb-held` says so. Gives the way to stop. */
export function holdWindow(isUnsaved: () => boolean): () => void {
  if (unsaved.size === 0) window.addEventListener('beforeunload', onUnload)
  unsaved.add(isUnsaved)
  return () => {
    unsaved.delete(isUnsaved)
    if (unsaved.size === 0) window.removeEventListener('beforeunload', onUnload)
  }
}

/** The page itself leads elsewhere, and nobody is asked. */
export function letWindowGo(): void {
  heldAt = performance.now()
}

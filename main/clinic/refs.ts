import type { Run } from './run.ts'

const FROM_OUTSIDE = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/**
 * A command may come with what it is called, so that whoever never got the answer can find out what came of it. A ref that
 * is under way or stands in the trail is refused, whoever sends it: what was asked twice is done once, and told so.
 */
export function createRefs(isInTrail: (ref: string) => Promise<boolean>) {
  const underWay = new Set<string>()
  return {
    /** Calls the run by the ref that it came with; gives why not, and leaves it its own then. */
    async take(run: Run, ref: string): Promise<'invalid' | 'repeated' | null> {
      if (!FROM_OUTSIDE.test(ref)) return 'invalid'
      if (underWay.has(ref)) return 'repeated'
      // Before the trail is read: of two at once one is the first.
      underWay.add(ref)
      const isKnown = await isInTrail(ref).catch((error: unknown) => {
        underWay.delete(ref)
        throw error
      })
      if (isKnown) {
        underWay.delete(ref)
        return 'repeated'
      }
      run.ref = ref
      run.named = true
      return null
    },
    /** The run is over: from now on the trail knows its ref, or nothing was done. */
    end(run: Run): void {
      if (run.named) underWay.delete(run.ref)
    },
  }
}

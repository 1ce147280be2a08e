import { fold } from '../preload/contract/fold.ts'

/** A name as it is compared and searched: lower case, no accents, words only. "D'Ávila  Nuñez" -> "d avila nunez" */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Particles of Portuguese names, which people leave out as often as not. */
export const PARTICLES: ReadonlySet<string> = new Set(['da', 'de', 'do', 'das', 'dos', 'e'])

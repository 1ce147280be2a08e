import { waysFrom, type PaperWays } from '../../preload/contract/paper-layout.ts'
import { PaperWayField } from '../../preload/contract/paper-way-field.ts'

/** The ways that this PC's settings hold, whoever wrote the file: one that cannot be read is as usual. */
export const keptWays = (stored: unknown): PaperWays => {
  const held = new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}))
  return waysFrom((group) => PaperWayField.safeParse(held.get(group)).data)
}

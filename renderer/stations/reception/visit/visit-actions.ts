import type { Input } from '../../../../preload/contract/index.ts'
import type { IconDescriptor } from '../../../elements/icon.ts'

export type Step = Input<'visit.step'>['step']

/** Something that can be done to the chosen visit, by its letter. */
export interface Action {
  readonly key: string
  readonly word: string
  readonly glyph: IconDescriptor
  readonly step?: Step
  /** It takes away what stands: a letter alone does not do that. */
  readonly takes?: true
  run(): void
}

/** What brings a visit on. */
export const FORWARD: readonly Step[] = ['arrive', 'confirm']
/** What takes nothing away. */
export const GIVING: readonly Step[] = [...FORWARD, 'undo-cancel']

/** Two in a row; ways back, whose words are long, have rows of their own at the end, as has whoever is left alone. */
export function inRows(actions: readonly Action[]) {
  const isBack = ({ step }: Action) => step?.startsWith('undo-') ?? false
  const short = actions.filter((one) => !isBack(one))
  const alone = short.length % 2 === 1 ? short.at(-1) : undefined
  return [...short, ...actions.filter(isBack)].map((one) => ({ ...one, wide: isBack(one) || one === alone }))
}

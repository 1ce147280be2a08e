import type { Output } from '../../../../preload/contract/index.ts'

/** A line of the day, as reception sees it. */
export type Visit = Output<'agenda.day'>[number]

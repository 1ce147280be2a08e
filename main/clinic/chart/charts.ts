import { listValues } from '../../../db/repositories/chart-values.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { codesOf } from '../record/vitals.ts'
import { entriesOf, pageAfter } from './entries.rules.ts'
import { marksIn, problemsIn, saidBy, seenVersions } from './entries.ts'
import { searchChart } from './searched.ts'
import { rectifiedNotes, struckTakings } from './struck.ts'
import { takingsOf } from './takings.ts'

type ChartContext = Context<'chart.values'> | Context<'chart.entries'> | Context<'chart.search'>

const PAGE = 20
const MOST_HITS = 50

/** Whoever asks, once the chart is open to him. */
async function reader(db: ReadHandle, ctx: ChartContext, patientId: string) {
  if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
  return onlooker(db, ctx)
}

/** A chart read across its entries: only what whoever asks may see. */
export const chartHandlers = {
  'chart.values': async (db, { patientId, field }, ctx) => {
    const by = await reader(db, ctx, patientId)
    const codes = codesOf(field)
    const rows = await listValues(db, { patientId, codes })
    const counted = takingsOf(rows.filter((row) => sees(by, { entryId: row.noteId, ...row })))
    const struck = (await rectifiedNotes(db, by, patientId)).flatMap((note) => struckTakings(note, codes))
    return { takings: [...struck, ...counted].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)) }
  },
  'chart.entries': async (db, { patientId, problemId, before }, ctx) => {
    const by = await reader(db, ctx, patientId)
    const seen = await seenVersions(db, by, patientId)
    const { versions } = seen
    const { marks, diagnoses, ...held } = await marksIn(db, by, patientId, versions)
    const problems = problemsIn(seen).map((problem) => ({
      ...problem,
      marks: entriesOf(problem.fact, marks, diagnoses),
    }))
    const wanted =
      problemId === undefined
        ? marks
        : (problems.find(({ fact }) => fact.statementId === problemId)?.marks ?? ctx.fail('not-found'))
    const { page, more } = pageAfter(wanted, before, PAGE)
    return {
      entries: await saidBy(db, page, { ...held, versions }, ctx.actor.accountId),
      more,
      count: marks.length,
      problems: problems.map(({ fact: { statementId }, code, words, marks: own }) => ({
        ...{ statementId, code, words, count: own.length },
      })),
    }
  },
  'chart.search': async (db, { patientId, text }, ctx) => {
    const by = await reader(db, ctx, patientId)
    const { current } = await seenVersions(db, by, patientId)
    return searchChart(db, by, { patientId, text, known: current }, MOST_HITS)
  },
} satisfies HandlersOf<'chart.values' | 'chart.entries' | 'chart.search'>

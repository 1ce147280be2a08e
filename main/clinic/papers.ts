import { readClinic } from '../../db/repositories/clinic.ts'
import { layoutAt, USUAL_SHEET, type PaperGroup } from '../../preload/contract/paper-layout.ts'
import { groupOf, type Paper } from '../../preload/contract/papers.ts'
import type { Context, ReadHandle } from './context.ts'

type PrintContext =
  | Context<'chart.copy' | 'chart.copy-asked'>
  | Context<'note.print'>
  | Context<'visit.print-slip'>
  | Context<'document.print'>
  | Context<'workstation.test-page'>

/** How a paper lies on its sheet, and comes out, at the PC of whoever asks. */
async function wayOf(db: ReadHandle, ctx: Pick<PrintContext, 'desktop'>, group: PaperGroup) {
  const way = (await ctx.desktop.readPapers())[group]
  const { printer, silent } = way
  return { printer, silent, layout: layoutAt(way, (await readClinic(db))?.paperSheet ?? USUAL_SHEET) }
}

/** Prints a paper at the window of whoever asks; fails with the word for why nothing came out. */
export async function printPaper(
  db: ReadHandle,
  ctx: PrintContext,
  paper: Paper,
  group: PaperGroup = groupOf(paper),
): Promise<void> {
  const { language } = await ctx.desktop.readSettings()
  const { printer, silent, layout } = await wayOf(db, ctx, group)
  // What leaves the window from here on drops it at the desktop; whoever had left before has nothing dropped there.
  if (!ctx.sessions.stays()) ctx.fail('paper-dropped')
  const how = await ctx.desktop
    .print({ ...paper, language, layout }, { printer, silent })
    .catch(() => ctx.fail('print-failed'))
  if (how === null) ctx.fail('needs-desktop')
  if (how === 'left') ctx.fail('paper-left')
  if (how === 'dropped') ctx.fail('paper-dropped')
  if (how === 'no-printer') ctx.fail('no-printer')
  if (how === 'printer-gone') ctx.fail('printer-gone')
  if (how === 'failed') ctx.fail('print-failed')
}

/**
 * Lets whoever asks save a paper as a PDF; fails with the word for why there is no file. `asked`: looks again, once the dialog
 * is answered, whether the paper still is what it says.
 */
export async function savePaper(
  db: ReadHandle,
  ctx: Context<'note.save-pdf'> | Context<'chart.copy' | 'chart.copy-asked'> | Context<'document.save-pdf'>,
  paper: Paper,
  { name, asked }: { readonly name: string; readonly asked?: () => Promise<unknown> },
): Promise<void> {
  const { language } = await ctx.desktop.readSettings()
  const { layout } = await wayOf(db, ctx, groupOf(paper))
  const path = await ctx.desktop.choosePdf(name)
  if (path === undefined) return ctx.fail('needs-desktop')
  if (path === null) return ctx.fail('paper-left')
  // Whoever presses "save" in a dialog that stood open while the window was locked may be anybody.
  if (!ctx.sessions.stays()) ctx.fail('paper-dropped')
  await asked?.()
  const how = await ctx.desktop
    .writePdf(path, { ...paper, language, layout })
    .catch(() => ctx.fail('print-failed'))
  if (how === 'dropped') ctx.fail('paper-dropped')
  if (how === 'folder-readonly') ctx.fail('folder-readonly')
}

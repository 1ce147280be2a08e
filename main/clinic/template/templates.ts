import {
  findLastTemplate,
  findTemplateMaker,
  insertNoteTemplate,
  insertTemplateVersion,
  listNoteTemplates,
  setTemplateRetired,
  type TemplateVersion,
} from '../../../db/repositories/note-templates.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { NoteTemplate } from '../../../preload/contract/template.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { startingTemplate } from './starting.rules.ts'

type ChangeContext = Context<'template.change'> | Context<'template.retire'>
type WriteContext = Context<'template.add'> | ChangeContext

/** A version as a note is written by it. */
export const templateShown = ({ templateId, versionId, number, name, sections }: TemplateVersion) =>
  ({ templateId, versionId, number, name, sections }) satisfies NoteTemplate

/** What a note of this professional begins with after a visit of this type, or after none. */
export async function templateToStart(
  db: ReadHandle,
  of: { readonly practitionerId: string; readonly visit: { readonly typeId: string } | null },
): Promise<TemplateVersion | undefined> {
  const { practitionerId, visit } = of
  const practitioner = await findPractitioner(db, practitionerId)
  const lastUsed = visit
    ? await findLastTemplate(db, { practitionerId, visitTypeId: visit.typeId })
    : undefined
  const specialty = practitioner?.specialty ?? ''
  return startingTemplate(await listNoteTemplates(db), { lastUsed, specialty })
}

/** The clinic's templates, when none of the others in use has this name. */
async function checkName(tx: WriteHandle, ctx: WriteContext, name: string, own: string | null) {
  const templates = await listNoteTemplates(tx)
  const others = templates.filter(({ templateId, retired }) => templateId !== own && !retired)
  if (others.some((one) => fold(one.name) === fold(name))) ctx.fail('name-taken')
  return templates
}

/** What a doctor made is that doctor's to change; what came with the program or a colleague made, an administrator's. */
async function checkMaker(tx: WriteHandle, ctx: ChangeContext, templateId: string) {
  const { accountId, roles } = ctx.actor
  if (roles.includes('admin')) return
  if ((await findTemplateMaker(tx, templateId)) !== accountId) ctx.fail('not-yours')
}

/** How notes are written here: each change is a version of its own. */
export const templateHandlers = {
  'template.list': async (db) =>
    (await listNoteTemplates(db))
      // What triages are written by is nobody's to choose.
      .filter(({ builtIn }) => builtIn !== 'triage')
      .map((version) => {
        const { builtIn, retired, by, at } = version
        return { ...templateShown(version), builtIn: builtIn !== null, retired, by, at }
      }),
  'template.add': async (tx, { name, sections }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await checkName(tx, ctx, name, null)
    const [templateId, id] = [ctx.newId(), ctx.newId()]
    await insertNoteTemplate(tx, { id: templateId, name })
    const made = { accountId, madeAt: ctx.now }
    await insertTemplateVersion(tx, { id, templateId, number: 1, name, sections, ...made })
    return { templateId, versionId: id }
  },
  'template.change': async (tx, { templateId, number, name, sections }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const templates = await checkName(tx, ctx, name, templateId)
    const last = templates.find((one) => one.templateId === templateId) ?? ctx.fail('not-found')
    await checkMaker(tx, ctx, templateId)
    if (last.number !== number) ctx.fail('stale')
    const id = ctx.newId()
    const made = { accountId, madeAt: ctx.now }
    await insertTemplateVersion(tx, { id, templateId, number: number + 1, name, sections, ...made })
    return { versionId: id }
  },
  'template.retire': async (tx, { templateId, retired }, ctx) => {
    const known = (await listNoteTemplates(tx)).find((one) => one.templateId === templateId)
    if (!known) return ctx.fail('not-found')
    await checkMaker(tx, ctx, templateId)
    // Another may have taken its name meanwhile.
    if (!retired) await checkName(tx, ctx, known.name, templateId)
    await setTemplateRetired(tx, templateId, retired)
    return {}
  },
} satisfies HandlersOf<'template.list' | 'template.add' | 'template.change' | 'template.retire'>

import {
  changePreset,
  deletePreset,
  insertPreset,
  listPresets,
  type Preset,
} from '../../../db/repositories/document-presets.ts'
import { fold } from '../../../preload/contract/fold.ts'
import { PRESET_KINDS } from '../../../preload/contract/preset-kinds.ts'
import type { Context, Handle, HandlersOf } from '../context.ts'

type PresetContext = Context<'preset.list'> | Context<'preset.save'> | Context<'preset.remove'>

const inAdministration = ({ actor }: PresetContext) => actor.station === 'admin'

/** What somebody may use here: one's own and the clinic's, in the administration the clinic's alone. */
async function known(db: Handle, ctx: PresetContext): Promise<readonly Preset[]> {
  const all = await listPresets(db, ctx.actor.accountId ?? ctx.fail('signed-out'))
  return inAdministration(ctx) ? all.filter(({ shared }) => shared) : all
}

function mayChange({ accountId, shared, authorActive }: Preset, ctx: PresetContext): boolean {
  if (accountId === ctx.actor.accountId) return true
  return shared && (inAdministration(ctx) || !authorActive)
}

interface WantedPreset {
  readonly kind: string
  readonly name: string
  readonly shared: boolean
}

/** Two of one name at one place are taken for one another; one's own beside the clinic's is not. */
const clashes = (one: Preset, { kind, name, shared }: WantedPreset) =>
  one.kind === kind && fold(one.name) === fold(name) && one.shared === shared

const byName = (one: Preset, other: Preset) =>
  one.kind.localeCompare(other.kind) || fold(one.name).localeCompare(fold(other.name), 'pt-BR')

/** What papers may begin with. */
export const presetHandlers = {
  'preset.list': async (db, _input, ctx) =>
    [...(await known(db, ctx))].sort(byName).flatMap((preset) => {
      const { id, name, text, shared, by, changedAt } = preset
      const kind = PRESET_KINDS.find((one) => one === preset.kind)
      return kind ? [{ id, kind, name, text, shared, by, changedAt, mayChange: mayChange(preset, ctx) }] : []
    }),
  'preset.save': async (tx, { replaces, ...wanted }, ctx) => {
    if (inAdministration(ctx) && !wanted.shared) ctx.fail('not-yours')
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const all = await known(tx, ctx)
    if (all.some((one) => one.id !== replaces?.id && clashes(one, wanted))) ctx.fail('name-taken')
    const preset = { ...wanted, accountId, changedAt: ctx.now }
    if (replaces === null) {
      const id = ctx.newId()
      await insertPreset(tx, { id, ...preset })
      return { id }
    }
    const { id } = replaces
    const before = all.find((one) => one.id === id) ?? ctx.fail('not-found')
    if (!mayChange(before, ctx)) ctx.fail('not-yours')
    if (before.changedAt !== replaces.changedAt) ctx.fail('stale')
    await changePreset(tx, { id, ...preset })
    return { id }
  },
  'preset.remove': async (tx, { id }, ctx) => {
    const preset = (await known(tx, ctx)).find((one) => one.id === id) ?? ctx.fail('not-found')
    if (!mayChange(preset, ctx)) ctx.fail('not-yours')
    await deletePreset(tx, id)
    return {}
  },
} satisfies HandlersOf<'preset.list' | 'preset.save' | 'preset.remove'>

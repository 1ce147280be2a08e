import {
  changeSnippet,
  deleteSnippet,
  insertSnippet,
  listSnippets,
  type Snippet,
} from '../../../db/repositories/snippets.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { HandlersOf } from '../context.ts'

/** The clinic's are their author's to change, and anybody's once he works here no more. */
const mayChange = ({ accountId, shared, authorActive }: Snippet, by: string) =>
  accountId === by || (shared && !authorActive)

/** Two of one shortcut at one place are taken for one another; one's own beside the clinic's is not. */
const clashes = (one: Snippet, wanted: { readonly shortcut: string; readonly shared: boolean }, by: string) =>
  fold(one.shortcut) === fold(wanted.shortcut) &&
  (wanted.shared ? one.shared : one.accountId === by && !one.shared)

const byShortcut = (one: Snippet, other: Snippet) =>
  fold(one.shortcut).localeCompare(fold(other.shortcut), 'pt-BR') || Number(one.shared) - Number(other.shared)

export const snippetHandlers = {
  'snippet.list': async (db, _input, ctx) => {
    const own = ctx.actor.accountId ?? ctx.fail('signed-out')
    return (await listSnippets(db, own)).sort(byShortcut).map((snippet) => {
      const { id, shortcut, text, shared, by, changedAt } = snippet
      return { id, shortcut, text, shared, by, changedAt, mayChange: mayChange(snippet, own) }
    })
  },
  'snippet.save': async (tx, { replaces, shortcut, text, shared }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const known = await listSnippets(tx, accountId)
    if (known.some((one) => one.id !== replaces?.id && clashes(one, { shortcut, shared }, accountId)))
      ctx.fail('name-taken')
    const wanted = { accountId, shared, shortcut, text, changedAt: ctx.now }
    if (replaces === null) {
      const id = ctx.newId()
      await insertSnippet(tx, { id, ...wanted })
      return { id }
    }
    const { id } = replaces
    const before = known.find((one) => one.id === id) ?? ctx.fail('not-found')
    if (!mayChange(before, accountId)) ctx.fail('not-yours')
    if (before.changedAt !== replaces.changedAt) ctx.fail('stale')
    await changeSnippet(tx, { id, ...wanted })
    return { id }
  },
  'snippet.remove': async (tx, { id }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const known = (await listSnippets(tx, accountId)).find((one) => one.id === id) ?? ctx.fail('not-found')
    if (!mayChange(known, accountId)) ctx.fail('not-yours')
    await deleteSnippet(tx, id)
    return {}
  },
} satisfies HandlersOf<'snippet.list' | 'snippet.save' | 'snippet.remove'>

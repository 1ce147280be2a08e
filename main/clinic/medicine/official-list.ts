import {
  findMedicineList,
  insertMedicineList,
  listListedMedicines,
  retireMedicineList,
} from '../../../db/repositories/medicines.ts'
import { fold } from '../../../preload/contract/fold.ts'
import { MOST_UNREAD } from '../../../preload/contract/medicine.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { starterNames } from './index-keeper.ts'
import { readList } from './list.rules.ts'

const listIn = (file: string) => readList(Buffer.from(file, 'base64'))

/** How many of some names are in no list yet. */
async function countFresh(db: Handle, names: readonly string[]): Promise<number> {
  const list = await findMedicineList(db)
  const listed = new Set((list ? await listListedMedicines(db, list.id) : []).map(fold))
  const starter = starterNames()
  return names.filter((name) => !starter.has(fold(name)) && !listed.has(fold(name))).length
}

/** The official list of medicines, which the program does not carry: looked at, imported, replaced and taken away by the administration. */
export const medicineListHandlers = {
  'medicine.list': async (db) => {
    const list = await findMedicineList(db)
    if (!list) return { list: null }
    const { id: _id, ...told } = list
    return { list: told }
  },
  'medicine.read-list': async (db, { file }) => {
    const read = listIn(file)
    if (typeof read === 'string') return { problem: read }
    const { rows, names, unread } = read
    const counts = { rows, understood: rows - unread.length, fresh: await countFresh(db, names) }
    return { ...counts, unread: unread.slice(0, MOST_UNREAD), unreadCount: unread.length }
  },
  'medicine.import-list': {
    prepare: (_db, { file, source, issuedOn }, ctx) => {
      const read = listIn(file)
      const { names } = typeof read === 'string' ? ctx.fail(read) : read
      if (issuedOn > ctx.today) ctx.fail('date-ahead')
      return Promise.resolve(async (tx) => {
        const before = await findMedicineList(tx)
        if (before && before.issuedOn > issuedOn) ctx.fail('list-older')
        if (before) await retireMedicineList(tx, before.id, ctx.now)
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        const importedAt = ctx.now
        await insertMedicineList(tx, { id: ctx.newId(), source, issuedOn, names, accountId, importedAt })
        return { names: names.length }
      })
    },
  },
  'medicine.remove-list': async (tx, _input, ctx) => {
    const list = (await findMedicineList(tx)) ?? ctx.fail('not-found')
    await retireMedicineList(tx, list.id, ctx.now)
    return {}
  },
} satisfies HandlersOf<
  'medicine.list' | 'medicine.read-list' | 'medicine.import-list' | 'medicine.remove-list'
>

import { listUnseenNotices, markNoticesSeen } from '../../../db/repositories/access-notices.ts'
import type { HandlersOf } from '../context.ts'

/** What happened to accounts, at the desk until it was seen. */
export const noticeHandlers = {
  'account.notices': async (db, _input, ctx) => {
    const readerId = ctx.actor.accountId ?? ctx.fail('signed-out')
    return (await listUnseenNotices(db, readerId)).map(({ aboutId, ...notice }) => ({
      ...notice,
      own: aboutId === readerId,
    }))
  },
  'account.notices-seen': async (tx, { ids }, ctx) => {
    const readerId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await markNoticesSeen(tx, readerId, ids, ctx.now)
    return {}
  },
} satisfies HandlersOf<'account.notices' | 'account.notices-seen'>

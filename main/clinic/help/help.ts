import type { HandlersOf } from '../context.ts'

/** Who at a kiosk asks for somebody of the clinic, and who of the reception goes there. */
export const helpHandlers = {
  'help.call': async (_tx, _input, ctx) => {
    ctx.calls.make(ctx.newId(), ctx.now)
    return { heard: ctx.calls.isHeard() }
  },
  'help.own': async (_db, _input, ctx) => {
    const call = ctx.calls.own()
    return call && { answered: call.answered }
  },
  'help.leave': async (_tx, _input, ctx) => {
    ctx.calls.end()
    return {}
  },
  'help.waiting': async (_db, _input, ctx) =>
    ctx.calls.waiting().map(({ id, workstation, since }) => ({ callId: id, workstation, since })),
  'help.answer': async (_tx, { callId }, ctx) => {
    if (!ctx.calls.waiting().some(({ id }) => id === callId)) ctx.fail('not-found')
    ctx.calls.answer(callId)
    return {}
  },
} satisfies HandlersOf<'help.call' | 'help.own' | 'help.leave' | 'help.waiting' | 'help.answer'>

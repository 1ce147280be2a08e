import { checkStaffPassword } from '../access/sign-in.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'

/** This PC's language and theme, and the way out of kiosk mode. */
export const workstationHandlers = {
  'workstation.read': async (_db, _input, ctx) => ctx.desktop.readSettings(),
  'workstation.configure': {
    async prepare(_db, input, ctx) {
      const { decided } = await ctx.desktop.readSettings()
      if ((input.language && decided.language) || (input.theme && decided.theme)) ctx.fail('set-by-policy')
      const change = {
        ...(input.language ? { language: input.language } : {}),
        ...(input.theme ? { theme: input.theme } : {}),
      }
      const kept = await ctx.desktop.writeSettings(change)
      return async () => (kept ? {} : ctx.fail('needs-desktop'))
    },
  } satisfies PreparedCommand<'workstation.configure'>,
  'workstation.leave-kiosk': {
    async prepare(db, input, ctx) {
      await checkStaffPassword(db, ctx, input.identifier, input.password)
      await ctx.intend('workstation.kiosk-leaving')
      if (!(await ctx.desktop.leaveKiosk())) ctx.fail('needs-desktop')
      return async () => {
        ctx.sessions.change({ to: 'closed' })
        return {}
      }
    },
  } satisfies PreparedCommand<'workstation.leave-kiosk'>,
} satisfies HandlersOf<'workstation.read' | 'workstation.configure' | 'workstation.leave-kiosk'>

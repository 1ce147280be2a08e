import { checkStaffPassword } from '../access/sign-in.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'

/** This PC's language and theme, what it is, and the way out of kiosk mode. */
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
  'workstation.become': {
    async prepare(db, { station, identifier, password }, ctx) {
      const roles = await checkStaffPassword(db, ctx, identifier, password)
      if (!roles.includes('admin')) ctx.fail('administrator-needed')
      if ((await ctx.desktop.readSettings()).decided.station) ctx.fail('set-by-policy')
      await ctx.intend('workstation.becoming')
      if (!(await ctx.desktop.setUpWorkstation({ station }))) ctx.fail('needs-desktop')
      return async () => {
        ctx.sessions.change({ to: 'closed' })
        return {}
      }
    },
  } satisfies PreparedCommand<'workstation.become'>,
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
} satisfies HandlersOf<
  'workstation.read' | 'workstation.configure' | 'workstation.become' | 'workstation.leave-kiosk'
>

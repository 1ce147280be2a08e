import { readLogo, setLogo } from '../../../db/repositories/clinic-logos.ts'
import { readClinic, setPaperSheet, updateClinic } from '../../../db/repositories/clinic.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { HandlersOf } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { readPhoto } from '../patient/jpeg.rules.ts'

/** The clinic's own data. */
export const clinicHandlers = ({ policy }: Pick<HouseParts, 'policy'>) =>
  ({
    'clinic.read': async (db, _input, ctx) => {
      const clinic = await readClinic(db)
      if (!clinic) return ctx.fail('not-found')
      const { practice: _p, idleLockMinutes: _i, noticeMinutes: _n, horizonDays: _h, ...rest } = clinic
      const { technicalLeadId: _t, nursesReadNotes: _n2, logo: _l, paperSheet: _p2, ...data } = rest
      return data as Output<'clinic.read'>
    },
    'clinic.update': async (tx, { clinic, idleLockMinutes: told }, ctx) => {
      const ceiling = policy.idleLockMinutes ?? Infinity
      if (told > ceiling) ctx.fail('set-by-policy')
      const before = (await readClinic(tx))?.idleLockMinutes ?? told
      // A longer wait is shown as the ceiling, and counts again once the policy says nothing of it.
      await updateClinic(tx, {
        ...clinic,
        idleLockMinutes: told === ceiling && before > told ? before : told,
      })
      return {}
    },
    'clinic.sheet': async (db, _input, ctx) => ({
      paperSheet: ((await readClinic(db)) ?? ctx.fail('not-found')).paperSheet,
    }),
    'clinic.set-sheet': async (tx, { paperSheet }) => {
      await setPaperSheet(tx, paperSheet)
      return {}
    },
    'clinic.logo': async (db) => ({ jpeg: await readLogo(db, (await readClinic(db))?.logo ?? null) }),
    'clinic.set-logo': async (tx, { jpeg: typed }, ctx) => {
      const jpeg = typed === null ? null : Buffer.from(typed, 'base64')
      if (jpeg && !readPhoto(jpeg)) ctx.fail('photo-refused')
      await setLogo(tx, { jpeg, addedAt: ctx.now })
      return {}
    },
  }) satisfies HandlersOf<
    'clinic.read' | 'clinic.update' | 'clinic.sheet' | 'clinic.set-sheet' | 'clinic.logo' | 'clinic.set-logo'
  >

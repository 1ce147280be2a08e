import { full } from '../faults/scale.ts'
import { when } from '../helpers/when.ts'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask, dayOf, openAgenda } from './grid.ts'
import { lookAtOnce, lookInThemes } from './look.ts'

test.describe.configure({ timeout: 180_000 })

/** Each view of the administration, and what it asks. */
const VIEWS = [
  ['F2', 'home', 'clinic.lacks'],
  ['F3', 'practitioners', 'practitioner.list'],
  ['F4', 'staff', 'staff.list'],
  ['F5', 'clinic', 'clinic.read'],
  ['F6', 'backups', 'backup.list'],
  ['F7', 'audit', 'audit.list'],
  ['F8', 'closures', 'closing.holidays'],
  ['F9', 'reports', 'report.read'],
] as const

test('the administration late and failing: it says so, offers another try, and saves nothing it does not know @chromium', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await expect(page.getByText('Uma só pessoa administra', { exact: true })).toBeVisible()
  for (const [key, name, asked] of VIEWS) {
    // Away first: a view that stands already keeps its answer.
    await page.keyboard.press(key === 'F4' ? 'F3' : 'F4')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    let go: () => void = () => undefined
    const late = new Promise<void>((done) => (go = done))
    await page.route(`**/rpc/${asked}`, async (route) => {
      await late
      await route.fulfill({ json: { ok: false, error: { code: 'internal', ref: 'a1b2c3' } } })
    })
    await page.keyboard.press(key)
    await expect(page.getByText('Carregando…').first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (key !== 'F6') await expect(page.getByRole('button', { name: 'Salvar', exact: true })).toBeHidden()
    const loading = `admin-${name}-loading`
    if (full) await lookInThemes(page, info.project.name, loading, lookAtOnce)
    else await lookAtOnce(page, info.project.name, `${loading}-light`)
    go()
    const again = page.getByRole('button', { name: 'Tentar de novo' }).first()
    await expect(again).toBeVisible()
    if (key !== 'F6') await expect(page.getByRole('button', { name: 'Salvar', exact: true })).toBeHidden()
    await lookInThemes(page, info.project.name, `admin-${name}-failed`)
    await page.unroute(`**/rpc/${asked}`)
    await again.click()
    await expect(again).toBeHidden()
  }
})

test('a day with room left around visits, rooms on cards, and a ponto facultativo', async ({
  clinic,
}, info) => {
  const admin = await clinic.open('admin')
  await signIn(admin, 'sueli')
  const { rooms, visitTypes } = await ask(admin, 'schedule.read', {})
  const page = await openAgenda(clinic)
  const { columns } = await dayOf(page)
  const { lines: people } = await ask(page, 'patient.search', { text: 'sil' })
  // Far enough for nobody to be booked; the same weekday, so that the same people work.
  const date = '2027-03-15'
  const procedures = rooms.find(({ name }) => name === 'Procedimentos')?.id ?? ''
  for (const [at, { practitionerId }] of columns.slice(0, 3).entries()) {
    const visitTypeId = visitTypes.find((type) => type.practitionerId === practitionerId)?.visitTypeId ?? ''
    const needs =
      at === 2
        ? { roomNeed: 'needed' as const, roomIds: [procedures] }
        : { roomNeed: 'none' as const, roomIds: [] }
    const buffers = { bufferBefore: at === 0 ? 10 : 0, bufferAfter: 5 + at * 5 }
    await ask(admin, 'schedule.set-visit-type', { visitTypeId, ...buffers, ...needs })
    for (const [turn, time] of ['09:30', '10:45'].entries())
      await ask(page, 'visit.book', {
        patientId: people[at * 2 + turn]?.id ?? '',
        practitionerId,
        visitTypeId,
        ...when(`${date}T${time}`),
      })
  }
  await page.evaluate((day) => history.replaceState(null, '', `/reception/agenda?dia=${day}`), date)
  await page.reload()
  const roomed = page.getByRole('gridcell', { name: /Procedimentos.*15 min livres depois/u })
  await expect(roomed.first()).toBeVisible()
  await page
    .getByRole('gridcell', { name: /10 min livres antes/u })
    .first()
    .click()
  await lookInThemes(page, info.project.name, 'agenda-buffers-rooms')

  // Carnaval Tuesday: the note stands in the bar, and the day is open.
  await page.evaluate(() => history.replaceState(null, '', '/reception/agenda?dia=2027-02-09'))
  await page.reload()
  await expect(page.getByText(/^Ponto facultativo: Carnaval/u)).toBeVisible()
  await lookInThemes(page, info.project.name, 'agenda-optional-day')
})

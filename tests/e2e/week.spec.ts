import { expect, test } from './clinic.ts'
import {
  NOW_MINUTE,
  TODAY,
  area,
  ask,
  clock,
  counter,
  dayOf,
  drag,
  gaps,
  movable,
  openAgenda,
  position,
  type GridDay,
} from './grid.ts'
import { settled } from './settled.ts'

test('a week is one key away, and each professional one more', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .first()
    .click()
  const chosen = page
    .getByRole('complementary')
    .getByText(/^Dra?\. /u)
    .first()
  await settled(page)
  const whom = (await chosen.innerText()).split(',')[0] ?? ''
  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de 23\/11 a 29\/11/u })).toBeVisible()
  // The professional who was looked at is the one whose week opens.
  const pressed = page.getByRole('group', { name: 'Profissional' }).getByRole('button', { pressed: true })
  await expect(pressed).toHaveAttribute('title', whom)
  await page.keyboard.press('2')
  const second = page.getByRole('group', { name: 'Profissional' }).getByRole('button').nth(1)
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press(',')
  await expect(second).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de 30\/11 a 06\/12/u })).toBeVisible()
  await page.keyboard.press('h')
  await page.getByRole('link', { name: /24\/11/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: /24 de novembro/u })).toBeVisible()
})

test('books in the week as in the day: a click, three letters, Enter, Enter', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de/u })).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  const place = (await gaps(page, 30)).find(({ column }) => column > 0)
  if (!place) throw new Error('no gap on a later day of the week')
  const count = counter('booking in the week')
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  count.did('click')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  count.did('three letters')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  count.did('Enter')
  await page.keyboard.press('Enter')
  count.did('Enter')
  const booked = page
    .getByRole('row', { name: place.name })
    .getByRole('gridcell', { name: new RegExp(`^${clock(place.startMinute)}.*Agendado`, 'u') })
  await expect(booked).toBeVisible()
  count.say()
})

test('a visit moves to another day by drag, and with M and the arrows, and is taken back', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  await page.keyboard.press('F3')
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /Semana de/u })).toBeVisible()
  const { cell, id, name, startMinute } = await movable(page)
  const { visits, columns } = await dayOf(page)
  const visit = visits.find((one) => one.id === id)
  const own = columns.findIndex(({ title }) => title === name)
  if (!visit) throw new Error('the visit is not there')
  const place = await freeBeside()
  const dragged = counter('moving to another day by drag')
  await drag(page, cell, place.name, place.startMinute + 5)
  dragged.did('drag')
  const there = page.getByRole('row', { name: place.name }).locator(`[data-visit="${id}"]`)
  await expect(there).toHaveAccessibleName(new RegExp(`^${clock(place.startMinute + 5)}`, 'u'))
  dragged.say()
  await page.keyboard.press('Control+z')
  await expect(there).toBeHidden()
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))

  await cell.click()
  await page.keyboard.press('m')
  const ghost = page.getByRole('row', { name: place.name }).locator('.ghost[role=gridcell]')
  await page.keyboard.press(place.column > own ? 'ArrowRight' : 'ArrowLeft')
  await expect(ghost).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ghost[role=gridcell]')).toHaveCount(0)
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))

  // By the keys alone: to the other day, up or down to the gap, Enter.
  await page.keyboard.press('m')
  await page.keyboard.press(place.column > own ? 'ArrowRight' : 'ArrowLeft')
  const by = place.startMinute + 5 - startMinute
  const [strides, steps] = [Math.trunc(by / 15), Math.trunc((by % 15) / 5)]
  const arrow = by > 0 ? 'ArrowDown' : 'ArrowUp'
  for (let count = 0; count < Math.abs(strides); count += 1) await page.keyboard.press(arrow)
  for (let count = 0; count < Math.abs(steps); count += 1) await page.keyboard.press(`Shift+${arrow}`)
  await expect(ghost).toContainText(clock(place.startMinute + 5))
  await expect(page.getByRole('status').filter({ hasText: 'Mover para' })).toHaveText(
    new RegExp(`Mover para ${clock(place.startMinute + 5)}–.*, ${place.name}`, 'u'),
  )
  await page.keyboard.press('Enter')
  await expect(there).toHaveAccessibleName(new RegExp(`^${clock(place.startMinute + 5)}`, 'u'))
  // The visit is another node in another column: the focus has gone with it, and the keys go on.
  await expect(there).toBeFocused()
  await expect(page.getByText(/Consulta movida para .* \d\d\/11: /u)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(there).toBeHidden()
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
  await expect(cell).toBeFocused()

  /** A gap of a neighbouring day in which nothing is against this visit. */
  async function freeBeside() {
    for (const one of await gaps(page, 30)) {
      const column = columns[one.column]
      if (!visit || !column || Math.abs(one.column - own) !== 1) continue
      const { patientId, visitTypeId, practitionerId } = visit
      const when = { date: column.date, startMinute: one.startMinute + 5 }
      const wish = { practitionerId, visitTypeId, ...when, patientId, movingId: id }
      if ((await ask(page, 'booking.explain', wish)).length === 0) return one
    }
    throw new Error('no gap on a neighbouring day')
  }
})

test('carried with M, a visit goes along to another day and another week, and is put down there by keys', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { id, startMinute, day, week } = await sameTimeLater()
  const cell = page.locator(`[data-visit="${id}"]`)
  await cell.click()
  await page.keyboard.press('m')
  for (let at = TODAY; at < day; at = next(at)) await page.keyboard.press('PageDown')
  await expect.poll(async () => (await dayOf(page)).columns[0]?.date).toBe(day)
  await expect(page.locator('.ghost[role=gridcell]')).toContainText(clock(startMinute))
  await page.keyboard.press('Enter')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
  await expect(cell).toBeFocused()
  await expect(page.getByText(new RegExp(`Consulta movida para .* ${day.slice(8)}/11: `, 'u'))).toBeVisible()

  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de/u })).toBeVisible()
  await cell.click()
  await page.keyboard.press('m')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de 30\/11/u })).toBeVisible()
  // The bar names the week before its visits are there; until then nothing is put down.
  await settled(page)
  const ghost = page.locator('.ghost[role=gridcell]')
  await expect(ghost).toContainText(clock(startMinute))
  await page.keyboard.press('Enter')
  await expect(page.locator('.column').filter({ has: cell }).locator('.area')).toHaveAttribute(
    'data-column',
    new RegExp(week, 'u'),
  )
  await expect(cell).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cell).toBeHidden()

  /** A visit that may stand at its own time on a later day of this week, and a week after that. */
  async function sameTimeLater() {
    const { visits } = await dayOf(page)
    for (const visit of visits) {
      if (visit.startMinute <= NOW_MINUTE || !['booked', 'confirmed'].includes(visit.status)) continue
      for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
        if ((await free(visit, day)) && (await free(visit, next(day, 7))))
          return { ...visit, day, week: next(day, 7) }
    }
    throw new Error('no visit that may stand at its time on another day')
  }

  async function free(visit: GridDay['visits'][number], date: string): Promise<boolean> {
    const { id: movingId, practitionerId, visitTypeId, patientId } = visit
    const { startMinute } = visit
    const wish = { practitionerId, visitTypeId, date, startMinute, patientId, movingId }
    return (await ask(page, 'booking.explain', wish)).length === 0
  }
})

const next = (date: string, days = 1) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

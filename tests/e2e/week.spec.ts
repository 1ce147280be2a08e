import { expect, test } from './clinic.ts'
import { area, ask, clock, counter, dayOf, drag, gaps, movable, openAgenda, position } from './grid.ts'

test.beforeEach(({}, info) => info.setTimeout(120_000))

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

  const walked = counter('moving to another day with M')
  await cell.click()
  await page.keyboard.press('m')
  walked.did('M')
  await page.keyboard.press(place.column > own ? 'ArrowRight' : 'ArrowLeft')
  walked.did('arrow')
  await expect(page.getByRole('row', { name: place.name }).locator('.ghost')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ghost')).toHaveCount(0)
  walked.say()

  /** A gap of a neighbouring day in which nothing is against this visit. */
  async function freeBeside() {
    for (const one of await gaps(page, 30)) {
      const column = columns[one.column]
      if (!visit || !column || Math.abs(one.column - own) !== 1) continue
      const { patientId, visitTypeId, practitionerId } = visit
      const start = `${column.date}T${clock(one.startMinute + 5)}`
      const wish = { practitionerId, visitTypeId, start, patientId, movingId: id }
      if ((await ask<unknown[]>(page, 'booking.explain', wish)).length === 0) return one
    }
    throw new Error('no gap on a neighbouring day')
  }
})

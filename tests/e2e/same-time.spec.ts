import type { Page } from '@playwright/test'
import { when } from '../helpers/when.ts'
import { chooseWhat } from './acts.ts'
import { expect, test } from './clinic.ts'
import { TODAY, ask, clock, dayOf, drag, movable, openAgenda } from './grid.ts'
import { look } from './look.ts'
import { settled } from './settled.ts'

const TUESDAY = '2026-11-24'
const WARNING = 'Enter de novo marca mesmo assim'

/** Overbooks a patient at a minute of the day that the page shows, with anybody but one. */
async function bookElsewhere(page: Page, patientId: string, but: string, minute: number): Promise<void> {
  const { columns } = await dayOf(page)
  const places = columns
    .filter(({ title }) => title !== but)
    .flatMap((column) => column.visitTypes.map((type) => ({ ...column, type })))
  const place = places.find(({ unavailable, type }) =>
    unavailable.every((one) => one.endMinute <= minute || one.startMinute >= minute + type.minutes),
  )
  await ask(page, 'visit.book', {
    patientId,
    practitionerId: place?.practitionerId ?? '',
    visitTypeId: place?.type.id ?? '',
    date: place?.date ?? '',
    startMinute: minute,
    overbook: { reason: 'Dor forte' },
  })
}

test('a visit moved to where its patient is elsewhere warns once and is put down at the second Enter: by keys, with M, by drag', async ({
  clinic,
}, info) => {
  const page = await openAgenda(clinic)
  const { cell, patientId, startMinute, endMinute, name } = await movable(page)
  await bookElsewhere(page, patientId, name, endMinute)
  const warning = page.getByRole('alert')
  const stands = (minute: number) => expect(cell).toHaveAccessibleName(new RegExp(`^${clock(minute)}`, 'u'))
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(warning).toContainText(WARNING)
  await look(page, info.project.name, 'reception-same-time-move')
  await page.keyboard.press('Escape')
  await expect(warning).toHaveCount(0)
  await stands(startMinute)

  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(warning).toContainText(WARNING)
  await page.keyboard.press('Enter')
  await stands(startMinute + 5)
  await expect(cell).toBeFocused()
  await page.keyboard.press('Control+z')
  await stands(startMinute)

  await page.keyboard.press('m')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect(warning).toContainText(WARNING)
  await page.keyboard.press('Enter')
  await stands(startMinute + 5)
  await page.keyboard.press('Control+z')
  await stands(startMinute)

  await drag(page, cell, name, startMinute + 5)
  await expect(warning).toContainText(WARNING)
  await page.keyboard.press('Enter')
  await stands(startMinute + 5)
})

test('reagendar on its own page warns and goes on in the same words, and can be taken back @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const desk = await openAgenda(clinic)
  await desk.getByRole('button', { name: 'Dia seguinte' }).click()
  await expect.poll(async () => (await dayOf(desk)).columns[0]?.date).toBe(TUESDAY)
  const { cell, patientId, startMinute, name } = await movable(page)
  await cell.click()
  await page.keyboard.press('r')
  await page
    .locator('mb-slot-picker .strip')
    .getByRole('button', { name: /24\/11/u })
    .click()
  await settled(page)
  const time = page.locator('mb-slot-picker .times button').first()
  const to = (await time.innerText()).trim()
  const [hours = 0, minutes = 0] = to.split(':').map(Number)
  await bookElsewhere(desk, patientId, name, hours * 60 + minutes)
  await time.click()
  const move = page.getByRole('button', { name: /^Mover para /u })
  await move.press('Enter')
  await expect(page.getByText(WARNING)).toBeVisible()
  await move.press('Enter')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${to}`, 'u'))
  await expect(page.getByText(/Consulta movida para 24\/11 /u)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell).toBeHidden()
  await page.getByRole('button', { name: 'Dia anterior' }).click()
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
})

test('a time chosen on the booking page is in use at the other desk, until the page is left @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const other = await openAgenda(clinic)
  const held = other.getByText(/Em uso em/u)
  await page.keyboard.press('n')
  await chooseWhat(page, /Ivan/u, /Consulta/u)
  const times = page.locator('mb-slot-picker .times button')
  await times.first().click()
  await expect(held).toHaveCount(1)
  await expect(times.first()).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Próximos dias/u }).click()
  await expect(held).toHaveCount(0)
  await page.getByRole('button', { name: 'Dias anteriores' }).click()
  await times.first().click()
  await expect(held).toHaveCount(1)
  await page.keyboard.press('F2')
  await expect(held).toHaveCount(0)
})

test('a time that another desk takes while it is chosen is let go, and the page says so @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const other = await openAgenda(clinic)
  await page.keyboard.press('n')
  await chooseWhat(page, /Ivan/u, /Consulta/u)
  const time = page.locator('mb-slot-picker .times button').first()
  await time.click()
  await settled(page)
  const chosen = await time.innerText()
  await expect(time).toHaveAttribute('aria-pressed', 'true')
  // The hold ends by itself or by its ten minutes: here it is ended for this window, and the other one is quicker.
  await ask(page, 'booking.release', {})
  const place = await page.locator('mb-slot-picker').evaluate((picker) => {
    const [practitionerId = '', visitTypeId = ''] = [
      ...(picker.shadowRoot?.querySelectorAll('mb-select-field') ?? []),
    ].map((field) => (field as unknown as { value: string }).value)
    return { practitionerId, visitTypeId }
  })
  const [patient] = (await ask(other, 'patient.search', { text: 'sil' })).lines
  await ask(other, 'visit.book', { patientId: patient?.id ?? '', ...place, ...when(`${TODAY}T${chosen}`) })
  await expect(page.getByText('Este horário está ocupado.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Escolha um horário' })).toBeDisabled()
})

import type { Page } from '@playwright/test'
import { expect, test } from './clinic.ts'
import { area, ask, clock, dayOf, gaps, openAgenda, position, TODAY } from './grid.ts'
import { settled } from './settled.ts'

const LETTERS = [
  'mar',
  'ana',
  'sil',
  'lui',
  'car',
  'oli',
  'per',
  'fer',
  'rod',
  'bia',
  'jos',
  'ant',
  'pau',
  'lim',
]
const PATIENTS = 20

/** Books whoever comes up for three letters into the first gap of the day shown that takes it; false when the day is full. */
async function bookOne(page: Page, turn: number): Promise<boolean> {
  const { columns } = await dayOf(page)
  const place = (await gaps(page, 15)).find(
    ({ column, startMinute, endMinute }) =>
      endMinute - startMinute >= (columns[column]?.visitTypes[0]?.minutes ?? 1440),
  )
  if (!place) return false
  const booked = page.getByRole('row', { name: place.name }).getByRole('gridcell', {
    name: new RegExp(`^${clock(place.startMinute)}.*Agendado`, 'u'),
  })
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type(LETTERS[turn % LETTERS.length] ?? 'mar')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options.first()).toBeVisible()
  // Not the same person twice at one time: each round of letters takes the next of the list.
  for (let down = 0; down < Math.floor(turn / LETTERS.length); down += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(booked).toBeVisible()
  return true
}

test.describe.configure({ timeout: 180_000 })

test('a morning at reception: twenty booked, moved, given up, arrived; an absence settled, a freed gap filled', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  let count = 0
  while (count < PATIENTS) {
    if (await bookOne(page, count)) count += 1
    else {
      await page.keyboard.press('Escape')
      await page.keyboard.press('PageDown')
      await settled(page)
    }
  }

  // The last of them is moved by five minutes and back, by keys alone.
  const moved = page.locator('.visit:focus')
  await expect(moved).toHaveAccessibleName(/Agendado/u)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(/^Consulta movida para/u)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Desfeito.')).toBeVisible()

  // Somebody gives up today, and whoever waits and fits is offered the gap.
  await page.keyboard.press('h')
  await settled(page)
  const today = await dayOf(page)
  expect(today.columns[0]?.date).toBe(TODAY)
  const column = today.columns[0]
  const leaving = today.visits.find(
    ({ column: own, status, startMinute }) =>
      own === column?.id && status === 'confirmed' && startMinute > 604,
  )
  if (!leaving) throw new Error('nobody could leave')
  const { lines: found } = await ask(page, 'patient.search', { text: 'sil' })
  const waiting = found.find(({ id }) => !today.visits.some(({ patientId }) => patientId === id))
  if (!waiting) throw new Error('everybody called Silva comes today')
  await ask(page, 'waiting.add', {
    patientId: waiting.id,
    practitionerId: leaving.practitionerId,
    specialty: null,
    kindId: leaving.kindId,
    minutes: leaving.endMinute - leaving.startMinute,
    weekdays: 127,
    fromMinute: 0,
    toMinute: 1439,
    urgency: 'urgent',
    note: null,
    appointmentId: null,
  })
  await page.locator(`[data-visit="${leaving.id}"]`).click()
  await page.keyboard.press('Shift+D')
  await expect(page.getByText(/^Consulta desmarcada/u)).toBeVisible()
  await page
    .getByRole('region', { name: 'Lista de espera' })
    .getByRole('button', { name: new RegExp(waiting.name, 'u') })
    .click()
  await expect(page.getByText(/Da lista de espera/u)).toBeVisible()

  // Four people arrive.
  await page.keyboard.press('F5')
  const expected = page.getByRole('table').last().locator('tbody tr')
  await expect(expected.first()).toBeVisible()
  await settled(page)
  const due = await expected.count()
  for (let arrived = 1; arrived <= 4; arrived += 1) {
    await expected.first().focus()
    await page.keyboard.press('c')
    await expect(expected).toHaveCount(due - arrived)
  }

  // The absence of next week is settled in one step.
  await page.keyboard.press('F9')
  const affected = page.getByRole('table', { name: 'Consultas a remarcar' }).locator('tbody tr')
  await expect(affected.first()).toBeVisible()
  // The places are proposed a moment after the list.
  await settled(page)
  expect(await affected.first().getByRole('option').count()).toBeGreaterThan(2)
  await affected.first().focus()
  await page.keyboard.press('t')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nenhuma consulta espera decisão.')).toBeVisible()
  await page.screenshot({ path: 'test-results/gallery/morning.png' })
})

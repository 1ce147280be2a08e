import { chanceOf } from '../../db/demo/chance.ts'
import { makePatients } from '../../db/demo/patients.ts'
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
  gap,
  gaps,
  movable,
  openAgenda,
  position,
} from './grid.ts'

test('books with the mouse: a click, three letters, Enter, Enter', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const place = await gap(page, 20)
  const count = counter('booking with the mouse')
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  count.did('click')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  count.did('three letters')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/gallery/agenda-booking.png' })
  await page.keyboard.press('Enter')
  count.did('Enter')
  await page.keyboard.press('Enter')
  count.did('Enter')
  const booked = page
    .getByRole('row', { name: place.name })
    .getByRole('gridcell', { name: new RegExp(`^${clock(place.startMinute)}.*Agendado`, 'u') })
  await expect(booked).toBeVisible()
  await expect(page.getByText(/Consulta marcada/u)).toBeVisible()
  count.say()
  await page.getByRole('button', { name: /Desfazer/u }).click()
  await expect(booked).toBeHidden()
})

test('books with the keyboard alone', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const place = await gap(page, 20)
  await page.keyboard.press('ArrowDown')
  for (let count = 0; count < place.column; count += 1) await page.keyboard.press('ArrowRight')
  const here = page.locator('.cursor:focus')
  for (let count = 0; count < 60; count += 1) {
    if ((await here.count()) > 0 && (await here.getAttribute('data-time')) === clock(place.startMinute)) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(here).toHaveAttribute('data-time', clock(place.startMinute))
  const count = counter('booking with the keyboard')
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  count.did('three letters')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  count.did('Enter')
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(page.getByText(/Consulta marcada/u)).toBeVisible()
  await expect(page.locator('.visit:focus')).toHaveAccessibleName(
    new RegExp(`^${clock(place.startMinute)}`, 'u'),
  )
  count.say()
})

test('moves with Alt and the arrows, and with M, and takes it back with Ctrl+Z', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, startMinute } = await movable(page)
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  await expect(cell).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
  const count = counter('moving with M')
  await page.keyboard.press('m')
  count.did('M')
  await page.keyboard.press('Shift+ArrowDown')
  count.did('arrow')
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  count.say()
})

test('moves by dragging, and a drop on another visit asks why @both', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, endMinute, startMinute, name, id } = await movable(page)
  const moved = counter('moving by drag')
  await drag(page, cell, name, startMinute + 5)
  moved.did('drag')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  moved.say()
  const day = await dayOf(page)
  const below = day.visits.find(
    (visit) =>
      visit.id !== id &&
      visit.startMinute > NOW_MINUTE &&
      visit.practitionerId === day.visits.find((one) => one.id === id)?.practitionerId &&
      (visit.endMinute <= startMinute || visit.startMinute >= endMinute + 5) &&
      (visit.status === 'booked' || visit.status === 'confirmed'),
  )
  if (!below) throw new Error('no other visit in the column')
  const overbooked = counter('encaixe by drag')
  await drag(page, cell, name, below.startMinute)
  overbooked.did('drag')
  const why = page.getByRole('textbox', { name: /Por que encaixar/u })
  await expect(why).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(why).toHaveAccessibleDescription('Escreva o motivo.')
  await page.keyboard.type('Dor forte')
  overbooked.did('reason')
  await page.keyboard.press('Enter')
  overbooked.did('Enter')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(below.startMinute)}.*Encaixe`, 'u'))
  await page.screenshot({ path: 'test-results/gallery/agenda-lane.png' })
  overbooked.say()
})

test('dropped with Ctrl a visit stays, and the patient has a return booked', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, name, startMinute, endMinute } = await movable(page)
  await cell.scrollIntoViewIfNeeded()
  await page.keyboard.down('Control')
  await drag(page, cell, name, endMinute)
  await page.keyboard.up('Control')
  const copy = page
    .getByRole('row', { name })
    .getByRole('gridcell', { name: new RegExp(`^${clock(endMinute)}.*Retorno`, 'u') })
  await expect(copy).toBeVisible()
  await expect(
    page.getByText(/Retorno marcado .*sem custo (até \d\d\/\d\d|por \d+ dias)|fora do prazo sem custo/u),
  ).toBeVisible()
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
})

test('books an encaixe from a visit with Shift+E and its reason', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, startMinute } = await movable(page)
  await cell.click()
  const count = counter('encaixe from the keyboard')
  await page.keyboard.press('Shift+E')
  count.did('Shift+E')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  count.did('three letters')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(page.getByRole('textbox', { name: /Por que encaixar/u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Escreva o motivo.')).toBeVisible()
  await page.keyboard.type('Dor forte')
  await page.keyboard.press('Enter')
  count.did('reason and Enter')
  await expect(
    page.getByRole('gridcell', { name: new RegExp(`^${clock(startMinute)}.*Encaixe`, 'u') }),
  ).toBeVisible()
  count.say()
})

test('desmarcar happens at once, says why in the strip, and is taken back', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell } = await movable(page)
  await cell.click()
  const count = counter('desmarcar')
  await page.keyboard.press('Shift+D')
  count.did('D')
  await expect(cell).toBeHidden()
  await page.getByLabel('Motivo').selectOption('patient-ill')
  count.did('reason')
  await page.screenshot({ path: 'test-results/gallery/agenda-undo.png' })
  await page.getByRole('button', { name: /Desfazer \d+ s/u }).click()
  count.did('Desfazer')
  await expect(cell).toBeVisible()
  count.say()
})

test('who has another visit then is warned about once, and booked at the second Enter', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { visits, columns } = await dayOf(page)
  const free = await gaps(page, 20)
  const pair = free.flatMap((place) =>
    visits
      .filter(
        ({ column, status, startMinute, endMinute }) =>
          (status === 'booked' || status === 'confirmed') &&
          column !== columns[place.column]?.id &&
          startMinute < place.startMinute + 15 &&
          endMinute > place.startMinute,
      )
      .map((visit) => ({ place, visit })),
  )[0]
  if (!pair) throw new Error('nobody has a visit beside a free place')
  const { place, visit } = pair
  const name = visit.patientName
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  await page.getByRole('combobox', { name: 'Paciente' }).fill(name)
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Enter de novo marca mesmo assim')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Consulta marcada/u)).toBeVisible()
})

test('a time that one desk has open is in use at the other, with nobody touching it @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const other = await openAgenda(clinic)
  const place = await gap(page, 20)
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  const held = other.getByRole('row', { name: place.name }).getByText(/Em uso em/u)
  await expect(held).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(held).toBeHidden()
})

/** Numbers from a seed (mulberry32): the same twenty in every run. */
function drawn(seed: number, most: number, count: number): ReadonlySet<number> {
  const found = new Set<number>()
  let at = seed
  while (found.size < count) {
    at = (at + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(at ^ (at >>> 15), at | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    found.add(((mixed ^ (mixed >>> 14)) >>> 0) % most)
  }
  return found
}

test('twenty patients drawn by seed are each found by three letters of a name, or listed as not', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const names = makePatients(chanceOf('patients'), TODAY).map(({ card }) => card.socialName ?? card.name)
  const place = await gap(page, 20)
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  const field = page.getByRole('combobox', { name: 'Paciente' })
  const options = page.getByRole('listbox').getByRole('option')
  const told: string[] = []
  const missing: string[] = []
  for (const index of drawn(2026, names.length, 20)) {
    const name = names[index] ?? ''
    const found = await foundBy(name)
    if (found === null) missing.push(name)
    else told.push(`${found}: ${name}`)
  }
  console.log(`found by three letters: ${told.length} of 20 (${told.join(', ')})`)
  console.log(`not found by three letters: ${missing.join(', ') || 'nobody'}`)
  expect(told.length + missing.length).toBe(20)
  expect(missing).toEqual([])

  /** The first three letters that list him, of his own names from the first to the last. */
  async function foundBy(name: string): Promise<string | null> {
    for (const part of name.split(' ').filter(({ length }) => length >= 3)) {
      const letters = part.slice(0, 3)
      await field.fill(letters)
      const { lines } = await ask(page, 'patient.search', { text: letters })
      const listed = async () => (await options.allInnerTexts()).slice(0, -1)
      await expect
        .poll(listed)
        .toEqual(lines.map((line) => expect.stringContaining(line.name) as unknown as string))
      if ((await options.filter({ hasText: name }).count()) > 0) return letters
    }
    return null
  }
})

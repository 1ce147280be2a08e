import type { Locator, Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'

interface Stretch {
  readonly startMinute: number
  readonly endMinute: number
}
interface GridDay {
  readonly fromMinute: number
  readonly toMinute: number
  readonly columns: readonly {
    readonly practitionerId: string
    readonly name: string
    readonly unavailable: readonly Stretch[]
  }[]
  readonly visits: readonly (Stretch & {
    readonly id: string
    readonly practitionerId: string
    readonly status: string
  })[]
}
interface Gap extends Stretch {
  readonly column: number
  readonly name: string
}

const NOW_MINUTE = 10 * 60 + 4
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const dayOf = (page: Page): Promise<GridDay> =>
  page.locator('mb-day-grid').evaluate((grid) => (grid as unknown as { day: GridDay }).day)

/** The free stretches from now on of at least so many minutes, in the order of the columns. */
async function gaps(page: Page, minutes: number): Promise<readonly Gap[]> {
  const { columns, visits, toMinute } = await dayOf(page)
  return columns.flatMap(({ practitionerId, name, unavailable }, column) => {
    const taken: Stretch[] = [
      { startMinute: 0, endMinute: NOW_MINUTE + 1 },
      ...visits.filter((visit) => visit.practitionerId === practitionerId && visit.status !== 'cancelled'),
      ...unavailable,
      { startMinute: toMinute, endMinute: 1440 },
    ].sort((a, b) => a.startMinute - b.startMinute)
    let end = 0
    return taken.flatMap((one) => {
      const gap = { column, name, startMinute: Math.ceil(end / 5) * 5, endMinute: one.startMinute }
      end = Math.max(end, one.endMinute)
      return gap.endMinute - gap.startMinute >= minutes ? [gap] : []
    })
  })
}

async function gap(page: Page, minutes: number): Promise<Gap> {
  const found = (await gaps(page, minutes))[0]
  if (!found) throw new Error('the practice day has no such gap')
  return found
}

/** Where a minute of a column lies, as a position in the column's area. */
async function position(page: Page, minute: number) {
  const { fromMinute } = await dayOf(page)
  return { x: 60, y: ((minute - fromMinute) * 4) / 3 + 3 }
}

const area = (page: Page, name: string): Locator => page.getByRole('row', { name }).locator('.area')

/** Counts what a person does and says it in the end. */
function counter(what: string) {
  const done: string[] = []
  return {
    did: (act: string) => void done.push(act),
    say: (most = 4) => {
      console.log(`${what}: ${done.length} actions (${done.join(', ')})`)
      expect(done.length, what).toBeLessThanOrEqual(most)
    },
  }
}

async function openAgenda(clinic: RunningClinic): Promise<Page> {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  return page
}

/** A visit that may still be moved and has free time behind it in its own column. */
async function movable(
  page: Page,
): Promise<{ readonly cell: Locator; readonly id: string } & Stretch & { readonly name: string }> {
  const day = await dayOf(page)
  for (const one of await gaps(page, 20)) {
    const visit = day.visits.find(
      ({ endMinute, practitionerId, status }) =>
        endMinute === one.startMinute &&
        practitionerId === day.columns[one.column]?.practitionerId &&
        (status === 'booked' || status === 'confirmed'),
    )
    if (visit) return { ...visit, name: one.name, cell: page.locator(`[data-visit="${visit.id}"]`) }
  }
  throw new Error('no visit with free time behind it')
}

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

/** Presses on a card, carries it to a minute of a column, and lets go. */
async function drag(page: Page, cell: Locator, name: string, minute: number): Promise<void> {
  await cell.scrollIntoViewIfNeeded()
  const from = await cell.boundingBox()
  const to = await area(page, name).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  const { y } = await position(page, minute)
  await page.mouse.move(from.x + 30, from.y + 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 10)
  await page.mouse.move(to.x + 50, to.y + y + 1, { steps: 4 })
  await expect(page.locator('.ghost')).toContainText(clock(minute))
  await page.mouse.up()
}

test('moves by dragging, and a drop on another visit asks why', async ({ clinic }) => {
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
  const squeezed = counter('encaixe by drag')
  await drag(page, cell, name, below.startMinute)
  squeezed.did('drag')
  await expect(page.getByRole('textbox', { name: /Por que encaixar/u })).toBeFocused()
  await page.keyboard.type('Dor forte')
  squeezed.did('reason')
  await page.keyboard.press('Enter')
  squeezed.did('Enter')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(below.startMinute)}.*Encaixe`, 'u'))
  await page.screenshot({ path: 'test-results/gallery/agenda-lane.png' })
  squeezed.say()
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
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
})

test('books an encaixe from a visit with E and its reason', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, startMinute } = await movable(page)
  await cell.click()
  const count = counter('encaixe from the keyboard')
  await page.keyboard.press('e')
  count.did('E')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  count.did('three letters')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(page.getByRole('textbox', { name: /Por que encaixar/u })).toBeFocused()
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
  await page.keyboard.press('d')
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

test('a time that one desk has open is in use at the other within a second @chromium', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const other = await openAgenda(clinic)
  const place = await gap(page, 20)
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  const held = other.getByRole('row', { name: place.name }).getByText(/Em uso em/u)
  await expect(held).toBeVisible({ timeout: 1000 })
  await page.keyboard.press('Escape')
  await expect(held).toBeHidden({ timeout: 1000 })
})

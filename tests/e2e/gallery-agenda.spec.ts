import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask, dayOf, movable, openAgenda } from './grid.ts'
import { look, lookAtOnce, lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test.describe.configure({ timeout: 180_000 })

const screen = (page: Page, launcher: string, name: string) => lookInThemes(page, launcher, `agenda-${name}`)

/** Every way in which a day can be closed or opened, on one Tuesday. */
async function closings(page: Page): Promise<void> {
  const { columns } = await dayOf(page)
  const id = (at: number) => columns[at]?.practitionerId ?? ''
  const day = { fromDate: '2026-11-24', toDate: '2026-11-24' }
  const hours = (startMinute: number, endMinute: number) => ({ startMinute, endMinute })
  await ask(page, 'closing.add', { practitionerId: id(0), ...day, ...hours(480, 690), reason: 'Congresso' })
  await ask(page, 'closing.add', { practitionerId: null, ...day, ...hours(960, 1080), reason: 'Dedetização' })
  await ask(page, 'schedule.add-block', {
    practitionerId: id(1),
    ...hours(540, 600),
    firstDate: '2026-11-24',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    reason: 'Reunião de equipe',
  })
  await ask(page, 'schedule.add-extra', {
    practitionerId: id(4),
    date: '2026-11-24',
    ...hours(780, 930),
    reason: 'Mutirão',
  })
}

test('the agenda in its states, screen by screen', async ({ clinic }, info) => {
  const launcher = info.project.name
  const page = await openAgenda(clinic)
  await closings(page)
  await page.keyboard.press('g')
  await expect(page.getByRole('grid', { name: /novembro/iu })).toBeVisible()
  await expect(page.getByRole('button', { name: /20 de novembro.*Feriado: /u })).toBeVisible()
  await screen(page, launcher, 'month')
  await page.keyboard.press('Escape')

  await page.keyboard.press('PageDown')
  await expect(page.getByText('Horário extra')).toBeVisible()
  await page
    .getByRole('gridcell', { name: /Agendado/u })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Por quê\?/u }).click()
  await expect(page.getByText('Por que não:')).toBeVisible()
  await screen(page, launcher, 'closed')

  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { level: 1, name: /Semana/u })).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .first()
    .click()
  await screen(page, launcher, 'week')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await expect(page.getByText(/Feriado: Natal/u)).toBeVisible()
  await screen(page, launcher, 'week-holiday')

  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { level: 1, name: /23 de novembro/u })).toBeVisible()
  await page.getByRole('button', { name: 'Todos os profissionais' }).click()
  await screen(page, launcher, 'filter')
  await settled(page)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nenhum profissional com estes filtros.')).toBeVisible()
  await screen(page, launcher, 'filtered-out')
  await page.getByRole('button', { name: 'Mostrar todos' }).click()

  const { cell, id } = await movable(page)
  const visit = (await dayOf(page)).visits.find((one) => one.id === id)
  const { lines: people } = await ask(page, 'patient.search', { text: 'sil' })
  for (const [at, patient] of people.slice(0, 3).entries())
    await ask(page, 'waiting.add', {
      patientId: patient.id,
      practitionerId: visit?.practitionerId ?? '',
      specialty: null,
      kindId: visit?.kindId ?? '',
      minutes: 15,
      weekdays: at === 0 ? 127 : 31,
      fromMinute: 0,
      toMinute: at === 1 ? 720 : 1439,
      urgency: at === 0 ? 'urgent' : 'normal',
      note: at === 2 ? 'Mora a 5 minutos' : null,
      appointmentId: null,
    })
  await cell.click()
  await page.keyboard.press('Shift+D')
  await expect(page.getByRole('button', { name: /^Oferecer/u }).first()).toBeVisible()
  await look(page, launcher, 'agenda-freed-gap')
  // A Sunday: nobody works.
  await page
    .getByRole('button', { name: /23 de novembro/u })
    .first()
    .focus()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { level: 1, name: /22 de novembro/u })).toBeVisible()
  await expect(page.getByText('Fora do expediente').first()).toBeVisible()
  await screen(page, launcher, 'empty')
})

interface Answer {
  readonly ok: true
  readonly value: {
    readonly columns: readonly { readonly practitionerId: string; readonly name: string }[]
    readonly visits: readonly { readonly practitionerId: string; readonly patientName: string }[]
  }
}

const LONG = 'Maria Aparecida Wolfeschlegelsteinhausenbergerdorff de Albuquerque Cavalcanti e Souza'

/** The day thirty times as wide, everybody with the longest of names. */
function crowded({ value }: Answer): Answer {
  const columns = Array.from({ length: 30 }, (_, at) => {
    const column = value.columns[at % value.columns.length]
    if (!column) throw new Error('no professional')
    return {
      ...column,
      practitionerId: `${column.practitionerId}${at < value.columns.length ? '' : String(at)}`,
      name: LONG,
    }
  })
  return {
    ok: true,
    value: { ...value, columns, visits: value.visits.map((one) => ({ ...one, patientName: LONG })) },
  }
}

test('the agenda late, failing, without professionals, and with thirty of them @chromium', async ({
  clinic,
}, info) => {
  const launcher = info.project.name
  const page = await clinic.open('reception')
  let go: () => void = () => undefined
  const late = new Promise<void>((done) => (go = done))
  await page.route('**/rpc/agenda.grid', async (route) => {
    await late
    await route.continue()
  })
  await signIn(page, 'livia')
  await expect(page.getByRole('status', { name: 'Carregando a agenda…' })).toBeVisible()
  await lookInThemes(page, launcher, 'agenda-loading', lookAtOnce)
  go()
  await expect(page.getByRole('grid')).toBeVisible()

  const real: Answer = { ok: true, value: await ask(page, 'agenda.grid', { date: '2026-11-23' }) }
  const answer = (make: (real: Answer) => object) =>
    page.route('**/rpc/agenda.grid', (route) => route.fulfill({ json: make(real) }))
  await answer(() => ({ ok: false, error: { code: 'internal', ref: 'a1b2c3' } }))
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('button', { name: 'Tentar de novo' })).toBeVisible()
  await screen(page, launcher, 'error')
  await answer(({ value }) => ({ ok: true, value: { ...value, columns: [], visits: [] } }))
  await page.keyboard.press('PageDown')
  await expect(page.getByText(/Nenhum profissional para mostrar/u)).toBeVisible()
  await screen(page, launcher, 'nobody')
  await answer(crowded)
  await page.keyboard.press('h')
  await expect(page.getByRole('rowheader')).toHaveCount(30)
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .nth(6)
    .click()
  await screen(page, launcher, 'crowded')
})

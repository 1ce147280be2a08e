import { expect, test } from './clinic.ts'
import { ask, clock, counter, dayOf, movable, openAgenda } from './grid.ts'
import { settled } from './settled.ts'

test('the month opens from the date, and a day of it is reached by keys', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const count = counter('to a day of next month')
  await page.keyboard.press('g')
  count.did('G')
  const month = page.getByRole('grid', { name: /novembro de 2026/iu })
  await expect(month.getByRole('button', { name: /23 de novembro, hoje, \d+% ocupado/u })).toBeFocused()
  await expect(month.getByRole('button', { name: /20 de novembro.*fechado.*Feriado: /u })).toBeVisible()
  await page.keyboard.press('PageDown')
  count.did('PageDown')
  const next = page.getByRole('grid', { name: /dezembro de 2026/iu })
  await expect(next.getByRole('button', { name: /23 de dezembro/u })).toBeFocused()
  await expect(next.getByRole('button', { name: /25 de dezembro.*Natal/u })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  count.did('arrow')
  await page.keyboard.press('Enter')
  count.did('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /16 de dezembro/u })).toBeVisible()
  await expect(next).toBeHidden()
  count.say()
  // The day that is shown stands in the week's strip.
  await expect(page.getByRole('button', { name: /16 de dezembro, \d+% ocupado/u })).toHaveAttribute(
    'aria-current',
    'date',
  )
})

test('a place that is refused says why: in the strip, and with I on any cell', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { columns } = await dayOf(page)
  const renato = columns.findIndex(({ title }) => /Renato/u.test(title))
  const { practitionerId = '' } = columns[renato] ?? {}
  await ask(page, 'schedule.add-block', {
    practitionerId,
    startMinute: 9 * 60 + 15,
    endMinute: 9 * 60 + 40,
    firstDate: '2026-11-24',
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    reason: 'Reunião de equipe',
  })
  await page.keyboard.press('PageDown')
  await expect(page.getByText('Reunião de equipe')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  for (let count = 0; count < renato; count += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/não atende neste horário: Fora do expediente/u)).toBeVisible()
  await page.getByRole('button', { name: /Por quê\?/u }).click()
  await expect(page.getByText('Fora do expediente.')).toBeVisible()

  await page.locator('.cursor').focus()
  await page.keyboard.press('Home')
  const here = page.locator('.cursor:focus')
  for (let count = 0; count < 20; count += 1) {
    if ((await here.count()) > 0 && (await here.getAttribute('data-time')) === '09:15') break
    await page.keyboard.press('ArrowDown')
  }
  await expect(here).toHaveAttribute('data-time', '09:15')
  await page.keyboard.press('i')
  await expect(page.getByText('Bloqueio de agenda: Reunião de equipe.')).toBeVisible()
})

test('Alt+arrow twice at once moves twice: the second waits for the first', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, startMinute } = await movable(page)
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 15)}`, 'u'))
  await expect(cell).toBeFocused()
})

test('carried to the edge of the sheet, a visit scrolls it, and lands below what was in sight', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  await page.setViewportSize({ width: 1280, height: 700 })
  const { cell, name } = await movable(page)
  await cell.scrollIntoViewIfNeeded()
  const sheet = page.locator('mb-day-grid .scroll')
  await sheet.evaluate((box) => (box.scrollTop = 0))
  await cell.evaluate((card) => card.scrollIntoView({ block: 'center', inline: 'nearest' }))
  const from = await cell.boundingBox()
  const box = await sheet.boundingBox()
  if (!from || !box) throw new Error('nothing to drag')
  const before = await sheet.evaluate(({ scrollTop }) => scrollTop)
  await page.mouse.move(from.x + 30, from.y + 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 34, from.y + 12)
  const toEnd = () =>
    sheet.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop)
  // The hand rests there: the sheet goes on by itself to its end.
  await page.mouse.move(from.x + 34, box.y + box.height - 4, { steps: 3 })
  await expect.poll(toEnd).toBeLessThanOrEqual(1)
  await expect(page.getByRole('row', { name }).locator('.ghost[role=gridcell]')).toHaveText(/17:[0-5]/u)
  expect(await sheet.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('.ghost[role=gridcell]')).toHaveCount(0)
})

test('the gap that somebody leaves is offered at once to whoever waits and fits', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, id, startMinute } = await movable(page)
  const day = await dayOf(page)
  const visit = day.visits.find((one) => one.id === id)
  if (!visit) throw new Error('the visit is not there')
  const [waiting] = (await ask(page, 'patient.search', { text: 'sil' })).lines
  if (!waiting) throw new Error('nobody is called Silva')
  await ask(page, 'waiting.add', {
    patientId: waiting.id,
    practitionerId: visit.practitionerId,
    specialty: null,
    kindId: visit.kindId,
    minutes: visit.endMinute - visit.startMinute,
    weekdays: 127,
    fromMinute: 0,
    toMinute: 1439,
    urgency: 'urgent',
    note: 'Prefere o começo do dia',
    appointmentId: null,
  })
  const count = counter('filling a freed gap')
  await cell.click()
  count.did('click')
  await page.keyboard.press('Shift+D')
  count.did('D')
  const fits = page.getByRole('region', { name: 'Lista de espera' })
  await expect(fits.getByRole('heading', { name: `Cabem às ${clock(startMinute)}` })).toBeVisible()
  await fits.getByRole('button', { name: new RegExp(waiting.name, 'u') }).click()
  count.did('Oferecer')
  const booked = page.getByRole('gridcell', {
    name: new RegExp(`^${clock(startMinute)}.*${waiting.name}.*Agendado`, 'u'),
  })
  await expect(booked).toBeVisible()
  await expect(page.getByText(/Da lista de espera/u)).toBeVisible()
  count.say()
  await page.getByRole('button', { name: /Desfazer/u }).click()
  await expect(booked).toBeHidden()
})

test('columns are chosen by specialty, room and professional, and all come back at once', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const heads = page.locator('mb-day-grid').getByRole('rowheader')
  await expect(heads).toHaveCount(6)
  await page.getByRole('button', { name: 'Todos os profissionais' }).click()
  await page.getByRole('checkbox', { name: /Helena/u }).uncheck()
  await page.getByRole('checkbox', { name: /Ivan/u }).uncheck()
  await expect(heads).toHaveCount(4)
  await expect(page.getByRole('button', { name: '4 de 6 profissionais' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Especialidade').selectOption('Ortopedia')
  await expect(page.getByText('Nenhum profissional com estes filtros.')).toBeVisible()
  await page.getByRole('button', { name: 'Mostrar todos' }).click()
  await expect(heads).toHaveCount(6)
})

test('the side panel says who came by when, shows the number in large, and makes a message ready', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  await page
    .getByRole('gridcell', { name: /Confirmado/u })
    .nth(6)
    .click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Confirmado' })).toHaveText(
    /Confirmado\s*\d\d\/\d\d \d\d:\d\d, (Lívia|totem|\p{L}+)/u,
  )
  await expect(panel.getByRole('listitem').filter({ hasText: 'Chegou' })).toHaveText(/a seguir/u)
  await page.keyboard.press('l')
  await expect(panel.locator('.number')).toHaveText(/\(\d\d\) 9/u)
  await panel.getByRole('button', { name: 'Mensagem' }).click()
  await settled(page)
  const consent = panel.getByRole('button', { name: 'Registrar que autorizou' })
  const text = panel.getByText(/Você confirma\? Responda SIM/u)
  await expect(consent.or(text)).toBeVisible()
  if (await consent.isVisible()) await consent.click()
  await expect(text).toBeVisible()
  await panel.getByRole('button', { name: 'Copiar mensagem' }).click()
  await expect(panel.getByText('Mensagem copiada. Cole na conversa e envie.')).toBeVisible()
})

import type { Page } from '@playwright/test'
import type { Station } from '../../preload/contract/define.ts'
import { signIn } from '../e2e/acts.ts'

/** One thing somebody does at a station; ends when the page has answered. */
type Act = (page: Page) => Promise<void>

const key =
  (name: string): Act =>
  async (page) => {
    await page.keyboard.press(name)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }

const search =
  (text: string): Act =>
  async (page) => {
    const field = page.locator('mb-patient-search').getByRole('combobox')
    await field.fill(text)
    await page.getByRole('option').first().waitFor()
    await field.fill('')
  }

const great =
  (name: RegExp): Act =>
  async (page) => {
    await page.goto('app://clinic/kiosk/')
    await page.getByRole('button', { name }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }

const chooseVisit: Act = async (page) => {
  await page.locator('.visit').first().click()
}

/** Text in a field that a browser would like to check for spelling. */
const writeNote: Act = async (page) => {
  const open = page.getByRole('button', { name: /Continuar|Iniciar atendimento/u }).first()
  const note = page.getByLabel('QP / HDA')
  await open.or(note).first().waitFor()
  if (!(await note.isVisible())) await open.click()
  await note.fill(`Paciente refére tosse e coriza, sem febre. Palavra erradda, ${crypto.randomUUID()}.`)
  await page.getByText('salvo às').waitFor()
}

const ROUNDS: Readonly<Record<Station, readonly Act[]>> = {
  reception: [
    key('F2'),
    chooseVisit,
    key('PageDown'),
    key('h'),
    key('n'),
    search('mar'),
    key('F7'),
    search('ana'),
    key('F8'),
  ],
  doctor: [key('F2'), writeNote, key('F3'), search('joao'), key('F4')],
  kiosk: [great(/Cheguei/u), great(/Agendar consulta/u), great(/Minha conta/u)],
  panel: [async (page) => void (await page.reload()), key('Tab')],
  admin: [key('F2'), key('F3'), key('F4'), key('F6'), key('F7')],
}
const WHO: Readonly<Partial<Record<Station, string>>> = {
  reception: 'livia',
  doctor: 'helena',
  admin: 'sueli',
}

/** Works at a station, round after round, so many times. */
export async function wander(station: Station, page: Page, rounds: number): Promise<void> {
  const who = WHO[station]
  if (who) await signIn(page, who)
  for (let round = 0; round < rounds; round += 1) for (const act of ROUNDS[station]) await act(page)
}

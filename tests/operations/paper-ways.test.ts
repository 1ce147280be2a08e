import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNDECIDED } from '../../main/clinic/desktop.ts'
import { keptWays } from '../../main/electron/paper-ways.ts'
import {
  PAPER_GROUPS,
  USUAL_LAYOUT,
  USUAL_WAY,
  waysFrom,
  type PaperWay,
} from '../../preload/contract/paper-layout.ts'
import type { PaperData, PrintJob } from '../../preload/contract/papers.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing } from '../helpers/issuing.ts'

const SMALL: PaperWay = { sheet: 'a5', points: 12, printer: 'laser', silent: true }
const { printer: _printer, silent: _silent, ...SMALL_LAYOUT } = SMALL

/** A PC whose printer is switched off. */
const written: PaperWay[] = []
const LEFT_OFF = {
  readPapers: async () => waysFrom(() => SMALL),
  printers: async () => [],
  async writePaper(_group: unknown, way: PaperWay) {
    written.push(way)
    return true
  },
}

/** A PC that somebody reads in English. */
const inEnglish: PrintJob[] = []
const IN_ENGLISH = {
  readSettings: async () => ({
    ...{ language: 'en' as const, theme: 'light' as const, name: 'Desk', decided: UNDECIDED },
  }),
  async print(job: PrintJob) {
    inEnglish.push(job)
    return 'printed' as const
  },
}

let clinic: ClinicFixture
let leave: string
let exams: string
beforeAll(async () => {
  clinic = await clinicFixture({ otherPcs: { balcao: LEFT_OFF, english: IN_ENGLISH } })
  const desk = issuing(clinic)
  const encounterId = await desk.consult()
  leave = (await desk.issue(encounterId)).documentId
  exams = (await desk.issue(encounterId, EXAMS)).documentId
})
afterAll(() => clinic.close())

const helena = () => clinic.as('helena')
const last = () => ({ job: clinic.prints.at(-1), way: clinic.printedBy.at(-1) })

describe('how a PC prints', () => {
  test('is kept nowhere but where there is a desktop', async () => {
    expect(await helena().ask('workstation.papers', {})).toMatchObject({ printers: null })
    expect(await helena().code('workstation.set-paper', { group: 'kept', way: SMALL })).toBe('needs-desktop')
    expect(await helena().code('workstation.test-page', { group: 'kept' })).toBe('needs-desktop')
  })

  test('is chosen for each group by itself, and what is printed and saved keeps to it', async () => {
    clinic.paper('printed')
    await clinic.as('livia').ask('workstation.set-paper', { group: 'certificate', way: SMALL })
    const { ways, printers } = await helena().ask('workstation.papers', {})
    expect(ways).toEqual({
      ...Object.fromEntries(PAPER_GROUPS.map((group) => [group, USUAL_WAY])),
      certificate: SMALL,
    })
    expect(printers).toEqual([{ name: 'laser', label: 'Laser da recepção' }])
    await helena().ask('document.print', { documentId: leave })
    expect(last()).toMatchObject({ job: { layout: SMALL_LAYOUT }, way: { printer: 'laser', silent: true } })
    await helena().ask('document.save-pdf', { documentId: leave })
    expect(last().job?.layout).toEqual(SMALL_LAYOUT)
    // Control: another group is as usual.
    await helena().ask('document.print', { documentId: exams })
    expect(last()).toMatchObject({ job: { layout: USUAL_LAYOUT }, way: { printer: null, silent: false } })
  })

  test('follows the clinic where the PC has chosen no sheet, and keeps its own where it has', async () => {
    clinic.paper('printed')
    expect(await helena().ask('workstation.papers', {})).toMatchObject({ clinicSheet: 'a4' })
    await clinic.as('sueli').ask('clinic.set-sheet', { paperSheet: 'a5' })
    expect(await helena().ask('workstation.papers', {})).toMatchObject({ clinicSheet: 'a5' })
    await helena().ask('document.print', { documentId: exams })
    expect(last().job?.layout).toEqual({ sheet: 'a5', points: 11 })
    await helena().ask('document.save-pdf', { documentId: exams })
    expect(last().job?.layout).toEqual({ sheet: 'a5', points: 11 })
    const own = { ...USUAL_WAY, sheet: 'a4' as const }
    await clinic.as('livia').ask('workstation.set-paper', { group: 'exams', way: own })
    await helena().ask('document.print', { documentId: exams })
    expect(last().job?.layout).toEqual(USUAL_LAYOUT)
    await clinic.as('livia').ask('workstation.set-paper', { group: 'exams', way: USUAL_WAY })
    await clinic.as('sueli').ask('clinic.set-sheet', { paperSheet: 'a4' })
  })

  test('names no printer that is not there, and says so when one is gone', async () => {
    const gone = { ...SMALL, printer: 'matricial' }
    expect(await helena().code('workstation.set-paper', { group: 'exams', way: gone })).toBe('printer-gone')
    clinic.paper('printer-gone')
    expect(await helena().code('document.print', { documentId: leave })).toBe('printer-gone')
    expect(await helena().code('document.print', { documentId: exams })).toBe('printer-gone')
    clinic.paper('printed')
  })

  test('is changed for the rest while the printer is switched off, and of that PC alone', async () => {
    const livia = clinic.seat('balcao:w1', 'reception')
    await livia.ask('session.sign-in', { identifier: 'livia', password: PASSWORD })
    const larger = { ...SMALL, points: 14 as const }
    await livia.ask('workstation.set-paper', { group: 'exams', way: larger })
    expect(written).toEqual([larger])
    const other = { ...larger, printer: 'laser 2' }
    expect(await livia.code('workstation.set-paper', { group: 'exams', way: other })).toBe('printer-gone')
    expect((await helena().ask('workstation.papers', {})).ways.exams).toEqual(USUAL_WAY)
  })

  test('is looked at on a page that is nobody’s', async () => {
    await clinic.as('livia').ask('workstation.test-page', { group: 'certificate' })
    const { job, way } = last()
    expect([job?.layout, way]).toEqual([SMALL_LAYOUT, { printer: 'laser', silent: true }])
    const { shown, issued } = job?.data as PaperData['document']
    expect(issued).toBeNull()
    expect(shown).toMatchObject({
      clinic: { practice: true },
      patient: { name: 'Página de teste', cpf: null },
    })
    expect(shown.at.slice(0, 10)).toBe(MONDAY)
  })

  test('whose words are those of the PC it is printed at', async () => {
    const livia = clinic.seat('english:w1', 'reception')
    await livia.ask('session.sign-in', { identifier: 'livia', password: PASSWORD })
    await livia.ask('workstation.test-page', { group: 'certificate' })
    const { shown, content } = inEnglish.at(-1)?.data as PaperData['document']
    expect(shown).toMatchObject({ author: { name: 'Test page' }, patient: { name: 'Test page' } })
    expect(content).toMatchObject({ text: expect.stringContaining('nobody’s') as string })
  })
})

describe('what the settings of a PC hold', () => {
  test('is taken where it can be read, and is as usual where not, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...PAPER_GROUPS), (value, group) => {
        const ways = keptWays({ [group]: value })
        expect(Object.keys(ways)).toEqual([...PAPER_GROUPS])
        for (const other of PAPER_GROUPS) if (other !== group) expect(ways[other]).toEqual(USUAL_WAY)
      }),
    )
    expect(keptWays({ kept: SMALL, exams: { ...SMALL, points: 40 }, later: SMALL })).toMatchObject({
      kept: SMALL,
      exams: USUAL_WAY,
    })
    for (const damaged of [undefined, null, 'a5', 7]) expect(keptWays(damaged).kept).toEqual(USUAL_WAY)
  })
})

import { readLogo } from '../../../db/repositories/clinic-logos.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { DocumentPaper } from '../../../preload/contract/document-content.ts'
import { USUAL_SHEET } from '../../../preload/contract/paper-layout.ts'
import type { HandlersOf, PreparedCommand, ReadHandle } from '../context.ts'
import { printPaper } from '../papers.ts'

/** What stands on the page, in the language of the PC that it is printed at: it is for whoever sets the printer up. */
const TEST_WORDS = {
  'pt-BR': {
    name: 'Página de teste',
    text: [
      'Confira se as quatro margens saem inteiras, se as letras se leem bem e se o quadrado do rodapé sai nítido.',
      'Esta folha não é de ninguém, não tem número e não vale como documento.',
    ].join('\n\n'),
  },
  en: {
    name: 'Test page',
    text: [
      'Check that all four margins come out whole, that the letters are easy to read and that the square at the foot is sharp.',
      'This sheet is nobody’s, has no number and is no document.',
    ].join('\n\n'),
  },
} as const

/** A page with the clinic's own head and nobody's name. */
async function testPage(
  db: ReadHandle,
  localNow: string,
  { name: title, text }: (typeof TEST_WORDS)['en' | 'pt-BR'],
): Promise<DocumentPaper | undefined> {
  const clinic = await readClinic(db)
  if (!clinic) return undefined
  const { name, cnpj, cnes, phone, street, city, state, postalCode, logo } = clinic
  const nobody = {
    ...{ council: null, profession: null, rqe: null, specialty: null },
    ...{ qualifications: null, phone: null, email: null },
  }
  return {
    content: { kind: 'guidance', text },
    shown: {
      clinic: { name, cnpj, cnes, phone, street, city, state, postalCode, practice: true, logo },
      author: { name: title, ...nobody },
      patient: {
        ...{ name: title, legalName: null, birthDate: localNow.slice(0, 10) },
        ...{ cpf: null, passport: null, address: null, sex: null },
      },
      visitDate: null,
      at: localNow,
      rule: { id: 'guidance/CLINIC/1', source: title },
    },
    logo: await readLogo(db, logo),
    issued: null,
  }
}

/** How this PC prints each group of papers: its own affair, kept in its settings and nowhere else. */
export const paperWayHandlers = {
  'workstation.papers': async (db, _input, { desktop }) => {
    const [ways, printers] = [await desktop.readPapers(), await desktop.printers()]
    const clinicSheet = (await readClinic(db))?.paperSheet ?? USUAL_SHEET
    return { ways, clinicSheet, printers: printers && [...printers] }
  },
  'workstation.set-paper': {
    async prepare(_db, { group, way }, ctx) {
      const { printer } = way
      const printers = (await ctx.desktop.printers()) ?? ctx.fail('needs-desktop')
      const isThere = printer === null || printers.some(({ name }) => name === printer)
      // One that is switched off stays chosen while the rest is changed.
      if (!isThere && (await ctx.desktop.readPapers())[group].printer !== printer) ctx.fail('printer-gone')
      const kept = await ctx.desktop.writePaper(group, way)
      return async () => (kept ? {} : ctx.fail('needs-desktop'))
    },
  } satisfies PreparedCommand<'workstation.set-paper'>,
  'workstation.test-page': {
    async prepare(db, { group }, ctx) {
      const { language } = await ctx.desktop.readSettings()
      const data = (await testPage(db, ctx.localNow, TEST_WORDS[language])) ?? ctx.fail('not-found')
      await printPaper(db, ctx, { template: 'document', data }, group)
      return async () => ({})
    },
  } satisfies PreparedCommand<'workstation.test-page'>,
} satisfies HandlersOf<'workstation.papers' | 'workstation.set-paper' | 'workstation.test-page'>

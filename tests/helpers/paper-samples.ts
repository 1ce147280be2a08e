import type {
  DocumentContent,
  DocumentPaper,
  DocumentShown,
} from '../../preload/contract/document-content.ts'
import { plainJpeg } from './jpeg.ts'

/** As wide as a head has room for. */
const LOGO = plainJpeg(440, 236).toString('base64')

const SHOWN: DocumentShown = {
  clinic: {
    name: 'Clínica Jacarandá',
    cnpj: '11222333000181',
    cnes: '1234567',
    phone: '+551133330000',
    street: 'Rua dos Ipês-Roxos, 128, Jardim Exemplo',
    city: 'São Paulo',
    state: 'SP',
    postalCode: '01001000',
    practice: false,
    logo: null,
  },
  author: {
    name: 'Dra. Helena Prado',
    council: 'CRM-SP 184207',
    profession: 'medical',
    rqe: '71933',
    specialty: 'Clínica médica',
    qualifications: [{ specialty: 'Clínica médica', rqe: '71933' }],
    phone: '+5511987650000',
    email: 'helena.prado@example.com',
  },
  patient: {
    name: 'Teresa Cristina Amaral',
    legalName: null,
    birthDate: '1964-03-14',
    cpf: '52998224725',
    passport: null,
    address: 'Rua das Paineiras, 45, ap. 12, Vila Modelo, São Paulo, SP',
    sex: 'female',
  },
  visitDate: '2026-11-23',
  at: '2026-11-23T14:29',
  rule: { id: 'prescription/CRM/1', source: 'Lei 5.991/1973' },
}

const medicine = (name: string, quantity: string, posology: string) => ({
  ...{ name, quantity, posology, route: 'via oral' },
  ...{ despite: null, need: 'simple' as const, beyond: null },
})

const LOSARTAN = medicine(
  'Losartana potássica 100 mg, comprimido',
  '30 comprimidos',
  '1 comprimido pela manhã, uso contínuo',
)
const DAILY = '1 comprimido à noite, por 30 dias'
const PREPARATION = 'Jejum de 12 horas, água liberada. Colher a primeira urina da manhã.'
const SENTENCES =
  'Hipertensão desde 2015, diabetes tipo 2 desde 2019, hipotireoidismo desde 2021. Nega dor torácica, dispneia e edema. Caminha três vezes por semana.'

const text = (paragraphs: number) => Array(paragraphs).fill(SENTENCES).join('\n\n')
const many = <T>(count: number, one: (number: number) => T): T[] =>
  [...Array(count).keys()].map((at) => one(at + 1))

const kept = { text: '', validUntil: '2026-12-23', way: null } as const
const cid = [{ code: 'R51', words: 'Cefaleia' }]
const asked = { basis: 'asked', words: null } as const
const times = { from: 854, to: 884 }

const CONTENTS = {
  receita: {
    kind: 'prescription',
    medicines: [
      LOSARTAN,
      medicine('Cloridrato de metformina 850 mg, comprimido', '60 comprimidos', '1 comprimido após o almoço'),
      medicine('Levotiroxina sódica 50 microgramas, comprimido', '30 comprimidos', '1 comprimido em jejum'),
    ],
    text: 'Medir a pressão em casa por sete dias, de manhã e à noite, e trazer as anotações no retorno.',
  },
  'receita-longa': {
    kind: 'prescription',
    medicines: many(20, (number) =>
      medicine(
        `Medicamento ${number} de nome comprido, com associação de três substâncias, 500 mg + 125 mg + 10 mg`,
        '30 comprimidos revestidos',
        '1 comprimido de 8 em 8 horas, com um copo cheio de água, por 7 dias, e depois 1 comprimido ao deitar por mais 30 dias',
      ),
    ),
    text: SENTENCES,
  },
  antimicrobiano: {
    kind: 'antimicrobial',
    medicines: [
      medicine('Doxiciclina 100 mg, comprimido', '14 comprimidos', '1 comprimido de 12 em 12 horas'),
    ],
    vias: 2,
    ...kept,
  },
  'antimicrobiano-longa': {
    kind: 'antimicrobial',
    medicines: many(14, (number) =>
      medicine(
        `Antimicrobiano ${number} 100 mg, comprimido`,
        '14 comprimidos',
        '1 comprimido de 12 em 12 horas',
      ),
    ),
    vias: 2,
    ...kept,
  },
  glp: {
    kind: 'glp',
    medicines: [medicine('Semaglutida 1,34 mg/mL, solução', '1 caneta', '0,25 mg UMA VEZ POR SEMANA')],
    vias: 2,
    ...kept,
  },
  'controle-especial': {
    kind: 'special-control',
    medicines: many(3, (number) =>
      medicine(`Cloridrato de amitriptilina 25 mg, ${number}`, '30 comprimidos', DAILY),
    ),
    vias: 2,
    ...kept,
    way: 'plain',
  },
  'controle-especial-copiar': {
    kind: 'special-control',
    medicines: [medicine('Cloridrato de amitriptilina 25 mg', '30 comprimidos', DAILY)],
    vias: 1,
    ...kept,
    way: 'copy',
  },
  notificacao: {
    kind: 'notification',
    medicines: [{ ...medicine('Clonazepam 0,5 mg, comprimido', '30 comprimidos', DAILY), need: 'b' }],
    vias: 1,
    ...kept,
  },
  afastamento: {
    kind: 'leave',
    days: 2,
    from: '2026-11-23',
    purpose: 'trabalho',
    text: '',
    retroactive: null,
    times,
    cid,
    disclosure: asked,
  },
  acompanhante: { kind: 'companion', companion: 'Paulo Amaral', companionId: null, times },
  saude: {
    kind: 'health',
    purpose: 'prática esportiva',
    text: 'Apta, sem restrições ao exame de hoje.',
    cid: [],
    disclosure: null,
  },
  comparecimento: { kind: 'attendance', times: { from: 828, to: null } },
  exames: {
    kind: 'exams',
    items: many(12, (number) => ({
      name: `Exame ${number} de sangue`,
      remark: number % 3 ? null : 'jejum 8 h',
    })),
    indication: 'Hipertensão e diabetes tipo 2 em seguimento.',
    preparation: PREPARATION,
    priority: 'routine',
    cid,
  },
  'exames-longo': {
    kind: 'exams',
    items: many(60, (number) => ({
      name: `Exame ${number} com nome comprido que não cabe na metade da folha`,
      remark: number % 2 ? null : 'jejum de doze horas, primeira urina da manhã',
    })),
    indication: SENTENCES,
    preparation: PREPARATION,
    priority: 'urgent',
    cid,
  },
  encaminhamento: {
    kind: 'referral',
    to: 'Cardiologia',
    reason: 'Avaliação e seguimento conjunto de hipertensão arterial.',
    summary: SENTENCES,
    priority: 'soon',
    cid: [],
  },
  relatorio: { kind: 'report', purpose: 'Perícia', text: text(3) },
  'relatorio-longo': { kind: 'report', purpose: null, text: text(40) },
  laudo: { kind: 'opinion', purpose: 'Concurso', text: text(2) },
  orientacoes: { kind: 'guidance', text: text(3) },
  resumo: {
    kind: 'summary',
    chosen: {
      sections: [{ title: 'Conduta', text: text(2) }],
      diagnoses: [{ code: 'I10', words: 'Hipertensão essencial' }],
      inUse: many(3, (number) => ({ name: `Medicamento ${number} 50 mg, comprimido`, posology: DAILY })),
      next: [{ date: '2026-12-21', startMinute: 600, visitType: 'Retorno' }],
    },
    text: PREPARATION,
  },
  termo: { kind: 'consent', purpose: 'Biópsia de pele', text: text(6) },
} as const satisfies Record<string, DocumentContent>

/** As many specialties as a card has. */
const SPECIALTIES: DocumentShown = {
  ...SHOWN,
  author: {
    ...SHOWN.author,
    qualifications: [
      'Clínica médica',
      'Endocrinologia e metabologia',
      'Medicina de família e comunidade',
      'Geriatria',
      'Medicina intensiva',
    ].map((specialty, at) => ({ specialty, rqe: String(71_933 + at) })),
  },
}

const LONG_NAMES: DocumentShown = {
  ...SHOWN,
  clinic: {
    ...SHOWN.clinic,
    name: 'Centro Integrado de Especialidades Médicas, Odontológicas e Psicológicas Jacarandá do Jardim Exemplo',
    street:
      'Avenida Doutor Francisco de Assis Chateaubriand Bandeira de Mello, 12840, conjunto 1204, torre B',
    practice: true,
  },
  author: {
    ...SHOWN.author,
    name: 'Dra. Maria Helena Wanderley de Albuquerque Cavalcanti Prado',
    specialty: 'Medicina de família e comunidade, endocrinologia e metabologia',
    // As papers of before have them.
    rqe: '71933, 71934, 71935',
    qualifications: null,
  },
  patient: {
    ...SHOWN.patient,
    name: 'Teresa Cristina Wanderley de Albuquerque Cavalcanti Vasconcelos de Melo Amaral',
    legalName: 'Terêncio Cristino Wanderley de Albuquerque Cavalcanti Vasconcelos de Melo Amaral',
    cpf: null,
    address: null,
  },
}

/** A paper of every kind, short and long, with long names and with nothing known. */
export const PAPER_SAMPLES: Readonly<Record<string, DocumentPaper>> = {
  ...Object.fromEntries(
    Object.entries(CONTENTS).map(([name, content]) => [
      name,
      {
        content,
        shown: SHOWN,
        logo: null,
        issued: { number: 1842, code: 'T9VB4JDE', standing: 'valid', reprint: false },
      },
    ]),
  ),
  'receita-nomes': {
    content: CONTENTS.receita,
    shown: LONG_NAMES,
    logo: LOGO,
    issued: { number: 1842, code: 'T9VB4JDE', standing: 'voided', reprint: true },
  },
  'controle-nomes': {
    content: CONTENTS['controle-especial'],
    shown: LONG_NAMES,
    logo: LOGO,
    issued: { number: 1842, code: 'T9VB4JDE', standing: 'voided', reprint: true },
  },
  'receita-especialidades': {
    content: CONTENTS.receita,
    shown: SPECIALTIES,
    logo: LOGO,
    issued: { number: 1842, code: 'T9VB4JDE', standing: 'valid', reprint: false },
  },
  rascunho: { content: CONTENTS.afastamento, shown: SHOWN, logo: null, issued: null },
}

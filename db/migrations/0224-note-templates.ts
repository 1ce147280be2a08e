import type { Migration } from '../migration.ts'

interface Section {
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'vitals' | 'checklist'
  readonly help: string | null
  readonly choices: readonly string[]
}

const text = (key: string, title: string, help: string | null = null): Section => ({
  key,
  title,
  kind: 'text',
  help,
  choices: [],
})
const vitals = (title: string, help: string | null = null): Section => ({
  ...text('examination', title, help),
  kind: 'vitals',
})
const checklist = (key: string, title: string, help: string, choices: readonly string[]): Section => ({
  ...text(key, title, help),
  kind: 'checklist',
  choices,
})

const ASSESSMENT = text('assessment', 'Hipótese diagnóstica')
const PLAN = text('plan', 'Conduta')
const HISTORY = text(
  'history',
  'Antecedentes',
  'Doenças, cirurgias, internações, medicamentos, hábitos, família',
)

/** One meaning has one key in every template, so that words find their place when the template changes. */
const BUILT_IN: readonly {
  readonly key: string
  readonly name: string
  readonly sections: readonly Section[]
}[] = [
  {
    key: 'general',
    name: 'Clínica geral',
    sections: [text('complaint', 'QP / HDA'), HISTORY, vitals('Exame físico'), ASSESSMENT, PLAN],
  },
  {
    key: 'soap',
    name: 'SOAP',
    sections: [
      text('complaint', 'Subjetivo', 'O que a pessoa conta e o que a preocupa'),
      vitals('Objetivo', 'O que se mede, examina e traz de exames'),
      text('assessment', 'Avaliação'),
      text('plan', 'Plano'),
    ],
  },
  {
    key: 'return',
    name: 'Retorno',
    sections: [
      text('complaint', 'Evolução desde a última consulta'),
      text('results', 'Exames trazidos', 'Exame, data e resultado'),
      vitals('Exame físico'),
      ASSESSMENT,
      PLAN,
    ],
  },
  {
    key: 'paediatrics',
    name: 'Pediatria',
    sections: [
      text('complaint', 'QP / HDA', 'Quem informa e o que conta'),
      text('history', 'Antecedentes', 'Gestação, parto, peso ao nascer, internações, família'),
      text('feeding', 'Alimentação, sono e eliminações'),
      checklist('development', 'Desenvolvimento', 'O que foi visto ou contado hoje', [
        'Sustenta a cabeça',
        'Rola',
        'Senta sem apoio',
        'Engatinha',
        'Anda sem apoio',
        'Fala palavras com sentido',
        'Forma frases',
      ]),
      text('vaccines', 'Vacinas', 'Caderneta vista ou relato'),
      vitals('Exame físico'),
      ASSESSMENT,
      PLAN,
    ],
  },
  {
    key: 'gynaecology',
    name: 'Ginecologia e obstetrícia',
    sections: [
      text('complaint', 'QP / HDA'),
      text('gynaecology', 'Antecedentes ginecológicos', 'Menarca, ciclos, DUM, contracepção, preventivo'),
      text('obstetrics', 'Antecedentes obstétricos', 'Gestações, partos, abortos, intercorrências'),
      HISTORY,
      vitals('Exame físico e ginecológico'),
      ASSESSMENT,
      PLAN,
    ],
  },
  {
    key: 'mental-health',
    name: 'Psicologia e psiquiatria',
    sections: [
      text('complaint', 'Demanda e evolução'),
      HISTORY,
      checklist('mental-state', 'Exame do estado mental', 'O que foi observado hoje', [
        'Vigil, orientado no tempo e no espaço',
        'Atenção preservada',
        'Memória preservada',
        'Humor eutímico',
        'Afeto congruente',
        'Pensamento de curso e conteúdo sem alterações',
        'Sem alterações da sensopercepção',
        'Juízo crítico preservado',
        'Nega ideação suicida',
      ]),
      text('assessment', 'Hipótese ou formulação'),
      text('plan', 'Conduta e plano terapêutico'),
    ],
  },
]

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`
const id = (of: 'a' | 'b', at: number) => quoted(`0224000${of}-0000-4000-8000-00000000000${String(at + 1)}`)

/**
 * A note is written by a template of the clinic and keeps the version it was written with: versions are only added. Those that
 * come with the program were made by nobody.
 */
export const noteTemplates: Migration = {
  version: 224,
  name: 'note-templates',
  statements: [
    `CREATE TABLE note_template (
      id TEXT PRIMARY KEY,
      -- Which of those that came with the program.
      built_in TEXT UNIQUE,
      -- As its latest version says.
      name TEXT NOT NULL,
      retired INTEGER NOT NULL CHECK (retired IN (0, 1))
    ) STRICT`,
    `CREATE TABLE note_template_version (
      id TEXT PRIMARY KEY,
      template_id TEXT NOT NULL REFERENCES note_template (id),
      number INTEGER NOT NULL CHECK (number > 0),
      name TEXT NOT NULL,
      -- In their order: key, title, kind, help, choices.
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      account_id TEXT REFERENCES account (id),
      made_at TEXT,
      UNIQUE (template_id, number),
      CHECK ((account_id IS NULL) = (made_at IS NULL))
    ) STRICT`,
    ...BUILT_IN.flatMap(({ key, name, sections }, at) => [
      `INSERT INTO note_template (id, built_in, name, retired) VALUES (${id('a', at)}, ${quoted(key)}, ${quoted(name)}, 0)`,
      `INSERT INTO note_template_version (id, template_id, number, name, sections)
        VALUES (${id('b', at)}, ${id('a', at)}, 1, ${quoted(name)}, ${quoted(JSON.stringify(sections))})`,
    ]),
    `CREATE TRIGGER note_template_version_frozen BEFORE UPDATE ON note_template_version
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER note_template_version_kept BEFORE DELETE ON note_template_version
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    // Beside what is sealed: to find which template somebody used last.
    `ALTER TABLE note ADD COLUMN template_version_id TEXT REFERENCES note_template_version (id)`,
    `CREATE INDEX note_practitioner ON note (practitioner_id, signed_at) WHERE template_version_id IS NOT NULL`,
  ],
}

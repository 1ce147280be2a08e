import { msg } from '@lit/localize'
import { examsIn, type ExamItem as Item } from '../../../../preload/contract/exam-lines.ts'

/** Some exams that are often asked for together. Their names are the paper's, so they are Portuguese in every language. */
export interface Bundle {
  readonly title: () => string
  readonly items: readonly Item[]
}

const named = (...lines: readonly string[]): readonly Item[] => examsIn(lines.join('\n'))

/** Starting points, each item to be taken out or added to; no guideline is claimed by them. */
export const BUNDLES: readonly Bundle[] = [
  {
    title: () => msg('Check-up'),
    items: named(
      ...[
        'Hemograma completo',
        'Glicemia de jejum | jejum 8 h',
        'Colesterol total e frações',
        'Triglicérides',
      ],
      ...['Creatinina', 'Ureia', 'TGO (AST)', 'TGP (ALT)', 'TSH', 'Urina tipo I | 1ª urina'],
    ),
  },
  {
    title: () => msg('Pré-natal, 1º trimestre'),
    items: named(
      ...[
        'Hemograma completo',
        'Tipagem sanguínea e fator Rh',
        'Coombs indireto',
        'Glicemia de jejum | jejum 8 h',
      ],
      ...['Sífilis (VDRL ou teste rápido)', 'Anti-HIV 1 e 2', 'HBsAg', 'Anti-HCV', 'Toxoplasmose IgG e IgM'],
      ...['Urina tipo I | 1ª urina', 'Urocultura com antibiograma', 'Ultrassonografia obstétrica'],
    ),
  },
  {
    title: () => msg('Pré-natal, 2º trimestre'),
    items: named(
      ...['Teste oral de tolerância à glicose 75 g (0, 60 e 120 min) | jejum 8 h', 'Toxoplasmose IgG e IgM'],
      ...['Coombs indireto', 'Ultrassonografia morfológica'],
    ),
  },
  {
    title: () => msg('Pré-natal, 3º trimestre'),
    items: named(
      ...[
        'Hemograma completo',
        'Glicemia de jejum | jejum 8 h',
        'Sífilis (VDRL ou teste rápido)',
        'Anti-HIV 1 e 2',
      ],
      ...['HBsAg', 'Toxoplasmose IgG e IgM', 'Urina tipo I | 1ª urina', 'Urocultura com antibiograma'],
      ...['Pesquisa de estreptococo do grupo B', 'Ultrassonografia obstétrica'],
    ),
  },
  {
    title: () => msg('Hipertensão e diabetes'),
    items: named(
      ...['Hemograma completo', 'Glicemia de jejum | jejum 8 h', 'Hemoglobina glicada (HbA1c)'],
      ...[
        'Colesterol total e frações',
        'Triglicérides',
        'Creatinina',
        'Ureia',
        'Potássio',
        'Sódio',
        'Ácido úrico',
      ],
      ...[
        'Relação albumina/creatinina | 1ª urina',
        'Urina tipo I | 1ª urina',
        'Eletrocardiograma de repouso',
      ],
    ),
  },
  {
    title: () => msg('Pré-operatório'),
    items: named(
      ...[
        'Hemograma completo',
        'Coagulograma',
        'Glicemia de jejum | jejum 8 h',
        'Creatinina',
        'Ureia',
        'Sódio',
      ],
      ...[
        'Potássio',
        'Urina tipo I | 1ª urina',
        'Eletrocardiograma de repouso',
        'Raio X de tórax PA e perfil',
      ],
    ),
  },
]

/** Every exam of the bundles, to be found while one is typed. */
export const KNOWN_EXAMS: readonly string[] = [
  ...new Set(BUNDLES.flatMap(({ items }) => items.map(({ name }) => name))),
].sort((a, b) => a.localeCompare(b, 'pt-BR'))

const has = (items: readonly Item[], { name }: Item) => items.some((one) => one.name === name)

type Items = Pick<Bundle, 'items'>

export const isIn = (bundle: Items, items: readonly Item[]): boolean =>
  bundle.items.every((one) => has(items, one))

/** With what of a bundle is not there yet; without all of it where it all is. */
export const toggled = (bundle: Items, items: readonly Item[]): readonly Item[] =>
  isIn(bundle, items)
    ? items.filter((one) => !has(bundle.items, one))
    : [...items, ...bundle.items.filter((one) => !has(items, one))]

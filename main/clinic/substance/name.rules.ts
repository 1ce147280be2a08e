import { withoutSalt } from './salts.rules.ts'

/** One substance of a medicine: without its salt, as names are compared; how much of it, as it was written. */
export interface Ingredient {
  readonly substance: string
  readonly strength: string | null
}

/** A medicine's name taken apart. */
export interface MedicineParts {
  readonly ingredients: readonly Ingredient[]
  /** As "comprimido de liberação prolongada"; what holds it stays with it. */
  readonly form: string | null
}

/** Longer than any name of a list. */
const LONGEST = 1_000

const NUMBER = String.raw`\d[\d.]*(?:,\d+)?`
const UNIT = String.raw`(?:microgramas?|mcg|µg|mg|kg|g|mL|ml|L|%|milhões de unidades internacionais|milhões de unidades|unidades internacionais|unidades?|UIC|UI|U|micromol|milhões|mEq|mmol|MBq|mCi|GBq|KIU|CCID50|DICC50|DL50|UFP|UFC|LF|Lf|TCID50|Kcal|kcal|g%|cm|nanogramas?|doses?|UT|UTR|UAXa|ELISA|horas?|h)`
/** "500 mg", "250 mg/5 mL", "50 microgramas/dose", "0,9%", "10 mg/mL (1%)", "100 microgramas/24 horas". */
const STRENGTH = String.raw`${NUMBER} ?${UNIT}(?: ?\/ ?(?:${NUMBER} ?)?(?:${UNIT}|dose|jato|gota|hora|comprimido|cápsula|ampola|adesivo|aplicação|frasco|sachê))?(?: ?\([^)]*\))?`
const PART = new RegExp(
  String.raw`^(?<name>\D.*?|\d.*?[\p{L}].*?),? (?<strength>${STRENGTH})(?=$|[\s,;])[\s,;]*(?<rest>.*)$`,
  'u',
)

/** "Levodopa 100": the unit is left out. */
const BARE = new RegExp(String.raw`^(?<name>\D+?) (?<strength>${NUMBER})$`, 'u')

/** The first word of every form a medicine has. */
const FORM = String.raw`(?:adesivo|aerossol|anel|bala|bolsa|cápsula|capsula|carpule|cimento|colírio|colutório|comprimido|creme|cristal|dispositivo|drágea|elixir|emplastro|emulsão|enema|enxaguatório|esmalte|esponja|espuma|filme|gás|gel|geleia|goma|gotas|granulado|implante|inalador|laca|líquido|loção|matriz|membrana|óleo|óvulo|pasta|pastilha|pó|pomada|sabonete|shampoo|solução|spray|supositório|suspensão|tintura|unguento|xampu|xarope|gelatina|sistema|dispersão|comprimidos|cápsulas|concentrado|seringa|frasco-ampola|ampola|barra|curativo)`
const FORM_ALONE = new RegExp(String.raw`^(?<name>.+?),? (?<rest>${FORM}(?=$|[\s;]).*)$`, 'iu')

interface Part {
  readonly name: string
  readonly strength: string | null
  readonly rest: string
}

/** "Halotano líquido para inalação 250 mL": a form that stands before any figure has no strength. */
function partOf(text: string): Part | undefined {
  const alone = FORM_ALONE.exec(text)
  const found =
    alone && !/\d/u.test(alone.groups?.['name'] ?? '') ? alone : (PART.exec(text) ?? BARE.exec(text))
  const { name, strength = null, rest = '' } = found?.groups ?? {}
  return name === undefined ? undefined : { name, strength, rest }
}

/** Parts are joined by " + "; in packs of two forms by " e " behind the first form. */
const partsOf = (text: string) => text.split(/ \+ (?!bolsa)| (?:e|\/) (?=\p{Lu})/u).map((part) => part.trim())

/**
 * Takes "AMOXICILINA TRI-HIDRATADA 500 mg + CLAVULANATO DE POTÁSSIO 125 mg, comprimido" apart into substances without salts,
 * strengths and form. Undefined where a part of it says neither how much nor in what form.
 */
export function takenApart(name: string): MedicineParts | undefined {
  if (name.length > LONGEST) return undefined
  const parts: Part[] = []
  const texts = partsOf(name.replace(/\s+/gu, ' ').trim())
  // "Sulfato de A + Sulfato de B 10 mg creme": what has no strength of its own shares the one that follows.
  for (const [at, text] of texts.entries()) {
    const part = partOf(text)
    if (!part && (at === texts.length - 1 || /\d/u.test(text))) return undefined
    parts.push(part ?? { name: text, strength: null, rest: '' })
  }
  const form = parts.map(({ rest }) => rest).filter(Boolean)
  return {
    ingredients: parts.map(({ name: one, strength }) => ({ substance: withoutSalt(one), strength })),
    form: form.length > 0 ? [...new Set(form)].join(', ') : null,
  }
}

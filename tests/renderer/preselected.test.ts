import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../renderer')

/** What stands chosen in a new form, by file and label, with why it decides nothing or is known. */
const PRESET: Readonly<Record<string, string>> = {
  'desk/clinic-fields.ts Fuso horário': 'where nearly every clinic is; nothing of a person',
  'desk/late-visit.ts Profissional': 'only where there is one answer',
  'first-start/step-administrator.ts Também trabalha na recepção':
    'his own account, in sight, unticked by a click',
  'stations/doctor/closing.ts Quem vê esta nota':
    'what the council has by itself (CFP 001/2009), above the password',
  'stations/doctor/documents/missing-identity.ts UF': 'nothing: none is told',
  'stations/admin/kind-form.ts Cor na agenda': 'how a card looks: none is the look of all others',
  'stations/admin/second-person.ts Quem confirma': 'which proof is asked for, not whether',
  'stations/reception/documents/check-document.ts Qual documento, se a pessoa leu':
    'nothing: it was not read, and nothing is told of it',
  'stations/reception/patients/card-fields.ts Gêmeo ou gêmea': 'nothing: it is not known',
  'stations/reception/patients/card-fields.ts Convênio': 'nobody pays for him: what a blank word meant',
  'stations/reception/patients/card-fields.ts Plano': 'nothing: none is told',
  'stations/reception/patients/card-fields.ts Raça/cor': 'nothing: none is told',
  'stations/reception/patients/card-fields.ts Sem CPF: motivo': 'nothing: none is told',
  'stations/reception/patients/card-fields.ts Sexo ao nascer': 'it says that it is not known',
  'stations/reception/patients/card-fields.ts UF': 'nothing: none is told',
  'stations/reception/waiting/wish-form.ts Consulta que deixaria':
    'nothing is given up unless somebody says so',
  'stations/reception/waiting/wish-form.ts Com quem': 'only where there is one answer',
}

/** Selects outside a form, and what stands in each before anybody has chosen. */
const SELECTS: Readonly<Record<string, string>> = {
  'desk/frame-menu.ts': 'what is in force: language and look of this window',
  'desk/hours-editor.ts': 'the day of a stretch that stands in sight',
  'desk/paper-ways.ts': 'what is in force: how this PC prints',
  'desk/practitioner-rows.ts': 'nothing, until a kind is chosen',
  'desk/reports/reports.ts': 'the span of what is shown',
  'desk/slot-offer.ts': 'what is known of the patient, the one answer that there is, or nothing',
  'elements/form-field.ts': 'nothing, or a preset that stands in the list above',
  'elements/select-field.ts': 'what it is told',
  'stations/admin/audit/filters.ts': 'a filter: all',
  'stations/admin/templates/template-form.ts':
    'what a new section usually is, text, in sight beside its title',
  'stations/doctor/documents/medicine-need.ts':
    'what this doctor said of it before, in sight; a simple one where nothing is known of it; otherwise nothing',
  'stations/doctor/measure-list.ts':
    'pressure, which is taken again most often, in sight before its value; where it was taken: nothing',
  'stations/doctor/template-choice.ts': 'what the note is written by, which the page has in sight',
  'stations/reception/absences/tables.ts': 'nothing: the visit stays for the call',
  'stations/reception/agenda/book-list.ts':
    'the first type that fits the gap that was clicked, in sight above the booking',
  'stations/reception/agenda/parts.ts': 'a filter: all',
  'stations/reception/agenda/week.ts': 'who is shown',
  'stations/reception/arrivals/arrivals.ts': 'what is in force: priority and room of who has come',
  'stations/reception/day.ts': 'a filter: all',
  'stations/reception/patients/claim-card.ts': 'nothing',
  'stations/reception/series/series-choice.ts': 'nothing: it does not repeat',
  'stations/reception/series/series-dates.ts': 'nothing',
  'stations/reception/series/series-panel.ts': 'the following ones, and no reason told',
  'stations/reception/undo-strip.ts': 'no reason told, of what is already done',
  'stations/reception/waiting/wish-panel.ts': 'nothing',
}

/** Where the first of a list is taken. */
const FIRST: Readonly<Record<string, string>> = {
  'desk/late-visit.ts [0]?.value': 'the only answer',
  'stations/kiosk/book/ask-first.ts [0]?.id': 'the only answer',
  'stations/reception/waiting/waiting.ts [0]?.id': 'where the focus goes',
  'stations/reception/waiting/wish-form.ts [0]?.value': 'the only answer',
}

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('i18n/generated'))
  .map((name) => ({
    name: relative(RENDERER, join(RENDERER, name)),
    text: readFileSync(join(RENDERER, name), 'utf8'),
  }))

interface Member {
  readonly kind: string
  readonly label: string
  readonly preset: string
}

/** Every field of every form, as far as its table is written out. */
function fieldsIn(text: string): Member[] {
  const found: Member[] = []
  const visit = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const member = (name: string) =>
        node.properties.find(
          (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
        )?.initializer
      const kind = member('kind')
      const preset = member('preset')
      if (kind && preset && ts.isStringLiteral(kind)) {
        const [, label = member('label')?.getText() ?? ''] =
          /'([^']*)'/u.exec(member('label')?.getText() ?? '') ?? []
        found.push({ kind: kind.text, label, preset: preset.getText() })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

const CHOICES = new Set(['choice', 'many', 'check'])

test('no choice of a form is made beforehand, but for what decides nothing', () => {
  const made = files.flatMap(({ name, text }) =>
    fieldsIn(text)
      .filter(({ kind }) => CHOICES.has(kind))
      .map(({ label }) => `${name} ${label}`),
  )
  expect(made.sort()).toEqual(Object.keys(PRESET).sort())
})

test('no select stands anywhere whose first choice nobody has thought about', () => {
  const found = files.filter(({ text }) => /<select\b|<mb-select-field\b/u.test(text)).map(({ name }) => name)
  // What only names the elements, to find or style them, has none.
  const drawn = found.filter((name) => name !== 'elements/form-of.ts')
  expect(drawn.sort()).toEqual(Object.keys(SELECTS).sort())
})

test('nothing takes the first of a list for an answer', () => {
  const first = /(?:\[0\]|\.at\(0\))\??\.(?:id|value|kindId|practitionerId|visitTypeId)\b/gu
  const found = files.flatMap(({ name, text }) => (text.match(first) ?? []).map((hit) => `${name} ${hit}`))
  expect(found.sort()).toEqual(Object.keys(FIRST).sort())
})

test('control: a choice that is made beforehand is found', () => {
  const text = `const form = { fields: () => ({ whom: { kind: 'choice', label: msg('Quem'), options, preset: options[0].value } }) }`
  expect(fieldsIn(text)).toEqual([{ kind: 'choice', label: 'Quem', preset: 'options[0].value' }])
})

import { z } from 'zod'
import { Policy } from '../../../main/policy/policy.ts'
import { POLICY_WORDS, type LanguageWords } from './policy-words.ts'

/** Where Windows keeps what an administrator decided for the machine, under HKLM: nobody else writes there. */
const KEY = 'Software\\Policies\\MedicalBooking'
const NAMESPACE = 'http://www.microsoft.com/GroupPolicy/PolicyDefinitions'
const LONGEST_TEXT = 1023

interface ValueSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

type Name = keyof Policy & string

const SCHEMAS = Object.entries(z.toJSONSchema(Policy).properties ?? {}) as [Name, ValueSchema][]

/** References take letters, digits and lines below, by Microsoft's schema. */
const idOf = (name: Name, part: string): string => `${name}_${part}`.replace(/\W/gu, '_')

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`)

/** The form that a value has in the registry. Throws for a kind of value that Windows has none for. */
function element(name: Name, schema: ValueSchema): string {
  const own = `id="${name}" valueName="${name}" required="true"`
  if (schema.enum) {
    const items = schema.enum.map(
      (value) =>
        `        <item displayName="$(string.${idOf(name, value)})"><value><string>${escaped(value)}</string></value></item>`,
    )
    return [`      <enum ${own}>`, ...items, '      </enum>'].join('\n')
  }
  if (schema.type === 'integer')
    return `      <decimal ${own} minValue="${String(schema.minimum)}" maxValue="${String(schema.maximum)}"/>`
  if (schema.type === 'string')
    return `      <text ${own} maxLength="${String(Math.min(schema.maxLength ?? LONGEST_TEXT, LONGEST_TEXT))}"/>`
  // Each line is a value of a key of its own.
  if (schema.type === 'array') return `      <list id="${name}" key="${KEY}\\${name}" valuePrefix=""/>`
  throw new Error(`no policy of Windows holds ${name}`)
}

/** How the editor of policies asks for a value. */
function field(name: Name, schema: ValueSchema, label: string): string {
  if (schema.enum) return `<dropdownList refId="${name}" noSort="true">${escaped(label)}</dropdownList>`
  if (schema.type === 'integer')
    return `<decimalTextBox refId="${name}" defaultValue="${String(schema.minimum)}">${escaped(label)}</decimalTextBox>`
  if (schema.type === 'array') return `<listBox refId="${name}">${escaped(label)}</listBox>`
  return `<textBox refId="${name}"><label>${escaped(label)}</label></textBox>`
}

const policy = ([name, schema]: [
  Name,
  ValueSchema,
]): string => `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${idOf(name, 'explain')})" key="${KEY}" presentation="$(presentation.${name})">
      <parentCategory ref="medicalbooking"/>
      <supportedOn ref="supported"/>
      <elements>
${element(name, schema)}
      </elements>
    </policy>`

/** The definitions that Windows' editor of policies reads: one for each setting of the schema, in every language alike. */
export const admx = (): string => `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="medicalbooking" namespace="MedicalBooking.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0" fallbackCulture="en-US"/>
  <supportedOn>
    <definitions>
      <definition name="supported" displayName="$(string.supported)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="medicalbooking" displayName="$(string.category)"/>
  </categories>
  <policies>
${SCHEMAS.map(policy).join('\n')}
  </policies>
</policyDefinitions>
`

const text = (id: string, words: string) => `      <string id="${id}">${escaped(words)}</string>`

function strings({ category, supported, policies }: LanguageWords): string[] {
  const own = SCHEMAS.flatMap(([name, schema]) => {
    const { title, explain, values = {} } = policies[name]
    const items = (schema.enum ?? []).map((value) => text(idOf(name, value), values[value] ?? value))
    return [text(name, title), text(idOf(name, 'explain'), explain), ...items]
  })
  return [text('category', category), text('supported', supported), ...own]
}

const presentation = (words: LanguageWords, [name, schema]: [Name, ValueSchema]): string =>
  `      <presentation id="${name}">${field(name, schema, words.policies[name].label)}</presentation>`

/** Their words in one language. */
export function adml(language: keyof typeof POLICY_WORDS): string {
  const words = POLICY_WORDS[language]
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <displayName>MedicalBooking</displayName>
  <description>MedicalBooking</description>
  <resources>
    <stringTable>
${strings(words).join('\n')}
    </stringTable>
    <presentationTable>
${SCHEMAS.map((one) => presentation(words, one)).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`
}

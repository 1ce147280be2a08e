import { html, nothing } from 'lit'
import type { DocumentPaper, DocumentShown } from '../../../preload/contract/document-content.ts'
import { isKept } from '../../../preload/contract/prescription-kinds.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'
import { cnpj, cpf, phone } from '../../i18n/identity.ts'
import { quantityInWords } from './in-words.ts'
import { formOf, type KeptContent } from './kept-words.ts'
import { dayOf } from './words.ts'

const SEXES = { female: 'feminino', male: 'masculino', intersex: 'intersexo', unknown: null } as const

const ruled = html`<span class="ruled"></span>`

/** Under two years in months; null of whom nobody knows it. */
function ageInWords(months: number): string | null {
  if (!Number.isFinite(months)) return null
  if (months < 24) return months === 1 ? '1 mês' : `${months} meses`
  return `${Math.floor(months / 12)} anos`
}

/** The patient's age on the day of the issue, and sex: a pharmacy is asked for both. */
export const ageAndSex = ({ patient, at }: DocumentShown) =>
  html`<div>
      <dt>Idade</dt>
      <dd>${ageInWords(ageInMonths(patient.birthDate, at.slice(0, 10))) ?? ruled}</dd>
    </div>
    <div>
      <dt>Sexo</dt>
      <dd>${(patient.sex && SEXES[patient.sex]) ?? ruled}</dd>
    </div>`

const medicineLines = ({ medicines }: KeptContent) =>
  html`<ol class="medicines">
      ${medicines.map(
        ({ name, route, posology, quantity }) =>
          html`<li>
            <p><b>${name}</b><span class="quantity">${quantityInWords(quantity ?? '')}</span></p>
            <p>${route}: ${posology}.</p>
          </li>`,
      )}
    </ol>
    <p class="end">fim da receita, ${medicines.length === 1 ? '1 item' : `${medicines.length} itens`}</p>`

/** Who issues it, as the model of 2026 asks for it. */
const institution = ({ clinic }: DocumentShown) => {
  const { name, cnpj: number, cnes, street, city, state, phone: call } = clinic
  const registered = number !== null ? `CNPJ ${cnpj(number)}` : cnes !== null ? `CNES ${cnes}` : null
  return {
    name,
    registered,
    address: street === null ? null : [street, city, state].filter(Boolean).join(', '),
    phone: call === null ? null : phone(call),
  }
}

/** What the hand copies onto a numbered or printed form, in the order of the form. */
function toCopy(content: KeptContent, shown: DocumentShown) {
  const { author, patient } = shown
  const from = institution(shown)
  const rows: readonly (readonly [string, string | null])[] = [
    ['Instituição', from.name],
    ['CNPJ ou CNES', from.registered],
    ['Endereço', from.address],
    ['Telefone', from.phone],
    ['Profissional', `${author.name}, ${author.council ?? ''}`],
    ['Paciente', patient.legalName ?? patient.name],
    ['CPF ou passaporte', patient.cpf && cpf(patient.cpf)],
    ['Endereço do paciente', patient.address],
    ...content.medicines.flatMap(({ name, posology, quantity }) => [
      ['Medicamento', name] as const,
      ['Quantidade', quantityInWords(quantity ?? '')] as const,
      ['Posologia', posology] as const,
    ]),
    ['Data', dayOf(shown.at)],
  ]
  return html`<table class="copy">
    <caption>
      ${content.kind === 'notification' ? `Copie à mão no talonário: ${formOf(content)}` : 'Copie à mão no formulário impresso'}
    </caption>
    <tbody>
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value ?? ruled}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** What a paper that a pharmacy keeps says, or the list that is copied onto a form. */
export function keptBody(content: KeptContent, shown: DocumentShown) {
  const words = content.text === '' ? nothing : html`<p class="text">${content.text}</p>`
  if (content.way === 'copy')
    return html`<p class="box">Esta lista não é a receita: não vale na farmácia.</p>
      ${toCopy(content, shown)} ${words}`
  if (content.kind === 'notification')
    return html`<p class="box">
        Receita que acompanha a ${formOf(content)}. A notificação é o talonário numerado, preenchido à mão;
        este papel não a substitui.
      </p>
      ${medicineLines(content)} ${toCopy(content, shown)} ${words}`
  return html`${medicineLines(content)} ${words}`
}

const lines = (labels: readonly string[]) => labels.map((label) => html`<p><span>${label}</span><i></i></p>`)

/** What the pharmacy fills in, under the signature of each page. */
export function pharmacyPart({ content, shown }: DocumentPaper) {
  if (
    !isKept(content.kind) ||
    !('vias' in content) ||
    content.kind === 'notification' ||
    content.way === 'copy'
  )
    return nothing
  if (content.kind !== 'special-control')
    return html`<div class="pharmacy one">
      <div>
        <h2>Dispensação, preenchida pela farmácia</h2>
        ${lines(['Data, quantidade e lote', 'Farmacêutico(a) e CRF'])}
      </div>
    </div>`
  const from = institution(shown)
  return html`<p class="institution">
      Instituição emitente: ${from.name}, ${from.registered ?? html`CNPJ ou CNES ${ruled}`},
      ${from.address ?? html`endereço ${ruled}`}, ${from.phone ?? html`telefone ${ruled}`}
    </p>
    <div class="pharmacy">
      <div>
        <h2>Identificação do comprador</h2>
        ${lines(['Nome', 'CPF ou passaporte', 'Endereço', 'Telefone'])}
      </div>
      <div>
        <h2>Identificação do fornecedor</h2>
        ${lines(['Data, quantidade e lote', 'Farmacêutico(a) e CRF'])}
        <p class="stamped">carimbo da farmácia</p>
      </div>
    </div>`
}

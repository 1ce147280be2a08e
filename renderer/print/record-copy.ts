import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { PaperData } from '../../preload/contract/papers.ts'
import { kindOfDocument } from '../i18n/document-words.ts'
import { date, instant, minuteOf, time2 } from '../i18n/format.ts'
import { vitalLabel } from '../i18n/vitals-words.ts'
import { noteWords, paperClinic, paperPerson } from './note-paper.ts'
import { copiedKnown } from './record-copy-known.ts'

type Copy = PaperData['record-copy']
type OtherPaper = Copy['otherPapers'][number]

const note = (one: Copy['notes'][number], timeZone: string) =>
  html`<section class="note-entry">
    <h1>${date(one.date)}, ${one.visitType}</h1>
    <p>${one.authorName}, ${one.authorCouncil}</p>
    ${noteWords(one, timeZone)}
    <p class="note-small">${msg(str`Lacrado em ${instant(one.signedAt, timeZone)}, selo ${one.seal}.`)}</p>
  </section>`

const draft = (one: Copy['drafts'][number]) =>
  html`<section class="note-entry">
    <h1>${date(one.date)}, ${one.visitType}: ${msg('não assinado pelo autor')}</h1>
    <p>${one.authorName}, ${one.authorCouncil}</p>
    ${one.sections.map(({ title, text }) =>
      text === ''
        ? nothing
        : html`<h2>${title}</h2>
            <p class="note-text">${text}</p>`,
    )}
    ${one.diagnoses.map(({ code, words }) => html`<p>${code ?? ''} ${words}</p>`)}
    ${one.typed.map(({ field, text }) => html`<p>${vitalLabel(field)} ${text}</p>`)}
  </section>`

/** Which paper there was, of what stands in the copy by its number alone. */
function paperLine({ kind, number, issuedAt, authorName, standing }: OtherPaper, timeZone: string) {
  const why = {
    voided: msg('anulado'),
    replaced: msg('substituído por outro'),
    closed: msg('sob sigilo: a cópia é pedida a quem o emitiu'),
  }[standing]
  return html`<p>
    ${kindOfDocument(kind)} ${msg(str`nº ${String(number)}`)}, ${instant(issuedAt, timeZone)}, ${authorName}:
    ${why}
  </p>`
}

/** What was issued: which papers follow, and which do not. */
function paperList({ papers, otherPapers, clinic }: Copy) {
  if (papers.length + otherPapers.length === 0) return nothing
  return html`<section class="note-entry">
    <h1>${msg('Papéis emitidos')}</h1>
    ${papers.length === 0 ? nothing : html`<p>${msg(str`Seguem ${String(papers.length)}, como foram emitidos. Nesta cópia não valem para uso.`)}</p>`}
    ${otherPapers.map((one) => paperLine(one, clinic.timeZone))}
  </section>`
}

/** Of which time it is; what is known stands as it is today. */
function spanAsked({ fromDate, toDate }: Copy): string {
  const from = fromDate === null ? msg('o começo') : date(fromDate)
  return toDate === null ? msg(str`desde ${from}`) : msg(str`desde ${from} até ${date(toDate)}`)
}

/** The copy of a whole chart for the patient or whoever answers for him: CÓPIA across every page. */
export function recordCopy(copy: Copy): TemplateResult {
  const { clinic, patient, recipient, asker, notes, closed, known, drafts, papers, printedAt } = copy
  return html`<article class="note record-copy">
      <p class="copy-mark" aria-hidden="true">${msg('CÓPIA')}</p>
      ${paperClinic(copy)}
      <h1>${msg('Cópia do prontuário')}</h1>
      <dl>
        ${paperPerson(patient)}
        <dt>${msg('Pedida em')}</dt>
        <dd>${date(copy.askedOn)}</dd>
        <dt>${msg('Entregue a')}</dt>
        <dd>
          ${recipient === 'patient' ? msg('paciente') : msg(str`responsável: ${asker ?? patient.guardianName ?? msg('não informado')}`)}
        </dd>
        ${
          copy.fromDate === null && copy.toDate === null
            ? nothing
            : html`<dt>${msg('Período pedido')}</dt>
                <dd>${spanAsked(copy)}</dd>`
        }
        ${
          copy.handedTo === null
            ? nothing
            : html`<dt>${msg('Retirada por')}</dt>
                <dd>${copy.handedTo}</dd>`
        }
      </dl>
      <p class="note-small">
        ${msg(str`Cópia feita em ${date(printedAt)} às ${time2(minuteOf(printedAt))}. O original fica na clínica.`)}
      </p>
      ${
        known.length === 0
          ? nothing
          : html`<section class="note-entry">
              <h1>${msg('O que se sabe')}</h1>
              ${known.map((content) => {
                const [title, parts] = copiedKnown(content)
                return html`<p>${title}: ${parts.filter(Boolean).join(', ')}</p>`
              })}
            </section>`
      }
      ${notes.map((one) => note(one, clinic.timeZone))} ${drafts.map(draft)} ${paperList(copy)}
      ${
        closed.length === 0
          ? nothing
          : html`<section class="note-entry">
              <h1>${msg('Registros sob sigilo')}</h1>
              <p>${msg('A cópia destes registros é pedida a quem os escreveu.')}</p>
              ${closed.map(
                (one) =>
                  html`<p>
                    ${instant(one.signedAt, clinic.timeZone)}, ${one.authorName}, ${one.authorCouncil}
                  </p>`,
              )}
            </section>`
      }
    </article>
    ${papers.map((data) => html`<mb-document-paper .data=${data}></mb-document-paper>`)}`
}

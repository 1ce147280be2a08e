import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { contactWord } from '../../../i18n/contact.ts'
import { date } from '../../../i18n/format.ts'
import { correctionLines } from '../../../i18n/rectified-words.ts'
import { knownLine } from '../known/words.ts'
import { rectified } from '../rectify/rectified.ts'

type Entry = Output<'chart.entries'>['entries'][number]
type BriefEntry = Exclude<Entry, { readonly kind: 'note' | 'closed' | 'kept-draft' }>

/** What became of a problem with a version. */
function problemHead({
  mistaken,
  replaces,
  content,
}: Extract<Entry, { kind: 'problem' }>['version']): string {
  if (mistaken) return msg('Problema anotado por engano')
  if (replaces.length === 0) return msg('Problema anotado')
  return content.kind === 'problem' && content.status === 'resolved'
    ? msg('Problema resolvido')
    : msg('Problema mudado')
}

const brief = (head: string, said: unknown, by: string, reason: string | null = null) =>
  html`<div class="brief">
    <p><b>${head}</b> ${said}</p>
    ${reason === null ? nothing : html`<p class="label">${msg(str`Motivo: ${reason}`)}</p>`}
    <p class="label">${by}</p>
  </div>`

/** An entry that is told in a line: what was added to a note, what became of a problem, an encounter without a note. */
export function brieflySaid(entry: BriefEntry, today: string) {
  switch (entry.kind) {
    case 'addendum': {
      const { kind, authorName, authorCouncil } = entry.addendum
      const head =
        kind === 'addendum'
          ? msg(str`Adendo à nota de ${date(entry.noteDate)}`)
          : msg(str`Retificação da nota de ${date(entry.noteDate)}`)
      const lines = correctionLines(entry.addendum)
      const said = lines.map((line, at) => html`${at > 0 ? '; ' : ''}${line.label} ${rectified(line)}`)
      return brief(head, said, `${authorName}, ${authorCouncil}`)
    }
    case 'problem': {
      const { content, reason, authorName, authorCouncil } = entry.version
      const by = `${authorName}, ${authorCouncil}`
      return brief(problemHead(entry.version), knownLine(content, today), by, reason)
    }
    case 'encounter': {
      const { visitType, contact, practitionerName } = entry
      const what = visitType ?? contactWord(contact ?? 'other')
      return brief(what, msg('ainda sem nota assinada'), practitionerName)
    }
  }
}

import checkmark from '@carbon/icons/es/checkmark--filled/16'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import type { NoteDraft } from './note-draft.ts'

/** Whether the clinic has what was typed, and since when. */
export function savedLine({ error, dirty, savedAt, trying }: NoteDraft, timeZone: string | undefined) {
  if (error) {
    const sentence = errorSentence(error)
    const text = trying
      ? msg(
          str`O que você escreve NÃO está salvo. ${sentence} Continue escrevendo: o programa tenta de novo sem parar, e as palavras ficam nesta janela.`,
        )
      : sentence
    return html`<mb-notice kind="error" text=${text}></mb-notice>`
  }
  if (dirty) return msg('salvando…')
  return savedAt && timeZone
    ? html`${icon(checkmark, 16)} ${msg(str`salvo às ${instant(savedAt, timeZone).slice(-5)}`)}`
    : msg('nada escrito ainda')
}

/** The way back to what another window wrote and this one passed over. */
export function otherWindow(draft: NoteDraft) {
  if (!draft.passed) return nothing
  return html`<button class="button ghost md" type="button" @click=${() => draft.compareAgain()}>
    ${msg('Ver a outra janela')}
  </button>`
}

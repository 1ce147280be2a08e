import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { LiveQuery } from '../../data/live-query.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import './book-return.ts'
import './signed-note.ts'

/** An encounter whose note is signed: what was sealed, and the next visit. */
export const sealedEncounter = (
  { value, error }: Pick<LiveQuery<'note.read'>, 'value' | 'error'>,
  patientId: string,
) =>
  html`<div class="editor" @mb-note-moved=${() => goTo(`/doctor/prontuario/${patientId}`)}>
      <p class="saved" role="status">${msg('Atendimento encerrado: a nota está assinada e lacrada.')}</p>
      ${value ? html`<mb-signed-note .note=${value}></mb-signed-note>` : nothing}
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
    </div>
    <aside aria-label=${msg('Depois do atendimento')}>
      <mb-book-return patientId=${patientId}></mb-book-return>
      <section><a class="button tertiary" href="/doctor/dia">${msg('Voltar ao meu dia')}</a></section>
    </aside>`

/** One that was opened by mistake. */
export const discardedEncounter = () =>
  html`<p class="saved" role="status">
    ${msg('Aberto por engano e fechado, sem nada escrito.')}
    <a href="/doctor/dia">${msg('Voltar ao meu dia')}</a>
  </p>`

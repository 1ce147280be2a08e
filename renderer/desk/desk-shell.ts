import { html, nothing, type TemplateResult } from 'lit'
import type { SessionSource } from '../data/session.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import './frame.ts'
import './lock.ts'
import './new-password.ts'
import './sign-in.ts'
import './terms.ts'

/** What a desk station shows: the door while nobody may work, and only then the work, so that a lock takes it out of the page. */
export function deskShell(
  session: SessionSource,
  station: string,
  work: () => TemplateResult,
): TemplateResult | typeof nothing {
  const { value, error } = session
  if (!value) return error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing
  switch (value.state) {
    case 'signed-out':
      return html`<mb-desk-sign-in station=${station}></mb-desk-sign-in>`
    case 'locked':
      return html`<mb-desk-lock station=${station}></mb-desk-lock>`
    case 'new-password':
      return html`<mb-desk-new-password station=${station}></mb-desk-new-password>`
    case 'terms':
      return html`<mb-desk-terms station=${station}></mb-desk-terms>`
    case 'active':
      return work()
  }
}

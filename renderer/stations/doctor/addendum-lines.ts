import { msg } from '@lit/localize'
import { css, html, nothing } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { correctionLines } from '../../i18n/rectified-words.ts'
import { rectified } from './rectify/rectified.ts'

type Addendum = Output<'note.read'>['addenda'][number]

export const addendumStyles = css`
  .addendum {
    margin-top: 12px;
    padding: 8px 0 8px 16px;
    border-left: 4px solid var(--interactive);
  }

  .addendum p {
    overflow-wrap: anywhere;
  }

  .addendum .words {
    white-space: pre-wrap;
  }
`

/** What was added to a signed note or put right in it; wants `addendumStyles`. `at`: an instant as people read it. */
export const addendumLines = (addendum: Addendum, at: (value: string) => string) =>
  html`<div class="addendum">
    <p class="heading-01">
      ${addendum.kind === 'addendum' ? msg('Adendo') : msg('Retificação')}${addendum.reason ? `: ${addendum.reason}` : ''}
    </p>
    ${correctionLines(addendum).map((line) => html`<p>${line.label}: ${rectified(line)}</p>`)}
    ${addendum.text === '' ? nothing : html`<p class="words">${addendum.text}</p>`}
    <p class="helper">
      ${addendum.authorName}, ${addendum.authorCouncil}, ${at(addendum.signedAt)}, ${msg('selo')}
      ${addendum.seal}
    </p>
  </div>`

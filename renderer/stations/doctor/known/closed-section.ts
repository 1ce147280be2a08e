import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import '../closed-entry.ts'

type ClosedVersion = Output<'statement.list'>['closed'][number]

/** What is known of a patient and under secrecy to whoever reads: that there is something, and which medicine to mind. */
export function closedSection(closed: readonly ClosedVersion[], patientId: string, timeZone: string) {
  if (closed.length === 0) return nothing
  return html`<section aria-label=${msg('Sob sigilo')}>
    ${repeat(
      closed,
      ({ id }) => id,
      ({ enteredAt: at, statementId, ...entry }) =>
        html`<mb-closed-entry
          .patientId=${patientId}
          .entryId=${statementId}
          .entry=${{ ...entry, at }}
          .timeZone=${timeZone}
        ></mb-closed-entry>`,
    )}
  </section>`
}

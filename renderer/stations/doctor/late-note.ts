import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { call } from '../../data/client.ts'
import { OperationError } from '../../operation-error.ts'
import { goTo } from '../../router.ts'

type LateVisit = Pick<Visit, 'patientId'> & { readonly appointmentId: string }

/**
 * On to the note of a visit that was written down afterwards; such a visit opens no chart, so that where no other does the
 * doctor first says why he opens it.
 * @throws OperationError when the note cannot be begun
 */
export async function goToLateNote({ appointmentId, patientId }: LateVisit): Promise<void> {
  try {
    const { encounterId } = await call('record.begin-late', { appointmentId })
    goTo(`/doctor/atendimento/${encounterId}`)
  } catch (error) {
    if (!(error instanceof OperationError && error.code === 'reason-needed')) throw error
    goTo(`/doctor/prontuario/${patientId}/lancada/${appointmentId}`)
  }
}

/** What its doctor may do with such a visit in his day: write its note, or take it back. `run` tells what went wrong. */
export function lateActions(visit: Visit, run: (deed: () => Promise<unknown>) => void) {
  const { id: appointmentId, patientId, version } = visit
  const undo = () => call('visit.step', { appointmentId, version, step: 'undo-late' })
  return html`<button
      class="button tertiary md"
      type="button"
      @click=${() => run(() => goToLateNote({ appointmentId, patientId }))}
    >
      ${msg('Escrever a nota')}
    </button>
    ${
      visit.steps.includes('undo-late')
        ? html`<button class="button ghost md" type="button" @click=${() => run(undo)}>
            ${msg('Desfazer lançamento')}
          </button>`
        : nothing
    }`
}

import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { AnyCode } from '../../../../preload/contract/index.ts'
import { codeSentence } from '../../../i18n/errors.ts'
import { age } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { reachWord } from '../confirmations/reach-word.ts'
import { placeKey, type AffectedVisit, type Decision, type Decisions, type Offer } from './decisions.ts'
import { kindWord, placeWord, spanWord, whenWord, type Closing } from './place-words.ts'

interface Closings {
  readonly chosenId: string
  readonly who: (practitionerId: string | null) => string
  readonly choose: (closing: Closing) => void
  readonly remove: (closing: Closing) => void
}

/** The absences and closures ahead; one of them is chosen. */
export function closingsTable(closings: readonly Closing[], on: Closings): TemplateResult {
  return html`<table class="list" aria-label=${msg('Ausências')}>
    <thead>
      <tr>
        <th scope="col">${msg('Quem')}</th>
        <th scope="col">${msg('Quando')}</th>
        <th scope="col">${msg('Motivo')}</th>
        <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        closings,
        ({ id }) => id,
        (closing) =>
          html`<tr
            tabindex="0"
            data-closing=${closing.id}
            aria-selected=${closing.id === on.chosenId}
            @focus=${() => on.choose(closing)}
          >
            <td><b>${on.who(closing.practitionerId)}</b></td>
            <td class="nowrap">${spanWord(closing)}</td>
            <td>${closing.reason}</td>
            <td>
              <button class="button ghost sm" type="button" @click=${() => on.remove(closing)}>
                ${msg('Retirar')}
              </button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

interface Visits {
  readonly selectedId: string
  readonly decided: Decisions
  readonly lost: ReadonlySet<string>
  readonly conflicts: ReadonlyMap<string, string>
  /** The whole clinic is closed: with whom each visit is has to be said. */
  readonly whole: boolean
  readonly select: (visit: AffectedVisit) => void
  readonly decide: (appointmentId: string, decision: Decision | undefined) => void
}

function choiceOf(visit: AffectedVisit, offer: Offer | undefined, on: Visits) {
  const proposals = offer?.proposals ?? []
  const decision = on.decided.get(visit.appointmentId)
  const chosen = decision && decision !== 'cancel' ? decision.to : undefined
  const gone = chosen && proposals.every((place) => placeKey(place) !== placeKey(chosen))
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    const to = proposals.find((place) => placeKey(place) === value)
    on.decide(visit.appointmentId, value === 'cancel' ? 'cancel' : to && { to })
  }
  return html`<select aria-label=${msg(str`Para onde vai: ${visit.patientName}`)} @change=${onChange}>
    <option value="" .selected=${live(decision === undefined)}>${msg('Decidir por telefone')}</option>
    ${proposals.map(
      (place) =>
        html`<option
          value=${placeKey(place)}
          .selected=${live(chosen ? placeKey(place) === placeKey(chosen) : false)}
        >
          ${kindWord(place.kind)}: ${placeWord(place)}
        </option>`,
    )}
    ${gone ? html`<option value=${placeKey(chosen)} .selected=${live(true)}>${placeWord(chosen)}</option>` : nothing}
    <option value="cancel" .selected=${live(decision === 'cancel')}>${msg('Desmarcar')}</option>
  </select>`
}

function stateOf(
  { appointmentId, agreed, phone: number }: AffectedVisit,
  offer: Offer | undefined,
  on: Visits,
) {
  const code = on.conflicts.get(appointmentId)
  if (code) return html`<span class="wrong">${codeSentence(code as AnyCode)}</span>`
  if (on.lost.has(appointmentId))
    return html`<span class="warn">${msg('Este lugar foi ocupado. Escolha outro.')}</span>`
  if (offer && offer.proposals.length === 0)
    return html`<span class="warn">${msg('Nada livre em 30 dias: ligue.')}</span>`
  return reachWord(agreed, number)
}

/** The visits that stand in an absence, each with its places to choose from. */
export function affectedTable(
  visits: readonly AffectedVisit[],
  offers: readonly Offer[],
  on: Visits,
): TemplateResult {
  return html`<table class="list" aria-label=${msg('Consultas a remarcar')}>
    <thead>
      <tr>
        <th scope="col">${msg('Consulta')}</th>
        <th scope="col">${msg('Paciente')}</th>
        <th scope="col">${msg('Telefone')}</th>
        <th scope="col">${msg('Para onde vai')}</th>
        <th scope="col">${msg('Situação')}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        visits,
        ({ appointmentId }) => appointmentId,
        (visit) => {
          const offer = offers.find(({ appointmentId }) => appointmentId === visit.appointmentId)
          return html`<tr
            tabindex="0"
            data-visit=${visit.appointmentId}
            aria-selected=${visit.appointmentId === on.selectedId}
            @focusin=${() => on.select(visit)}
          >
            <td class="nowrap">${whenWord(visit.date, visit.startMinute)}</td>
            <td>
              <b>${visit.patientName}</b>
              <p class="minor">${on.whole ? visit.practitionerName : age(visit.birthDate, visit.date)}</p>
            </td>
            <td class="nowrap">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</td>
            <td>
              ${visit.status === 'arrived' ? msg('decida com ele na recepção') : choiceOf(visit, offer, on)}
            </td>
            <td>
              ${visit.status === 'arrived' ? html`<b>${msg('Já chegou')}</b>` : stateOf(visit, offer, on)}
            </td>
          </tr>`
        },
      )}
    </tbody>
  </table>`
}

/** A visit of which something was just decided, and what. */
export interface Done {
  readonly visit: AffectedVisit
  readonly decision: Decision
}

/** The visits that were moved or given up here: who is still to be told. */
export function doneTable(done: readonly Done[], on: Pick<Visits, 'selectedId' | 'select'>): TemplateResult {
  return html`<table class="list" aria-label=${msg('Remarcadas agora')}>
    <thead>
      <tr>
        <th scope="col">${msg('Era')}</th>
        <th scope="col">${msg('Paciente')}</th>
        <th scope="col">${msg('Telefone')}</th>
        <th scope="col">${msg('Ficou')}</th>
      </tr>
    </thead>
    <tbody>
      ${done.map(
        ({ visit, decision }) =>
          html`<tr
            tabindex="0"
            data-visit=${visit.appointmentId}
            aria-selected=${visit.appointmentId === on.selectedId}
            @focusin=${() => on.select(visit)}
          >
            <td class="nowrap">${whenWord(visit.date, visit.startMinute)}</td>
            <td><b>${visit.patientName}</b></td>
            <td class="nowrap">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</td>
            <td>${decision === 'cancel' ? msg('desmarcada') : placeWord(decision.to)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

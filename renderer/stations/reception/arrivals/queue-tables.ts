import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { overbookedWord, remarksOf } from '../../../desk/remarks.ts'
import { priorityTag, waitLevel, waitWord } from '../../../desk/waiting-words.ts'
import '../../../elements/status-mark.ts'
import { age, instant, minuteOf, minutesLong, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { missingWords, type WaitingLine } from './words.ts'

export type ExpectedLine = Output<'queue.arrivals'>['expected'][number]

const remarkLine = (one: Visit) => (remarksOf(one) ? html`<div>${remarksOf(one)}</div>` : nothing)

interface WaitingActions {
  readonly timeZone: string
  readonly selectedId: string
  choose(id: string): void
  complete(one: WaitingLine): void
}

/** Who is here, in order. */
export function waitingTable(
  waiting: readonly WaitingLine[],
  { timeZone, selectedId, choose, complete }: WaitingActions,
) {
  const row = (one: WaitingLine) => {
    const tag = priorityTag(one)
    const missing = missingWords(one)
    return html`<tr
      data-id=${one.id}
      tabindex="0"
      aria-selected=${one.id === selectedId}
      @click=${() => choose(one.id)}
      @focus=${() => choose(one.id)}
    >
      <td>${one.place}</td>
      <td>
        <b>${one.patientName}</b>,
        ${age(one.birthDate, one.date)}${tag ? html` <span class="tag">${tag}</span>` : nothing}
        <div class="minor">
          ${[one.firstVisit ? msg('1ª vez') : one.visitType, overbookedWord(one)].filter(Boolean).join(', ')}
        </div>
        ${remarkLine(one)}
      </td>
      <td>${one.practitionerName}${one.room ? html`<div class="minor">${one.room}</div>` : nothing}</td>
      <td>${time2(one.startMinute)}</td>
      <td>${one.arrivedAt ? instant(one.arrivedAt, timeZone).slice(-5) : ''}</td>
      <td class="nowrap">
        <span class="wait">
          <meter min="0" max="45" low="15.5" high="30.5" optimum="0" value=${Math.min(45, one.waitedMinutes)}>
            ${one.waitedMinutes}
          </meter>
          <b>${minutesLong(one.waitedMinutes)}</b>
          <span class="minor ${waitLevel(one.waitedMinutes)}">${waitWord(one.waitedMinutes)}</span>
        </span>
      </td>
      <td>
        ${missing ? html`⚠ ${missing} <button class="link" type="button" @click=${() => complete(one)}>${msg('Completar')}</button>` : html`✓ ${one.insurer ?? msg('Particular')}`}
      </td>
    </tr>`
  }
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${msg('Ordem')}</th>
        <th scope="col">${msg('Paciente')}</th>
        <th scope="col">${msg('Para')}</th>
        <th scope="col">${msg('Marcada')}</th>
        <th scope="col">${msg('Chegou')}</th>
        <th scope="col">${msg('Espera')}</th>
        <th scope="col">${msg('Cadastro e convênio')}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(waiting, ({ id }) => id, row)}
    </tbody>
  </table>`
}

interface ExpectedActions {
  readonly now: string
  arrive(one: ExpectedLine): void
}

function inMinutes(one: ExpectedLine, now: string): string {
  const left = one.startMinute - minuteOf(now)
  return left >= 0 ? msg(str`em ${left} min`) : msg(str`atrasado ${-left} min`)
}

/** Who should be here soon, or should have been. */
export function expectedTable(expected: readonly ExpectedLine[], { now, arrive }: ExpectedActions) {
  if (expected.length === 0) return html`<p class="empty">${msg('Ninguém é esperado na próxima hora.')}</p>`
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${msg('Horário')}</th>
        <th scope="col">${msg('Paciente')}</th>
        <th scope="col">${msg('Para')}</th>
        <th scope="col">${msg('Situação')}</th>
        <th scope="col">${msg('Quando')}</th>
        <th scope="col">${msg('Telefone')}</th>
        <th scope="col"><span class="visually-hidden">${msg('Ações')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        expected,
        ({ id }) => id,
        (one) =>
          html`<tr data-id=${one.id} tabindex="0">
            <td>${time2(one.startMinute)}</td>
            <td>
              <b>${one.patientName}</b
              >${one.firstVisit ? html` <span class="flag">${msg('1ª vez')}</span>` : nothing}
              ${remarkLine(one)}
            </td>
            <td>${one.practitionerName}</td>
            <td><mb-status-mark status=${one.status}></mb-status-mark></td>
            <td>${inMinutes(one, now)}</td>
            <td class="nowrap">${one.phone ? phone(one.phone) : msg('sem telefone')}</td>
            <td>
              <button class="link" type="button" @click=${() => arrive(one)}>
                ${msg('Registrar chegada')}
              </button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

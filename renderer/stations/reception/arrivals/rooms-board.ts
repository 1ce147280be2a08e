import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { statusGlyph } from '../../../elements/status-mark.ts'
import { time2 } from '../../../i18n/format.ts'

type Room = Output<'queue.arrivals'>['rooms'][number]

const nextWord = ({ next }: Room) =>
  next
    ? next.arrived
      ? msg(str`Depois: ${next.patientName}, ${time2(next.startMinute)}`)
      : msg(str`Depois: ${next.patientName}, ${time2(next.startMinute)}, não chegou`)
    : msg('Ninguém depois')

function inside(room: Room) {
  if (!room.inside)
    return html`<p class="row"><b>${msg('Livre')}</b></p>
      <p class="minor">${nextWord(room)}</p>`
  const { minutes, booked, practitionerName, patientName } = room.inside
  const over = minutes - booked
  return html`<p class="row">
      <b>${msg('Em atendimento')}</b>
      <span class="minor"
        >${msg(str`${minutes} de ${booked} min`)}${over > 0 ? html` <b class="over">▲ +${over}</b>` : nothing}</span
      >
    </p>
    <p>${msg(str`${practitionerName}, com ${patientName}`)}</p>
    <progress
      class=${over > 0 ? 'over' : ''}
      max=${booked}
      value=${Math.min(minutes, booked)}
      aria-label=${msg('Tempo de atendimento')}
    ></progress>
    <p class="minor">${nextWord(room)}</p>`
}

/** Which room is free, who is in the others and who comes next. */
export function roomsBoard(rooms: readonly Room[]) {
  const busy = rooms.filter((room) => room.inside !== null).length
  return html`<div class="rooms-head">
      <h2 class="heading-01">${msg('Salas')}</h2>
      <span class="minor">${msg(str`${rooms.length - busy} livres, ${busy} em atendimento`)}</span>
    </div>
    ${
      rooms.length === 0
        ? html`<p class="minor">
            ${msg('Nenhuma sala cadastrada. As salas são cadastradas na administração.')}
          </p>`
        : html`<ul class="rooms">
            ${rooms.map(
              (room) =>
                html`<li class=${room.inside ? 'busy' : 'free'}>
                  <div class="mark ${room.inside ? 'in-progress' : 'booked'}">${statusGlyph}</div>
                  <div class="in">
                    <h3>${room.name}</h3>
                    ${inside(room)}
                  </div>
                </li>`,
            )}
          </ul>`
    }`
}

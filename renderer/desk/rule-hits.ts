import { msg, str } from '@lit/localize'
import { css, html, nothing } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import '../elements/notice.ts'
import { date, time2, visitCount } from '../i18n/format.ts'

type Hits = Output<'schedule.hits'>

export const ruleHitStyles = css`
  .hits {
    display: grid;
    gap: 8px;
    margin: 16px 0;
  }

  .hits ul {
    max-height: 220px;
    overflow: auto;
    border: 1px solid var(--border-subtle-00);
    background: var(--background);
  }

  .hits li {
    padding: 6px 16px;
    border-bottom: 1px solid var(--border-subtle-00);
    overflow-wrap: anywhere;
  }
`

const title = (count: number) =>
  count === 1
    ? msg('1 consulta marcada fica fora desta regra.')
    : msg(str`${count} consultas marcadas ficam fora desta regra.`)

/** How many of those whose visits cannot be have come already. */
export const alreadyHere = (count: number) =>
  count === 1
    ? msg('1 paciente já chegou: fale com ele na recepção.')
    : msg(str`${count} pacientes já chegaram: fale com eles na recepção.`)

/**
 * What a rule that is not saved yet leaves standing outside itself, and how that is settled: before the button that saves
 * it. The same for every rule; wants `ruleHitStyles`.
 */
export function ruleHits(hits: Hits | undefined, settle: unknown = nothing) {
  if (!hits || hits.count === 0) return nothing
  const more = hits.count - hits.visits.length
  return html`<section class="hits" aria-label=${msg('Consultas fora da regra')}>
    <mb-notice
      kind="warning"
      text="${title(hits.count)} ${msg('Elas ficam na agenda como estão, e na lista Por avisar da recepção, até alguém mover ou desmarcar cada uma.')}"
    ></mb-notice>
    ${hits.arrived > 0 ? html`<p><b>${alreadyHere(hits.arrived)}</b></p>` : nothing}
    <ul tabindex="0" aria-label=${visitCount(hits.count)}>
      ${hits.visits.map(
        (visit) =>
          html`<li>
            ${date(visit.date)} ${time2(visit.startMinute)}, <b>${visit.patientName}</b>, ${visit.visitType},
            ${visit.practitionerName}${visit.arrived ? html`, <b>${msg('já chegou')}</b>` : nothing}
          </li>`,
      )}
      ${more > 0 ? html`<li>${msg(str`e mais ${more}`)}</li>` : nothing}
    </ul>
    ${settle}
  </section>`
}

/** What the button says that saves a rule: what it leaves is said once more. */
export const saveWord = (word: string, hits: Hits | undefined): string =>
  hits && hits.count > 0 ? msg(str`${word} (${visitCount(hits.count)} de fora)`) : word

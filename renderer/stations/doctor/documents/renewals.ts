import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { date } from '../../../i18n/format.ts'
import { routeOf } from './route.ts'

export type Renewable = Output<'document.renewable'>['lines'][number]

export const wayOf = ({ name, route }: Renewable) => route ?? routeOf(name)
/** Whether it says all that a prescription must; what it does not say is typed. */
export const isWhole = (line: Renewable) => line.posology !== null && wayOf(line) !== ''

/** What would be renewed: with its dose, and when it was prescribed last; `apart`: how many are not renewed from here. */
export const renewals = (lines: readonly Renewable[], apart: number) =>
  html`<ul class="renewals">
      ${lines.map(
        (line) =>
          html`<li>
            ${line.name}: ${isWhole(line) ? line.posology : msg('falta a via ou a dose; acrescente à mão')}
            (${line.lastOn === null ? msg(str`em uso desde ${date(line.since)}`) : msg(str`receitado em ${date(line.lastOn)}`)})
          </li>`,
      )}
    </ul>
    ${
      apart === 0
        ? nothing
        : html`<p class="helper">
            ${apart === 1 ? msg('Mais 1 de uso contínuo não se renova daqui: tem papel próprio, ou ninguém disse ainda em qual sai.') : msg(str`Mais ${apart} de uso contínuo não se renovam daqui: têm papel próprio, ou ninguém disse ainda em qual saem.`)}
          </p>`
    }`

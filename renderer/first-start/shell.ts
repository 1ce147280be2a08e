import checkmark from '@carbon/icons/es/checkmark/16'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call, onChanged } from '../data/client.ts'
import { enterStation, stationHere } from '../data/station-here.ts'
import { brandMark } from '../desk/brand-mark.ts'
import type { ShownSheet } from '../desk/recovery-code.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { chooseLocale, localeNow } from '../i18n/locale.ts'
import { focusHeading } from '../router.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { emptyDraft, type SetUpDraft } from './draft.ts'
import { publicHeading } from './public-sentence.ts'
import { rekeyProgress } from './rekey-progress.ts'
import type { Restore } from './restore.ts'
import './restore.ts'
import { restoringElsewhere } from './restoring-elsewhere.ts'
import { shellStyles } from './shell-styles.ts'
import { staysShut } from './stays-shut.ts'
import './step-administrator.ts'
import './step-clinic.ts'
import './step-kind.ts'
import './step-practitioner.ts'
import './step-recovery.ts'
import './step-station.ts'
import { firstSteps } from './steps.ts'
import './unlock.ts'

type Gate = Output<'gate.status'>
/** How often to ask how far it is. */
const LOOK_MS = 500

/** What a PC shows before its clinic is open: the first start in six steps, the ways to unlock, or why it stays shut. */
@localized()
@customElement('mb-first-start')
export class FirstStart extends LitElement {
  static override styles = [base, type, button, shellStyles]

  @state() private gate: Gate | undefined
  @state() private step = 1
  @state() private restoring = false
  /** The clinic was shut from within to be restored here: until what came of it was read. */
  @state() private within = false
  /** A damaged clinic is tried with its sheet all the same: perhaps only this user's key does not fit. */
  @state() private withSheet = false
  @state() private problem = ''
  @state() private draft: SetUpDraft = emptyDraft(stationHere())
  /** The recovery sheet that was shown, kept for whoever goes back a step. */
  @state() private sheet: ShownSheet | undefined
  #stop: (() => void) | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#look()
    // Another window may have opened the clinic meanwhile.
    this.#stop = onChanged((topics) => {
      if (topics.has('clinic') && this.step < 5) void this.#look()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
    clearTimeout(this.#again)
  }

  async #look(before?: Gate['status']): Promise<void> {
    clearTimeout(this.#again)
    try {
      this.gate = await call('gate.status', {})
      this.within = this.gate.restoring?.here ?? this.#restore()?.isHolding ?? false
      const stays = this.step === 6 || this.restoring || this.within
      if (this.gate.status === 'open' && !stays) enterStation(stationHere())
      if (this.gate.status === 're-keying' || (this.gate.status === 'restoring' && !this.within))
        this.#again = setTimeout(() => void this.#look(this.gate?.status), LOOK_MS)
    } catch (error) {
      this.problem = errorSentence(error)
    }
    await this.updateComplete
    // Asked again and again while it is shut: whoever has gone on to a button stays there.
    if (this.gate?.status !== before) await focusHeading(this)
  }

  async #practice(): Promise<void> {
    this.problem = ''
    try {
      await call('gate.practice', {})
      enterStation(stationHere())
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #go(step: number): Promise<void> {
    this.step = step
    await this.updateComplete
    await focusHeading(this)
  }

  #next(part: Partial<SetUpDraft>): void {
    this.draft = { ...this.draft, ...part }
    void this.#go(this.step + 1)
  }

  /** The last step is done: this PC becomes what was chosen in the first. */
  async #finish(): Promise<void> {
    const { station, language } = this.draft
    if (station !== 'admin') await call('session.sign-out', {})
    const kept = await call('gate.set-up-workstation', { language, station }).then(
      () => true,
      () => false,
    )
    enterStation(kept ? station : stationHere())
  }

  /** A clinic that stands here already is opened, not made; nor is one while nobody knows yet. */
  #isFirstUse(): boolean {
    return this.gate?.status === 'empty' || this.step > 1
  }

  #rail() {
    return html`<nav aria-label=${msg('Passos')}>
      <ol>
        ${firstSteps(this.draft).map(({ title, about }, index) => {
          const number = index + 1
          const done = number < this.step
          return html`<li class=${done ? 'done' : ''} aria-current=${number === this.step ? 'step' : nothing}>
            <span class="box">${done ? icon(checkmark, 16) : number}</span>
            <span><b>${title}</b><br /><span class="helper">${about}</span></span>
          </li>`
        })}
      </ol>
      ${
        this.gate?.status === 'empty'
          ? html`<button class="train" type="button" @click=${() => void this.#practice()}>
              <b>${msg('Clínica de treino')}</b>
              ${msg('Só quer experimentar? Abra com dados fictícios, sem criar nada aqui.')}
            </button>`
          : nothing
      }
    </nav>`
  }

  #step() {
    const back = () => void this.#go(this.step - 1)
    const next = (event: CustomEvent<Partial<SetUpDraft>>) => this.#next(event.detail)
    switch (this.step) {
      case 1:
        return html`<mb-step-station
          .draft=${this.draft}
          .decided=${this.gate?.station ?? null}
          @mb-next=${next}
        ></mb-step-station>`
      case 2:
        return html`<mb-step-kind
          @mb-next=${next}
          @mb-back=${back}
          @mb-practice=${() => void this.#practice()}
          @mb-restore=${() => (this.restoring = true)}
        ></mb-step-kind>`
      case 3:
        return html`<mb-step-clinic .draft=${this.draft} @mb-next=${next} @mb-back=${back}></mb-step-clinic>`
      case 4:
        return html`<mb-step-administrator
          .draft=${this.draft}
          @mb-next=${next}
          @mb-back=${back}
        ></mb-step-administrator>`
      case 5:
        return html`<mb-step-recovery
          .draft=${this.draft}
          .sheet=${this.sheet}
          ?keyStore=${this.gate?.keyStore}
          @mb-sheet=${({ detail }: CustomEvent<ShownSheet>) => (this.sheet = detail)}
          @mb-next=${next}
          @mb-back=${back}
        ></mb-step-recovery>`
      default:
        return html`<mb-step-practitioner @mb-next=${() => void this.#finish()}></mb-step-practitioner>`
    }
  }

  #restore(): Restore | null {
    return this.renderRoot.querySelector('mb-restore')
  }

  #body(gate: Gate) {
    if (this.within || this.restoring) {
      const back = () => (this.within ? enterStation(stationHere()) : (this.restoring = false))
      return html`<mb-restore
        ?within=${this.within}
        folder=${gate.restoring?.folder ?? ''}
        .timeZone=${gate.restoring?.timeZone ?? null}
        ?keyStore=${gate.keyStore}
        @mb-back=${back}
        @mb-next=${() => enterStation(stationHere())}
      ></mb-restore>`
    }
    if (gate.status === 'restoring') return publicHeading(stationHere()) ?? restoringElsewhere()
    if (gate.status === 're-keying') return publicHeading(stationHere()) ?? rekeyProgress(gate.rekeyed)
    if (gate.status === 'empty' || this.step === 6) return this.#step()
    if (gate.status === 'open') return nothing
    if (
      gate.status === 'needs-passphrase' ||
      gate.status === 'needs-recovery' ||
      gate.status === 'needs-backup'
    )
      return this.#unlock(gate, gate.status)
    if (this.withSheet) return this.#unlock(gate, 'needs-recovery')
    return staysShut(gate.status, stationHere(), {
      restore: () => (this.restoring = true),
      openWithSheet: () => (this.withSheet = true),
    })
  }

  #unlock(gate: Gate, status: 'needs-passphrase' | 'needs-recovery' | 'needs-backup') {
    return html`<mb-unlock
      .status=${status}
      ?keyStore=${gate.keyStore}
      ?replaces=${publicHeading(stationHere()) === undefined}
      ?strange=${this.withSheet}
      @mb-next=${() => enterStation(stationHere())}
      @mb-restore=${() => (this.restoring = true)}
      @mb-shut=${() => this.#staysShut()}
    ></mb-unlock>`
  }

  #staysShut(): void {
    this.withSheet = false
    void this.#look()
  }

  override render() {
    const { gate } = this
    const other = localeNow() === 'pt-BR' ? ('en' as const) : ('pt-BR' as const)
    return html`
      <div class="bar">
        <span class="mark">${brandMark()}</span>
        <b>${this.#isFirstUse() ? msg('Primeiro uso') : 'MedicalBooking'}</b>
        <span class="label">${this.draft.clinic?.name ?? ''}</span>
        <span class="grow"></span>
        <button class="button ghost" type="button" lang=${other} @click=${() => void chooseLocale(other)}>
          ${other === 'en' ? 'English' : 'Português'}
        </button>
      </div>
      ${this.#isFirstUse() ? this.#rail() : html`<span></span>`}
      <main>
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${
          gate?.trialOnly && gate.status === 'empty'
            ? html`<mb-notice
                kind="warning"
                text=${msg('Este programa de teste só abre clínicas de teste: não use dados reais.')}
              ></mb-notice>`
            : nothing
        }
        ${
          gate?.setAside && this.step < 6
            ? html`<mb-notice
                kind="warning"
                text=${msg('Já houve uma clínica nesta pasta: o arquivo dela não está mais aqui, ou estava vazio e foi guardado com outro nome. Se ela já funcionou neste computador, não comece outra: restaure de uma cópia.')}
              ></mb-notice>`
            : nothing
        }
        ${gate ? this.#body(gate) : nothing}
      </main>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-first-start': FirstStart
  }
}

import { LitElement } from 'lit'
import { focusHeading } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { steps } from './steps.ts'

/** One question of the totem. Its heading, or the field it begins with, takes the focus when it first stands on the screen. */
export abstract class Question extends LitElement {
  static override styles = [base, frame, keys, steps]

  protected override firstUpdated(): void {
    void focusHeading(this)
  }

  /** Tells the flow above: "mb-back", "mb-next" with what was answered. */
  protected say(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }))
  }
}

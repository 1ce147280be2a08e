import { css } from 'lit'
import { shellStyles } from './shell-styles.ts'

/** The shell's parts that a step uses too, in one column. */
export const stepStyles = [
  shellStyles,
  css`
    :host {
      display: grid;
      grid-template: none;
      gap: 24px;
      min-height: 0;
    }

    .folder {
      display: grid;
      gap: 24px;
    }
  `,
]

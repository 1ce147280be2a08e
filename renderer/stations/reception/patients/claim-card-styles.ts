import { css } from 'lit'

/** A claim among others: no frame of its own. */
export const claimCardStyles = css`
  :host {
    display: block;
    padding: 0;
  }

  .actions {
    margin-top: 0;
  }
`

import { css } from 'lit'

/** A short form of the clinic's card, under a title of its own. */
export const ruleStyles = css`
  section,
  form {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
`

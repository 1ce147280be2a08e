import { css } from 'lit'

/** A square that says whether something is well; how large it is, is its place's to say. */
export const light = css`
  .light {
    flex: none;
    display: grid;
    place-items: center;
    background: var(--support-success);
    color: var(--background);
  }

  .light.late {
    background: var(--support-warning);
    color: #161616;
  }

  .light.wrong {
    background: var(--support-error);
  }
`

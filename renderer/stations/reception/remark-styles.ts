import { css } from 'lit'

/** A remark and the field it is written in. */
export const remarkStyles = css`
  :host {
    display: block;
    margin-top: 8px;
  }

  p {
    overflow-wrap: anywhere;
  }

  form {
    display: grid;
    gap: 8px;
    max-width: 560px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .button.ghost {
    padding-inline: 0;
  }
`

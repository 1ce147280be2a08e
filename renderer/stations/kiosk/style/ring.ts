import { css } from 'lit'

export const ringStyles = css`
  .ring {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: var(--ring);
    height: var(--ring);
  }

  .ring svg {
    width: 100%;
    height: 100%;
    fill: none;
    transform: rotate(-90deg);
  }

  .ring circle {
    stroke-width: 15;
    fill: none;
  }

  .ring .track {
    stroke: var(--ring-track);
  }

  .ring .rest {
    stroke: var(--ring-rest);
  }

  .ring b {
    position: absolute;
    font-size: calc(var(--ring) * 0.46);
    line-height: 1;
    font-weight: 600;
    color: var(--words);
  }
`

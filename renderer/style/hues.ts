import { css } from 'lit'

/** Colours of kinds of visit: a pattern each beside the colour, for whom some look alike. */
export const hues = css`
  .hue {
    --on: 4px;
    --off: 0px;

    background: repeating-linear-gradient(
      0deg,
      var(--hue) 0 var(--on),
      transparent var(--on) calc(var(--on) + var(--off))
    );
  }

  .hue.blue {
    --hue: var(--hue-blue);
  }

  .hue.magenta {
    --hue: var(--hue-magenta);
    --on: 6px;
    --off: 2px;
  }

  .hue.orange {
    --hue: var(--hue-orange);
    --on: 2px;
    --off: 2px;
  }

  .hue.green {
    --hue: var(--hue-green);
    --on: 10px;
    --off: 3px;
  }

  .hue.brown {
    --hue: var(--hue-brown);
    --on: 4px;
    --off: 4px;
  }

  .hue.graphite {
    --hue: var(--hue-graphite);
    --on: 1px;
    --off: 2px;
  }
`

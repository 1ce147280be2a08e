import { css, type CSSResultGroup } from 'lit'
import { hues } from '../../style/hues.ts'
import { glyphStyles } from '../status-mark.ts'

const cards = css`
  .visit {
    --bg: var(--ag-bg);
    --bd: var(--ag-bd);
    --sp: var(--ag-sp);
    --gl: var(--ag-gl);
    --tx: var(--ag-tx);

    position: absolute;
    z-index: 1;
    inset: var(--top) 4px auto 2px;
    height: var(--tall);
    display: flex;
    overflow: hidden;
    font-size: 12px;
    line-height: 15px;
    letter-spacing: 0;
    color: var(--text-primary);
    background-color: var(--bg);
    border: 1px solid var(--bd);
    cursor: pointer;
    user-select: none;
  }

  .visit.confirmed {
    --bg: var(--cf-bg);
    --bd: var(--cf-bd);
    --sp: var(--cf-sp);
    --gl: var(--cf-gl);
    --tx: var(--cf-tx);
  }

  .visit.arrived {
    --bg: var(--ch-bg);
    --bd: var(--ch-bd);
    --sp: var(--ch-sp);
    --gl: var(--ch-gl);
    --tx: var(--ch-tx);
  }

  .visit.in-progress {
    --bg: var(--ea-bg);
    --bd: var(--ea-bd);
    --sp: var(--ea-sp);
    --gl: var(--ea-gl);
    --tx: var(--ea-tx);

    color: var(--ea-tx);
  }

  .visit.fulfilled {
    --bg: var(--at-bg);
    --bd: var(--at-bd);
    --sp: var(--at-sp);
    --gl: var(--at-gl);
    --tx: var(--at-tx);

    color: var(--text-secondary);
  }

  .visit.noshow {
    --bg: var(--fa-bg);
    --bd: var(--fa-bd);
    --sp: var(--fa-sp);
    --gl: var(--fa-gl);
    --tx: var(--fa-tx);

    z-index: 0;
    background-image: repeating-linear-gradient(135deg, var(--fa-ink) 0 2px, transparent 2px 6px);
  }

  .spine {
    width: 14px;
    flex: none;
    display: flex;
    justify-content: center;
    padding-top: 5px;
    background: var(--sp);
    color: var(--gl);
  }

  .booked .spine {
    border-right: 1px dashed var(--bd);
  }

  .body {
    flex: 1;
    min-width: 0;
    padding: 3px 3px 0 5px;
  }

  .line {
    display: flex;
    gap: 4px;
    align-items: center;
    white-space: nowrap;
    overflow: hidden;
  }

  .line b {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .line time {
    flex: none;
    color: var(--tx);
  }

  .about {
    color: var(--text-secondary);
  }

  .about span,
  .line .grow,
  .lane .line span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .visit .word {
    flex: none;
    color: var(--tx);
    font-weight: 500;
  }

  .visit .grow {
    flex: 1;
    min-width: 0;
  }

  .visit > .hue {
    flex: none;
    width: 5px;
    margin: 1px;
    background-color: var(--background);
  }

  .one .spine {
    padding: 0;
    align-items: center;
  }

  .one .body {
    padding-top: 0;
    align-self: center;
  }

  .in-progress .about {
    color: var(--ea-sub);
  }

  .fulfilled b {
    font-weight: 500;
  }

  .noshow b {
    font-weight: 500;
    color: var(--text-secondary);
    text-decoration: line-through;
  }

  .under .body {
    margin-right: 62px;
  }

  .flag {
    flex: none;
    height: 15px;
    padding: 0 3px;
    line-height: 13px;
    font-weight: 600;
    border: 1px solid currentcolor;
  }

  .flag.first {
    background: var(--text-primary);
    border-color: var(--text-primary);
    color: var(--background);
  }

  .in-progress .flag.first {
    background: var(--ea-tx);
    border-color: var(--ea-tx);
    color: var(--ea-bg);
  }

  .flag.missed {
    font-weight: 500;
    border-style: dotted;
  }

  .visit.lane {
    left: auto;
    width: 66px;
    min-height: 52px;
    z-index: 3;
    color: var(--en-tx);
    background: var(--en-bg);
    border-color: var(--en-bd);
    box-shadow: -2px 0 0 var(--background);
  }

  .lane .spine {
    width: 8px;
    background: repeating-linear-gradient(135deg, var(--en-bd) 0 2px, var(--en-bg) 2px 5px);
  }

  .lane .body {
    padding: 0;
  }

  .lane .line {
    padding-left: 3px;
    line-height: 13px;
    color: inherit;
  }

  .lane .line time {
    color: inherit;
  }

  .lane-head {
    padding: 0 2px;
    line-height: 13px;
    font-weight: 600;
    background: var(--en-bd);
    color: var(--en-on);
  }

  /* The minutes that stay free around it: its own shadow, above and below. */
  .buffered {
    --gap-around: 0 var(--before) 0 var(--line-half), 0 var(--after) 0 var(--line-half);

    box-shadow: var(--gap-around);
  }

  .visit.selected,
  .visit:focus-visible {
    z-index: 2;
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: 0;
    box-shadow:
      inset 0 0 0 1px var(--focus-inset),
      var(--gap-around, 0 0 transparent);
  }

  /* Beside the visit it stands over, chosen or not. */
  .visit.lane.selected {
    z-index: 3;
  }

  .visit.carried {
    opacity: 0.4;
  }

  @media (forced-colors: active) {
    .visit.selected {
      outline-color: Highlight;
    }
  }
`

/** Cards: 14 px status spine, text 12/15, in three densities (mockups, desk decisions 4 to 6 and 9). */
export const cardStyles: CSSResultGroup = [glyphStyles, hues, cards]

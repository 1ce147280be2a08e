import { css } from 'lit'

/** Lines are told apart by dash and mark and bands by hatching, so that a plot is read in grey as well. */
export const plotStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .plot {
    overflow: hidden;
  }

  svg {
    font-size: 12px;
  }

  text {
    fill: var(--text-secondary);
  }

  .grid line {
    stroke: var(--border-subtle-01);
  }

  .band rect {
    fill: var(--highlight);
  }

  .band.diastolic rect {
    fill: url('#hatch');
  }

  #hatch line {
    stroke: var(--interactive);
    opacity: 0.4;
  }

  .band line {
    stroke: var(--interactive);
    stroke-dasharray: 1 3;
  }

  .band text {
    fill: var(--text-primary);
    paint-order: stroke;
    stroke: var(--layer-01);
    stroke-width: 3px;
  }

  .goal line {
    stroke: var(--text-primary);
    stroke-dasharray: 8 3 2 3;
  }

  .goal text {
    fill: var(--text-primary);
    paint-order: stroke;
    stroke: var(--layer-01);
    stroke-width: 3px;
  }

  .series polyline {
    fill: none;
    stroke: var(--interactive);
    stroke-width: 2;
  }

  .series rect {
    fill: var(--interactive);
  }

  .series.diastolic polyline {
    stroke: var(--text-primary);
    stroke-dasharray: 5 3;
  }

  .series circle {
    fill: var(--layer-01);
    stroke: var(--text-primary);
    stroke-width: 2;
  }

  .series .last {
    font-weight: 600;
    fill: var(--text-primary);
  }

  .here line {
    stroke: var(--text-primary);
  }

  .here circle {
    fill: none;
    stroke: var(--focus);
    stroke-width: 3;
  }

  .told {
    min-height: 36px;
    padding-top: 4px;
    color: var(--text-secondary);
    overflow-wrap: anywhere;
  }
`

import { css } from 'lit'

/** The queue beside the rooms; what belongs to the day list's frame is in day-styles. */
export const arrivalsStyles = css`
  .next-up {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    background: var(--highlight);
    border-bottom: 1px solid var(--border-subtle-00);
    box-shadow: inset 4px 0 0 var(--interactive);
  }

  .next-up > * {
    padding: 16px 24px;
  }

  .next-up h2 {
    overflow-wrap: anywhere;
  }

  .next-up .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 16px;
    margin-top: 12px;
  }

  .next-up label {
    display: grid;
    gap: 4px;
    font-size: 12px;
    color: var(--text-secondary);
  }

  .next-up select {
    min-height: 40px;
    min-width: 184px;
    padding: 0 8px;
    background: var(--background);
    border: 0;
    border-bottom: 1px solid var(--border-strong-01);
    font-size: 14px;
    color: var(--text-primary);
  }

  .why {
    border-left: 1px solid var(--border-subtle-01);
  }

  .why ol {
    display: grid;
    gap: 4px;
    margin-top: 8px;
    padding-left: 20px;
    list-style: decimal;
  }

  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--text-primary);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
  }

  .wait {
    display: inline-grid;
    grid-template-columns: 72px auto;
    align-items: center;
    gap: 0 10px;
    line-height: 16px;
  }

  .wait meter {
    grid-row: 1 / 3;
  }

  meter,
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 8px;
    border: 0;
    background: var(--layer-accent);
  }

  progress {
    height: 4px;
    margin: 6px 0 4px;
  }

  meter::-webkit-meter-inner-element {
    height: 8px;
    border: 0;
  }

  meter::-webkit-meter-bar,
  progress::-webkit-progress-bar {
    height: inherit;
    background: var(--layer-accent);
    border: 0;
    border-radius: 0;
  }

  meter::-webkit-meter-optimum-value,
  progress::-webkit-progress-value {
    background: var(--interactive);
  }

  meter::-webkit-meter-suboptimum-value,
  progress.over::-webkit-progress-value {
    background: repeating-linear-gradient(135deg, var(--ch-bd) 0 4px, var(--ch-sp) 4px 8px);
  }

  meter::-webkit-meter-even-less-good-value {
    background: repeating-linear-gradient(90deg, var(--text-error) 0 3px, var(--background) 3px 5px);
  }

  .link {
    min-height: 24px;
    padding: 0 4px;
    color: var(--link-primary);
    text-decoration: underline;
  }

  .soon,
  .over {
    color: var(--text-warning);
  }

  .late {
    color: var(--text-error);
  }

  .minor {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-secondary);
  }

  .minor.soon {
    color: var(--text-warning);
  }

  .minor.late {
    color: var(--text-error);
  }

  .section {
    display: flex;
    align-items: baseline;
    gap: 12px;
    padding: 24px 16px 8px;
  }

  @media (max-width: 1000px) {
    .next-up {
      grid-template-columns: minmax(0, 1fr);
    }

    .why {
      border-left: 0;
      border-top: 1px solid var(--border-subtle-01);
    }

    .list-area {
      overflow-x: auto;
    }
  }
`

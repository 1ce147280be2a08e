import { css, type CSSResultGroup } from 'lit'
import { blockStyles } from './block-styles.ts'
import { headStyles } from './head-styles.ts'

const sheet = css`
  :host {
    --head: 56px;
    --pad: 8px;

    min-width: 0;
    min-height: 0;
  }

  .scroll {
    position: relative;
    height: 100%;
    overflow: auto;
    scroll-padding: 72px 8px 8px 56px;
  }

  .sheet {
    position: relative;
    display: flex;
    min-width: calc(48px + var(--columns) * 168px);
  }

  .ruler {
    position: sticky;
    z-index: 6;
    left: 0;
    width: 48px;
    flex: none;
    background: var(--background);
  }

  .corner {
    position: sticky;
    z-index: 2;
    top: 0;
    height: var(--head);
    background: var(--background);
    border-bottom: 1px solid var(--line-hour);
  }

  .hours {
    position: relative;
    height: calc(var(--minutes) * 4px / 3 + 2 * var(--pad));
    background-image:
      linear-gradient(var(--line-hour) 1px, transparent 1px),
      linear-gradient(var(--line-half) 1px, transparent 1px);
    background-repeat: repeat-y;
    background-position: right var(--pad);
    background-size:
      8px 20px,
      4px calc(20px / 3);
  }

  .hours b {
    position: absolute;
    top: var(--top);
    right: 10px;
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    font-weight: 400;
    color: var(--text-secondary);
    background: var(--background);
  }

  .columns {
    flex: 1;
    min-width: 0;
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
  }

  .column {
    border-left: 1px solid var(--border-subtle-01);
  }

  .area {
    position: relative;
    height: calc(var(--minutes) * 4px / 3);
    margin: var(--pad) 0;
    background-image:
      linear-gradient(var(--line-hour) 1px, transparent 1px),
      linear-gradient(var(--line-half) 1px, transparent 1px),
      linear-gradient(var(--line-15) 1px, transparent 1px);
    background-size:
      100% 80px,
      100% 40px,
      100% 20px;
    border-bottom: 1px solid var(--line-hour);
    cursor: cell;
  }

  .cursor {
    position: absolute;
    z-index: 3;
    inset: var(--top) 4px auto 2px;
    height: var(--tall);
    cursor: cell;
  }

  .cursor:focus-visible {
    background: var(--highlight);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }

  .cursor:focus-visible::after {
    content: attr(data-time);
    position: absolute;
    inset: 1px auto auto 6px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--text-primary);
  }

  .field {
    position: absolute;
    z-index: 4;
    inset: var(--top) 4px auto 2px;
    min-height: 36px;
    height: var(--tall);
    cursor: default;
  }

  .ghost {
    position: absolute;
    z-index: 4;
    inset: var(--top) 4px auto 2px;
    height: var(--tall);
    padding: 1px 6px;
    overflow: hidden;
    font-size: 12px;
    line-height: 16px;
    color: var(--text-primary);
    background: var(--highlight);
    border: 2px dashed var(--interactive);
    pointer-events: none;
  }

  .ghost.taken {
    background: var(--en-bg);
    border-color: var(--en-bd);
    color: var(--en-tx);
  }

  .now {
    position: absolute;
    z-index: 0;
    left: 48px;
    right: 0;
    top: calc(var(--head) + var(--pad) + var(--top));
    border-top: 1px solid var(--now);
    pointer-events: none;
  }

  .now-time {
    position: absolute;
    z-index: 1;
    left: 2px;
    top: calc(var(--top) + var(--pad) - 8px);
    width: 44px;
    font-size: 12px;
    line-height: 17px;
    font-weight: 600;
    letter-spacing: 0.2px;
    text-align: center;
    background: var(--now);
    color: var(--background);
  }

  .now.wide {
    left: 0;
    top: var(--top);
  }

  .tick {
    position: absolute;
    z-index: 3;
    left: -6px;
    top: var(--top);
    width: 22px;
    border-top: 1px solid var(--now);
    pointer-events: none;
  }
`

/** 80 px an hour, lines in falling strength, heads and ruler that stay. */
export const gridStyles: CSSResultGroup = [headStyles, sheet, blockStyles]

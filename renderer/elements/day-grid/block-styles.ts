import { css } from 'lit'

/**
 * What cannot be booked, each with a pattern of its own beside its word: outside the hours one hatch, a break dots, a
 * holiday a net, the clinic closed level lines, an absence a cross-hatch, a recurring block the other hatch, another
 * desk's hold upright lines.
 */
export const blockStyles = css`
  .shut {
    position: absolute;
    inset: var(--top) 0 auto;
    height: var(--tall);
    padding: var(--over, 0) 0 var(--under, 0);
    display: flex;
    align-items: center;
    justify-content: center;
    text-align: center;
    font-size: 12px;
    line-height: 16px;
    letter-spacing: 0.1px;
    color: var(--closed-text);
    background-color: var(--closed);
    cursor: default;
  }

  .shut span {
    max-width: 100%;
    padding: 0 6px;
    background: var(--closed);
    overflow-wrap: anywhere;
  }

  .shut.outside {
    background-image: repeating-linear-gradient(135deg, var(--closed-ink) 0 1px, transparent 1px 8px);
  }

  .shut.break {
    background-image: radial-gradient(circle, var(--closed-ink) 1px, transparent 1.4px);
    background-size: 8px 8px;
  }

  .shut.absence {
    background-image:
      repeating-linear-gradient(135deg, var(--closed-ink) 0 1px, transparent 1px 8px),
      repeating-linear-gradient(45deg, var(--closed-ink) 0 1px, transparent 1px 8px);
  }

  .shut.holiday {
    background-image:
      repeating-linear-gradient(0deg, var(--closed-ink) 0 1px, transparent 1px 8px),
      repeating-linear-gradient(90deg, var(--closed-ink) 0 1px, transparent 1px 8px);
  }

  .shut.closure {
    background-image: repeating-linear-gradient(0deg, var(--closed-ink) 0 1px, transparent 1px 5px);
  }

  .shut.block {
    background-image: repeating-linear-gradient(45deg, var(--closed-ink) 0 2px, transparent 2px 8px);
  }

  .shut.holiday span,
  .shut.closure span,
  .shut.absence span,
  .shut.block span {
    padding: 2px 10px;
    border: 1px solid var(--border-subtle-01);
    background: var(--background);
    color: var(--text-secondary);
  }

  .shut.hold {
    inset: var(--top) 4px auto 2px;
    z-index: 1;
    background: repeating-linear-gradient(90deg, var(--hold-ink) 0 1px, transparent 1px 4px), var(--hold-bg);
    border: 1px dashed var(--hold-bd);
    color: var(--text-secondary);
  }

  .shut.hold span {
    display: flex;
    align-items: center;
    gap: 6px;
    background: var(--hold-bg);
  }

  .extra {
    position: absolute;
    inset: var(--top) 0 auto;
    height: var(--tall);
    border: dashed var(--interactive);
    border-width: 1px 0 1px 3px;
    font-size: 12px;
    line-height: 14px;
    text-align: right;
    color: var(--text-secondary);
    pointer-events: none;
  }

  .extra span {
    padding: 0 4px;
    background: var(--background);
  }
`

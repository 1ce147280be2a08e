import { css, unsafeCSS } from 'lit'

/** Between the columns that a paper's words flow through. */
export const PAGE_GAP_PX = 40

/** What a paper says, in letters as large as its PC has them (`--words`). */
export const bodyStyles = css`
  .window {
    flex: 1;
    font-size: var(--words);
    min-height: 0;
    overflow: hidden;
  }

  .flow {
    height: 100%;
    column-count: 1;
    column-gap: ${unsafeCSS(PAGE_GAP_PX)}px;
    column-fill: auto;
  }

  .statement {
    margin-bottom: 5mm;
    font-size: 1.1em;
    line-height: 1.7;
  }

  .text {
    margin-bottom: 4mm;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    orphans: 3;
    widows: 3;
  }

  h2 {
    margin-bottom: 1mm;
    font-size: 1em;
    font-weight: 600;
    break-after: avoid;
  }

  .box {
    margin-bottom: 4mm;
    padding: 2mm 3mm;
    border: 0.25mm solid #161616;
    break-inside: avoid;
  }

  .box .text {
    margin: 0;
  }

  .medicines {
    list-style: decimal;
    padding-left: 6mm;
  }

  .medicines li {
    padding: 1.5mm 0;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .medicines li p:first-child {
    display: flex;
    align-items: baseline;
    gap: 2mm;
  }

  .medicines li p:first-child::after {
    content: '';
    order: 1;
    flex: 1;
    min-width: 4mm;
    border-bottom: 0.3mm dotted #6f6f6f;
  }

  /* A medicine whose posology says how much has no line that leads to a quantity. */
  .medicines li p:not(:has(.quantity))::after {
    display: none;
  }

  .quantity {
    order: 2;
    flex: none;
    max-width: 45%;
    text-align: end;
  }

  .items {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 8mm;
  }

  .items li {
    display: grid;
    grid-template-columns: 6mm minmax(0, 1fr) fit-content(40%);
    column-gap: 1mm;
    align-items: baseline;
    padding: 1mm 0;
    border-bottom: 0.2mm solid #c6c6c6;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .items small {
    font-size: 0.82em;
    color: #393939;
    text-align: end;
  }

  .listed {
    margin-bottom: 4mm;
    padding-left: 5mm;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .tick {
    width: 3.2mm;
    height: 3.2mm;
    border: 0.3mm solid #161616;
  }

  .end {
    display: flex;
    align-items: center;
    gap: 2mm;
    margin: 3mm 0 5mm;
    font-size: 0.82em;
    color: #393939;
    break-before: avoid;
  }

  .end::before,
  .end::after {
    content: '';
    flex: 1;
    border-top: 0.2mm solid #6f6f6f;
  }

  .consented {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10mm 8mm;
    padding-top: 12mm;
    font-size: 0.85em;
    break-inside: avoid;
  }

  .consented .ruled {
    display: block;
    width: auto;
  }
`

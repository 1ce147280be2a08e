import { css, unsafeCSS } from 'lit'

/** Between the columns that a paper's words flow through. */
export const PAGE_GAP_PX = 40

/** Black on white whatever the theme, no filled areas, nothing under 8 points: right on a grey printer too. */
export const documentStyles = css`
  .page {
    page: document;
    display: flex;
    flex-direction: column;
    width: 210mm;
    height: 296.8mm;
    padding: 13mm 17mm 10mm;
    background: #fff;
    color: #161616;
    font: 10.5pt/1.4 var(--font);
    font-variant-numeric: tabular-nums lining-nums;
    overflow: hidden;
  }

  @media screen {
    .page {
      box-shadow: 0 0 0 1px #8d8d8d;
    }
  }

  .page:not(:last-child) {
    break-after: page;
  }

  header {
    display: flex;
    justify-content: space-between;
    gap: 8mm;
    padding-bottom: 4mm;
    border-bottom: 0.5mm solid #161616;
    font-size: 9pt;
    line-height: 1.35;
  }

  .clinic {
    font-size: 15pt;
    font-weight: 600;
  }

  .author {
    text-align: right;
  }

  .author b {
    font-size: 11.5pt;
  }

  .title {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 6mm;
    margin: 6mm 0 4mm;
  }

  .title p {
    font-size: 9pt;
  }

  h1 {
    font-size: 19pt;
    line-height: 1.2;
    font-weight: 600;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 2mm;
  }

  .mark {
    padding: 1mm 2.5mm;
    border: 0.4mm solid #161616;
    font-size: 9pt;
    font-weight: 600;
    white-space: nowrap;
  }

  dl {
    display: grid;
    grid-template-columns: 1fr auto auto;
    margin-bottom: 5mm;
    border: solid #161616;
    border-width: 0.2mm 0 0 0.2mm;
  }

  dl > div {
    min-width: 34mm;
    padding: 1mm 2.5mm;
    border: solid #161616;
    border-width: 0 0.2mm 0.2mm 0;
  }

  dl > .alone {
    grid-column: 1 / -1;
  }

  dl .ruled {
    height: 4mm;
  }

  dl > .wide .ruled {
    width: 100%;
  }

  dd {
    overflow-wrap: anywhere;
  }

  dt {
    font-size: 8.5pt;
    color: #393939;
  }

  .window {
    flex: 1;
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
    font-size: 12pt;
    line-height: 1.75;
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
    font-size: 10.5pt;
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
    max-width: 40%;
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
    font-size: 8.5pt;
    color: #393939;
    text-align: end;
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
    font-size: 8.5pt;
    color: #393939;
    break-before: avoid;
  }

  .end::before,
  .end::after {
    content: '';
    flex: 1;
    border-top: 0.2mm solid #6f6f6f;
  }

  .ruled {
    display: inline-block;
    width: 42mm;
    border-bottom: 0.2mm solid #161616;
  }

  .ruled.short {
    width: 18mm;
  }

  .consented {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10mm 8mm;
    padding-top: 12mm;
    font-size: 9pt;
    break-inside: avoid;
  }

  .consented .ruled {
    display: block;
    width: auto;
  }

  .sign {
    display: grid;
    grid-template-columns: 1fr 84mm;
    align-items: end;
    gap: 6mm;
    padding: 4mm 0 5mm;
  }

  /* Two corners, so that a stamp may be larger than its place. */
  .stamp {
    position: relative;
    height: 19mm;
    font-size: 8pt;
    line-height: 5mm;
    text-align: center;
    color: #525252;
  }

  .stamp::before,
  .stamp::after {
    content: '';
    position: absolute;
    top: 0;
    width: 3mm;
    height: 3mm;
    border-top: 0.25mm solid #6f6f6f;
  }

  .stamp::before {
    left: 0;
    border-left: 0.25mm solid #6f6f6f;
  }

  .stamp::after {
    right: 0;
    border-right: 0.25mm solid #6f6f6f;
  }

  .signer {
    padding-top: 1mm;
    border-top: 0.25mm solid #161616;
    font-size: 9pt;
    text-align: center;
  }

  footer {
    display: grid;
    grid-template-columns: 17mm 1fr;
    gap: 4mm;
    padding-top: 2.5mm;
    border-top: 0.25mm solid #161616;
    font-size: 8.5pt;
    line-height: 1.35;
  }

  .square {
    width: 17mm;
    height: 17mm;
  }

  .square.empty {
    border: 0.2mm dashed #8d8d8d;
  }

  .line {
    display: flex;
    justify-content: space-between;
    font-size: 10pt;
  }

  .line b {
    letter-spacing: 0.2mm;
  }
`

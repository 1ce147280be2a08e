import { css } from 'lit'

/** Black on white whatever the theme, no filled areas, nothing under 8 points: right on a grey printer too. */
export const documentStyles = css`
  .page {
    --words: 11pt;
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

  /* Two pages on one sheet, and where it is cut. */
  .sheet {
    page: document-pair;
    display: flex;
    width: 297mm;
    height: 209.8mm;
    background: #fff;
  }

  .sheet .a5 {
    width: 148.5mm;
  }

  .sheet .page + .page {
    border-left: 0.2mm dashed #6f6f6f;
  }

  @media screen {
    .page,
    .sheet {
      box-shadow: 0 0 0 1px #8d8d8d;
    }
  }

  .page:not(:last-child),
  .sheet:not(:last-child) {
    break-after: page;
  }

  .sheet .page:not(:last-child) {
    break-after: auto;
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) fit-content(45%);
    gap: 8mm;
    padding-bottom: 4mm;
    border-bottom: 0.5mm solid #161616;
    font-size: 9pt;
    line-height: 1.35;
  }

  header.with-logo {
    grid-template-columns: auto minmax(0, 1fr) fit-content(36%);
    gap: 6mm;
  }

  /* Always as high as four lines, so that its width alone is another with each clinic. */
  .logo {
    max-width: 28mm;
    height: 15mm;
    object-fit: contain;
  }

  .clinic {
    font-size: 15pt;
    font-weight: 600;
  }

  /* Beside a logo, which names it too, it takes no more lines than alone. */
  .with-logo .clinic {
    font-size: 12pt;
  }

  .author {
    text-align: right;
    overflow-wrap: anywhere;
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

  .ruled {
    display: inline-block;
    width: 42mm;
    border-bottom: 0.2mm solid #161616;
  }

  .ruled.short {
    width: 18mm;
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

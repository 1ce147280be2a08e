import { css } from 'lit'

/** The same on half the paper: what stands around the words gives way first. */
export const a5Styles = css`
  .page.a5 {
    page: document-a5;
    width: 148mm;
    height: 209.8mm;
    padding: 8mm 9.5mm 6mm;
  }

  /* An A4 on half its paper. */
  .page.shrunk {
    page: document-a5;
    zoom: 0.7069;
  }

  /* It lies on the sheet that it shares, not on one of its own. */
  .sheet > .page.page {
    page: document-pair;
  }

  .a5 header {
    gap: 5mm;
    padding-bottom: 2.5mm;
    font-size: 8pt;
  }

  .a5 .with-logo {
    gap: 4mm;
  }

  .a5 .logo {
    max-width: 20mm;
    height: 11mm;
  }

  .a5 .clinic {
    font-size: 12pt;
    line-height: 1.2;
  }

  .a5 .with-logo .clinic {
    font-size: 10pt;
  }

  .a5 .author b {
    font-size: 10.5pt;
  }

  .a5 .title {
    margin: 4mm 0 3mm;
  }

  .a5 h1 {
    font-size: 15pt;
  }

  .a5 dl {
    margin-bottom: 3mm;
  }

  .a5 dl > div {
    min-width: 27mm;
    padding: 0.6mm 2mm;
  }

  .a5 .long {
    display: flex;
    flex-wrap: wrap;
  }

  .a5 .long > div {
    flex: 1;
  }

  .a5 .long > .wide {
    flex: 1 0 100%;
  }

  .a5 .long > .wide ~ .wide {
    order: 1;
  }

  .a5 dl .ruled {
    width: 100%;
  }

  .a5 .items {
    grid-template-columns: 1fr;
  }

  .a5 dt {
    font-size: 8pt;
  }

  .a5 .sign {
    grid-template-columns: 1fr 64mm;
    gap: 4mm;
    padding: 2mm 0 3mm;
  }

  .a5 .stamp {
    height: 14mm;
  }

  .a5 footer {
    grid-template-columns: 13mm 1fr;
    gap: 3mm;
    padding-top: 2mm;
    font-size: 8pt;
    line-height: 1.25;
  }

  .a5 .square {
    width: 13mm;
    height: 13mm;
  }

  .a5 .line {
    font-size: 9pt;
  }

  .a5 .institution {
    margin-bottom: 1mm;
    font-size: 8pt;
    line-height: 1.25;
  }

  .a5 .pharmacy {
    margin-bottom: 2mm;
  }

  .a5 .pharmacy > div {
    padding: 1mm 2mm 1.5mm;
    font-size: 8pt;
  }

  .a5 .pharmacy p {
    min-height: 5mm;
  }

  .a5 .pharmacy .stamped {
    min-height: 9mm;
    margin-top: 1mm;
  }
`

import { css } from 'lit'

/** What a pharmacy fills in, and what the hand copies: ruled lines, no filled areas. */
export const keptStyles = css`
  .institution {
    margin-bottom: 2mm;
    font-size: 8.5pt;
  }

  .pharmacy {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-bottom: 4mm;
    border: 0.25mm solid #161616;
  }

  .pharmacy.one {
    grid-template-columns: 1fr;
  }

  .pharmacy > div {
    padding: 1.5mm 2.5mm 2.5mm;
    font-size: 8.5pt;
  }

  .pharmacy > div + div {
    border-left: 0.25mm solid #161616;
  }

  .pharmacy h2 {
    font-size: 8.5pt;
  }

  .pharmacy p {
    display: flex;
    align-items: flex-end;
    gap: 2mm;
    min-height: 6.5mm;
  }

  .pharmacy p i {
    flex: 1;
    border-bottom: 0.2mm solid #161616;
  }

  .pharmacy .stamped {
    min-height: 13mm;
    justify-content: center;
    border: 0.2mm solid #8d8d8d;
    border-bottom: 0;
    font-size: 8pt;
    color: #525252;
    margin-top: 1.5mm;
  }

  .copy {
    width: 100%;
    margin-bottom: 4mm;
    border-collapse: collapse;
  }

  .copy caption {
    padding-bottom: 1mm;
    font-weight: 600;
    text-align: start;
  }

  .copy th,
  .copy td {
    padding: 1mm 2mm;
    border: 0.2mm solid #8d8d8d;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .copy th {
    width: 42mm;
    font-size: 8.5pt;
    font-weight: 400;
    color: #393939;
  }

  .copy tr {
    break-inside: avoid;
  }
`

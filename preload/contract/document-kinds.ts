/** The papers that a consultation, or the reception, issues. */
export const DOCUMENT_KINDS = [
  'prescription',
  'antimicrobial',
  'glp',
  'special-control',
  'notification',
  'leave',
  'companion',
  'health',
  'attendance',
  'exams',
  'referral',
  'report',
  'opinion',
  'guidance',
  'consent',
] as const

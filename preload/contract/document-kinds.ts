/** The papers that a consultation, or the reception, issues. */
export const DOCUMENT_KINDS = [
  'leave',
  'companion',
  'health',
  'attendance',
  'exams',
  'referral',
  'report',
  'opinion',
  'guidance',
] as const

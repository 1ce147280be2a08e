/** Whom each area of the clinic may import beside the ground that all stand on. No two import each other, by whatever way. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  // Within: no operations of their own.
  access: [],
  calendar: [],
  substance: [],
  // Who is who.
  terms: [],
  clinic: ['patient'],
  workstation: ['access'],
  session: ['access'],
  staff: ['access'],
  practitioner: ['access', 'calendar'],
  patient: [],
  account: ['access', 'patient', 'terms'],
  // What is free, and what is done with it.
  schedule: ['booking', 'calendar'],
  booking: ['account', 'calendar', 'patient'],
  insurer: ['booking', 'schedule'],
  visit: ['access', 'booking', 'calendar', 'patient', 'record'],
  agenda: ['booking', 'calendar', 'visit'],
  message: ['visit'],
  queue: ['visit'],
  help: [],
  waiting: ['booking', 'calendar', 'visit'],
  closing: ['booking', 'calendar', 'visit'],
  series: ['booking', 'calendar', 'visit', 'waiting'],
  report: ['booking'],
  duplicate: ['access', 'patient', 'visit', 'waiting'],
  claim: ['access', 'duplicate', 'patient', 'visit'],
  // The prontuário.
  snippet: [],
  preset: [],
  template: [],
  record: ['access', 'template'],
  reminder: ['access', 'record'],
  statement: ['access', 'record', 'substance'],
  prescription: ['substance'],
  document: ['access', 'patient', 'prescription', 'record', 'statement', 'substance', 'template', 'visit'],
  chart: ['document', 'record', 'statement'],
  copy: ['access', 'record'],
  diagnosis: [],
  medicine: ['diagnosis', 'statement', 'substance'],
  glass: ['record'],
  triage: ['access', 'note', 'queue', 'record', 'statement', 'visit'],
  note: ['access', 'diagnosis', 'document', 'record', 'reminder', 'statement', 'template', 'visit'],
  // The house itself.
  audit: ['calendar'],
  recovery: ['access'],
  health: ['access'],
  backup: ['health', 'recovery'],
  gate: ['access', 'health', 'record', 'recovery', 'terms'],
}

/** Areas with one face, `free.ts`: the rest of them is nobody's but their own. */
export const FACES: readonly string[] = ['booking']

/** What an area needs beside what all have. */
export const AREA_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  access: ['bcrypt', '@zxcvbn-ts/language-common'],
  backup: ['node:fs/promises', 'node:path', 'node:worker_threads'],
  calendar: ['@brazilian-utils/*', 'rrule-temporal'],
  gate: ['node:fs', 'node:path', 'node:worker_threads'],
  health: ['node:path', 'node:worker_threads'],
}

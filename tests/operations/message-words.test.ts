import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  fitsMessage,
  MESSAGE_FIELDS,
  MOST_MESSAGE,
  PROGRAM_WORDS,
  strangeFields,
} from '../../preload/contract/message-words.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => (clinic = await clinicFixture()))
afterEach(() => clinic.close())

const OWN = 'Oi, {paciente}! {data}, {hora}, {profissional}. {clínica}, {telefone}.'
const set = (patient: string, guardian = PROGRAM_WORDS.guardian) =>
  clinic.as('sueli').call('message.set-words', { patient, guardian })
const read = () => clinic.as('livia').ask('message.words', {})

describe('the words of a confirmation', () => {
  test('are the program’s until an administrator writes others, and again when he takes these back', async () => {
    expect(await read()).toEqual(PROGRAM_WORDS)
    expect(await set(OWN)).toMatchObject({ ok: true })
    expect(await read()).toEqual({ patient: OWN, guardian: PROGRAM_WORDS.guardian })
    await set(PROGRAM_WORDS.patient)
    expect(await read()).toEqual(PROGRAM_WORDS)
    // The program's are no words of the clinic's: better ones of a later version are not kept out.
    expect(await clinic.db.read.selectFrom('message_words').selectAll().execute()).toEqual([])
  })

  test('are the administrator’s to write, and leave a row that tells no word of them', async () => {
    const words = { patient: OWN, guardian: OWN }
    for (const who of ['livia', 'helena'] as const)
      expect(await clinic.as(who).code('message.set-words', words)).toBe('denied')
    expect(await read()).toEqual(PROGRAM_WORDS)
    await set(OWN, OWN)
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'message.words-changed')
      .where('outcome', '=', 'ok')
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('paciente')
  })

  test.each([
    ['{data} {hora} {diagnóstico}', 'message-field'],
    ['{data} {hora} {tipo}', 'message-field'],
    ['{data} {hora} {paciente', 'message-field'],
    ['{data} {hora} {}', 'message-field'],
    ['{data}, você vem?', 'message-time'],
    ['Às {hora}, você vem?', 'message-time'],
    [`{data} {hora} ${'a'.repeat(600)}`, 'too-long'],
    [`{data} {hora} ${'{clínica}'.repeat(12)}`, 'too-long'],
    ['', 'required'],
  ])('are refused at their field: %s', async (text, issue) => {
    const answer = await set(OWN, text)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: [{ path: 'guardian', issue }] },
    })
    expect(await read()).toEqual(PROGRAM_WORDS)
  })

  test('name fields of a closed list, in which nothing says why somebody comes', () => {
    expect(MESSAGE_FIELDS).toEqual(['paciente', 'profissional', 'data', 'hora', 'clínica', 'telefone'])
    expect(strangeFields('{Paciente} {CLINICA} { hora } {cid} {cid} {')).toEqual(['{cid}', '{'])
  })

  test('can be opened as a message whoever they are about', () => {
    for (const text of Object.values(PROGRAM_WORDS)) expect(fitsMessage(text)).toBe(true)
    expect(fitsMessage('a'.repeat(MOST_MESSAGE))).toBe(true)
    expect(fitsMessage('a'.repeat(MOST_MESSAGE + 1))).toBe(false)
  })
})

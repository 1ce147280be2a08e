import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyOptions } from '../../renderer/data/form-options.ts'
import { FormWords } from '../../renderer/data/form-words.ts'
import { keepOnly } from '../../renderer/data/kept-forms.ts'

interface Stand {
  readonly name: string
  readonly rooms: readonly string[]
  readonly version?: number
}

/** The words of a form over what the clinic knows, which `others` change. */
function form(known: Stand) {
  let now = known
  const options = {
    fields: () => ({ name: { kind: 'text', label: 'Nome' }, rooms: { kind: 'own' } }),
    known: () => now,
    of: () => 'one',
  } as unknown as AnyOptions
  const words = new FormWords(options)
  const others = (next: Stand) => {
    now = next
    words.refresh()
  }
  return { words, others }
}

const START: Stand = { name: 'Ana', rooms: ['1'] }

beforeEach(() => {
  keepOnly(null)
})

test('what is typed while the words are being sent is not taken for saved', () => {
  const { words, others } = form(START)
  words.put('name', 'Bia')
  const sent = words.sending()
  words.put('name', 'Bianca')
  words.saved(sent)
  expect(words.begun).toBe(true)
  others({ ...START, name: 'Bia' })
  expect(words.typed('name')).toBe('Bianca')
  words.saved(words.sending())
  expect(words.begun).toBe(false)
})

describe('what others change while somebody types', () => {
  test('is seen in a list that is taken whole, and is nothing to a field or to what was saved here', () => {
    const { words, others } = form(START)
    words.put('rooms', ['1', '2'])
    words.saved(words.sending())
    // Typed before the saved list has been read again.
    words.put('rooms', ['1', '2', '3'])
    others({ ...START, rooms: ['1', '2'] })
    expect(words.isOvertaken).toBe(false)
    others({ name: 'Bia', rooms: ['1', '2'] })
    expect(words.isOvertaken).toBe(false)
    others({ ...START, rooms: ['1', '9'] })
    expect(words.isOvertaken).toBe(true)
  })

  test('leaves the version on which the first word was typed, until people have been told', () => {
    const { words, others } = form({ ...START, version: 1 })
    words.put('name', 'Bia')
    others({ ...START, version: 2 })
    words.put('name', 'Bianca')
    expect(words.version).toBe(1)
    words.overtaken()
    expect(words.version).toBe(2)
  })
})

describe('what comes back', () => {
  const left = (known: Stand) => {
    const { words } = form(known)
    words.turnTo('card one', 'livia')
    words.put('name', 'Bia')
    words.leave('livia')
  }

  test('is what stood on the same; on anything else it is dropped', () => {
    left(START)
    expect(form({ ...START, rooms: [] }).words.turnTo('card one', 'livia')).toBe('restored')
    left(START)
    const { words } = form({ ...START, name: 'Rosa' })
    expect(words.turnTo('card one', 'livia')).toBe('dropped')
    expect(words.typed('name')).toBe('Rosa')
    left({ ...START, version: 1 })
    expect(form({ ...START, version: 2 }).words.turnTo('card one', 'livia')).toBe('dropped')
  })

  test('is nothing after somebody has signed out, or somebody else has come', () => {
    left(START)
    keepOnly('livia')
    expect(form(START).words.turnTo('card one', 'livia')).toBe('restored')
    left(START)
    keepOnly(null)
    expect(form(START).words.turnTo('card one', 'livia')).toBeNull()
    left(START)
    expect(form(START).words.turnTo('card one', 'marcos')).toBeNull()
    expect(form(START).words.turnTo('card one', 'livia')).toBeNull()
  })
})

test('a text that nobody touched is sent as it is stored, however it is shown; one that was touched as it was typed', () => {
  const shown = (text: string) => text.replace(/\D/gu, '')
  fc.assert(
    fc.property(
      fc.stringMatching(/^[+\d (),a-z]{1,20}$/u),
      fc.stringMatching(/^\d{1,20}$/u),
      (stored, typed) => {
        const options = {
          fields: () => ({ name: { kind: 'text', label: 'Telefone', show: shown } }),
          known: () => ({ name: stored }),
          of: () => 'one',
        } as unknown as AnyOptions
        const words = new FormWords(options)
        const sent = () => words.collect(z.strictObject({ name: z.string() })).input['name']
        expect(sent()).toBe(stored.trim())
        words.put('name', shown(stored))
        expect(sent()).toBe(stored.trim())
        fc.pre(typed !== shown(stored))
        words.put('name', typed)
        expect(sent()).toBe(typed)
      },
    ),
  )
})

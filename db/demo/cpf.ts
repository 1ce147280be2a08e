import type { Chance } from './chance.ts'

function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, at) => total + digit * (digits.length + 1 - at), 0)
  return ((sum * 10) % 11) % 10
}

/** A CPF with right check digits, none of them in `taken`, which it joins. */
export function makeCpf(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const base = Array.from({ length: 9 }, () => chance.int(0, 9))
    const first = checkDigit(base)
    const cpf = [...base, first, checkDigit([...base, first])].join('')
    if (taken.has(cpf) || new Set(cpf).size === 1) continue
    taken.add(cpf)
    return cpf
  }
}

/** Everybody's password in the practice clinic. It is published: this clinic holds nothing real. */
export const PRACTICE_PASSWORD = 'treino-2026-clinica'

const signIn = (role: string, identifier: string) => ({ role, identifier, password: PRACTICE_PASSWORD })

/** Who can sign in to the practice clinic; patients with their CPF. */
export const practiceSignIns: readonly {
  readonly role: string
  readonly identifier: string
  readonly password: string
}[] = [
  signIn('reception', 'livia'),
  signIn('reception', 'otavio'),
  signIn('doctor', 'helena'),
  signIn('doctor', 'renato'),
  signIn('doctor', 'beatriz'),
  signIn('doctor', 'ivan'),
  signIn('doctor', 'yara'),
  signIn('doctor', 'lara'),
  signIn('nurse', 'noemi'),
  signIn('admin', 'sueli'),
  signIn('patient', '11122233396'),
  signIn('patient', '22233344405'),
  signIn('patient', '33344455508'),
]

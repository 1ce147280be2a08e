/** Where addresses here are, so that none of these is taken for a slip of another. */
const KNOWN = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com.br',
  'yahoo.com',
  'icloud.com',
  'uol.com.br',
  'bol.com.br',
  'terra.com.br',
  'live.com',
  'hotmail.com.br',
  'outlook.com.br',
  'msn.com',
  'me.com',
  'mail.com',
  'email.com',
  'ymail.com',
  'globo.com',
  'ig.com.br',
]

/** Whether one letter too many, too few, another one or two that changed places make one word of the other. */
function isSlip(typed: string, meant: string): boolean {
  let same = 0
  while (same < typed.length && typed[same] === meant[same]) same += 1
  const [rest, whole] = [typed.slice(same), meant.slice(same)]
  return (
    rest.slice(1) === whole.slice(1) ||
    rest.slice(1) === whole ||
    rest === whole.slice(1) ||
    (rest[0] === whole[1] && rest[1] === whole[0] && rest.slice(2) === whole.slice(2))
  )
}

/** The address that somebody most likely meant: "ana@gmail.com" of "ana@gmail.con". Undefined where nothing looks like a slip. */
export function guessMail(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  if (at < 1 || KNOWN.includes(domain)) return undefined
  const ended = domain.replace(/\.con(?=$|\.br$)/u, '.com')
  const meant =
    domain === 'gmail.com.br' ? 'gmail.com' : KNOWN.find((known) => isSlip(domain, known) || ended === known)
  const guess = meant ?? (ended === domain ? undefined : ended)
  return guess && `${address.slice(0, at)}@${guess}`
}

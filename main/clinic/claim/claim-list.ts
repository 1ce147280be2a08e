import { foldName } from '../../../db/person-names.ts'
import { listOpenClaims, type Claim } from '../../../db/repositories/account-claims.ts'
import { listPatientLines, type PatientLine } from '../../../db/repositories/patient-lines.ts'
import { isSurelyMinor } from '../../../preload/contract/birth-date.ts'
import type { HandlersOf } from '../context.ts'
import { CLAIMS_A_GROUP, groupByCard, GROUPS_A_PAGE, isMeant } from './claim-list.rules.ts'
import { findClaimedCards } from './claimed-cards.ts'

/** The claims that reception can decide now: a dependant's comes up once the account's own person is known. */
function decidable(claims: readonly Claim[]) {
  return claims.flatMap((claim) => {
    if (claim.relationship !== 'self' && !claim.holderKnown) return []
    const theirs = claims.filter(
      ({ accountId, claimId }) => accountId === claim.accountId && claimId !== claim.claimId,
    )
    return [
      {
        ...claim,
        waiting: claim.relationship === 'self' ? theirs.map(({ provisionalId }) => provisionalId) : [],
      },
    ]
  })
}

/** What waits for a document at the desk, by the card it may be, newest first. */
export const claimListHandlers = {
  'claim.list': async (db, { text, page }, ctx) => {
    const open = await listOpenClaims(db)
    const claims = decidable(open)
    const lines = new Map<string, PatientLine>()
    const read = async (ids: readonly string[]) => {
      for (const line of await listPatientLines(db, [...new Set(ids)])) lines.set(line.id, line)
    }
    await read(open.map(({ provisionalId }) => provisionalId))
    const lineOf = (id: string) => lines.get(id)
    const words = foldName(text).split(' ')
    const meant = claims.filter(({ provisionalId, waiting, accountName, accountNumber, email }) => {
      const declared = [provisionalId, ...waiting].flatMap((id) => lineOf(id) ?? [])
      return isMeant(text, words, {
        names: [accountName, ...declared.flatMap(({ name, legalName }) => [name, legalName ?? name])].map(
          foldName,
        ),
        numbers: [accountNumber, ...declared.flatMap(({ cpf, phone }) => [cpf, phone])],
        email,
      })
    })
    const cards = await findClaimedCards(
      db,
      meant.map(({ provisionalId }) => provisionalId),
    )
    const candidatesOf = (id: string) => cards.get(id) ?? []
    const groups = groupByCard(meant, ({ provisionalId }) => candidatesOf(provisionalId)[0] ?? null)
    const shown = groups.slice(page * GROUPS_A_PAGE, (page + 1) * GROUPS_A_PAGE)
    await read(
      shown.flatMap(({ claims: of }) => of.flatMap(({ provisionalId }) => candidatesOf(provisionalId))),
    )
    /** Open claims of the same person, told by the CPF declared and by the cards it may be, as linking tells them. */
    const rivalsOf = (claim: Claim) => {
      if (claim.relationship !== 'self') return 0
      const cpfs = [claim.provisionalId, ...candidatesOf(claim.provisionalId)].map((id) => lineOf(id)?.cpf)
      return open.filter(({ claimId, relationship, provisionalId }) => {
        const cpf = lineOf(provisionalId)?.cpf
        return claimId !== claim.claimId && relationship === 'self' && cpf && cpfs.includes(cpf)
      }).length
    }
    const answer = shown.map(({ cardId, claims: of }) => ({
      card: (cardId !== null && lineOf(cardId)) || null,
      claims: of.slice(0, CLAIMS_A_GROUP).flatMap((claim) => {
        const declared = lineOf(claim.provisionalId)
        if (!declared) return []
        const { accountId, accountName: name, accountNumber: number, accountSince: since, email } = claim
        return [
          {
            claimId: claim.claimId,
            createdAt: claim.createdAt,
            relationship: claim.relationship,
            holder: { accountId, name, number, email, since },
            declared,
            minor: isSurelyMinor(declared.birthDate, ctx.today),
            candidates: candidatesOf(claim.provisionalId).flatMap((id) => lineOf(id) ?? []),
            rivals: rivalsOf(claim),
            dependants: claim.waiting.flatMap((id) => lineOf(id)?.name ?? []),
          },
        ]
      }),
      more: Math.max(0, of.length - CLAIMS_A_GROUP),
    }))
    ctx.concerns(
      ...answer.flatMap(({ claims: of }) =>
        of.flatMap(({ declared, candidates }) => [declared.id, ...candidates.map(({ id }) => id)]),
      ),
    )
    return { groups: answer, pages: Math.ceil(groups.length / GROUPS_A_PAGE), claims: meant.length }
  },
} satisfies HandlersOf<'claim.list'>

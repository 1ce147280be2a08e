import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract, type Name } from '../../preload/contract/index.ts'

const FILE = join(import.meta.dirname, '../../tests/contract/surface.json')

const hub = ({ onlyAtHub }: { readonly onlyAtHub?: true }) => (onlyAtHub ? { onlyAtHub } : {})

/** The whole surface in one file: who may ask what from where. A change of security is one line of a review. */
function surface(): string {
  const lines = (Object.keys(contract) as Name[]).sort().map((name) => {
    const spec = contract[name]
    const facts =
      spec.kind === 'gate'
        ? { kind: spec.kind, stations: spec.stations, ...hub(spec), errors: spec.errors }
        : {
            kind: spec.kind,
            stations: spec.stations,
            roles: spec.roles,
            ...(spec.alsoWhen ? { alsoWhen: spec.alsoWhen } : {}),
            ...hub(spec),
            audit: spec.audit?.event ?? null,
            ...(spec.kind === 'query'
              ? { topics: spec.topics }
              : { changes: spec.changes, errors: spec.errors }),
          }
    return `  ${JSON.stringify(name)}: ${JSON.stringify(facts)}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== surface()) {
    console.error(
      'tests/contract/surface.json is not what the contract says: run `npm run golden` and look at the difference.',
    )
    process.exitCode = 1
  }
} else writeFileSync(FILE, surface())

import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES_FILE, type ShippedPackage } from '../vite/shipped-packages.ts'
import { FACTS, type Release } from './facts.ts'

const purl = ({ name, version }: Pick<ShippedPackage, 'name' | 'version'>) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

const component = (one: ShippedPackage) => ({
  type: 'library',
  'bom-ref': purl(one),
  name: one.name,
  version: one.version,
  purl: purl(one),
  licenses: [{ expression: one.license }],
})

/**
 * What a release is made of, as CycloneDX 1.5: every package whose code or files were bundled, and the Electron around them.
 * Writes it beside the packages and gives its path.
 */
export function writeSbom(project: string, output: string, release: Release, electron: string): string {
  const packages = JSON.parse(readFileSync(join(project, 'dist', PACKAGES_FILE), 'utf8')) as ShippedPackage[]
  const runtime = { name: 'electron', version: electron, license: 'MIT' }
  const file = join(output, `${FACTS.title}-${release.version}.cdx.json`)
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: `${release.date}T00:00:00Z`,
      component: {
        type: 'application',
        'bom-ref': FACTS.name,
        name: FACTS.name,
        version: release.version,
        licenses: [{ license: { id: FACTS.license } }],
      },
    },
    components: [...packages, runtime].map(component),
    dependencies: [{ ref: FACTS.name, dependsOn: [...packages, runtime].map(purl) }],
  }
  writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`)
  return file
}

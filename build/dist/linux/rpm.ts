import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOrThrow } from '../../runtime/command.ts'
import { FACTS, FEDORA_NEEDS, processorOf, type Release } from '../facts.ts'
import { layInstalledTree, POLICY_FILE } from './installed-tree.ts'
import { PROGRAM_FOLDER } from './texts.ts'

const script = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8').replace('#!/bin/sh\n', '')

/** What rpmbuild is told of the package. Nothing of Electron's is looked into, stripped or asked for by itself. */
export const specFile = ({ version }: Release) => `Name: ${FACTS.name}
Version: ${version}
Release: 1
Summary: ${FACTS.summary}
License: ${FACTS.license}
URL: ${FACTS.homepage}
Packager: ${FACTS.maintainer}
AutoReqProv: no
${FEDORA_NEEDS.map((name) => `Requires: ${name}`).join('\n')}
%description
${FACTS.description.join('\n')}
%post
${script('after-install.sh')}
%postun
${script('after-remove.sh')}
%files
%config(noreplace) /${POLICY_FILE}
/usr/bin/${FACTS.name}
/${PROGRAM_FOLDER}
/usr/share/applications/${FACTS.name}.desktop
/usr/share/icons/hicolor/*/apps/${FACTS.name}.png
/usr/share/man/man1/${FACTS.name}.1.gz
/usr/share/doc/${FACTS.name}
`

/** Makes an .rpm of an unpacked program; `work` is an empty folder, `output` where the package goes. Gives its path. */
export async function makeRpm(
  unpacked: string,
  work: string,
  output: string,
  release: Release,
): Promise<string> {
  const root = join(work, 'root')
  mkdirSync(root, { recursive: true })
  layInstalledTree(unpacked, root, release)
  const spec = join(work, `${FACTS.name}.spec`)
  writeFileSync(spec, specFile(release))
  const { rpm: arch } = processorOf(release)
  const name = `${FACTS.name}-${release.version}-1.${arch}.rpm`
  const settings = {
    _topdir: join(work, 'top'),
    _rpmdir: output,
    _rpmfilename: name,
    _binary_payload: release.fast ? 'w1T0.zstdio' : 'w2T0.xzdio',
    _build_id_links: 'none',
    _buildhost: 'localhost',
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
  }
  const defined = Object.entries(settings).flatMap(([key, value]) => ['--define', `${key} ${value}`])
  // Without its name in full the header says "amd64" on Debian.
  await runOrThrow('rpmbuild', ['-bb', '--quiet', '--target', arch, '--buildroot', root, ...defined, spec])
  return join(output, name)
}

/** What this sees of a version. */
interface Version {
  readonly id: string
  readonly statementId: string
  readonly replaces: readonly string[]
  readonly conflict: boolean
}

const isRival = (one: Version, other: Version) =>
  one.statementId === other.statementId || one.replaces.some((id) => other.replaces.includes(id))

/** The versions that speak of one thing and stand beside one another, each group for a person to settle. */
export function rivalsIn<V extends Version>(versions: readonly V[]): V[][] {
  const groups: V[][] = []
  for (const version of versions.filter(({ conflict }) => conflict)) {
    const near = groups.filter((group) => group.some((other) => isRival(version, other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), version])
  }
  return groups
}

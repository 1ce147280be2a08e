/** One part of the house. Of several that fit a file the first counts; whatever is not named here may not be imported. */
export interface Part {
  readonly name: string
  /** `*` is anything within one folder, `**` any folders. */
  readonly files: readonly string[]
  /** Parts that it may import beside itself. */
  readonly may: readonly string[]
  /** Packages and modules of Node's; with `*` at the end all that begin so. */
  readonly packages: readonly string[]
  /** What somebody is told who may not import it. */
  readonly instead?: string
}

/** Names that more than one list of parts has. */
export const TEMPORAL = 'temporal-polyfill'
export const CONTRACT = ['contract', 'statuses']

/** What the command line asks of the clinic, by nobody's account. */
export type Deed =
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup'; readonly folder: string }
  /** What can be told of it with the clinic shut, too: nothing about a person. */
  | { readonly kind: 'diagnose' }

/** Numbers, codes and instants, as they are printed. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type DeedAnswer =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly code: string; readonly facts?: Facts }

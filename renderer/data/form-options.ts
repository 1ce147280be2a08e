import type { Code, Input, Output } from '../../preload/contract/index.ts'
import type { FieldsOf, FieldTable, FormName, KnownOf, RestOf } from './form-fields.ts'

/** What stands in a field of this form now. */
export type RawAt = <T = string>(path: string) => T

interface Questions<N extends FormName, K extends string> {
  /**
   * The fields by their path in the operation's input, asked anew whenever the page is drawn. Where one depends on another,
   * write `(typed: RawAt) =>`: without the type TypeScript does not find the paths.
   */
  readonly fields: (typed: RawAt) => FieldsOf<N, K>
  /** What the form asks beside it, as a password once more. */
  readonly beside?: (typed: RawAt) => FieldTable
  /**
   * What stands now, in the form of the input; nothing while it is not read. Where it has a version, the one on which the
   * first word was typed is sent.
   */
  readonly known?: () => KnownOf<N> | null | undefined
  /** What the words are about, as an id: they outlive a lock for this alone. null: they outlive nothing. */
  readonly of?: () => string | null
  /** Sentences by path for what no schema knows, as two fields that must be equal. */
  readonly wrong?: (typed: RawAt) => Readonly<Record<string, string>>
  /** A card of many fields: Enter goes on to the next one, Ctrl+Enter saves, and each is looked at as it is left. */
  readonly card?: true
}

interface Outcome<N extends FormName> {
  /** The field that a code is about. */
  readonly blame?: Readonly<Partial<Record<Code<N>, string>>>
  readonly done?: (output: Output<N>, input: Input<N>) => void
  readonly failed?: (error: unknown) => void
}
/** What of the input is in no field; wanted where there is such a thing. */
type Rest<N extends FormName, K extends string> =
  Record<never, never> extends RestOf<N, K>
    ? { readonly rest?: (typed: RawAt) => Partial<Input<N>> }
    : { readonly rest: (typed: RawAt) => RestOf<N, K> & Partial<Input<N>> }
interface HandOver<N extends FormName> {
  readonly rest?: (typed: RawAt) => Partial<Input<N>>
  /** Takes what the fields hold, in place of sending it. */
  readonly takes: (input: Input<N>) => void
}

export type FormOptions<N extends FormName, K extends string> = Questions<N, K> &
  ((Outcome<N> & Rest<N, K>) | HandOver<N>)

/** The same of whatever operation, as the form itself reads it. */
export interface AnyOptions extends Questions<FormName, never> {
  readonly blame?: Readonly<Record<string, string>>
  readonly rest?: (typed: RawAt) => object
  readonly takes?: (input: unknown) => void
  readonly done?: (output: unknown, input: unknown) => void
  readonly failed?: (error: unknown) => void
}

import type { Input, Name, QueryName } from '../../preload/contract/index.ts'

/** What a form may send: everything that is asked for once, and not kept fresh. */
export type FormName = Exclude<Name, QueryName>

type Plain = string | number | boolean | null | undefined | readonly unknown[]
/** The members of a value by dotted path: 'name', 'guardian.name'. */
export type Path<T> = {
  [K in keyof T & string]: K | (NonNullable<T[K]> extends Plain ? never : `${K}.${Path<NonNullable<T[K]>>}`)
}[keyof T & string]
type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<NonNullable<T[Head]>, Rest>
    : never
  : P extends keyof T
    ? NonNullable<T[P]>
    : never

export interface Option<V = string> {
  readonly value: V
  readonly label: string
}

interface Common<V> {
  readonly label: string
  /** Said below the field until something is wrong with it. */
  readonly help?: string
  /** False: not asked now, and not sent either. */
  readonly when?: boolean
  /** The element's id, where the last part of the path is not it. */
  readonly id?: string
  /** What stands in the field of a new thing; never for a choice that decides something. */
  readonly preset?: V | null | undefined
  /** What is meant by a field that is left blank. */
  readonly blank?: () => V
}
interface Line<V> extends Common<V> {
  /** Shown while nothing is typed, as "08:00". */
  readonly example?: string
}
export interface TextKind extends Line<string> {
  readonly kind: 'text'
  readonly max?: number
  /** More than one line. */
  readonly rows?: number
  /** Puts its marks into what is typed, as a CPF's dots. */
  readonly mask?: (typed: string) => string
  /** As people read what is stored, as a phone's. */
  readonly show?: (stored: string) => string
  /** As the contract wants what was typed. */
  readonly read?: (typed: string) => string
  readonly type?: 'text' | 'email' | 'tel'
  /** Outlives nothing, as no password does. */
  readonly secret?: true
}
export interface PasswordKind extends Common<string> {
  readonly kind: 'password'
  /** Asked for anew after every refusal; the focus goes back to it. */
  readonly again?: boolean
}
export interface NumberKind extends Line<number> {
  readonly kind: 'number'
}
/** Minutes since midnight, typed as "8", "8:30" or "0830". */
export interface TimeKind extends Line<number> {
  readonly kind: 'time'
}
export interface DateKind extends Common<string> {
  readonly kind: 'date'
  /** A birth date, of which the year may be all that is known, or nothing. */
  readonly partial?: true
}
export interface ChoiceKind<V> extends Common<V> {
  readonly kind: 'choice'
  readonly options: readonly Option<V | null>[]
}
export interface CheckKind extends Common<boolean> {
  readonly kind: 'check'
}
/** Any number of some choices, each a box to tick. */
export interface ManyKind<V> extends Common<readonly V[]> {
  readonly kind: 'many'
  readonly options: readonly Option<V>[]
}
/** Drawn by the page itself, which hands over what it holds by `put`. */
export interface OwnKind<V> {
  readonly kind: 'own'
  readonly when?: boolean
  readonly preset?: V | null
  /** As the contract wants what the page put there. */
  readonly read?: (raw: never) => V
}

type KindFor<V> =
  | OwnKind<V>
  | ([V] extends [boolean]
      ? CheckKind
      : [V] extends [number]
        ? NumberKind | TimeKind | ChoiceKind<V>
        : [V] extends [string]
          ? TextKind | PasswordKind | DateKind | ChoiceKind<V>
          : [V] extends [readonly (infer E extends string)[]]
            ? ManyKind<E>
            : never)

/** A field as data, of whatever value. */
export type Field =
  | TextKind
  | PasswordKind
  | NumberKind
  | TimeKind
  | DateKind
  | ChoiceKind<string | number>
  | CheckKind
  | ManyKind<string>
  | OwnKind<unknown>
export type FieldTable = Readonly<Record<string, Field>>

/** Each field of an operation's input by its path, of a kind that can give such a value. */
export type FieldsOf<N extends FormName, K extends string> = {
  readonly [P in K]: KindFor<At<Input<N>, P>>
}

type HeadOf<K extends string> = K extends `${infer Head}.${string}` ? Head : K
/** The members of an input that no field holds. */
export type RestOf<N extends FormName, K extends string> = Omit<Input<N>, HeadOf<K>>

type Optional<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Optional<T[K]> | null }
    : T
/** What stands already, as far as it is known, in the form of the input. */
export type KnownOf<N extends FormName> = Optional<Input<N>>

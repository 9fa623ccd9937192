import type { ReactNode } from 'react'
import type { Segment, SegmentCondition } from '../../../segments/contract.ts'
import type { Offered } from '../ValueChoice.tsx'

export type Kind = SegmentCondition['kind']
export type Of<K extends Kind> = Extract<SegmentCondition, { kind: K }>

/** A measure with its values; a number has none. */
export interface OfferedMeasure {
  name: Of<'measured'>['measure']
  label: string
  kind: 'number' | 'choice'
  choices: readonly Offered[]
}

/** What can be chosen from: what occurs in the company's own data. */
export interface Choices {
  /** Values that occur in a column, such as `channel`, or in `trait:tier`. */
  valuesOf(field: string): readonly Offered[]
  traits: readonly string[]
  scales: readonly { scale: string; wording: string }[]
  currencies: readonly string[]
  units: readonly Offered[]
  sources: readonly Offered[]
  /** What is measured of customers: health, value, loyalty. */
  measures: readonly OfferedMeasure[]
  segments: readonly Pick<Segment, 'id' | 'name'>[]
}

export interface FormProps<C> {
  condition: C
  onChange: (condition: C) => void
  choices: Choices
}

/** How people fill in one kind of condition: what it begins with, and its fields. */
export interface ConditionForm<K extends Kind> {
  blank(choices: Choices): Of<K>
  Fields(props: FormProps<Of<K>>): ReactNode
}

import type { SegmentCondition } from '../../../segments/contract.ts'
import { answered } from './answered.tsx'
import type { Choices, ConditionForm, FormProps, Kind } from './form.ts'
import { did, firstOrLast, promises } from './happening.tsx'
import { measured } from './measured.tsx'
import { spent } from './spent.tsx'
import { trait } from './trait.tsx'
import { belongs, identity, known, segment } from './who.tsx'
import { wrote } from './wrote.tsx'

/** One form for each kind of condition, in the order in which they are offered. */
const forms: { [K in Kind]: ConditionForm<K> } = {
  did,
  'first or last': firstOrLast,
  spent,
  answered,
  wrote,
  promises,
  measured,
  trait,
  identity,
  belongs,
  known,
  segment,
}
export const kindsOffered = Object.keys(forms) as Kind[]

/** A condition of this kind as it begins. */
export function blankOf(kind: Kind, choices: Choices): SegmentCondition {
  return forms[kind].blank(choices)
}

/** The fields of a condition, whatever its kind. */
export function ConditionFields(props: FormProps<SegmentCondition>) {
  const form: unknown = forms[props.condition.kind]
  const { Fields } = form as Pick<ConditionForm<Kind>, 'Fields'>
  return <Fields {...props} />
}

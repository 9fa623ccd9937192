import type { ReactNode } from 'react'
import { labelOf } from '../../../../../web/client/field-names.ts'
import { kindName } from '../../../../../web/kit/kinds.ts'
import styles from '../Builder.module.css'
import { NumberField, Select, TextField } from '../parts.tsx'
import { say } from '../say.ts'
import { type Offered, ValueChoice } from '../ValueChoice.tsx'
import type { Choices, Of } from './form.ts'

type Where = Of<'did'>['where']
type Field = Where['fields'][number]

const columns = [
  'name',
  'touchpoint',
  'stage',
  'channel',
  'product',
  'source',
  'country',
  'language',
  'unit',
  'direction',
] as const
const kinds = ['page', 'event', 'order', 'message', 'response', 'review', 'call', 'visit', 'ticket', 'note']

interface WhereProps {
  where: Where
  onChange: (where: Where) => void
  choices: Choices
}

/** Which interactions are meant: their kind first, everything else on lines of its own. */
export function KindField({ where, onChange, choices }: WhereProps) {
  const kind = where.fields.find(({ field }) => field === 'kind')
  const others = where.fields.filter((one) => one !== kind)
  const seen = choices.valuesOf('kind').map(({ value }) => value)
  const listed = kinds.filter(
    (name) => seen.length === 0 || seen.includes(name) || kind?.values.includes(name),
  )
  const choose = (values: string[]) =>
    onChange({
      ...where,
      fields: values.length > 0 ? [{ ...kind, field: 'kind', values }, ...others] : others,
    })
  if (kind && (kind.not || kind.values.length > 1)) {
    return (
      <ValueChoice
        label={say('what')}
        values={kind.values}
        offered={listed.map(offeredKind)}
        onChange={choose}
      />
    )
  }
  return (
    <Select
      label={say('what')}
      value={kind?.values[0] ?? ''}
      options={[['', say('anything')], ...listed.map((name) => [name, kindName(name)] as const)]}
      onChange={(value) => choose(value ? [value] : [])}
    />
  )
}

function offeredKind(value: string): Offered {
  return { value, label: kindName(value) }
}

export function WhereFields({ where, onChange, choices }: WhereProps) {
  const { fields, text, worth } = where
  const change = (at: number, changed: Field | undefined) =>
    onChange({ ...where, fields: fields.toSpliced(at, 1, ...(changed ? [changed] : [])) })
  return (
    <>
      {fields.map(
        (field, at) =>
          (field.field !== 'kind' || field.not) && (
            <FieldLine
              key={field.field}
              field={field}
              offered={offeredFor(field.field, choices)}
              onChange={(changed) => change(at, changed)}
            />
          ),
      )}
      {text !== undefined && (
        <Line label={say('field_text')} onRemove={() => onChange(without(where, 'text'))}>
          <TextField label={say('text')} value={text} onChange={(text) => onChange({ ...where, text })} />
        </Line>
      )}
      {worth !== undefined && (
        <Line label={say('field_worth')} onRemove={() => onChange(without(where, 'worth'))}>
          <NumberField
            label={say('worth')}
            value={worth}
            step="any"
            onChange={(worth) => onChange({ ...where, worth })}
          />
        </Line>
      )}
      <MoreAbout where={where} onChange={onChange} />
    </>
  )
}

function FieldLine({
  field,
  offered,
  onChange,
}: {
  field: Field
  offered: readonly Offered[]
  onChange: (field: Field | undefined) => void
}) {
  const { values, not } = field
  return (
    <Line label={labelOf(field.field)} onRemove={() => onChange(undefined)}>
      <Select
        label={say('not')}
        value={not ? 'not' : 'is'}
        options={[
          ['is', say('is')],
          ['not', say('isNot')],
        ]}
        onChange={(is) => onChange({ field: field.field, values, ...(is === 'not' && { not: true }) })}
      />
      <ValueChoice
        label={labelOf(field.field)}
        values={values}
        offered={offered}
        onChange={(values) => onChange({ ...field, values })}
      />
    </Line>
  )
}

function Line({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  return (
    <div className={styles.where}>
      <span>
        {say('where')} {label}
      </span>
      {children}
      <button
        type="button"
        className={styles.remove}
        aria-label={say('removeThis', { what: label })}
        onClick={onRemove}
      >
        ✕
      </button>
    </div>
  )
}

/** Adds a line; what has one already is not offered again. */
function MoreAbout({ where, onChange }: Omit<WhereProps, 'choices'>) {
  const taken = new Set<string>(where.fields.map(({ field }) => field))
  const options = [
    ...columns.filter((column) => !taken.has(column)).map((column) => [column, labelOf(column)] as const),
    ...(where.text === undefined ? [['text', say('field_text')] as const] : []),
    ...(where.worth === undefined ? [['worth', say('field_worth')] as const] : []),
  ]
  const add = (choice: string) => {
    if (choice === 'text') onChange({ ...where, text: '' })
    else if (choice === 'worth') onChange({ ...where, worth: Number.NaN })
    else if (choice)
      onChange({ ...where, fields: [...where.fields, { field: choice as Field['field'], values: [] }] })
  }
  return (
    <Select
      label={say('addWhere')}
      value=""
      options={[['', `+ ${say('addWhere')}`], ...options]}
      onChange={add}
    />
  )
}

function offeredFor(field: string, choices: Choices): readonly Offered[] {
  if (field !== 'direction') return choices.valuesOf(field)
  return [
    { value: 'in', label: say('fromThem') },
    { value: 'out', label: say('fromUs') },
  ]
}

function without(where: Where, part: 'text' | 'worth'): Where {
  const { [part]: _, ...rest } = where
  return rest
}

import { Select } from '../parts.tsx'
import { say } from '../say.ts'
import { ValueChoice } from '../ValueChoice.tsx'
import type { ConditionForm } from './form.ts'
import { MomentFields } from './time-fields.tsx'

const ways = (['email', 'phone', 'userId'] as const).map((way) => [way, say(`has_${way}`)] as const)
const fields = (['unit', 'source'] as const).map((field) => [field, say(`belongs_${field}`)] as const)

/** Two words for yes and no, within a sentence. */
function YesOrNo({
  label,
  words: [yes, no],
  not,
  onChange,
}: {
  label: string
  words: readonly [string, string]
  not: boolean | undefined
  onChange: (not: true | undefined) => void
}) {
  return (
    <Select
      label={label}
      value={not ? 'no' : 'yes'}
      options={[
        ['yes', yes],
        ['no', no],
      ]}
      onChange={(chosen) => onChange(chosen === 'no' ? true : undefined)}
    />
  )
}

/** Whether we can reach them this way. */
export const identity: ConditionForm<'identity'> = {
  blank: () => ({ kind: 'identity', has: 'email' }),
  Fields({ condition: { kind, has, not }, onChange }) {
    return (
      <>
        <YesOrNo
          label={say('hasLabel')}
          words={[say('has'), say('hasNot')]}
          not={not}
          onChange={(not) => onChange({ kind, has, ...(not && { not }) })}
        />
        <Select
          label={say('kind_identity')}
          value={has}
          options={ways}
          onChange={(has) => onChange({ kind, has, ...(not && { not }) })}
        />
      </>
    )
  },
}

/** Where they belong, or who made them known. */
export const belongs: ConditionForm<'belongs'> = {
  blank: ({ units }) => ({ kind: 'belongs', field: units.length > 0 ? 'unit' : 'source', values: [] }),
  Fields({ condition, onChange, choices }) {
    const { kind, field, values, not } = condition
    return (
      <>
        <Select
          label={say('belongsTo')}
          value={field}
          options={fields}
          onChange={(field) => onChange({ ...condition, field, values: [] })}
        />
        <YesOrNo
          label={say('not')}
          words={[say('is'), say('isNot')]}
          not={not}
          onChange={(not) => onChange({ kind, field, values, ...(not && { not }) })}
        />
        <ValueChoice
          label={say(`belongs_${field}`)}
          values={values}
          offered={field === 'unit' ? choices.units : choices.sources}
          onChange={(values) => onChange({ ...condition, values })}
        />
      </>
    )
  },
}

/** When they became known. */
export const known: ConditionForm<'known'> = {
  blank: () => ({ kind: 'known', when: { is: 'within', days: 30 } }),
  Fields({ condition, onChange }) {
    return (
      <>
        <span>{say('becameKnown')}</span>
        <MomentFields moment={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      </>
    )
  },
}

/** Whether they are in another segment. */
export const segment: ConditionForm<'segment'> = {
  blank: ({ segments }) => ({ kind: 'segment', id: segments[0]?.id ?? '' }),
  Fields({ condition: { kind, id, not }, onChange, choices }) {
    const isListed = choices.segments.some((one) => one.id === id)
    return (
      <>
        <YesOrNo
          label={say('inOrNot')}
          words={[say('in'), say('notIn')]}
          not={not}
          onChange={(not) => onChange({ kind, id, ...(not && { not }) })}
        />
        <Select
          label={say('segment')}
          value={isListed ? id : ''}
          options={[
            ...(isListed ? [] : [['', say('choose')] as const]),
            ...choices.segments.map((one) => [one.id, one.name] as const),
          ]}
          onChange={(id) => onChange({ kind, id, ...(not && { not }) })}
        />
      </>
    )
  },
}

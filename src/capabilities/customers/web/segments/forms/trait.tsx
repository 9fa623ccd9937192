import { Select, TextField } from '../parts.tsx'
import { say } from '../say.ts'
import { ValueChoice } from '../ValueChoice.tsx'
import type { ConditionForm, FormProps, Of } from './form.ts'
import { ComparisonFields } from './number-fields.tsx'
import { MomentFields } from './time-fields.tsx'

type Trait = Of<'trait'>
type Test = Trait['test']

const tests = (
  ['one of', 'not one of', 'contains', 'begins', 'known', 'missing', 'number', 'date'] as const
).map((is) => [is, say(`is_${is}`)] as const)

export const trait: ConditionForm<'trait'> = {
  blank: ({ traits }) => ({ kind: 'trait', name: traits[0] ?? '', test: { is: 'one of', values: [] } }),
  Fields: TraitFields,
}

function TraitFields({ condition, onChange, choices }: FormProps<Trait>) {
  const { name, test } = condition
  const names = choices.traits.includes(name) || name === '' ? choices.traits : [name, ...choices.traits]
  return (
    <>
      {choices.traits.length > 0 ? (
        <Select
          label={say('trait')}
          value={name}
          options={[
            ...(name === '' ? [['', say('choose')] as const] : []),
            ...names.map((one) => [one, one] as const),
          ]}
          onChange={(name) => onChange({ ...condition, name, test: emptied(test) })}
        />
      ) : (
        <TextField
          label={say('trait')}
          placeholder={say('otherTrait')}
          value={name}
          onChange={(name) => onChange({ ...condition, name })}
        />
      )}
      <Select
        label={say('test')}
        value={test.is}
        options={tests}
        onChange={(is) => onChange({ ...condition, test: begun(is, test) })}
      />
      <TestFields
        test={test}
        offered={choices.valuesOf(`trait:${name}`)}
        onChange={(test) => onChange({ ...condition, test })}
      />
    </>
  )
}

interface TestProps {
  test: Test
  offered: ReturnType<FormProps<Trait>['choices']['valuesOf']>
  onChange: (test: Test) => void
}

function TestFields({ test, offered, onChange }: TestProps) {
  if ('values' in test) {
    return (
      <ValueChoice
        label={say('values')}
        values={test.values}
        offered={offered}
        onChange={(values) => onChange({ ...test, values })}
      />
    )
  }
  if ('text' in test)
    return (
      <TextField label={say('text')} value={test.text} onChange={(text) => onChange({ ...test, text })} />
    )
  if (test.is === 'number') {
    return <ComparisonFields comparison={test.number} onChange={(number) => onChange({ ...test, number })} />
  }
  if (test.is === 'date')
    return <MomentFields moment={test.date} onChange={(date) => onChange({ ...test, date })} />
  return null
}

/** Another test keeps what it can of the one before. */
function begun(is: Test['is'], before: Test): Test {
  switch (is) {
    case 'one of':
    case 'not one of':
      return { is, values: 'values' in before ? before.values : [] }
    case 'contains':
    case 'begins':
      return { is, text: 'text' in before ? before.text : '' }
    case 'known':
    case 'missing':
      return { is }
    case 'number':
      return { is, number: { is: 'at least', n: Number.NaN } }
    case 'date':
      return { is, date: { is: 'within', days: 30 } }
  }
}

/** Values of one trait mean nothing for another. */
function emptied(test: Test): Test {
  return 'values' in test ? { ...test, values: [] } : test
}

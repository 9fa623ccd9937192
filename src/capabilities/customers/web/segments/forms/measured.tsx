import { Select } from '../parts.tsx'
import { say } from '../say.ts'
import { ValueChoice } from '../ValueChoice.tsx'
import type { ConditionForm, FormProps, Of, OfferedMeasure } from './form.ts'
import { ComparisonFields } from './number-fields.tsx'

type Measured = Of<'measured'>

const ways = (['one of', 'not one of'] as const).map((is) => [is, say(`is_${is}`)] as const)

/** How they stand, what they are worth, how loyal they are: as it was worked out. */
export const measured: ConditionForm<'measured'> = {
  blank: () => ({ kind: 'measured', measure: 'health', test: { is: 'one of', values: ['high'] } }),
  Fields: MeasuredFields,
}

function MeasuredFields({ condition, onChange, choices: { measures } }: FormProps<Measured>) {
  const { measure, test } = condition
  const chosen = measures.find(({ name }) => name === measure)
  const choose = (measure: Measured['measure']) =>
    onChange({ ...condition, measure, test: begunFor(measures.find(({ name }) => name === measure)) })
  const names = measures.map(({ name, label }) => [name, label] as const)
  return (
    <>
      <span>{say('measuredWhose')}</span>
      <Select
        label={say('kind_measured')}
        value={measure}
        options={chosen ? names : [[measure, measure] as const]}
        onChange={choose}
      />
      {test.is === 'number' ? (
        <ComparisonFields
          comparison={test.number}
          onChange={(number) => onChange({ ...condition, test: { is: 'number', number } })}
        />
      ) : (
        <>
          <Select
            label={say('test')}
            value={test.is}
            options={ways}
            onChange={(is) => onChange({ ...condition, test: { is, values: test.values } })}
          />
          <ValueChoice
            label={say('values')}
            values={test.values}
            offered={chosen?.choices ?? []}
            onChange={(values) => onChange({ ...condition, test: { is: test.is, values } })}
          />
        </>
      )}
    </>
  )
}

/** Values of one measure mean nothing for another. */
function begunFor(measure: OfferedMeasure | undefined): Measured['test'] {
  return measure?.kind === 'number'
    ? { is: 'number', number: { is: 'at least', n: Number.NaN } }
    : { is: 'one of', values: [] }
}

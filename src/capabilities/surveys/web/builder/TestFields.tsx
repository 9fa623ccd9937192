import type { Survey } from '../../model/survey.ts'
import styles from './Builder.module.css'
import type { Test, Value } from './edit/rule.ts'
import { startingTest, testsOf } from './edit/starting-test.ts'
import { answersTo, asListed, rangeOf } from './edit/subjects.ts'
import { say } from './say.ts'
import { subjectWords } from './sentence.ts'

interface TestFieldsProps {
  test: Test
  subjects: readonly string[]
  survey: Survey
  onChange: (test: Test) => void
  onRemove: () => void
}

const ways = {
  between: 'wayBetween',
  'at least': 'wayBetween',
  'at most': 'wayBetween',
  'one of': 'wayOneOf',
  'none of': 'wayNoneOf',
  answered: 'wayAnswered',
  'not answered': 'wayNotAnswered',
} as const

/** One line of a condition: what is looked at, how, and the values. */
export function TestFields({ test: told, subjects, survey, onChange, onRemove }: TestFieldsProps) {
  const test = asRange(asListed(told, survey), survey)
  const listed = subjects.includes(test.of) ? subjects : [test.of, ...subjects]
  const possible = testsOf(test.of, survey)
  const isPossible = possible.includes(test.is)
  return (
    <div className={styles.test}>
      <select
        aria-label={say('of')}
        value={test.of}
        onChange={({ currentTarget: { value } }) => onChange(startingTest(value, survey))}
      >
        {listed.map((of) => (
          <option key={of} value={of}>
            {subjectWords(of, survey)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('is')}
        value={test.is}
        onChange={({ currentTarget: { value } }) =>
          onChange(startingTest(test.of, survey, value as Test['is']))
        }
      >
        {(isPossible ? possible : [test.is, ...possible]).map((is) => (
          <option key={is} value={is}>
            {say(ways[is])}
          </option>
        ))}
      </select>
      <Values {...{ test, survey, onChange }} />
      <button type="button" className={styles.menu} aria-label={say('removeTest')} onClick={onRemove}>
        ×
      </button>
    </div>
  )
}

/** “9 or more” of a scale that ends at 10 is 9 to 10: one way to say it is enough. */
function asRange(test: Test, survey: Survey): Test {
  const range = rangeOf(test.of, survey)
  if (!range) return test
  const [lowest, highest] = range
  if (test.is === 'at least') return { of: test.of, is: 'between', from: test.than, to: highest }
  if (test.is === 'at most') return { of: test.of, is: 'between', from: lowest, to: test.than }
  if (test.is !== 'one of' || test.values.length !== 1) return test
  const only = Number(test.values[0])
  return Number.isFinite(only) ? { of: test.of, is: 'between', from: only, to: only } : test
}

function Values({ test, survey, onChange }: Pick<TestFieldsProps, 'test' | 'survey' | 'onChange'>) {
  if (test.is === 'between') return <Range {...{ test, survey, onChange }} />
  if (test.is !== 'one of' && test.is !== 'none of') return null
  const answers = answersTo(test.of, survey)
  if (answers.length === 0) return <Words {...{ test, onChange }} />
  const has = (value: Value) => test.values.some((one) => String(one) === String(value))
  const toggle = (value: Value) => {
    const values = has(value)
      ? test.values.filter((one) => String(one) !== String(value))
      : [...test.values, value]
    if (values.length > 0) onChange({ ...test, values })
  }
  return (
    <span className={styles.answers}>
      {answers.map(({ value, label }) => (
        <label key={String(value)}>
          <input type="checkbox" checked={has(value)} onChange={() => toggle(value)} /> {label}
        </label>
      ))}
    </span>
  )
}

function Range({
  test,
  survey,
  onChange,
}: Pick<TestFieldsProps, 'survey' | 'onChange'> & { test: Test & { is: 'between' } }) {
  const [lowest, highest] = rangeOf(test.of, survey) ?? [test.from, test.to]
  const numbers = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
  return (['from', 'to'] as const).map((end) => (
    <select
      key={end}
      aria-label={say(end)}
      value={test[end]}
      onChange={({ currentTarget: { value } }) => onChange(ordered(test, end, Number(value)))}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {number}
        </option>
      ))}
    </select>
  ))
}

/** The other end gives way where they would cross. */
function ordered<T extends { from: number; to: number }>(test: T, end: 'from' | 'to', n: number): T {
  if (end === 'from') return { ...test, from: n, to: Math.max(n, test.to) }
  return { ...test, from: Math.min(n, test.from), to: n }
}

/** Of what is known, as it is written there; several by commas. */
function Words({
  test,
  onChange,
}: { test: Test & { is: 'one of' | 'none of' } } & Pick<TestFieldsProps, 'onChange'>) {
  return (
    <input
      className={styles.text}
      aria-label={say('value')}
      maxLength={200}
      value={test.values.join(',')}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...test, values: value.replaceAll('\\', '').split(',') })
      }
    />
  )
}

import { Button, TextInput } from '@mantine/core'
import { useId } from 'react'
import styles from './Builder.module.css'
import { readRule } from './edit/read-rule.ts'
import { type Rule, type Test, written } from './edit/rule.ts'
import { startingTest } from './edit/starting-test.ts'
import { subjectsBefore } from './edit/subjects.ts'
import { say } from './say.ts'
import { TestFields } from './TestFields.tsx'
import type { Editing } from './use-editing.ts'

interface ConditionEditorProps {
  editing: Editing
  /** Name of the question it belongs to: only what comes before can be looked at. Null looks at all. */
  of: string | null
  expression: string
  onChange: (expression: string) => void
  /** What the tests decide, where that is not when something is shown. */
  legend?: string
}

/** When something is shown, as a sentence to be filled in; an expression where that says more. */
export function ConditionEditor({ editing, of, expression, onChange, legend }: ConditionEditorProps) {
  const id = useId()
  const rule = readRule(expression)
  const subjects = subjectsBefore(editing.survey, of)
  if (!rule) return <Expression {...{ expression, onChange }} />
  const say_ = (next: Rule) => onChange(written(next))
  const add = () => say_({ ...rule, tests: [...rule.tests, startingTest(subjects[0]!, editing.survey)] })
  if (rule.tests.length === 0)
    return (
      <div className={styles.line}>
        <span className={styles.quiet}>{say('always')}</span>
        <Button variant="subtle" onClick={add}>
          {say('addCondition')}
        </Button>
      </div>
    )
  const put = (i: number, test: Test) => say_({ ...rule, tests: rule.tests.with(i, test) })
  const drop = (i: number) => say_({ ...rule, tests: rule.tests.toSpliced(i, 1) })
  return (
    <fieldset className={styles.choices} aria-labelledby={id}>
      <legend id={id}>{legend ?? say('condition')}</legend>
      {rule.tests.length > 1 && (
        <select
          aria-label={say('joins')}
          value={rule.join}
          onChange={({ currentTarget: { value } }) => say_({ ...rule, join: value as Rule['join'] })}
        >
          <option value="and">{say('allOf')}</option>
          <option value="or">{say('anyOf')}</option>
        </select>
      )}
      {rule.tests.map((test, i) => (
        <TestFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a test is known by its place alone
          key={i}
          {...{ test, subjects }}
          survey={editing.survey}
          onChange={(changed) => put(i, changed)}
          onRemove={() => drop(i)}
        />
      ))}
      <div className={styles.line}>
        <Button variant="subtle" onClick={add}>
          {say('addTest')}
        </Button>
        {!legend && (
          <Button variant="subtle" onClick={() => onChange('')}>
            {say('removeCondition')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function Expression({ expression, onChange }: Pick<ConditionEditorProps, 'expression' | 'onChange'>) {
  return (
    <TextInput
      label={`${say('condition')} · ${say('expression')}`}
      description={say('expressionSays')}
      inputWrapperOrder={['label', 'input', 'description']}
      value={expression}
      maxLength={1_000}
      onChange={({ currentTarget: { value } }) => onChange(value)}
    />
  )
}

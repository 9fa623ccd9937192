import { Modal } from '@mantine/core'
import { day, moment } from '../../../../web/kit/instants.ts'
import { figure } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Arithmetic, InputShown, OutcomeShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'
import { score, signed, signedPoints } from './score.ts'

interface ArithmeticDialogProps {
  arithmetic: Arithmetic
  of: 'risk' | 'growth'
  onClose: () => void
}

/** Every input of a score with its value, its weight, the week before, and how they add up. */
export function ArithmeticDialog({ arithmetic, of, onClose }: ArithmeticDialogProps) {
  const outcome = arithmetic[of]
  if (!outcome) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('arithmetic', { score: score(outcome.score) })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <p className={styles.note}>{sumOf(outcome)}</p>
      <p className={styles.note}>
        {say('workedOut', { at: moment(arithmetic.workedOutAt) })}
        {arithmetic.learnedAt && `, ${say('byModel', { day: day(arithmetic.learnedAt) })}`}.
      </p>
      <Table
        label={say('arithmetic', { score: score(outcome.score) })}
        rows={outcome.inputs}
        rowKey={({ feature }) => feature}
        columns={columnsFor(outcome)}
        maxHeight={520}
      />
      <p className={styles.note}>{say('peopleHow')}</p>
    </Modal>
  )
}

function sumOf({ inputs, intercept, outOf, score: all }: OutcomeShown): string {
  const added = inputs.reduce((sum, { effect }) => sum + effect, 0)
  if (outOf !== null) return say('sumPoints', { sum: figure(added + intercept, 'points'), outOf })
  return say('sum', { start: signed(intercept), sum: signed(added + intercept), score: score(all) })
}

function columnsFor({ outOf }: OutcomeShown): Column<InputShown>[] {
  const adds = (effect: number) => (outOf === null ? signed(effect) : signedPoints(effect))
  return [
    {
      key: 'input',
      head: say('input'),
      cell: ({ name, words }) => (
        <>
          {words}
          <br />
          <small className={styles.quiet}>{name}</small>
        </>
      ),
    },
    {
      key: 'value',
      head: say('value'),
      isNumber: true,
      cell: ({ value }) => (value === null ? '–' : figure(value, 'mean')),
    },
    {
      key: 'adds',
      head: say('adds'),
      isNumber: true,
      sortBy: ({ effect }) => effect,
      cell: ({ effect }) => <b className={effect > 0 ? styles.up : styles.down}>{adds(effect)}</b>,
    },
    {
      key: 'share',
      head: say('shareShort'),
      isNumber: true,
      sortBy: ({ share }) => share,
      cell: ({ share }) => signed(share),
    },
    {
      key: 'before',
      head: say('before'),
      isNumber: true,
      cell: ({ before }) =>
        before
          ? `${before.value === null ? '–' : figure(before.value, 'mean')} (${adds(before.effect)})`
          : '–',
    },
  ]
}

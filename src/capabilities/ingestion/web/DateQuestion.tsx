import { Button, Group } from '@mantine/core'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { Table } from '../../../web/kit/Table.tsx'
import type { Import } from '../imports/contract.ts'
import styles from './DateQuestion.module.css'
import { say } from './import-say.ts'

type Dates = Import['ambiguousDates']

interface DateQuestionProps {
  dates: Dates
  onOrder: (order: 'dmy' | 'mdy') => void
}

/** Day or month first: the same dates read both ways, side by side, and nothing goes on until somebody says. */
export function DateQuestion({ dates, onOrder }: DateQuestionProps) {
  const [first] = dates
  if (!first) return null
  const question = say('dateQuestion', { text: first.text, dmy: shown(first.asDmy), mdy: shown(first.asMdy) })
  return (
    <Card title={question} className={styles.question}>
      <p className={styles.words}>{say('dateQuestionWords')}</p>
      <Table
        label={question}
        rows={dates}
        rowKey={({ text }) => text}
        columns={[
          { key: 'written', head: say('written'), cell: ({ text }) => <b>{text}</b> },
          { key: 'dmy', head: say('dayFirst'), cell: ({ asDmy }) => shown(asDmy) },
          { key: 'mdy', head: say('monthFirst'), cell: ({ asMdy }) => shown(asMdy) },
        ]}
      />
      <Group gap="sm" mt="sm">
        <Button variant="filled" onClick={() => onOrder('dmy')}>
          {say('dayFirstAction')}
        </Button>
        <Button variant="filled" onClick={() => onOrder('mdy')}>
          {say('monthFirstAction')}
        </Button>
      </Group>
    </Card>
  )
}

/** `2024-04-03` as `3 Apr 2024`, which nobody reads the wrong way round. */
function shown(date: string): string {
  return /^\d/.test(date) ? day(`${date}T00:00:00Z`, 'UTC') : say('noDate')
}

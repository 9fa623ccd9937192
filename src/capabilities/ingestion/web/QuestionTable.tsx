import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../../web/kit/Card.tsx'
import { classes } from '../../../web/kit/classes.ts'
import { count } from '../../../web/kit/numbers.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { ImportFile } from '../imports/contract.ts'
import type { Question } from '../imports/mapping.ts'
import styles from './ColumnTable.module.css'
import { Values } from './ColumnTable.tsx'
import { scales } from './column-roles.ts'
import { say } from './import-say.ts'
import own from './QuestionTable.module.css'
import { sayScale } from './role-words.ts'
import { valuesOf } from './values.ts'

interface QuestionTableProps {
  file: ImportFile
  questions: Question[]
  onChange: (questions: Question[]) => void
}

const shownAtFirst = 40

/** What each question of a survey becomes: what was recognised, and a choice where nothing tells. */
export function QuestionTable({ file, questions, onChange }: QuestionTableProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? questions : questions.slice(0, shownAtFirst)
  const change = (changed: Question) =>
    onChange(questions.map((one) => (one.column === changed.column ? changed : one)))
  return (
    <Card
      flush
      className={styles.table}
      title={say('questions')}
      aside={<Tag>{say('questionCount', { count: questions.length })}</Tag>}
    >
      <Table
        label={say('questions')}
        rows={shown}
        rowKey={({ column }) => column}
        columns={[
          {
            key: 'question',
            head: say('question'),
            cell: (question) => <Asked question={question} values={valuesOf(file, question.column)} />,
          },
          {
            key: 'becomes',
            head: say('becomes'),
            cell: (question) => <Becomes question={question} onChange={change} />,
          },
          {
            key: 'values',
            head: say('values'),
            cell: ({ column }) => <Values values={valuesOf(file, column)} />,
          },
        ]}
      />
      {shown.length < questions.length && (
        <Group p="sm">
          <Button onClick={() => setWhole(true)}>
            {say('showAllQuestions', { count: count(questions.length) })}
          </Button>
        </Group>
      )}
    </Card>
  )
}

function Asked({
  question: { column, wording, note, becomes },
  values,
}: {
  question: Question
  values: string[]
}) {
  return (
    <div className={own.question}>
      <span>{wording ?? column}</span>
      {wording !== undefined && <code>{column}</code>}
      {note && becomes === 'property' && <span className={own.note}>{note}</span>}
      <span className={styles.below}>
        <Values values={values} />
      </span>
    </div>
  )
}

function Becomes({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const { column, wording, becomes, words } = question
  const choose = (chosen: string) => {
    const kept = chosen === becomes ? words : undefined
    onChange({
      column,
      ...(wording !== undefined && { wording }),
      becomes: chosen,
      ...(kept && { words: kept }),
    })
  }
  return (
    <div className={classes(styles.becomes, own.choice)}>
      <select
        aria-label={say('becomesOf', { column: wording ?? column })}
        className={styles[becomes === 'nothing' ? 'left' : becomes === 'property' ? 'plain' : 'known']}
        value={becomes}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {scales.map((scale) => (
          <option key={scale} value={scale}>
            {sayScale(scale)}
          </option>
        ))}
        <option value="text">{say('becomesText')}</option>
        <option value="property">{say('becomesProperty')}</option>
        <option value="nothing">{say('becomesNothing')}</option>
      </select>
    </div>
  )
}

import { Card } from '../../../web/kit/Card.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { ImportFile } from '../imports/contract.ts'
import type { MappedFile, Mapping, Question, Rule } from '../imports/mapping.ts'
import { Values } from './ColumnTable.tsx'
import styles from './FileSummary.module.css'
import { say } from './import-say.ts'
import { QuestionTable } from './QuestionTable.tsx'
import { conditionOf, partsOf, sayKind, usesInWords } from './role-words.ts'
import { valuesOf } from './values.ts'

interface FileSummaryProps {
  file: ImportFile
  mapped: MappedFile
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** What each row of a known file becomes, in sentences, with the files it is joined to; a survey's questions below. */
export function FileSummary({ file, mapped, mapping, onChange }: FileSummaryProps) {
  const questions = mapped.becomes.flatMap(({ each }) => each?.questions ?? [])
  return (
    <>
      <Said file={file} mapped={mapped} />
      {questions.length > 0 && (
        <QuestionTable
          file={file}
          questions={questions}
          onChange={(changed) => onChange(withQuestions(mapping, mapped.name, changed))}
        />
      )}
    </>
  )
}

function withQuestions(mapping: Mapping, name: string, questions: Question[]): Mapping {
  const files = mapping.files.map((file) => {
    if (file.name !== name) return file
    const becomes = file.becomes.map((rule) =>
      rule.each ? { ...rule, each: { ...rule.each, questions } } : rule,
    )
    return { ...file, becomes }
  })
  return { ...mapping, files }
}

function Said({ file, mapped }: { file: ImportFile; mapped: MappedFile }) {
  return (
    <Card
      title={
        <>
          {file.name} <Tag tone="good">{mapped.name}</Tag>
        </>
      }
    >
      <div className={styles.summary}>
        {mapped.becomes.length > 0 ? (
          <>
            <p>{say('eachRowOf', { file: mapped.name })}</p>
            <ul className={styles.rules}>
              {mapped.becomes.map((rule) => (
                <Sentence key={JSON.stringify(rule)} rule={rule} />
              ))}
            </ul>
          </>
        ) : (
          <p>{say('lookedUp')}</p>
        )}
        {mapped.links.length > 0 && (
          <p className={styles.chips}>
            {mapped.links.map(({ file: other, column }) => (
              <Tag key={`${other} ${column}`}>{say('joins', { file: other, column })}</Tag>
            ))}
          </p>
        )}
        <details>
          <summary>{say('showRows')}</summary>
          <Columns file={file} mapped={mapped} />
        </details>
      </div>
    </Card>
  )
}

function Sentence({ rule }: { rule: Rule }) {
  const condition = conditionOf(rule)
  return (
    <li>
      <strong>{sayKind(rule.kind)}</strong> “{nameOf(rule)}”
      {rule.each && <span>, {say('eachQuestion')}</span>}
      {partsOf(rule).map(({ word, from, note }) => (
        <span key={word}>
          , {word} <code>{from}</code>
          {note && ` (${note})`}
        </span>
      ))}
      {condition && <span>; {condition}</span>}
    </li>
  )
}

function nameOf({ name }: Rule) {
  return typeof name === 'string' ? name : name.column
}

function Columns({ file, mapped }: { file: ImportFile; mapped: MappedFile }) {
  return (
    <Table
      label={file.name}
      rows={file.columns}
      rowKey={(column) => column}
      columns={[
        { key: 'column', head: say('column'), cell: (column) => column },
        {
          key: 'becomes',
          head: say('becomes'),
          cell: (column) => (
            <span className={styles.chips}>
              {usesInWords(column, mapped).map((use) => (
                <Tag key={use} tone="good">
                  {use}
                </Tag>
              ))}
            </span>
          ),
        },
        { key: 'values', head: say('values'), cell: (column) => <Values values={valuesOf(file, column)} /> },
      ]}
    />
  )
}

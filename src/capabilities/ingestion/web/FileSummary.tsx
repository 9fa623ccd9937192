import { Card } from '../../../web/kit/Card.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { ImportFile } from '../imports/contract.ts'
import type { MappedFile, Rule } from '../imports/mapping.ts'
import { Values } from './ColumnTable.tsx'
import styles from './FileSummary.module.css'
import { say } from './import-say.ts'
import { conditionOf, partsOf, sayKind, usesInWords } from './role-words.ts'
import { valuesOf } from './values.ts'

/** What each row of a known file becomes, in sentences, with the files it is joined to. */
export function FileSummary({ file, mapped }: { file: ImportFile; mapped: MappedFile }) {
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
                <Sentence key={`${rule.kind} ${nameOf(rule)}`} rule={rule} />
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

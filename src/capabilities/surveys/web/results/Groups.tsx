import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Value } from '../../../../web/kit/Figure.tsx'
import { count, difference } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Against, Group, QuestionGroups } from '../../results/contract.ts'
import { Mean, type Shown, unitOf } from './AnswersShown.tsx'
import { GroupChoices } from './GroupChoices.tsx'
import { groupsQuery } from './queries.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { asPercent } from './share-words.tsx'

interface GroupsProps {
  survey: string
  question: Shown
  questions: Shown[]
}

/** One question by group, each held against everybody else: scores in rows, choices as a cross-tab. */
export function Groups({ survey, question, questions }: GroupsProps) {
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const item = question.answers.rows ? (asked.item ?? question.answers.rows[0]?.item) : undefined
  const groups = useQuery(groupsQuery({ ...asked, item }, survey, question.name))
  return (
    <>
      <GroupChoices question={question} questions={questions} by={asked.by ?? 'channel'} item={item} />
      <Answer of={groups} height={200}>
        {(found) => <Found found={found} question={question} />}
      </Answer>
    </>
  )
}

function Found({ found, question }: { found: QuestionGroups; question: Shown }) {
  const { groups, hidden, independence } = found
  if (groups.length === 0)
    return <p className={styles.quiet}>{hidden > 0 ? say('hidden', { count: hidden }) : say('noGroups')}</p>
  const isScored = groups.some(({ score, mean }) => score || mean)
  return (
    <>
      {isScored ? (
        <Table
          label={question.title}
          rows={groups}
          rowKey={({ value }) => value}
          columns={scoreColumns(question)}
        />
      ) : (
        <CrossTab label={question.title} groups={groups} />
      )}
      {independence && (
        <p className={styles.note}>
          {say(independence.p < 0.05 ? 'depends' : 'dependsNot', {
            p: independence.p < 0.001 ? '< 0.001' : `= ${independence.p.toFixed(3)}`,
            v: independence.cramersV.toFixed(2),
          })}
        </p>
      )}
      <p className={styles.note}>
        {hidden > 0 && `${say('hidden', { count: hidden })} `}
        {say('judgedTogether')}
      </p>
    </>
  )
}

function scoreColumns({ scale }: Shown): Column<Group>[] {
  const unit = unitOf(scale)
  return [
    { key: 'group', head: say('group'), sortBy: ({ label }) => label, cell: ({ label }) => label || '–' },
    {
      key: 'value',
      head: say('answer'),
      isNumber: true,
      sortBy: ({ score, mean }) => score?.value ?? mean?.value ?? null,
      cell: ({ score, mean }) =>
        score ? (
          <span className={styles.inTable}>
            <Value {...score} unit={unit} />
          </span>
        ) : (
          mean && <Mean {...mean} />
        ),
    },
    { key: 'n', head: 'n', isNumber: true, sortBy: ({ n }) => n, cell: ({ n }) => count(n) },
    {
      key: 'against',
      head: say('againstRest'),
      sortBy: ({ against }) => against?.difference ?? null,
      cell: ({ against, reliability }) => (
        <AgainstRest against={against} unit={unit} isFew={reliability !== 'ok'} />
      ),
    },
  ]
}

function AgainstRest({
  against,
  unit,
  isFew,
}: {
  against: Against
  unit: Parameters<typeof difference>[1]
  isFew: boolean
}) {
  if (!against) return null
  if (!against.tone) return <span className={styles.quiet}>{say(isFew ? 'cannotTell' : 'noDifference')}</span>
  const sign = against.tone === 'higher' ? '+' : '−'
  return (
    <Tag>
      {sign}
      {difference(against.difference, unit)} {say(against.tone)}
    </Tag>
  )
}

/** Answers down, groups across; what is really higher or lower than elsewhere says so in words. */
function CrossTab({ label, groups }: { label: string; groups: Group[] }) {
  const shown = groups.filter(({ choices }) => choices !== null)
  const rows = shown[0]?.choices ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which must work by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.heat}>
        <caption className="only-heard">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{say('answer')}</th>
            {shown.map((group) => (
              <th key={group.value} scope="col">
                {group.label || '–'}
                <br />
                <span className={styles.margin}>n {count(group.n)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, label: answer }) => (
            <tr key={value}>
              <th scope="row">{answer}</th>
              {shown.map((group) => (
                <Cell key={group.value} {...group.choices?.find((choice) => choice.value === value)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ share, against }: Partial<NonNullable<Group['choices']>[number]>) {
  if (!share || share.value === null) return <td>–</td>
  const { low, high } = share
  return (
    <td
      style={{ '--share': share.value }}
      title={
        low !== null && high !== null
          ? say('interval', { low: asPercent(low), high: asPercent(high) })
          : undefined
      }
    >
      {asPercent(share.value)}
      {against?.tone && (
        <>
          <br />
          <small>
            {against.tone === 'higher' ? '▲' : '▼'} {say(against.tone)}
          </small>
        </>
      )}
    </td>
  )
}

import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { PromiseShown } from '../../promises/contract.ts'
import { ChangeShown } from './ChangeShown.tsx'
import { measureInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { MeanValue, ShareValue } from './Share.tsx'
import { say } from './say.ts'
import { usePromises } from './use-promises.ts'

type Ladder = PromiseShown['ladder']
const earlies = [1, 2, 3, 5, 7, 10, 14]

/** Late, as promised, early: what each is worth, and whether keeping a promise is worth more than exceeding it. */
export function LadderCard({ shown: { ladder, summary } }: { shown: PromiseShown }) {
  const { change } = usePromises()
  const days = measureInWords(ladder.early, summary.measure)
  const what = {
    below: say('belowWhat'),
    meets: say('meetsWhat', { days }),
    exceeds: say('exceedsWhat', { days }),
  }
  const columns: Column<Ladder['steps'][number]>[] = [
    {
      key: 'step',
      head: say('stepHead'),
      cell: ({ step }) => (
        <>
          <b>{say(step)}</b> <small className={styles.quiet}>{what[step]}</small>
        </>
      ),
    },
    { key: 'n', head: say('promisesHead'), isNumber: true, cell: ({ promises }) => count(promises) },
    {
      key: 'score',
      head: ladder.asked ? say('scoreHead', { label: ladder.asked.label }) : say('inScore'),
      cell: ({ score }) => <MeanValue of={score} />,
    },
    { key: 'again', head: say('againHead'), cell: ({ again }) => <ShareValue of={again} /> },
  ]
  return (
    <Card
      title={say('ladder')}
      aside={
        <label className={styles.choice}>
          {say('earlyFrom')}
          <select
            value={ladder.early}
            onChange={(event) => change({ early: Number(event.currentTarget.value) })}
          >
            {[...new Set([...earlies, ladder.early])]
              .toSorted((one, other) => one - other)
              .map((n) => (
                <option key={n} value={n}>
                  {measureInWords(n, summary.measure)}
                </option>
              ))}
          </select>
        </label>
      }
    >
      <p className={styles.answer}>{verdict(ladder)}</p>
      <Table label={say('ladder')} rows={ladder.steps} rowKey={({ step }) => step} columns={columns} />
      <h3 className={styles.heading}>{say('ladderSub')}</h3>
      <Table label={say('ladderSub')} rows={climbs} rowKey={({ of }) => of} columns={worthColumns(ladder)} />
      <p className={styles.note}>{say('againNote')}</p>
    </Card>
  )
}

const climbs = [
  { of: 'first', words: 'firstClimb' },
  { of: 'second', words: 'secondClimb' },
  { of: 'more', words: 'moreClimb' },
] as const

function worthColumns({ score, again }: Ladder): Column<(typeof climbs)[number]>[] {
  return [
    { key: 'climb', head: say('climb'), cell: ({ words }) => say(words) },
    {
      key: 'score',
      head: say('inScore'),
      cell: ({ of }) => <ChangeShown of={toned(score, of)} unit="mean" />,
    },
    {
      key: 'again',
      head: say('inAgain'),
      cell: ({ of }) => <ChangeShown of={toned(again, of)} unit="percent" />,
    },
  ]
}

/** That one climb is worth more than the other is neither good nor bad. */
function toned(worth: Ladder['score'], of: 'first' | 'second' | 'more') {
  const change = worth[of]
  return change && of === 'more' ? { ...change, tone: null } : change
}

/** Told by the score, which is there sooner; by coming back only where the score tells nothing. */
function verdict({ score, again }: Ladder): string {
  const tone = score.more?.tone ?? again.more?.tone
  if (!tone) return say('worthSame')
  return say(tone === 'better' ? 'worthFirst' : 'worthSecond')
}

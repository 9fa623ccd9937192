import { day, moment } from '../../../web/kit/instants.ts'
import { kindName } from '../../../web/kit/kinds.ts'
import { count } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Trial } from '../contract.ts'
import styles from './Rules.module.css'
import { say, sayCounted } from './say.ts'

/** What a rule would change: how many, from what to what, and some of them. */
export function TrialShown({ trial }: { trial: Trial }) {
  const { fits, taken, changes, moves, samples, asOf, isHistory } = trial
  return (
    <section className={styles.trial} aria-label={say('trialTitle')} aria-live="polite">
      <h2 className={styles.word}>{say('trialTitle')}</h2>
      <p>
        {sayCounted('trialFits', fits.n90, { n30: count(fits.n30) })}{' '}
        {changes.n90 === 0
          ? say('trialNothing')
          : sayCounted('trialChanges', changes.n90, { n30: count(changes.n30) })}{' '}
        {taken.n90 > 0 && sayCounted('trialTaken', taken.n90)}{' '}
        {isHistory && say('trialAsOf', { day: day(asOf, 'UTC') })}
      </p>
      {moves.length > 0 && (
        <Table label={say('trialTitle')} rows={moves} rowKey={keyOf} columns={moveColumns} />
      )}
      {samples.length > 0 && (
        <>
          <h3 className={styles.word}>{say('samples')}</h3>
          <Table
            label={say('samples')}
            rows={samples}
            rowKey={(sample) => `${sample.at} ${sample.name} ${sample.page} ${keyOf(sample)}`}
            columns={sampleColumns}
            maxHeight={360}
          />
        </>
      )}
    </section>
  )
}

type Place = Trial['moves'][number]['from']
type Sample = Trial['samples'][number]

function keyOf({ from, to }: { from: Place; to: Place }) {
  return JSON.stringify([from, to])
}

function PlaceShown({ touchpoint, stage, channel }: Place) {
  return (
    <span className={styles.place}>
      {touchpoint || say('unknownPlace')} <small>{[stage, channel].filter(Boolean).join(', ')}</small>
    </span>
  )
}

const moveColumns: Column<Trial['moves'][number]>[] = [
  { key: 'from', head: say('from'), cell: ({ from }) => <PlaceShown {...from} /> },
  { key: 'to', head: say('to'), cell: ({ to }) => <PlaceShown {...to} /> },
  { key: 'n', head: say('in90'), isNumber: true, cell: ({ n90 }) => count(n90) },
]

const sampleColumns: Column<Sample>[] = [
  { key: 'at', head: say('at'), cell: ({ at }) => <span className={styles.place}>{moment(at)}</span> },
  {
    key: 'what',
    head: say('what'),
    cell: ({ kind, name, page }) => [kindName(kind), name, page].filter(Boolean).join(' · '),
  },
  { key: 'source', head: say('source'), cell: ({ source }) => source },
  { key: 'from', head: say('from'), cell: ({ from }) => <PlaceShown {...from} /> },
  { key: 'to', head: say('to'), cell: ({ to }) => <PlaceShown {...to} /> },
]

import { Link } from '@tanstack/react-router'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import { driftWords } from './DriftBadge.tsx'
import styles from './Page.module.css'
import { say } from './say.ts'

interface DriftLineProps {
  map: MapShown
  measured: MapMeasured
}

/** The map in a sentence: where what is believed and what customers say part, the widest gap first. */
export function DriftLine({ map, measured }: DriftLineProps) {
  if (!map.journey) return <p className={styles.line}>{say('linkFirst')}</p>
  const { judged, drifting, tooFew } = measured.drift
  const believes = measured.columns.some(({ believed }) => believed !== null)
  if (!believes) return <p className={styles.line}>{say('believeFirst')}</p>
  const stages = new Map(map.shape.stages.map(({ id, name }) => [id, name]))
  const widest = measured.columns
    .filter(({ id, drift }) => stages.has(id) && drift.verdict === 'drift')
    .toSorted(
      (a, b) =>
        (b.drift.verdict === 'drift' ? b.drift.apart : 0) - (a.drift.verdict === 'drift' ? a.drift.apart : 0),
    )[0]
  return (
    <p className={styles.line}>
      {drifting > 0 && (
        <>
          <Tag tone="bad">{say('drift')}</Tag> <b>{say('driftOfMap', { drifting, judged })}</b>{' '}
        </>
      )}
      {widest && `${stages.get(widest.id)}: ${driftWords(widest)}. `}
      {drifting === 0 && judged > 0 && (
        <>
          <Tag tone="good">{say('noDrift')}</Tag> {say('noDriftOfMap', { judged })}{' '}
        </>
      )}
      {tooFew > 0 && `${say('tooFewOfMap', { count: tooFew })} `}
      <Link to="/journeys/$journey/feeling" params={{ journey: map.journey.id }}>
        {say('seeFeeling')}
      </Link>
    </p>
  )
}

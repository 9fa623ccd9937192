import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import { CardShown } from './CardShown.tsx'
import { Curve, CurveLegend } from './Curve.tsx'
import { columnsAt, type Zoom } from './columns.ts'
import { DriftBadge, driftWords } from './DriftBadge.tsx'
import { feelWord } from './feel-words.ts'
import styles from './Printed.module.css'
import { say } from './say.ts'

interface PrintedMapProps {
  map: MapShown
  measured: MapMeasured
  zoom: Zoom
}

/** The sheet: heading, feelings, lanes that say something, who stands behind it, and what the marks mean. */
export function PrintedMap({ map, measured, zoom }: PrintedMapProps) {
  const columns = columnsAt(map, zoom)
  const cardsAt = (columnId: string, laneId: string) =>
    map.cells.find((cell) => cell.columnId === columnId && cell.laneId === laneId)?.cards ?? []
  const lanes = map.shape.lanes.filter(
    ({ id, isHidden }) => !isHidden && columns.some((column) => cardsAt(column.id, id).length > 0),
  )
  const felt = (id: string) => measured.columns.find((column) => column.id === id)
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1>{map.name}</h1>
        <p>
          {map.about.need && <>“{map.about.need}” · </>}
          {map.persona?.name ?? map.segment?.name ?? say('everybody')} · {say('owner')}{' '}
          {map.owner || say('nobody')}
          {map.journey && <> · {say('measuredBy', { name: map.journey.name })}</>}
        </p>
      </header>
      <table className={styles.table} style={{ '--columns': columns.length }}>
        <thead>
          <tr>
            <th />
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.feelings}>
            <th scope="row">
              {say('curve')}
              <CurveLegend />
            </th>
            <td colSpan={columns.length}>
              <Curve columns={columns} felt={measured.columns} />
              <div className={styles.words}>
                {columns.map(({ id }) => (
                  <Feeling key={id} column={felt(id)} />
                ))}
              </div>
            </td>
          </tr>
          {lanes.map((lane) => (
            <tr key={lane.id}>
              <th scope="row">{lane.name}</th>
              {columns.map((column) => (
                <td key={column.id}>
                  {cardsAt(column.id, lane.id).map((card) => (
                    <CardShown
                      key={card.id}
                      card={card}
                      live={measured.cards[`${column.id} ${lane.id} ${card.id}`]}
                      here={column.follows}
                      today={map.today}
                    />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Foot map={map} measured={measured} />
    </article>
  )
}

function Feeling({ column }: { column: MapMeasured['columns'][number] | undefined }) {
  if (!column || column.believed === null) return <span />
  const { measured } = column
  return (
    <span>
      {say('believedIs')} {feelWord(column.believed)}
      {measured?.value != null &&
        `. ${say('customersSay', { word: feelWord(measured.value), n: count(measured.n) })}`}
      <br />
      {column.drift.verdict === 'drift' ? (
        <b>{driftWords(column).split(': ')[1]}</b>
      ) : (
        <DriftBadge column={column} />
      )}
    </span>
  )
}

function Foot({ map, measured }: Omit<PrintedMapProps, 'zoom'>) {
  const { owner, sponsor, stakeholders, sources } = map.about
  const people = [owner, sponsor, ...stakeholders].filter(({ name }) => name !== '')
  const named = people.map(({ name, department }) => (department ? `${name} (${department})` : name))
  const { from, until } = measured.periods.current
  return (
    <footer className={styles.foot}>
      <p className={styles.legend}>
        <i data-mark="assumption" /> {say('legendAssumption')} <i data-mark="evidence" />{' '}
        {say('legendEvidence')} <i data-mark="measured" /> {say('legendMeasured')}
      </p>
      <p>
        {named.length > 0 && (
          <>
            {say('behindIt')}: {named.join(', ')}.{' '}
          </>
        )}
        {say('spokenTo')}: {count(map.interviewed)}
        {map.interviews[0] && ` (${day(map.interviews[0].day)})`}.{' '}
        {sources.length > 0 && (
          <>
            {say('research')}:{' '}
            {sources.map(({ name, day: of }) => (of ? `${name} (${day(of)})` : name)).join(', ')}.{' '}
          </>
        )}
        {map.warnings.map((warning) => `${say(warning)} `)}
      </p>
      <p>{say('printed', { day: day(map.today), from: day(from), until: day(until) })}</p>
    </footer>
  )
}

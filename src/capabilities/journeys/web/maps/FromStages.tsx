import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import type { Lane } from '../../maps/map.ts'
import styles from './Grid.module.css'
import { liveValue, measureWords } from './measure-words.ts'
import { say } from './say.ts'

const mostShown = 6

interface FromStagesProps {
  map: MapShown
  lane: Lane
  measured: MapMeasured | undefined
}

/** Beside the need as a whole: what the stages say in this lane, in short. */
export function FromStages({ map, lane, measured }: FromStagesProps) {
  const said = map.shape.stages.flatMap((stage) => {
    const cell = map.cells.find(({ columnId, laneId }) => columnId === stage.id && laneId === lane.id)
    return (cell?.cards ?? []).map((card) => {
      const live = measured?.cards[`${stage.id} ${lane.id} ${card.id}`]
      const figure = card.measure
        ? `${live ? `${liveValue(live).value} ` : ''}${measureWords(card.measure)}`
        : ''
      return { key: `${stage.id} ${card.id}`, stage: stage.name, text: card.text || figure }
    })
  })
  return (
    <td>
      <div className={styles.list}>
        {said.slice(0, mostShown).map(({ key, stage, text }) => (
          <span key={key}>
            <b>{stage}</b> {text}
          </span>
        ))}
        {said.length > mostShown && <span>{say('moreN', { n: said.length - mostShown })}</span>}
      </div>
    </td>
  )
}

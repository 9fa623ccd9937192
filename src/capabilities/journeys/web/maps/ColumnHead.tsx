import { Menu } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import type { MapShown } from '../../maps/contract.ts'
import { AskName } from './AskName.tsx'
import type { ColumnShown, Zoom } from './columns.ts'
import { Following } from './Following.tsx'
import styles from './Grid.module.css'
import type { Stop } from './MapGrid.tsx'
import { say } from './say.ts'
import { withColumn, withColumnMoved, withoutColumn, withStage, withStep } from './shape-changes.ts'
import { useShape } from './use-shape.ts'

interface ColumnHeadProps {
  map: MapShown
  column: ColumnShown
  mayWrite: boolean
  onZoom: (zoom: Zoom) => void
  stop: Stop
}

/** A stage or step: its name, and the menu by which it is renamed, moved, measured and removed. */
export function ColumnHead({ map, column, mayWrite, stop }: ColumnHeadProps) {
  const steps = map.shape.stages.find(({ id }) => id === column.id)?.steps.length ?? 0
  return (
    <th scope="col">
      <span className={styles.head}>
        <span>
          {column.name}
          {column.kind === 'stage' && steps > 0 && (
            <span className={styles.quiet}>
              {say('zoomStep')} {steps}
            </span>
          )}
        </span>
        {mayWrite && column.kind !== 'need' && <ColumnMenu {...{ map, column, stop }} />}
      </span>
    </th>
  )
}

type Asked = 'rename' | 'stage' | 'step' | 'follows' | null

function ColumnMenu({ map, column, stop }: Pick<ColumnHeadProps, 'map' | 'column' | 'stop'>) {
  const { shape } = map
  const change = useShape(map)
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const stage = column.stage?.id ?? column.id
  return (
    <Confirm
      title={say('removeTitle', { name: column.name })}
      action={say('remove')}
      onConfirm={() => change(withoutColumn(shape, column.id))}
      trigger={(remove) => (
        <>
          <Menu position="bottom-end" shadow="md" withinPortal>
            <Menu.Target>
              <button
                type="button"
                className={styles.menu}
                aria-label={say('column', { name: column.name })}
                {...stop}
              >
                ⋯
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsked('rename')}>{say('rename')}</Menu.Item>
              <Menu.Item onClick={() => change(withColumnMoved(shape, column.id, -1))}>
                {say('moveLeft')}
              </Menu.Item>
              <Menu.Item onClick={() => change(withColumnMoved(shape, column.id, 1))}>
                {say('moveRight')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => setAsked('stage')}>{say('addStage')}</Menu.Item>
              <Menu.Item onClick={() => setAsked('step')}>{say('addStep')}</Menu.Item>
              {map.journey && <Menu.Item onClick={() => setAsked('follows')}>{say('follows')}</Menu.Item>}
              <Menu.Divider />
              <Menu.Item
                color="bad"
                onClick={remove}
                disabled={column.kind === 'stage' && shape.stages.length === 1}
              >
                {say('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {asked === 'rename' && (
            <AskName
              title={say('rename')}
              label={say('columnName')}
              first={column.name}
              onName={(name) => change(withColumn(shape, column.id, { name }))}
              onClose={close}
            />
          )}
          {asked === 'stage' && (
            <AskName
              title={say('newStage')}
              label={say('columnName')}
              onName={(name) => change(withStage(shape, stage, name))}
              onClose={close}
            />
          )}
          {asked === 'step' && (
            <AskName
              title={say('newStep')}
              label={say('columnName')}
              onName={(name) => change(withStep(shape, stage, name))}
              onClose={close}
            />
          )}
          {asked === 'follows' && <Following {...{ map, column }} onChange={change} onClose={close} />}
        </>
      )}
    >
      {say('removeColumnWords')}
    </Confirm>
  )
}

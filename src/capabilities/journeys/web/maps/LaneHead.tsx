import { Menu } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import type { MapShown } from '../../maps/contract.ts'
import type { Lane } from '../../maps/map.ts'
import { AskName } from './AskName.tsx'
import styles from './Grid.module.css'
import type { Stop } from './MapGrid.tsx'
import { say } from './say.ts'
import { withLaneChanged, withLaneMoved, withoutLane } from './shape-changes.ts'
import { useShape } from './use-shape.ts'

interface LaneHeadProps {
  map: MapShown
  lane: Lane
  mayWrite: boolean
  stop: Stop
}

/** A lane's name, and the menu by which it is renamed, moved, hidden and removed. */
export function LaneHead({ map, lane, mayWrite, stop }: LaneHeadProps) {
  return (
    <th scope="row" className={styles.lane}>
      <span className={styles.head}>
        <span className={styles.laneName}>{lane.name}</span>
        {mayWrite && <LaneMenu {...{ map, lane, stop }} />}
      </span>
    </th>
  )
}

function LaneMenu({ map, lane, stop }: Omit<LaneHeadProps, 'mayWrite'>) {
  const { shape } = map
  const change = useShape(map)
  const [isRenaming, setRenaming] = useState(false)
  return (
    <Confirm
      title={say('removeTitle', { name: lane.name })}
      action={say('remove')}
      onConfirm={() => change(withoutLane(shape, lane.id))}
      trigger={(remove) => (
        <>
          <Menu position="bottom-start" shadow="md" withinPortal>
            <Menu.Target>
              <button
                type="button"
                className={styles.menu}
                aria-label={say('lane', { name: lane.name })}
                {...stop}
              >
                ⋯
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setRenaming(true)}>{say('rename')}</Menu.Item>
              <Menu.Item onClick={() => change(withLaneMoved(shape, lane.id, -1))}>{say('moveUp')}</Menu.Item>
              <Menu.Item onClick={() => change(withLaneMoved(shape, lane.id, 1))}>
                {say('moveDown')}
              </Menu.Item>
              <Menu.Item onClick={() => change(withLaneChanged(shape, lane.id, { isHidden: true }))}>
                {say('hide')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item color="bad" onClick={remove} disabled={shape.lanes.length === 1}>
                {say('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {isRenaming && (
            <AskName
              title={say('rename')}
              label={say('laneName')}
              first={lane.name}
              onName={(name) => change(withLaneChanged(shape, lane.id, { name }))}
              onClose={() => setRenaming(false)}
            />
          )}
        </>
      )}
    >
      {say('removeLaneWords')}
    </Confirm>
  )
}

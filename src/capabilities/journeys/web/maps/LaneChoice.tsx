import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { MapShown } from '../../maps/contract.ts'
import type { LaneKind } from '../../maps/map.ts'
import { AskName } from './AskName.tsx'
import { say } from './say.ts'
import { withLane, withLaneChanged } from './shape-changes.ts'
import { useShape } from './use-shape.ts'

/** All but a lane of one's own, in the order people think in. */
const usualKinds = [
  'does',
  'thinks',
  'feels',
  'touchpoint',
  'channel',
  'pain',
  'communication gap',
  'service gap',
  'opportunity',
  'metric',
  'time',
  'owner',
  'partner',
] as const satisfies readonly LaneKind[]

/** Adds a lane, or shows a hidden one again. */
export function LaneChoice({ map }: { map: MapShown }) {
  const { shape } = map
  const change = useShape(map)
  const [isNaming, setNaming] = useState(false)
  const hidden = shape.lanes.filter(({ isHidden }) => isHidden)
  const absent = usualKinds.filter((kind) => !shape.lanes.some((lane) => lane.kind === kind))
  return (
    <>
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button variant="subtle">+ {say('addLane')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {hidden.length > 0 && <Menu.Label>{say('hiddenLanes')}</Menu.Label>}
          {hidden.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => change(withLaneChanged(shape, id, { isHidden: false }))}>
              {say('show', { name })}
            </Menu.Item>
          ))}
          {hidden.length > 0 && <Menu.Divider />}
          {absent.map((kind) => (
            <Menu.Item key={kind} onClick={() => change(withLane(shape, kind, say(kind)))}>
              {say(kind)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setNaming(true)}>{say('ownLane')} …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <AskName
          title={say('ownLane')}
          label={say('laneName')}
          onName={(name) => change(withLane(shape, 'other', name))}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

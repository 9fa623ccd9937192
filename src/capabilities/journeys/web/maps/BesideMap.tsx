import { Drawer } from '@mantine/core'
import type { MapShown } from '../../maps/contract.ts'
import { Comments } from './Comments.tsx'
import { People } from './People.tsx'
import { say } from './say.ts'
import { Versions } from './Versions.tsx'

/** What stands beside a map at the moment. */
export type Beside =
  | { what: 'people' | 'versions' }
  | { what: 'comments'; columnId?: string; laneId?: string }
  | null

interface BesideMapProps {
  map: MapShown
  beside: Beside
  onBeside: (beside: Beside) => void
}

/** People and sources, comments, versions: each in a drawer beside the map. */
export function BesideMap({ map, beside, onBeside }: BesideMapProps) {
  const close = () => onBeside(null)
  return (
    <Drawer
      opened={beside !== null}
      onClose={close}
      position="right"
      size={460}
      title={beside ? say(beside.what) : ''}
    >
      {beside?.what === 'people' && <People map={map} />}
      {beside?.what === 'versions' && <Versions map={map} />}
      {beside?.what === 'comments' && (
        <Comments map={map} columnId={beside.columnId} laneId={beside.laneId} />
      )}
    </Drawer>
  )
}

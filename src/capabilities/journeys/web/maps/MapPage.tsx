import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { MapShown } from '../../maps/contract.ts'
import { type Beside, BesideMap } from './BesideMap.tsx'
import { type Zoom, zooms } from './columns.ts'
import { DriftLine } from './DriftLine.tsx'
import { LaneChoice } from './LaneChoice.tsx'
import { MapActions } from './MapActions.tsx'
import { MapGrid } from './MapGrid.tsx'
import styles from './Page.module.css'
import { PersonaOfMap } from './PersonaShown.tsx'
import { mapQuery, measuredQuery } from './queries.ts'
import { say } from './say.ts'
import { Warnings } from './Warnings.tsx'

const route = getRouteApi('/inside/journeys/maps/$map')

/** One map: what is believed, beside what is measured. */
export function MapPage() {
  const { map: id } = route.useParams()
  const map = useQuery(mapQuery(id))
  const [beside, setBeside] = useState<Beside>(null)
  const { data } = map
  return (
    <Page
      title={data?.name ?? say('map')}
      sub={data ? <Sub map={data} /> : '\u00a0'}
      bar={<QuestionBar />}
      actions={data && <MapActions map={data} onBeside={setBeside} />}
    >
      <Answer of={map} height={640}>
        {(shown) => (
          <>
            <Shown map={shown} onBeside={setBeside} />
            <BesideMap map={shown} beside={beside} onBeside={setBeside} />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** `“I want my money back” · Busy parent · Owner Elena · held against Return an order` */
function Sub({ map }: { map: MapShown }) {
  const { need, persona, segment, owner, journey } = map
  const parts = [
    need && `“${need}”`,
    persona?.name ?? segment?.name ?? say('everybody'),
    `${say('owner')} ${owner || say('nobody')}`,
  ]
  return (
    <>
      {parts.filter(Boolean).join(' · ')}
      {journey && (
        <>
          {' · '}
          <Link to="/journeys/$journey" params={{ journey: journey.id }}>
            {say('measuredBy', { name: journey.name })}
          </Link>
        </>
      )}
    </>
  )
}

function Shown({ map, onBeside }: { map: MapShown; onBeside: (beside: Beside) => void }) {
  const { address } = useAddress()
  const { zoom = 'stage' } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useMay('journeys:write')
  const measured = useQuery(measuredQuery(map.id, address))
  const onZoom = (chosen: Zoom) =>
    navigate({
      search: (now) => ({ ...now, zoom: chosen === 'stage' ? undefined : chosen }),
      resetScroll: false,
    })
  return (
    <div className={styles.fields}>
      {measured.data && <DriftLine map={map} measured={measured.data} />}
      <Warnings map={map} />
      {map.persona && <PersonaOfMap id={map.persona.id} />}
      <div className={styles.tools}>
        <fieldset className={styles.zoom} style={{ margin: 0 }}>
          <legend className="only-heard">{say('zoom')}</legend>
          {zooms.map((one) => (
            <button key={one} type="button" aria-pressed={one === zoom} onClick={() => onZoom(one)}>
              {say(zoomWords[one])}
            </button>
          ))}
        </fieldset>
        {mayWrite && <LaneChoice map={map} />}
        {mayWrite && <span className={styles.help}>{say('gridHelp')}</span>}
      </div>
      <MapGrid
        {...{ map, zoom, mayWrite, onZoom }}
        measured={measured.data}
        onComments={(columnId, laneId) => onBeside({ what: 'comments', columnId, laneId })}
      />
    </div>
  )
}

const zoomWords = { need: 'zoomNeed', stage: 'zoomStage', step: 'zoomStep' } as const

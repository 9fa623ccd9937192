import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import styles from './Printed.module.css'
import { PrintedMap } from './PrintedMap.tsx'
import { mapQuery, measuredQuery } from './queries.ts'
import { say } from './say.ts'

const route = getRouteApi('/inside/journeys/maps/$map/print')

/** A map as it is printed: one sheet where it fits, light whatever the theme, nothing on it but the map. */
export function PrintedMapPage() {
  const { map: id } = route.useParams()
  const { zoom } = route.useSearch()
  const { address } = useAddress()
  const map = useQuery(mapQuery(id))
  const measured = useQuery(measuredQuery(id, address))
  useEffect(() => {
    document.title = `${map.data?.name ?? say('printTitle')} · Attune`
  }, [map.data?.name])
  return (
    <div className={styles.page}>
      <nav className={styles.bar} aria-label={say('print')}>
        <Link to="/journeys/maps/$map" params={{ map: id }} search={(now) => now}>
          ← {say('backToMap')}
        </Link>
        <Button variant="filled" onClick={() => window.print()}>
          {say('printNow')}
        </Button>
      </nav>
      <Answer of={map} height={600}>
        {(shown) => (
          <Answer of={measured} height={600}>
            {(figures) => <PrintedMap map={shown} measured={figures} zoom={zoom ?? 'stage'} />}
          </Answer>
        )}
      </Answer>
    </div>
  )
}

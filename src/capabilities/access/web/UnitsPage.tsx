import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { peopleQuery, unitsQuery } from './questions.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { say } from './say.ts'
import { UnitForm } from './UnitForm.tsx'
import { UnitTable } from './UnitTable.tsx'

/** The parts of the organisation that see only their own customers, and who is in each. */
export function UnitsPage() {
  const units = useQuery(unitsQuery)
  const people = useQuery(peopleQuery)
  const mayManage = useMay('settings:manage')
  const [isAdding, setAdding] = useState(false)
  const add = mayManage && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {say('addUnit')}
    </Button>
  )
  const hasUnits = units.data !== undefined && units.data.units.length > 0
  return (
    <Page title={say('units')} sub={say('unitsSub')} bar={<SettingsTabs />} actions={hasUnits && add}>
      {isAdding && <UnitForm units={units.data?.units ?? []} onClose={() => setAdding(false)} />}
      <Answer
        of={units}
        height={240}
        isEmpty={({ units }) => units.length === 0}
        empty={
          <EmptyTeach title={say('noUnits')} actions={add}>
            {say('noUnitsWords')}
          </EmptyTeach>
        }
      >
        {({ units }) => (
          <Card flush>
            <Answer of={people} height={240}>
              {({ people }) => <UnitTable units={units} people={people} mayRemove={mayManage} />}
            </Answer>
          </Card>
        )}
      </Answer>
      {hasUnits && people.data && <p>{seesEverything(people.data.people)}</p>}
    </Page>
  )
}

/** Who stands in none of the units, so that nobody is thought to see less than they do. */
function seesEverything(people: { name: string; units: string[]; disabledAt: string | null }[]) {
  const names = people
    .filter(({ units, disabledAt }) => units.length === 0 && !disabledAt)
    .map(({ name }) => name)
  return names.length > 0 && say('seeEverything', { count: names.length, names: names.join(', ') })
}

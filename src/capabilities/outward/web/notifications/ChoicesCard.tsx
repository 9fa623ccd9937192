import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { NotificationChoices } from '../../notifications/contract.ts'
import styles from './Notifications.module.css'
import { choicesQuery, useChoose } from './queries.ts'
import { say } from './say.ts'

/** What comes by mail too, and when. */
export function ChoicesCard() {
  const choices = useQuery(choicesQuery)
  return (
    <Card title={say('choices')}>
      <Answer of={choices} height={360}>
        {(chosen) => <ChoicesForm chosen={chosen} />}
      </Answer>
    </Card>
  )
}

const ways = ['at-once', 'digest', 'never'] as const
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

function ChoicesForm({ chosen }: { chosen: NotificationChoices }) {
  const [kinds, setKinds] = useState(chosen.kinds)
  const [hour, setHour] = useState(String(chosen.digestHour))
  const [zone, setZone] = useState(chosen.zone)
  const choosing = useChoose()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const ways = Object.fromEntries(kinds.map(({ kind, way }) => [kind, way]))
    choosing.mutate({ ways, digestHour: Number(hour), zone })
  }
  const turn = (at: number, way: (typeof ways)[number]) =>
    setKinds(kinds.map((kind, n) => (n === at ? { ...kind, way } : kind)))
  return (
    <form className={styles.form} onSubmit={save}>
      <p className={styles.words}>{say('choicesWords')}</p>
      {chosen.noMail && <p className={styles.trouble}>{chosen.noMail}</p>}
      {kinds.map(({ kind, says, way }, n) => (
        <div key={kind} className={styles.kind}>
          <span>{says}</span>
          <NativeSelect
            aria-label={say('way', { what: says })}
            value={way}
            data={ways.map((one) => ({ value: one, label: say(one) }))}
            onChange={(event) => turn(n, event.currentTarget.value as (typeof ways)[number])}
          />
        </div>
      ))}
      <div className={styles.hours}>
        <NativeSelect
          label={say('hour')}
          value={hour}
          data={hours}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('zone')}
          value={zone}
          data={zonesWith(zone, chosen.organisationZone)}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
      </div>
      <p className={styles.words}>{say('hourWords')}</p>
      <Wrong error={choosing.error} />
      <div>
        <Button type="submit" variant="filled" loading={choosing.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}

function zonesWith(chosen: string, organisation: string) {
  const known = Intl.supportedValuesOf('timeZone')
  const all = chosen === '' || known.includes(chosen) ? known : [chosen, ...known]
  return [
    { value: '', label: say('ownZone', { zone: organisation }) },
    ...all.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  ]
}

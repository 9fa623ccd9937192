import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { EffortReport, forgetWeights, weighEffort } from '../../effort/contract.ts'
import { Assumption } from './Assumption.tsx'
import styles from './Effort.module.css'
import { say } from './say.ts'

type Weights = EffortReport['weights']['now']
type Part = keyof Weights

const exertion: Part[] = ['contacts', 'transfers', 'repeats', 'channelChanges', 'minutes', 'steps']
const felt: Part[] = ['answers', 'words']

/** How much each part counts, where it comes from, and a form to change it for whoever may. */
export function WeightsCard({ report }: { report: EffortReport }) {
  const { weights } = report
  const mayChange = useMay('journeys:write')
  return (
    <Card title={say('weights')} aside={weights.source === 'literature' && <Assumption />}>
      <p className={styles.note}>{say('weightsHow')}</p>
      {weights.holdsFor && <p className={styles.note}>{origin(weights)}</p>}
      {mayChange && <Form report={report} />}
    </Card>
  )
}

function origin({ holdsFor, changedBy, changedAt, source }: EffortReport['weights']): string {
  const who = { who: changedBy, day: changedAt ? day(changedAt) : '' }
  const set = say(holdsFor === 'journey' ? 'ownForJourney' : 'ownForAll', who)
  return source === 'data' ? `${set} ${say('fromData')}` : set
}

function Form({ report: { journey, weights, agreement } }: { report: EffortReport }) {
  const [now, setNow] = useState(weights.now)
  const [holdsFor, setHoldsFor] = useState<'journey' | 'all'>(weights.holdsFor ?? 'journey')
  const { save, restore } = useWeighing(journey.id)
  const points = (parts: Part[]) => parts.reduce((sum, part) => sum + now[part], 0)
  const sums = { exertion: points(exertion), felt: points(felt) }
  const sum = sums.exertion + sums.felt
  const { suggested } = agreement
  const isFromData = suggested !== null && same(now, suggested)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ weights: now, holdsFor, source: isFromData ? 'data' : 'own' })
  }
  return (
    <form onSubmit={submit}>
      {[
        { parts: exertion, title: say('exertion') },
        { parts: felt, title: say('felt') },
      ].map(({ parts, title }) => (
        <fieldset key={title} className={styles.weights}>
          <legend>{title}</legend>
          {parts.map((part) => (
            <NumberInput
              key={part}
              label={say(part)}
              min={0}
              max={100}
              clampBehavior="strict"
              allowDecimal={false}
              value={now[part]}
              onChange={(value) => setNow({ ...now, [part]: Number(value) || 0 })}
            />
          ))}
        </fieldset>
      ))}
      <p role="status" className={sum === 0 ? styles.wrong : styles.note}>
        {sum === 0 ? say('nothingCounts') : say('sum', { sum, ...sums })}
      </p>
      <div className={styles.buttons}>
        <label>
          {say('holdsFor')}{' '}
          <select
            value={holdsFor}
            onChange={({ currentTarget: { value } }) => setHoldsFor(value === 'all' ? 'all' : 'journey')}
          >
            <option value="journey">{say('forThis')}</option>
            <option value="all">{say('forAll')}</option>
          </select>
        </label>
        <Button type="submit" variant="filled" disabled={sum === 0} loading={save.isPending}>
          {say('save')}
        </Button>
        {weights.holdsFor && (
          <Button loading={restore.isPending} onClick={() => restore.mutate(weights.holdsFor ?? 'journey')}>
            {say('back')}
          </Button>
        )}
        {suggested && (
          <Button disabled={isFromData} onClick={() => setNow(suggested)}>
            {say('fill')}
          </Button>
        )}
      </div>
      <p className={styles.note}>{say(suggested ? 'fillHow' : 'noFill')}</p>
    </form>
  )
}

function same(one: Weights, other: Weights): boolean {
  return [...exertion, ...felt].every((part) => one[part] === other[part])
}

interface Weighing {
  weights: Weights
  holdsFor: 'journey' | 'all'
  source: 'own' | 'data'
}

function useWeighing(id: string) {
  const queries = useQueryClient()
  const done = async (message: string) => {
    await queries.invalidateQueries({ queryKey: ['journeys'] })
    toastDone(message)
  }
  const save = useMutation({
    mutationFn: (weighing: Weighing) =>
      ask<typeof weighEffort>('PUT', '/api/journeys/:id/effort/weights', { id, ...weighing }),
    onError: toastFailed,
    onSuccess: () => done(say('saved')),
  })
  const restore = useMutation({
    mutationFn: (holdsFor: 'journey' | 'all') =>
      ask<typeof forgetWeights>('DELETE', '/api/journeys/:id/effort/weights', { id, holdsFor }),
    onError: toastFailed,
    onSuccess: () => done(say('backDone')),
  })
  return { save, restore }
}

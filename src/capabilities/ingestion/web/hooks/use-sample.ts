import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { listDeliveries, Webhook } from '../../webhooks/contract.ts'
import { deliveryQuery, presetsQuery } from './questions.ts'

export interface Sample {
  headers: Record<string, string>
  body: string
}
export type SampleKind = 'caught' | 'preset' | 'pasted'

const none: Sample = { headers: {}, body: '' }

/** The delivery rules are tried on: the last that came, the sender's example, or one that was pasted. */
export function useSample({ id, preset }: Webhook) {
  const [picked, pick] = useState<SampleKind>()
  const [pasted, setPasted] = useState<Sample>()
  const newest = useQuery({
    queryKey: ['webhooks', id, 'newest'],
    queryFn: () => ask<typeof listDeliveries>('GET', '/api/webhooks/:id/deliveries', { id, limit: 1 }),
    // Once one was caught it stays: a newer one must not take its place under somebody's hand.
    refetchInterval: ({ state }) => (state.data?.deliveries.length ? false : 4_000),
  })
  const newestId = newest.data?.deliveries[0]?.id
  const caught = useQuery({ ...deliveryQuery(newestId ?? ''), enabled: newestId !== undefined })
  const presets = useQuery(presetsQuery)
  const example = presets.data?.presets.find((one) => one.id === preset)
  const last = caught.data?.body ? { headers: caught.data.headers, body: caught.data.body } : undefined
  const samples: Partial<Record<SampleKind, Sample>> = { caught: last, preset: example?.sample, pasted }
  /** Until it is known whether one was caught, nothing is shown that would be replaced under somebody's hand. */
  const isKnown = newest.isSuccess && (newestId === undefined || !caught.isPending)
  const usual: SampleKind = last ? 'caught' : 'preset'
  const kind = picked && samples[picked] ? picked : usual
  return {
    sample: (isKnown && samples[kind]) || none,
    kind,
    kinds: (['caught', 'preset', 'pasted'] as const).filter((one) => samples[one]),
    sender: example?.title ?? '',
    pick,
    paste(body: string) {
      setPasted({ headers: {}, body })
      pick('pasted')
    },
  }
}

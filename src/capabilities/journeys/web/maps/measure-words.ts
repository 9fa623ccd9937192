import type { LinkProps } from '@tanstack/react-router'
import { count, figure, percent } from '../../../../web/kit/numbers.ts'
import { scaleName } from '../../../../web/kit/scales.ts'
import type { Live } from '../../maps/contract.ts'
import type { Measure } from '../../maps/map.ts'
import { howLong } from '../flow/how-long.ts'
import { say } from './say.ts'

/** What a measured card shows, as it is read after its value; `here` are the steps its column stands for. */
export function measureWords(measure: Measure, here: readonly string[] = []): string {
  const isHere = 'step' in measure && here.includes(measure.step)
  switch (measure.what) {
    case 'score':
      return say('saidScore', { scale: scaleName(measure.scale), touchpoint: measure.touchpoint })
    case 'goes on':
      return isHere ? say('saidGoesOnHere') : say('saidGoesOn', { step: measure.step })
    case 'time':
      if (measure.next) return say('saidTimeTo', { step: measure.step, next: measure.next })
      return isHere ? say('saidTimeHere') : say('saidTime', { step: measure.step })
    case 'feeling':
      return say('saidFeeling', { step: measure.step })
    case 'whole time':
      return say('saidWholeTime')
    case 'ends well':
      return say('saidEndsWell')
    case 'promises':
      return say('saidPromises')
    case 'contacts':
      return say('saidContacts')
    case 'effort':
      return say('saidEffort')
  }
}

/** `78% (75–81)`, `4 d 7 h (4 d – 4 d 12 h)`; the words for why there is none where there is none. */
export function liveValue({ value, low, high, unit }: Live): { value: string; interval: string } {
  if (value === null) return { value: say('tooFew'), interval: '' }
  const said = (one: number) => valueWords(one, unit)
  return { value: said(value), interval: low === null || high === null ? '' : `${said(low)} – ${said(high)}` }
}

function valueWords(value: number, unit: Live['unit']): string {
  switch (unit) {
    case 'share':
      return percent(value)
    case 'seconds':
      return howLong(value)
    case 'effort':
      return count(value * 100)
    case 'count':
    case 'feeling':
      return figure(value, 'mean')
    default:
      return figure(value, unit)
  }
}

type Door = Pick<LinkProps, 'to' | 'params' | 'search'>

/** Where the value comes from: its page, with the evidence behind it. */
export function doorOf(measure: Measure, journey: string | undefined): Door | null {
  if (measure.what === 'score') {
    const filter = [{ field: 'touchpoint', values: [measure.touchpoint] }]
    return {
      to: '/scores/$scale',
      params: { scale: measure.scale },
      search: (now: object) => ({ ...now, filter }),
    } as Door
  }
  if (!journey) return null
  const params = { journey }
  switch (measure.what) {
    case 'feeling':
      return { to: '/journeys/$journey/feeling', params }
    case 'effort':
    case 'contacts':
      return { to: '/journeys/$journey/effort', params }
    case 'promises':
      return { to: '/journeys/$journey/promises', params }
    default:
      return { to: '/journeys/$journey', params }
  }
}
